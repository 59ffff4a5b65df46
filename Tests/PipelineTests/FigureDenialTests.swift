import Testing
import Text

@testable import Pipeline

/// A figure that a sentence only names to take it back is none that it tells.
@Suite struct FigureDenialTests {
  private func figures(_ sentence: String, denied: Bool) -> [String] {
    ReadSentence(sentence).figures.filter { $0.isDenied == denied }.map(\.text)
  }

  @Test(arguments: [
    ("Anggaran rehabilitasi sosial Banyuwangi Rp7,5 miliar, bukan Rp75 miliar.", ["Rp75 miliar"]),
    ("Bukan 90 anak, melainkan 19 anak yang putus sekolah.", ["90"]),
    ("Yang diungsikan 12 lansia (bukan 120 lansia seperti ditulis kemarin).", ["120"]),
    ("Jumlahnya 34, bukan sebanyak 340 anak.", ["340"]),
    ("Semula tertulis 340 anak, seharusnya 34 anak.", ["340"]),
    ("Berita sebelumnya menyebut 500 klien; yang benar 650 klien.", ["500"]),
    ("Redaksi keliru menulis 25 pekerja sosial dalam judul.", ["25"]),
    ("Angka 900 anak itu keliru.", ["900"]),
    ("Jumlah 45 relawan tidak benar, kata panitia.", ["45"]),
    ("Wali kota membantah kabar yang menyebut anggaran itu Rp46 miliar.", ["Rp46"]),
    ("Kepala dinas menepis isu bahwa 70 pekerja sosial diberhentikan.", ["70"]),
    ("Kabar pemotongan honor sebesar Rp20 juta adalah hoaks.", ["Rp20"]),
    ("“Tidak benar anggaran panti menjadi Rp9 miliar,” katanya.", ["Rp9"]),
    ("Angka Rp64 miliar dalam berita terdahulu salah ketik.", ["Rp64"]),
    ("Tertera 340 anak, seharusnya 34 anak.", ["340"]),
    ("Jumlah penerima diralat dari 910 keluarga menjadi 190 keluarga.", ["910"]),
    ("The agency denied reports that 80 caseworkers would go.", ["80"]),
    ("The number was corrected from 560 to 56 children.", ["560"]),
    ("The fund has 75 million, not 750 million.", ["750"]),
    ("An earlier version said 340 children were in care; it is 34.", ["340"]),
    ("It trained 60 volunteers rather than 16 volunteers.", ["16"]),
    ("The figure of 120 residents was wrong.", ["120"]),
  ])
  func takenBack(sentence: String, denied: [String]) {
    #expect(
      figures(sentence, denied: true).map { $0.split(separator: " ").first }
        == denied.map { $0.split(separator: " ").first })
  }

  @Test(arguments: [
    "Bukan hanya 12 panti yang rusak, tetapi juga 3 sekolah.",
    "Panti itu bukan milik dinas, dan 34 anak tinggal di sana.",
    "Sebelumnya 40 keluarga mengungsi, kini 55 keluarga.", "Tidak kurang dari 200 peksos hadir.",
    "Dinas mencatat 340 anak, naik dari 300 anak tahun lalu.", "Not only 12 homes were hit but 3 schools as well.",
    "Ia membantah 12 tuduhan jaksa.", "Bupati membantah kabar penutupan panti yang menampung 40 anak.",
    "Polisi menemukan 17 hoaks tentang bantuan sosial.", "Sebanyak 12 anak yang seharusnya bersekolah kini bekerja.",
    "Anggaran naik dari Rp60 miliar menjadi Rp64 miliar.", "The office denied 14 requests.",
    "Petugas menyebut 120 lansia dievakuasi.", "Ia salah satu dari 40 pendamping.",
    "Sebanyak 15 korban salah tangkap didampingi pekerja sosial.",
  ])
  func told(sentence: String) { #expect(figures(sentence, denied: true).isEmpty) }
}
