import Model
import Testing
import Text

@testable import Configuration

/// What good configurations become.
@Suite struct SettingsTests {
  private func settings(_ yaml: String) throws -> Settings {
    let reading = ConfigurationReader().read(Array(yaml.utf8), file: "sources.yaml")
    #expect(reading.report() == "")
    return try #require(reading.settings)
  }

  @Test func builtInConfigurationIsClean() throws {
    let reading = ConfigurationReader().read(BuiltInData.sources, file: "sources.yaml")
    #expect(reading.report() == "")
    let settings = try #require(reading.settings)
    #expect(settings.digest == DigestSettings())
    #expect(settings.relevance == RelevanceSettings())
    #expect(settings.email == nil)
    #expect(settings.topics.count == 7)
  }

  @Test func aProvinceIsOneByAnyOfItsNames() throws {
    let settings = try settings(
      """
      sources:
        - {name: Satu, url: https://satu.example/, region: DI Yogyakarta}
        - {name: Dua, url: https://dua.example/, region: jateng}
        - {name: Tiga, url: https://tiga.example/, region: Kenya}
      digests:
        - title: Sekitar
          regions: [DIY, Prov. Jawa Barat, East Java, Kenya]
      """)
    #expect(settings.sources.map(\.region) == ["Daerah Istimewa Yogyakarta", "Jawa Tengah", "Kenya"])
    #expect(
      settings.digests.first?.regions == ["Daerah Istimewa Yogyakarta", "Jawa Barat", "Jawa Timur", "Kenya"])
  }

  /// Every commented value of the default file is the default: taking the "#" away must change nothing.
  @Test(arguments: ["digest", "defaults"])
  func commentedValuesAreTheDefaults(section: String) throws {
    var lines: [Substring] = []
    var isInside = false
    for line in String(decoding: BuiltInData.sources, as: UTF8.self).split(separator: "\n") {
      if !line.hasPrefix(" "), !line.hasPrefix("#") { isInside = line.hasPrefix(section + ":") }
      if isInside, line.hasPrefix("  # ") { lines.append(line.dropFirst(4)) }
    }
    #expect(lines.count == Schema(rawValue: section)?.keys.count)
    // The sample's address is nobody's, which is worth a warning where it is given.
    lines.removeAll { $0.hasPrefix("user_agent:") }
    let block = lines.map { "  " + $0 }.joined(separator: "\n")
    let given = try settings("\(section):\n\(block)\nsources:\n  - https://satu.example/\n")
    var plain = try settings("sources:\n  - https://satu.example/\n")
    // Examples, of what has no default.
    plain.digest.directory = given.digest.directory
    (plain.digest.site, plain.digest.publish) = (given.digest.site, given.digest.publish)
    plain.sources[0].language = given.sources[0].language
    // Said by the operator it is the same number, but holds against the source's own rhythm.
    #expect(given.sources[0].every == (section == "defaults" ? Source.standardInterval : nil))
    plain.sources[0].every = given.sources[0].every
    #expect(given == plain)
  }

  /// The commented examples of the default file are good configurations too.
  @Test func commentedExamplesAreRight() throws {
    var lines: [String] = []
    for line in String(decoding: BuiltInData.sources, as: UTF8.self).split(separator: "\n") {
      let indent = line.prefix { $0 == " " }
      let rest = line.dropFirst(indent.count)
      guard rest.hasPrefix("# ") else {
        lines.append(String(line))
        continue
      }
      let entry = rest.dropFirst(2).drop { $0 == " " || $0 == "-" || $0 == "{" }
      let afterName = entry.drop { $0.isLowercase || $0 == "_" }
      // The address of the sample's user agent is worth a warning.
      let isKey = afterName.first == ":" && !entry.hasPrefix(":") && !entry.hasPrefix("user_agent:")
      let isItem = rest.dropFirst(2).drop { $0 == " " }.hasPrefix("- ")
      if isKey || isItem { lines.append(String(indent) + String(rest.dropFirst(2))) }
    }
    let settings = try settings(lines.joined(separator: "\n"))
    #expect(settings.email?.to.count == 2)
    #expect(settings.relevance.include.count == 2)
    #expect(
      settings.sources.map(\.name) == ["IFSW", "kampus.example.ac.id", "Dinas Sosial (contoh)", "Jaringan kantor"])
    #expect(settings.sources.last?.enabled == false)
  }

  @Test func twoLinesAreEnough() throws {
    let settings = try settings("sources:\n  - https://www.satu.example/\n")
    #expect(settings.sources.map(\.name) == ["satu.example"])
    #expect(settings.sources.map(\.url.href) == ["https://www.satu.example/"])
    #expect(settings.sources.first?.every == nil)
  }

  /// As programs that read feeds write an address.
  @Test(arguments: [
    ("feed://dinas.example/rss", "http://dinas.example/rss"),
    ("feed:https://dinas.example/rss", "https://dinas.example/rss"),
    ("Feed://https://dinas.example/rss", "https://dinas.example/rss"),
  ])
  func theSchemeOfAFeedIsUnderstood(address: String, url: String) throws {
    #expect(try settings("sources: [\"\(address)\"]\n").sources.map(\.url.href) == [url])
    #expect(try settings("sources:\n  - name: Dinas\n    url: \(address)\n").sources.map(\.url.href) == [url])
  }

  @Test func everyKeyIsRead() throws {
    let settings = try settings(String(decoding: Fixture.bytes("good/everything.yaml"), as: UTF8.self))
    let digest = settings.digest
    #expect(digest.title == "Warta: Peksos # harian")
    #expect(digest.language == "en")
    #expect(digest.timezone == "Asia/Makassar")
    #expect(digest.at == TimeOfDay(hour: 18, minute: 30))
    #expect(digest.window == 48 * 3_600)
    #expect(digest.formats == [.md, .atom])
    #expect(digest.directory == "/srv/kabar")
    #expect(digest.maxArticles == 12)
    #expect(digest.summarySentences == 0)
    #expect(digest.emptyDay == .skip)
    #expect(digest.weekly == nil)
    #expect(digest.keepDays == 14)
    let email = try #require(settings.email)
    #expect(email.to == ["redaksi@example.org"])
    #expect(email.from == "Kabar <kabar@example.org>")
    #expect(email.smtp == "smtps://mail.example.org:465")
    #expect(email.username == "kabar")
    #expect(email.password == "credential:smtp-password")
    #expect(email.subject == "{date}: {lead}")
    #expect(email.retryFor == 3_600)
    #expect(email.onEmptyDay)
    #expect(settings.relevance.threshold == 2.5)
    #expect(settings.relevance.titleCounts == 4)
    #expect(settings.relevance.languages == ["id"])
    #expect(settings.relevance.include == [Lexicon.Phrase("PKH", 1.5), Lexicon.Phrase("bansos", 2)])
    #expect(settings.relevance.exclude == ["lowongan kerja"])
    #expect(settings.relevance.duplicates == 0.9)
    #expect(settings.topics == [Topic(name: "Opini", terms: ["esai"], kinds: ["opinion"], languages: ["id"])])
    let source = try #require(settings.sources.first)
    #expect(source.name == "Satu")
    #expect(source.kind == .page)
    #expect(source.region == "Jawa Barat")
    #expect(source.language == "en")
    #expect(source.topic == "Opini")
    #expect(source.keep == .all)
    #expect(source.articleText == .feed)
    #expect(source.headline == .text)
    #expect(source.articles?.text == "/*/*/")
    #expect(source.perDay == 7)
    #expect(source.firstTime == 0)
    #expect(source.every == 7_200)
    #expect(source.silentAfter == 14 * 86_400)
    #expect(source.userAgent == "warta/1")
    #expect(!source.obeysRobots)
    #expect(source.timeout == 10)
    #expect(source.maxBytes == 500_000)
    #expect(source.privateNetwork)
    #expect(!source.enabled)
    #expect(source.headers.map(\.name) == ["Accept-Language"])
    #expect(source.login == "file:/run/secrets/satu")
    #expect(source.proxy == "http://proxy.example:3128")
    let selectors = try #require(source.selectors)
    #expect(selectors.title == "h1.judul" && selectors.byline == ".penulis a")
    #expect(selectors.date == "time" && selectors.body == "#isi")
    #expect(selectors.remove == [".iklan", "//div[contains(., 'Baca juga')]"])
  }

  @Test(arguments: ["no", "none", "false", "False", "off", "never", "tidak", "\"no\""])
  func noWeekIsSaidInManyWords(word: String) throws {
    #expect(try settings("digest: {weekly: \(word)}\nsources: [\"https://satu.example/\"]\n").digest.weekly == nil)
  }

  @Test(arguments: [("sunday", 0), ("Minggu", 0), ("ahad", 0), ("senin", 1), ("saturday", 6)])
  func daysOfTheWeek(word: String, day: Int) throws {
    #expect(try settings("digest: {weekly: \(word)}\nsources: [\"https://satu.example/\"]\n").digest.weekly == day)
  }

  @Test func sourcesInheritTheDefaults() throws {
    let settings = try settings(
      """
      defaults: {every: 2h, keep: all, language: id}
      sources:
        - https://satu.example/
        - {url: "https://dua.example/", every: 1d, language: en-GB}
      """)
    #expect(settings.sources.map(\.every) == [7_200, 86_400])
    #expect(settings.sources.map(\.keep) == [.all, .all])
    #expect(settings.sources.map(\.language) == ["id", "en"])
  }

  @Test func addressesOfOneHostGetNamesOfTheirOwn() throws {
    let settings = try settings(
      """
      sources:
      - https://satu.example/
      - https://satu.example/tag/pekerja-sosial
      - {name: dua.example, url: "https://dua.example/x"}
      - https://dua.example/y
      - https://dua.example/y?page=2
      """)
    let names = [
      "satu.example", "satu.example (tag pekerja sosial)", "dua.example", "dua.example (y)", "dua.example (y) 2",
    ]
    #expect(settings.sources.map(\.name) == names)
  }

  /// Ways to write YAML that are within the format.
  @Test(arguments: Fixture.names(in: "good", ending: ".yaml"))
  func goodFileIsAccepted(name: String) {
    let reading = ConfigurationReader().read(Fixture.bytes("good/\(name).yaml"), file: "sources.yaml")
    #expect(reading.report() == "")
    #expect(reading.settings != nil)
  }

  /// A further digest's folder lies below the main one, and so do its addresses; in a folder of its own nobody knows.
  @Test(arguments: [
    ("https://kabar.example/harian/", "", "https://kabar.example/harian/jawa/"),
    ("https://kabar.example", "", "https://kabar.example/jawa/"),
    ("https://kabar.example", ", directory: /srv/jawa", nil),
    ("https://kabar.example", ", site: https://jawa.example/", "https://jawa.example/"),
  ]) func theSiteOfAFurtherDigest(main: String, more: String, expected: String?) throws {
    let yaml = """
      digest: {site: "\(main)"}
      digests:
        - {list: jawa, title: Jawa\(more)}
      sources:
        - https://satu.example/

      """
    #expect(try settings(yaml).digests.map(\.digest.site) == [expected])
  }

  @Test func domainsOfAddressesAreAsMailServersKnowThem() throws {
    let settings = try settings(
      """
      email:
        to: [redaksi@bücher.example, ani@example.org]
        from: "Kabar <kabar@MÜNCHEN.example>"
        smtp: smtp://127.0.0.1:25
      sources: [https://a.example/]
      """)
    let email = try #require(settings.email)
    #expect(email.to == ["redaksi@xn--bcher-kva.example", "ani@example.org"])
    #expect(email.from == "Kabar <kabar@xn--mnchen-3ya.example>")
  }
}
