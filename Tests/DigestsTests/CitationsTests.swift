import Model
import TestSupport
import Testing
import Text

@testable import Digests

@Suite struct CitationsTests {
  private static let read = Moment(Instant(seconds: 1_795_741_200), offset: 25_200, zone: "WIB")

  private func article(
    _ title: String, outlet: String = "Warta Bina", by byline: [String] = [], day: String? = "2026-11-26",
    _ precision: PublicationDate.Precision = .minute, isEstimated: Bool = false, url: String = "https://warta.test/a",
    isBlog: Bool = false
  ) throws -> CitedArticle {
    let published = day.flatMap(CalendarDay.init(iso:)).map {
      PublicationDate(
        moment: Moment(Instant($0, .midnight, offset: 25_200), offset: 25_200), precision: precision,
        isEstimated: isEstimated, origin: .text)
    }
    return CitedArticle(
      url: url, title: title, outlet: outlet, byline: byline, published: published, read: Self.read, isBlog: isBlog,
      language: "id")
  }

  private func text(_ articles: [CitedArticle], _ format: Citations.Format, language: String = "id") -> String {
    String(decoding: Citations(articles, language: language).render(as: format), as: UTF8.self)
  }

  /// Who cites an article learns that it was taken back, or what of it was corrected, in every format.
  @Test func whatBecameOfItIsNoted() throws {
    var article = try article("Pendaftaran Dibuka")
    for format in Citations.Format.allCases { #expect(!text([article], format).contains("medianya")) }
    article.aftermath.changes = [
      Edition.Correction(
        day: Self.read.day, number: 1, url: article.url, change: .figure(from: "480", to: "48"), noticed: Self.read)
    ]
    for format in Citations.Format.allCases {
      #expect(text([article], format).contains("Dikoreksi oleh medianya, diketahui"))
    }
    article.aftermath.isWithdrawn = true
    for format in Citations.Format.allCases { #expect(text([article], format).contains("DITARIK oleh medianya")) }
    #expect(text([article], .bib, language: "en").contains("WITHDRAWN by its outlet"))
  }

  @Test func anArticleInAllFormats() throws {
    let article = try article("Pendaftaran Dibuka", by: ["Galih Prasetyawan", "Tim Redaksi"])
    #expect(
      text([article], .bib) == """
        @misc{prasetyawan2026pendaftaran-jg23,
          author = {Prasetyawan, Galih and {Tim Redaksi}},
          title = {{Pendaftaran Dibuka}},
          howpublished = {Warta Bina},
          year = {2026},
          month = {11},
          day = {26},
          url = {https://warta.test/a},
          urldate = {2026-11-27},
          langid = {indonesian}
        }

        """)
    #expect(
      text([article], .ris) == """
        TY  - NEWS
        AU  - Prasetyawan, Galih
        AU  - Tim Redaksi
        TI  - Pendaftaran Dibuka
        T2  - Warta Bina
        PY  - 2026
        DA  - 2026/11/26/
        UR  - https://warta.test/a
        Y2  - 2026/11/27/
        LA  - id
        ER  - 

        """)
    let csl = text([article], .csl)
    #expect(csl.contains("\"type\": \"article-newspaper\""))
    #expect(csl.contains("\"literal\": \"Tim Redaksi\""))
    #expect(!csl.contains("circa"))
  }

  @Test func anEstimatedDateIsNoDay() throws {
    let article = try article("Ketika Lelah", isEstimated: true, isBlog: true)
    let bib = text([article], .bib)
    #expect(bib.contains("month = {11},\n  note = {Tanggal perkiraan},\n"))
    #expect(!bib.contains("day = {"))
    #expect(text([article], .bib, language: "en").contains("note = {Estimated date}"))
    #expect(text([article], .ris).contains("TY  - BLOG\n"))
    #expect(text([article], .ris).contains("DA  - 2026/11//\nN1  - Tanggal perkiraan\n"))
    #expect(text([article], .csl).contains("\"circa\": true"))
    let month = try self.article("Sebulan", day: "2026-11-01", .month)
    #expect(!text([month], .bib).contains("note"))
    #expect(text([month], .ris).contains("DA  - 2026/11//\n"))
  }

  @Test func whatIsNotKnownIsNotSaid() throws {
    let article = try article("Tanpa Tanggal", day: nil, url: "javascript:alert(1)")
    #expect(text([article], .bib).hasPrefix("@misc{bina" + "ndtanpa-"))
    #expect(!text([article], .bib).contains("url = "))
    #expect(!text([article], .ris).contains("PY  - "))
    #expect(!text([article], .csl).contains("issued"))
  }

  @Test func aKeyIsTheArticlesWhateverItIsPrintedWith() throws {
    let articles = try (1...60).map { try article("Posko Banjir", url: "https://warta.test/\($0)") }
    func keys(_ articles: [CitedArticle]) -> [Substring] {
      text(articles, .bib).split(separator: "\n").filter { $0.hasPrefix("@") }
    }
    let all = keys(articles)
    #expect(Set(all).count == 60)
    #expect(all.allSatisfy { $0.hasPrefix("@misc{bina2026posko-") })
    #expect(keys(articles.reversed()) == all.reversed())
    #expect(articles.map { keys([$0])[0] } == all)
    #expect(keys([articles[0], articles[0]]).count == 1, "named twice, cited once")
  }

  @Test(arguments: [
    ("Galih Prasetyawan", "Prasetyawan", "Galih"), ("Dr. Intan Maharani Lubis, M.Si.", "Lubis", "Intan Maharani"),
    ("Suharto", "Suharto", nil), ("M. Quraish Shihab", "Shihab", "M. Quraish"), ("Ma’ruf Al-Hadi", "Al-Hadi", "Ma’ruf"),
    ("Smith, J.", "Smith", "J."), ("Smith, J. R.", "Smith", "J. R."), ("Prasetyawan, Galih", "Prasetyawan", "Galih"),
    ("Budi, S.H.", "Budi", nil), ("Aminah, M.Si.", "Aminah", nil), ("Siti Aminah M.Si", "Aminah", "Siti"),
    ("Prof. Dr. H. Muhammad Nur, S.Sos., M.Si., Ph.D.", "Nur", "Muhammad"),
    ("H. Abdul Karim Saleh", "Saleh", "Abdul Karim"),
    ("H. Smith", "Smith", "H."), ("Rina Wulandari, Jakarta", "Wulandari", "Rina"),
    ("Yusuf al-Qaradawi", "al-Qaradawi", "Yusuf"),
    ("Dr. Siti Aminah, M.Si.", "Aminah", "Siti"), ("Anna MSW", "Anna", nil), ("Siti Nur A.", "Nur A.", "Siti"),
    ("Siti Aminah S. Sos. M. Si.", "Aminah", "Siti"), ("Rahmat Hidayat, S. Sos., M. Si.", "Hidayat", "Rahmat"),
    ("Suharto, S. Sos.", "Suharto", nil), ("Budi Santoso S. H.", "Santoso", "Budi"),
    ("Dewi Lestari A. Md. Kes.", "Lestari", "Dewi"), ("Ibu Ratna Dewi", "Dewi", "Ratna"), ("A. Bayu", "Bayu", "A."),
    ("M. Rizky Putra A.P.", "Putra A.P.", "M. Rizky"), ("Siti A. Rahma", "Rahma", "Siti A."),
    ("Pdt. Yohanes Manalu", "Manalu", "Yohanes"), ("I Made Arya", "Arya", "I Made"),
  ])
  func namesAreTakenApart(printed: String, family: String, given: String?) throws {
    let name = try #require(CitedName(printed))
    #expect((name.family, name.given, name.isWhole) == (family, given, false))
  }

  /// Neither initials behind a name nor a father's name is a family name.
  @Test(arguments: ["Bayu A.", "Bayu A", "Rina A. P.", "Ahmad bin Abdullah", "Siti binti Umar", "Ali Bin Hasan"])
  func namesWithoutAFamilyAreWhole(printed: String) throws {
    let name = try #require(CitedName(printed))
    #expect((name.family, name.given, name.isWhole) == (printed, nil, true))
    let article = try article("Judul", by: [printed])
    #expect(text([article], .bib).contains("author = {{\(printed)}}"))
  }

  @Test func particlesAndSuffixesAreParts() throws {
    let smith = try article("A", by: ["John Smith Jr.", "Smith, Jr., John", "Pieter de Jong", "van der Berg, Anna"])
    #expect(
      text([smith], .bib).contains(
        "author = {Smith, Jr., John and Smith, Jr., John and de Jong, Pieter and van der Berg, Anna},"))
    #expect(text([smith], .ris).contains("AU  - Smith, John, Jr.\nAU  - Smith, John, Jr.\nAU  - de Jong, Pieter\n"))
    let csl = text([smith], .csl)
    #expect(csl.contains("\"suffix\": \"Jr.\""))
    #expect(csl.contains("\"non-dropping-particle\": \"van der\""))
    #expect(csl.contains("\"family\": \"Berg\""))
  }

  @Test(arguments: [
    "Humas UIN Bandung", "Tim Redaksi", "ANTARA", "Dinas Sosial", "siti aminah", "Satu Dua Tiga Empat Lima",
  ])
  func institutionsAreNot(printed: String) throws {
    #expect(try #require(CitedName(printed)).isWhole)
  }

  @Test func nothingIsNoName() {
    for printed in ["", " ", "-", ", M.Si.", "123"] { #expect(CitedName(printed) == nil) }
  }

  @Test(
    arguments: HostilePayload.some + [
      "}", "{", "\\", "\\}{", "a\nER  - \nTY  - X", "@misc{x,", "%", "# $ & _ ^ ~",
    ])
  func hostileTitlesStayTitles(title: String) throws {
    let article = try article(title, outlet: title, by: [title])
    let bib = text([article], .bib)
    var depth = 0
    for sign in bib {
      if sign == "{" { depth += 1 }
      if sign == "}" { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
    #expect(bib.split(separator: "\n").count { $0.hasPrefix("@") } == 1)
    let ris = text([article], .ris).split(separator: "\n")
    #expect(ris.count { $0.hasPrefix("ER  - ") } == 1)
    #expect(ris.allSatisfy { $0.dropFirst(2).hasPrefix("  - ") })
    #expect(!text([article], .csl).contains("<"))
    let element = ContextObject.element(Citation(article, words: ArchiveWording(say: .indonesian)))
    #expect(element.hasSuffix("\"></span>"))
    #expect(!element.dropFirst().dropLast(7).contains("<"))
  }

  @Test func aPageHasItsCitationsAndFiles() throws {
    var edition = try Fixture("ordinary").edition
    let plain = String(decoding: Views.render(edition, as: .html), as: UTF8.self)
    #expect(plain.components(separatedBy: "class=\"Z3988\"").count == edition.items.count + 1)
    #expect(!plain.contains("Sitir"))
    edition.files = ["html", "bib", "csl.json"]
    let page = String(decoding: Views.render(edition, as: .html), as: UTF8.self)
    let day = edition.day.iso
    #expect(page.contains("<p>Sitir: <a href=\"\(day).bib\">BibTeX</a> · <a href=\"\(day).csl.json\">CSL-JSON</a></p>"))
    #expect(Views.render(edition, as: .bib) == Citations(edition).render(as: .bib))
  }
}
