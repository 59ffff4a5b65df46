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
    "Petugas menyebut 120 lansia dievakuasi.", "Ia salah satu dari 40 pendamping.",
    "Sebanyak 15 korban salah tangkap didampingi pekerja sosial.",
  ])
  func told(sentence: String) { #expect(figures(sentence, denied: true).isEmpty) }
}
