import Testing

@testable import Text

/// Names of authors that run on into the first sentence.
@Suite struct AuthorLineTests {
  private static let sentence = "Sudah saatnya setiap sekolah memiliki pekerja sosial."

  @Test(arguments: [
    "Oleh: Rahmat Hidayat.", "Oleh: Sutrisno.", "OLEH: RAHMAT HIDAYAT, S.SOS.", "Oleh : Rahmat Hidayat*",
    "Penulis: Bagus Prakoso, S.Tr.Sos.", "Oleh: Prof. Dr. H. Ahmad Fauzi, M.A. (Guru Besar Pekerjaan Sosial).",
    "Oleh: Yanti Kusuma (Pekerja Sosial Ahli Muda, Dinas Sosial Kota Senja)", "Opini oleh: Markus Tandi.",
    "Oleh: I Made Wirata, A.KS., M.P.S.Sp.", "Oleh: Nur Aini – Pemerhati Anak.", "Oleh Dr. Nur Aini, M.Si –",
    "Oleh: Lestari Ningsih, mahasiswa Prodi Kesejahteraan Sosial.", "By Helen Cartwright.",
    "By: Helen Cartwright, LCSW.", "Written by: Helen Cartwright (School Social Worker).", "Oleh: Siti binti Rahman.",
  ])
  func isCutOff(name: String) {
    let line = Array((name + " " + Self.sentence).utf8)
    #expect(AuthorLine.length(in: line[...]) == name.utf8.count + 1)
  }

  @Test(arguments: [
    // Lines of their own are the page's.
    "Oleh: Rahmat Hidayat", "Oleh: Rahmat Hidayat, S.Sos., M.Si.",
    // Sentences.
    "Oleh karena itu sekolah memerlukan pekerja sosial. Anak membolos.",
    "Oleh Dinas Sosial bantuan disalurkan. Warga antre.",
    "By Monday the office will hire three social workers. They start soon.", "By law, Helen may refuse. She did.",
    "Penulis: buku ini terbit tahun lalu. Isinya tiga bab.", "Pekerja sosial hadir. Anak pulang.", "Oleh: ", "Oleh:",
  ])
  func isNone(line: String) {
    #expect(AuthorLine.length(in: Array(line.utf8)[...]) == 0)
  }

  @Test func theTextBeginsBehindIt() {
    let bytes = Array(
      "Oleh: Rahmat Hidayat, S.Sos. \(Self.sentence)\nAnak yang membolos menyimpan persoalan di rumah.".utf8)
    let lines = Boilerplate.textRanges(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(lines.first == Self.sentence)
  }
}
