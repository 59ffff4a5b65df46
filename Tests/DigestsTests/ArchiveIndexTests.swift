import Model
import Testing
import Text

@testable import Digests

@Suite struct ArchiveIndexTests {
  private func index(_ names: [String], as format: DigestSettings.Format, language: String = "id") throws -> String {
    let editions = try names.map { KeptEdition(try Fixture($0).edition, filesWritten: true) }
    return String(
      decoding: ArchiveIndex(title: "Kabar Peksos", language: language, editions: editions).render(as: format),
      as: UTF8.self)
  }

  @Test func latestFirst() throws {
    #expect(
      try index(["ordinary", "partly", "empty", "failed"], as: .md) == """
        # Arsip Kabar Peksos

        ## Desember 2024

        | Tanggal | Artikel | Sumber diperiksa | Utama |
        |---|--:|--:|---|
        | [Sel, 31 Des 2024](2024-12-31.md) | 1 | 3/4 | Uji Kompetensi Pekerja Sosial Digelar Januari |

        ## Mei 2024

        | Tanggal | Artikel | Sumber diperiksa | Utama |
        |---|--:|--:|---|
        | [Jum, 17 Mei 2024](2024-05-17.md) | 0 | 0/5 | tidak ada digest |
        | [Rab, 15 Mei 2024](2024-05-15.md) | 0 | 5 | tidak ada artikel baru |
        | [Sel, 14 Mei 2024](2024-05-14.md) | 5 | 5 | Rumah Singgah Bandar Dampingi 48 Keluarga Nelayan |

        """)
  }

  @Test func hostileHeadlinesStayInTheirCell() throws {
    #expect(try index(["hostile"], as: .md).split(separator: "\n").count == 5)
    let page = try index(["hostile"], as: .html)
    #expect(!page.contains("<script"))
    #expect(page.contains("<a href=\"2024-07-07.html\">"))
  }

  @Test func aWeekStandsAboveItsLastDay() throws {
    let sunday = try #require(CalendarDay(iso: "2024-05-19"))
    let edition = KeptEdition(
      day: sunday, number: 1, articles: 2, windowEnd: Instant(seconds: 0), filesWritten: true, lead: "Judul",
      sources: 1, sourcesWell: 1)
    let index = ArchiveIndex(
      title: "K", language: "id", editions: [edition], weeks: [WeekSummary(last: sunday, articles: 9, lead: "Banjir")],
      hasSources: true, hasFeed: true)
    let text = String(decoding: index.render(as: .md), as: UTF8.self)
    #expect(
      text.contains(
        "| **[Pekan 20](2024-W20.md)** | 9 |  | Banjir |\n| [Min, 19 Mei 2024](2024-05-19.md) | 2 | 1 | Judul |"))
    let page = String(decoding: index.render(as: .html), as: UTF8.self)
    #expect(page.contains("<a href=\"2024-W20.html\">") && page.contains("<a href=\"sources.html\">"))
    #expect(page.contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"atom.xml\">"))
  }

  @Test func monthsAreLinkedWhereThereAreSeveral() throws {
    let page = try index(["ordinary", "partly"], as: .html)
    #expect(page.contains("<b>2024</b> <a href=\"#2024-12\">Des</a> <a href=\"#2024-05\">Mei</a>"))
    #expect(page.contains("<table class=\"stack\" id=\"2024-05\"><caption>Mei 2024</caption>"))
    #expect(page.contains("<a class=\"skip\" href=\"#isi\">Langsung ke isi</a>"))
    #expect(!(try index(["ordinary"], as: .html)).contains("class=\"ways\""))
  }

  @Test func anEmptyFolderSaysSo() throws {
    #expect(try index([], as: .md) == "# Arsip Kabar Peksos\n\nBelum ada edisi.\n")
  }

  @Test func aDayAppearsOnce() throws {
    let page = try index(["ordinary", "ordinary"], as: .html, language: "en")
    #expect(page.split(separator: "2024-05-14.html", omittingEmptySubsequences: false).count == 2)
    #expect(page.contains("Archive of Kabar Peksos"))
  }
}
