import Model
import Testing

@testable import Digests

@Suite struct ArchiveIndexTests {
  private func index(_ names: [String], as format: DigestSettings.Format, language: String = "id") throws -> String {
    let editions = try names.map { EditionSummary(try Fixture($0).edition) }
    return String(
      decoding: ArchiveIndex(title: "Kabar Peksos", language: language, editions: editions).render(as: format),
      as: UTF8.self)
  }

  @Test func latestFirst() throws {
    #expect(
      try index(["ordinary", "partly", "empty", "failed"], as: .md) == """
        # Arsip Kabar Peksos

        | Tanggal | Artikel | Sumber | Utama |
        |---|--:|--:|---|
        | [Sel, 31 Des 2024](2024-12-31.md) | 1 | 3/4 | Uji Kompetensi Pekerja Sosial Digelar Januari |
        | [Jum, 17 Mei 2024](2024-05-17.md) | 0 | 0/5 | tidak ada digest |
        | [Rab, 15 Mei 2024](2024-05-15.md) | 0 | 5 | tidak ada artikel baru |
        | [Sel, 14 Mei 2024](2024-05-14.md) | 5 | 5 | Rumah Singgah Bandar Dampingi 48 Keluarga Nelayan |

        """)
  }

  @Test func hostileHeadlinesStayInTheirCell() throws {
    #expect(try index(["hostile"], as: .md).split(separator: "\n").count == 4)
    let page = try index(["hostile"], as: .html)
    #expect(!page.contains("<script"))
    #expect(page.contains("<a href=\"2024-07-07.html\">"))
  }

  @Test func aDayAppearsOnce() throws {
    let page = try index(["ordinary", "ordinary"], as: .html, language: "en")
    #expect(page.split(separator: "2024-05-14.html", omittingEmptySubsequences: false).count == 2)
    #expect(page.contains("Archive of Kabar Peksos"))
  }
}
