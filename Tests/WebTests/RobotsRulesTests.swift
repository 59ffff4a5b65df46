import TestTurns
import Testing

@testable import Web

@Suite struct RobotsRulesTests {
  func rules(_ text: String) -> RobotsRules { RobotsRules(parsing: Array(text.utf8)) }

  @Test(arguments: [
    ("/berita/satu", true), ("/admin", false), ("/admin/masuk", false), ("/admin/publik/a", true),
    ("/cari?q=peksos", false),
    ("/unduh/a.pdf", false), ("/unduh/a.pdf?v=1", true), ("/", true),
  ])
  func decidesByTheLongestMatch(target: String, allowed: Bool) {
    let file = rules(
      "User-agent: *\r\nDisallow: /admin\r\nAllow: /admin/publik/\r\nDisallow: /*?q=\r\nDisallow: /*.pdf$\r\nDisallow:\r\n"
    )
    #expect(file.allows(target, userAgent: "Kabar") == allowed)
  }

  @Test func anOwnGroupReplacesThatForAll() {
    let file = rules(
      "User-agent: *\nDisallow: /\n\nUser-agent: kabar\nDisallow: /a\n\nUser-Agent: KABAR/2.0\nDisallow: /b\n")
    #expect(file.allows("/c", userAgent: "Kabar"))
    #expect(!file.allows("/a", userAgent: "Kabar/1.0"))
    #expect(!file.allows("/b", userAgent: "Kabar"))
    #expect(!file.allows("/c", userAgent: "Kabarin"))
  }

  @Test func equalLengthsAllow() {
    #expect(rules("User-agent: *\nDisallow: /x\nAllow: /x\n").allows("/x", userAgent: "Kabar"))
  }

  @Test func readsBrokenLines() {
    let file = rules("\u{FEFF}user agent : *\ndissallow /rahasia\nhost: x\n: y\nDisallow: /b # kata\n")
    #expect(!file.allows("/rahasia/1", userAgent: "Kabar"))
    #expect(!file.allows("/b", userAgent: "Kabar"))
    #expect(file.allows("/c", userAgent: "Kabar"))
  }

  @Test func skipsPartsOfAByteOrderMark() {
    for mark in [[0xEF, 0xBB, 0xBF], [0xEF, 0xBB], [0xEF], []] as [[UInt8]] {
      #expect(!RobotsRules(parsing: mark + Array("User-agent: *\nDisallow: /\n".utf8)).allows("/", userAgent: "Kabar"))
    }
  }

  @Test func cutsOverlongLines() {
    let long = "/" + String(repeating: "a", count: RobotsLines.lineBytes - "Disallow: /".utf8.count)
    let file = rules("User-agent: *\nDisallow: \(long)bbb\n")
    #expect(!file.allows(long, userAgent: "Kabar"))
    #expect(file.allows(String(long.dropLast()), userAgent: "Kabar"))
  }

  @Test func comparesEscapesNormalised() {
    let file = rules("User-agent: *\nDisallow: /kopi/é\nDisallow: /teh/%c3%a9\n")
    #expect(!file.allows("/kopi/%c3%a9", userAgent: "Kabar"))
    #expect(!file.allows("/teh/%C3%A9", userAgent: "Kabar"))
  }

  @Test func anAllowedIndexFileAllowsItsFolder() {
    let file = rules("User-agent: *\nDisallow: /\nAllow: /dok/index.html\n")
    #expect(file.allows("/dok/", userAgent: "Kabar"))
    #expect(!file.allows("/dok/lain", userAgent: "Kabar"))
  }

  @Test func collectsSitemapsAndDelay() {
    let file = rules(
      "Sitemap: https://contoh.id/peta.xml\nUser-agent: *\nCrawl-delay: 2.5\nDisallow: /x\nsitemap: /b.xml\nUser-agent: lain\nCrawl-delay: x\n"
    )
    #expect(file.sitemaps == ["https://contoh.id/peta.xml", "/b.xml"])
    #expect(file.crawlDelay(userAgent: "Kabar") == 3)
    #expect(file.crawlDelay(userAgent: "lain") == nil)
  }

  @Test func everythingAndNothing() {
    #expect(RobotsRules.everything.allows("/a", userAgent: "Kabar"))
    #expect(!RobotsRules.nothing.allows("/a", userAgent: "Kabar"))
  }

  @Test func whatLiesBeyondTheLimitDoesNotCount() {
    let filler = String(repeating: "# isi\n", count: Limits.standard.robotsBytes / 6 + 1)
    #expect(rules(filler + "User-agent: *\nDisallow: /\n").allows("/", userAgent: "Kabar"))
    #expect(!rules("User-agent: *\nDisallow: /\n" + filler).allows("/", userAgent: "Kabar"))
  }

  @Test(.lastNet) func aHostilePatternIsCheap() {
    let pattern = String(repeating: "*" + String(repeating: "a", count: 900) + "b", count: 15)
    let file = rules("User-agent: *\n" + String(repeating: "Disallow: /\(pattern)\n", count: 35))
    #expect(file.allows("/" + String(repeating: "a", count: 4_000), userAgent: "Kabar"))
  }

  /// What an index finds is what looking at each rule finds.
  @Test func findsWhatLookingAtEachRuleFinds() {
    func text(_ most: Int) -> String {
      String((0..<Int.random(in: 0...most)).compactMap { _ in "ab/*$".randomElement() })
    }
    for _ in 0..<400 {
      let lines = (0..<Int.random(in: 1...8)).map { _ in (allows: Bool.random(), pattern: "/" + text(5)) }
      let file = rules(
        "User-agent: *\n" + lines.map { ($0.allows ? "Allow: " : "Disallow: ") + $0.pattern }.joined(separator: "\n"))
      let path = "/" + text(7)
      let hits = lines.flatMap { RobotsPattern.patterns(Array($0.pattern.utf8)[...], allows: $0.allows) }
        .filter { $0.matches(Array(path.utf8)) }
      let allowing = hits.filter(\.allows).map(\.length).max() ?? 0
      let forbidding = hits.filter { !$0.allows }.map(\.length).max() ?? 0
      #expect(file.allows(path, userAgent: "Kabar") == (allowing >= forbidding), "\(lines) \(path)")
    }
  }

  /// A shop's file has a line for each of its pages; it is asked for each page that is read.
  @Test func aFileOfTensOfThousandsOfRulesIsNotReadForEachPage() {
    let file = rules("User-agent: *\n" + (0..<35_000).map { "Disallow: /\($0)x" }.joined(separator: "\n"))
    let began = ContinuousClock.now
    for number in 0..<2_000 {
      #expect(!file.allows("/\(number)x/halaman", userAgent: "Kabar"))
      #expect(file.allows("/berita/\(number)", userAgent: "Kabar"))
    }
    #expect(ContinuousClock.now - began < .seconds(10))
  }
}
