import Foundation
import TestSupport
import TestTurns
import Testing

/// Sites that are away for days, and come back.
@Suite(.program, .lastNet) struct OutageTests {
  /// Pages that say when they were published were offered in time: that they could not be read for two days makes none of them old.
  @Test(arguments: ["Retry-After: 172800", "X-Nothing: 1"])
  func pagesThatComeBackAfterDaysAreNew(header: String) async throws {
    let site = try Site(articles: 1)
    let headlines = [11, 12, 13].map { "Peksos mendampingi warga lanjut usia di Desa Makmur \($0)" }
    let links = headlines.enumerated().map {
      "<li><h2><a href=\"/berita/\($0.offset + 1)\">\($0.element)</a></h2></li>"
    }
    site.server.reply("/berita", with: .ok("<html><body><main><ul>\(links.joined())</ul></main></body></html>"))
    try site.configure("  - {name: Desa, url: \(site.server.url)/berita, kind: page}")
    for number in 1...3 {
      site.server.reply("/berita/\(number)", with: .status(503, [header]))
    }
    for day in ["09", "10"] {
      _ = try await site.kabar("once", clock: ["--now", "2023-09-\(day)T06:00:30+07:00"])
    }
    for (i, headline) in headlines.enumerated() {
      let page = Site.page(headline, "Pekerja sosial mendampingi warga lanjut usia di Desa Makmur \(i + 11).")
      let dated = page.replacing(
        "</h1>", with: "</h1><time datetime=\"2023-09-08T15:00:00+07:00\">8 September 2023</time>")
      site.server.reply("/berita/\(i + 1)", with: .ok(dated))
    }
    for hour in ["2023-09-11T18:00:00", "2023-09-12T06:00:30"] {
      _ = try await site.kabar("once", clock: ["--now", hour + "+07:00"])
    }
    var told = ""
    for day in ["09", "10", "11", "12"] {
      told += (try? String(contentsOfFile: site.state + "/digests/2023-09-\(day).md", encoding: .utf8)) ?? ""
    }
    for number in 1...3 {
      #expect(told.components(separatedBy: "](\(site.server.url)/berita/\(number))").count == 2, "\(number): \(told)")
    }
  }
}
