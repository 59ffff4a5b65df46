import Foundation
import TestSupport
import TestTurns
import Testing

/// `kabar-lab`, by which the parts are measured: what it answers is what the parts say.
@Suite(.program, .lastNet) struct LabTests {
  @Test(arguments: [
    ("date", #"{"text":"Fri, 20 Nov 2026 10:00:00 +0700"}"#, "date", "2026-11-20T03:00:00Z"),
    ("language", #"{"text":"Para pekerja sosial mendampingi warga yang tinggal di desa itu."}"#, "language", "id"),
    ("url", #"{"input":"../b?c","base":"https://warta.example/a/x/y"}"#, "href", "https://warta.example/a/b?c"),
    (
      "topic",
      #"{"title":"Mahasiswa praktik","text":"Mahasiswa pekerjaan sosial praktik di panti.","topics":[{"name":"Kampus","terms":["mahasiswa"]}]}"#,
      "topic", "Kampus"
    ),
  ])
  func oneAnswer(_ name: String, _ job: String, _ field: String, _ value: String) async throws {
    #expect(try await Lab.answer(name, job)[field] as? String == value)
  }

  @Test func datesOfPages() async throws {
    let job = #"{"text":"Jumat, 20 November 2026 10.00","now":"2026-11-21T00:00:00Z","zone":"+07:00"}"#
    let date = try await Lab.answer("page-date", job)["date"] as? String
    #expect(date?.hasPrefix("2026-11-20T10:00") == true)
  }

  @Test func addressesAndRobots() async throws {
    let same = #"{"a":"https://warta.example/a?utm_source=x","b":"http://www.warta.example/a"}"#
    #expect(try await Lab.answer("url-key", same)["same"] as? Bool == true)
    #expect(try await Lab.answer("url-key", #"{"a":"","b":"x"}"#)["same"] as? Bool == false)
    for (url, allowed) in [
      ("https://warta.example/dalam/1", false), ("//warta.example/luar#dalam", true), ("warta.example?x", true),
    ] {
      let job = #"{"robots_txt":"User-agent: *\nDisallow: /dalam","user_agent":"Kabar","url":"\#(url)"}"#
      #expect(try await Lab.answer("robots", job)["allowed"] as? Bool == allowed, "\(url)")
    }
  }

  @Test func relevanceAndDuplicates() async throws {
    let job = #"{"title":"Pekerja Sosial Dampingi Lansia","text":"Pekerja sosial mendampingi lansia di panti."}"#
    let verdict = try await Lab.answer("relevance", job)
    #expect(verdict["relevant"] as? Bool == true)
    #expect((verdict["terms"] as? [[String: Any]])?.contains { $0["phrase"] as? String == "pekerja sosial" } == true)
    // Another lexicon, in which nothing stands.
    let folder = try TemporaryFolder()
    try folder.write("", to: "lexicon.yaml")
    let other = try await Lab(["relevance"], jobs: [job], environment: ["KABAR_LEXICON": folder.path("lexicon.yaml")])
    #expect(try other.lines.first?["relevant"] as? Bool == false)
    let text = Site.page("Satu 1", "Para pekerja sosial mendampingi warga.").replacing("\"", with: "")
    let pair = #"{"a":{"title":"Satu","text":"\#(text)"},"b":{"title":"Satu","text":"\#(text)"}}"#
    let alike = try await Lab.answer("duplicates", pair)
    #expect(alike["jaccard"] as? Double == 1)
    #expect(alike["band"] as? Bool == true)
  }

  @Test func sentencesAndSummaries() async throws {
    let text =
      "Dinas Sosial melatih 45 pekerja sosial di Bandung. Pelatihan berlangsung tiga hari. Biaya ditanggung daerah."
    #expect(
      try await Lab.answer("sentences", #"{"text":"\#(text)"}"#)["sentences"] as? [String] == [
        "Dinas Sosial melatih 45 pekerja sosial di Bandung.", "Pelatihan berlangsung tiga hari.",
        "Biaya ditanggung daerah.",
      ])
    let job = #"{"title":"Pelatihan","text":"\#(text)","published":"2026-11-20","language":"id"}"#
    let said = try await Lab.answer("summary", job)
    #expect((said["summary"] as? String)?.hasPrefix("Dinas Sosial melatih 45 pekerja sosial") == true)
    #expect((said["facts"] as? [[String]])?.contains(["participants", "45 pekerja sosial"]) == true)
    // What is claimed of it stands in it.
    let folder = try TemporaryFolder()
    try folder.write(text, to: "naskah.txt")
    try folder.write(
      #"{"id":"a","title":"Pelatihan","text":"\#(text)","date":"2026-11-20"}"# + "\n", to: "naskah.jsonl")
    let check = try await Lab(["summary-check", folder.path("naskah.txt"), folder.path("naskah.jsonl")])
    #expect(check.status == 0, "\(check.output)")
    #expect(try check.lines.last?["articles"] as? Int == 2)
  }

  @Test func feedsPagesAndSites() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "<rss version=\"2.0\"><channel><title>Warta</title><item><title>Satu</title><link>/1</link><guid>x:1</guid>"
        + "<enclosure url=\"/1.mp3\" type=\"audio/mpeg\" length=\"9\"/></item></channel></rss>", to: "feed.xml")
    let feed = try await Lab.answer(
      "feed", #"{"path":"\#(folder.path("feed.xml"))","base_url":"https://warta.example/feed"}"#)
    #expect(feed["format"] as? String != nil)
    #expect((feed["entries"] as? [[String: Any]])?.first?["title"] as? String == "Satu")
    #expect(try await Lab.answer("feed", #"{"path":"/tidak/ada"}"#)["error"] as? String == "no such file")
    try folder.write("bukan feed", to: "text")
    #expect(try await Lab.answer("feed", #"{"path":"\#(folder.path("text"))"}"#)["error"] as? String != nil)

    let page = try folder.write(Site.page(1), to: "page.html")
    let job = #"{"id":1,"path":"\#(page)","url":"https://warta.example/1"}"#
    #expect(try await Lab.answer("extract", job)["title"] as? String == "Pekerja Sosial Dampingi Desa 1")
    #expect(try await Lab.answer("extract", #"{"id":2}"#)["error"] as? String == "no file")
    let features = try await Lab(["extract-features"], jobs: [job, #"{"id":2}"#]).lines
    #expect((features.first?["names"] as? [String])?.isEmpty == false)
    #expect((features.dropFirst().first?["texts"] as? [String])?.isEmpty == false)
    #expect(try await Lab(["extract-blocks", page]).output.contains("Pendampingan oleh peksos"))

    let site = #"{"url":"https://warta.example/","html":"<link rel=alternate type=application/rss+xml href=/f>"}"#
    #expect((try await Lab.answer("discover", site)["feeds"] as? [[String]])?.first?.first == "https://warta.example/f")
    #expect(try await Lab.answer("discover", "{}")["error"] as? String == "no url")
    let map =
      #"{"url":"https://warta.example/","html":"<urlset><url><loc>https://warta.example/1</loc></url></urlset>"}"#
    #expect((try await Lab.answer("sitemap", map)["pages"] as? [[String]])?.first?.first == "https://warta.example/1")
    #expect(try await Lab.answer("sitemap", "{}")["error"] as? String == "no url")
  }

  @Test func configurations() async throws {
    let wrong = try await Lab.answer("config", #"{"text":"sumber: x"}"#)
    #expect(wrong["ok"] as? Bool == false)
    #expect((wrong["problems"] as? [[String: Any]])?.first?["line"] as? Int == 1)
    let site = try Site(articles: 1)
    #expect(try await Lab(["config", site.config]).status == 0)
    #expect(try await Lab.answer("config", "[]")["error"] as? String == "not a JSON object")
    let usage = try await Lab([])
    #expect(usage.status == 64)
    #expect(usage.errors.hasPrefix("usage: kabar-lab"))
  }

  @Test func addressesAreFetched() async throws {
    let site = try Site(articles: 1)
    let jobs = [#"{"url":"\#(site.server.url)/1","private":true}"#, #"{"url":"\#(site.server.url)/1"}"#, "{}"]
    let answers = try await Lab(["fetch"], jobs: jobs).lines
    #expect(answers.map { $0["status"] as? Int } == [200, nil, nil])
    #expect(answers.allSatisfy { $0["status"] != nil || $0["error"] != nil })
  }

  @Test func editionsInAllFormats() async throws {
    let folder = try TemporaryFolder()
    var made = GeneratedEdition(seed: 1, kind: .plain)
    try folder.write(Array(JSONEncoder().encode(made.edition())), to: "hari.json")
    let written = try await Lab(["digest", folder.path("tulis"), folder.path("hari.json")])
    #expect(written.output.hasPrefix("name: hari"), "\(written.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path("tulis"))
    #expect(Set(["hari.html", "hari.csl.json", "hari.wa.txt", "index.html", "week.md"]).isSubset(of: files))
    #expect(try await Lab(["digest", folder.path("lagi"), folder.path("tidak-ada")]).status == 1)
    #expect(try await Lab(["digest", folder.path("lagi")]).status == 64)
    #expect(try await Lab(["digest-made"]).status == 64)
  }

  /// Each benchmark tells each of the figures that the table has of it.
  @Test func theTableIsWhole() async throws {
    let figures = try await Lab(["bench", "--quick", "--json"]).lines
    #expect(Set(figures.compactMap { $0["bench"] as? String }).count == 10, "\(figures.last ?? [:])")
    for figure in figures { #expect(figure["value"] is Double, "\(figure)") }
  }

  @Test func peersThatAreNotThereAreSaidSo() async throws {
    let told = try await Lab(["bench", "peers", "/tidak/ada", "10"], environment: ["PATH": "/tidak"]).lines
    let kabar = told.filter { $0["peer"] as? String == "kabar" && $0["round"] != nil }
    #expect(kabar.map { $0["answers"] as? Int } == [10, 10])
    let missing = Set(told.filter { $0["installed"] as? Bool == false }.compactMap { $0["peer"] as? String })
    #expect(missing == ["newsboat", "reader", "trafilatura", "resiliparse"])
  }
}
