import Testing
import Text

@testable import Pipeline

@Suite struct RewritingTests {
  private let known = ReadText(
    title: "Pekerja Sosial Dampingi Korban Banjir di Demak",
    text: """
      Lima pekerja sosial mendampingi korban banjir di Demak sejak Senin. Mereka mendata 340 keluarga di tiga posko dan \
      membuka ruang bermain anak.
      """
  )

  @Test func anotherArticleAtTheSameAddress() {
    #expect(
      Rewriting.isAnother(
        ReadText(
          title: "Pekerja Sosial Dampingi Anak Jalanan di Kudus",
          text: """
            Pekerja sosial mendampingi sembilan anak jalanan di Kudus. Anak-anak itu kembali bersekolah setelah tinggal sebulan \
            di rumah singgah milik yayasan.
            """), than: known))
  }

  @Test(arguments: [
    // A figure and the headline are corrected; a part is added; the text is told shorter.
    (
      "Pekerja Sosial Dampingi 34 Keluarga di Demak",
      "Lima pekerja sosial mendampingi korban banjir di Demak sejak Senin. Mereka mendata 34 keluarga di tiga posko dan membuka ruang bermain anak."
    ),
    (
      "Banjir Demak: Peksos Buka Ruang Bermain",
      "Kepala dinas berterima kasih kepada relawan. Lima pekerja sosial mendampingi korban banjir di Demak sejak Senin. Mereka mendata 340 keluarga di tiga posko dan membuka ruang bermain anak. Air mulai surut pada Rabu pagi."
    ),
    ("Peksos di Demak", "Mereka mendata 340 keluarga di tiga posko dan membuka ruang bermain anak."),
    (
      "Pekerja Sosial Dampingi Korban Banjir di Demak",
      "Isi yang sama sekali lain ditulis ulang oleh redaksi pada malam hari itu juga."
    ),
  ])
  func theSameArticleChanged(title: String, text: String) {
    #expect(!Rewriting.isAnother(ReadText(title: title, text: text), than: known))
  }
}
