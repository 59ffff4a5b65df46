import Model
import Testing
import Text

@testable import Digests

@Suite struct ContentBuilderTests {
  @Test func sourcesAreCountedByName() throws {
    var edition = try Fixture("ordinary").edition
    for s in edition.sections.indices {
      for i in edition.sections[s].items.indices { edition.sections[s].items[i].host = "sama.test" }
    }
    let names = Set(edition.items.map(\.source)).count
    #expect(ContentBuilder(edition).content().stat[1] == "\(names) sumber")
  }

  @Test func oneTopicIsNotCounted() throws {
    var edition = try Fixture("ordinary").edition
    #expect(ContentBuilder(edition).content().stat.contains { $0.hasSuffix("topik") })
    edition.sections = Array(edition.sections.prefix(1))
    #expect(!ContentBuilder(edition).content().stat.contains { $0.hasSuffix("topik") })
  }

  @Test(arguments: ["192.0.2.7", "127.0.0.1:8080", "[2001:db8::1]"]) func aNameStandsForAnAddress(host: String) {
    #expect(ItemBuilder.host(host, source: "Intranet", url: "") == "Intranet")
    #expect(ItemBuilder.host("1.2.3.test", source: "Intranet", url: "") == "1.2.3.test")
  }

  /// "Perda No. 7 Tahun 2026" is a law of every regency: the fact names the one whose it is, where the article does.
  @Test func aLawOfManyIsToldWithItsPlace() throws {
    var edition = try Fixture("ordinary").edition
    let law = KeyFact.Regulation("Perda", number: "07", year: "2026")
    edition.sections[0].items[0].facts = [.regulation(law), .regulation(.init("UU", number: "14", year: "2019"))]
    let item = edition.sections[0].items[0]
    func value(_ named: [NamedRegulation]) -> String? {
      edition.laws = [
        .init(number: item.number, url: item.url, title: item.title, source: item.source, named: named)
      ]
      return ContentBuilder(edition).content().items[0].facts.first?.value
    }
    let klaten = NamedRegulation(law.plain, maker: "Kabupaten Klaten")
    #expect(value([klaten]) == "Perda Kabupaten Klaten No. 07 Tahun 2026; UU No. 14 Tahun 2019")
    #expect(value([NamedRegulation(law.plain)]) == "Perda No. 07 Tahun 2026; UU No. 14 Tahun 2019")
    // An item shows few laws, and says that its article names more.
    let further = NamedRegulation(KeyFact.Regulation("PP", number: "39", year: "2012"))
    let all = [klaten, NamedRegulation(KeyFact.Regulation("UU", number: "14", year: "2019")), further]
    #expect(value(all) == "Perda Kabupaten Klaten No. 07 Tahun 2026; UU No. 14 Tahun 2019 (dan 1 lainnya)")
    // Two laws of that number: not clear which is meant.
    let pati = NamedRegulation(law.plain, maker: "Kabupaten Pati")
    #expect(value([klaten, pati]) == "Perda No. 07 Tahun 2026; UU No. 14 Tahun 2019")
  }

  @Test func whatIsContinuedIsInEveryView() throws {
    var edition = try Fixture("ordinary").edition
    var told = Edition.Continuation(entries: [
      .init(day: edition.day.adding(days: -9), number: 3), .init(day: edition.day.adding(days: -1), number: nil),
    ])
    var line = Edition.Line(url: "https://warta.test/2", title: "Cerita Lama", host: "warta.test")
    line.continues = told
    edition.more = [line]
    told.facts = [.when(edition.day, until: nil), .speaker("Sri Wahyuni", of: nil)]
    (told.figures, told.names) = (["640 jiwa"], ["Pulau *Damar*"])
    edition.sections[0].items[0].continues = told
    let day = FactWording(language: "id").value(.when(edition.day, until: nil))
    let item = day + "; Narasumber Sri Wahyuni; 640 jiwa"
    for format in [DigestSettings.Format.md, .txt, .html, .json, .atom] {
      let text = String(decoding: Views.render(edition, as: format), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains("Lanjutan dari") && text.contains("Yang baru: \(item)"), "\(format)")
      #expect(format == .atom || text.contains("Tidak ada hal baru"), "\(format)")
    }
    let first = edition.day.adding(days: -9).iso
    #expect(String(decoding: Views.render(edition, as: .html), as: UTF8.self).contains("href=\"\(first).html#a3\""))
    #expect(String(decoding: Views.render(edition, as: .md), as: UTF8.self).contains("](\(first).md#3)"))
    for part in ReadMessage(Views.render(edition, as: .eml)).parts { #expect(part.text.contains("Lanjutan dari")) }
  }

  @Test func nothingIsDeniedWhereTheWordsSayMore() throws {
    var edition = try Fixture("ordinary").edition
    var told = Edition.Continuation(entries: [.init(day: edition.day.adding(days: -1), number: 2)])
    told.saysMore = true
    edition.sections[0].items[0].continues = told
    let sentence = try #require(ContentBuilder(edition).content().items[0].continues?.sentence)
    #expect(sentence.hasPrefix("Lanjutan dari") && sentence.hasSuffix("no. 2."))
  }

  @Test func opinionsWithoutATopicAreNoNews() throws {
    var edition = try Fixture("ordinary").edition
    edition.sections = Array(edition.sections.prefix(1))
    edition.sections[0].topic = nil
    for item in edition.sections[0].items.indices { edition.sections[0].items[item].facts = [] }
    #expect(ContentBuilder(edition).content().sections[0].topic == "Berita")
    for item in edition.sections[0].items.indices { edition.sections[0].items[item].facts = [.genre(.opinion)] }
    #expect(ContentBuilder(edition).content().sections[0].topic == "Opini")
  }

  @Test func aFeedWithoutWordsHasNoSummary() throws {
    var edition = try Fixture("ordinary").edition
    edition.sections[0].items[0].standIn = .feed
    edition.sections[0].items[0].summary = "Tiga panti dibuka."
    #expect(ContentBuilder(edition).content().items[0].reading == "hanya ringkasan dari umpan")
    edition.sections[0].items[0].summary = ""
    #expect(ContentBuilder(edition).content().items[0].reading == "hanya judul dari umpan")
  }

  @Test func manyIllSourcesWithOneCauseShareALine() throws {
    var edition = try Fixture("ordinary").edition
    edition.sources = (1...9).map { number in
      .init(
        name: "S\(number)", host: "s\(number).test", isWell: false, articles: 0,
        fault: .failing(Trouble(number == 9 ? .certificate : .timeout), since: nil, tries: 1, next: nil))
    }
    let lines = ContentBuilder(edition).content().troubles
    #expect(lines.count == 2)
    #expect(lines[0].label.hasPrefix("8 sumber (s1.test (S1), ") && lines[0].trouble?.isEmpty == false)
    edition.sources.removeLast(4)
    #expect(ContentBuilder(edition).content().troubles.count == 5)
  }

  @Test func noColonFollowsAMarkThatEndsASentence() throws {
    var edition = try Fixture("ordinary").edition
    edition.more = ["Ayo Daftar!", "Panti Dibuka"].map {
      .init(url: "https://warta.test/3", title: $0, host: "warta.test")
    }
    let text = String(decoding: Views.render(edition, as: .txt), as: UTF8.self)
    #expect(text.contains("Ayo Daftar! · warta.test") && text.contains("Panti Dibuka: warta.test"))
  }

  @Test func whatOnlyOneOutletTellsIsInEveryView() throws {
    var edition = try Fixture("ordinary").edition
    var outlet = Edition.Outlet(
      source: "Warta", host: "warta.test", url: "https://warta.test/1", title: "J", published: nil, relation: .story)
    (outlet.onlyFacts, outlet.onlyFigures) = ([.speaker("Sri Wahyuni", of: nil)], ["1.250 paket sembako"])
    edition.sections[0].items[0].alsoReported = [outlet]
    for format in [DigestSettings.Format.md, .txt, .html, .json, .atom] {
      let text = String(decoding: Views.render(edition, as: format), as: UTF8.self)
      #expect(text.contains("Hanya di warta.test") && text.contains("1.250 paket sembako"), "\(format)")
    }
    let message = ReadMessage(Views.render(edition, as: .eml))
    for part in message.parts { #expect(part.text.contains("Hanya di warta.test")) }
  }

  /// A second article of the item's own outlet is no other outlet's, whatever it adds.
  @Test func theSameOutletIsNotCalledAnother() throws {
    var edition = try Fixture("ordinary").edition
    let item = edition.sections[0].items[0]
    func again(_ number: Int, _ source: String, _ host: String) -> Edition.Outlet {
      .init(
        source: source, host: host, url: "https://\(host)/\(number)", title: item.title, published: nil,
        relation: .shorter, onlyFigures: ["\(number) paket"])
    }
    edition.sections[0].items[0].alsoReported = [again(1, item.source, item.host), again(2, "Warta", "warta.test")]
    func content() throws -> ItemContent {
      try #require(ContentBuilder(edition).content().items.first)
    }
    #expect(try content().also.map(\.note) == ["media yang sama, lebih singkat", "lebih singkat"])
    #expect(
      try content().only.map(\.label) == ["Hanya di artikel lain dari \(item.host)", "Hanya di warta.test"])
    edition.sections[0].items[0].alsoReported = (1...14).map { again($0, item.source, item.host) }
    #expect(try content().alsoMore == "2 artikel lain")
    edition.sections[0].items[0].alsoReported = (1...14).map { again($0, "Warta \($0)", "w\($0).test") }
    #expect(try content().alsoMore == "2 media lain")
  }

  @Test func whatHasNoTopicHasAHeadingInTheLanguageOfTheDigest() throws {
    var edition = try Fixture("ordinary").edition
    edition.sections[1].topic = nil
    #expect(ContentBuilder(edition).content().sections[1].topic == "Berita lain")
    edition.sections = [edition.sections[1]]
    #expect(ContentBuilder(edition).content().sections.map(\.topic) == ["Berita"])
    edition.language = "en"
    #expect(ContentBuilder(edition).content().sections.map(\.topic) == ["News"])
  }

  @Test func aSingleSourceIsSingular() throws {
    var edition = try Fixture("failed").edition
    edition.language = "en"
    edition.sources = Array(edition.sources.prefix(1))
    #expect(ContentBuilder(edition).content().notices[0] == "No digest: 0 of 1 source could be checked.")
  }
}
