import Summaries
import Testing
import Text

/// News from abroad have no Indonesian region, whoever they tell of.
@Suite struct AbroadTests {
  @Test(arguments: [
    "Osaka (ANTARAN) - Pekerja sosial asal Semarang, Dita, merawat lansia di sebuah panti di Osaka, Jepang.",
    "HONG KONG – Pekerja migran asal Ponorogo menggelar kelas konseling bersama peksos.",
    "Taipei, Taiwan (ANTARAN) - Pekerja sosial dari Indramayu menerima penghargaan.",
    "SINGAPORE — Social workers from Batam shared their experience at a conference here.",
  ])
  func aDatelineAbroad(_ text: String) {
    #expect(RegionGuess.find(ReadText(title: "Kabar Peksos", text: text), source: "Jawa Barat") == nil)
  }

  @Test(arguments: [
    ("Perawat asal Surabaya, Rani, bekerja di panti lansia di Melbourne, Australia.", nil),
    ("Pemkab Malang mengirim 10 peksos magang di Osaka. Bupati Malang melepas mereka.", "Jawa Timur"),
    ("Sebanyak 23 deportan dari Kamboja dibina di Sentra Mulya Jaya, Jakarta Timur.", "DKI Jakarta"),
    ("Lombok Timur - Pekerja migran yang dipulangkan dari Jeddah ditampung di Lombok Timur.", "Nusa Tenggara Barat"),
  ])
  func peopleWhoWentOrCame(_ text: String, region: String?) {
    #expect(RegionGuess.find(ReadText(title: "Kabar Peksos", text: text)) == region)
  }

  @Test func elsewhereTheSourceHasItsRegion() {
    let read = ReadText(title: "Kabar Peksos", text: "Pekerja sosial di Malaysia dan di sini bertukar pengalaman.")
    #expect(RegionGuess.find(read, source: "Jawa Barat") == "Jawa Barat")
  }
}
