import TestSupport

/// A small invented site with a feed, on a scripted server.
struct Site {
  let server: ScriptedServer
  let folder: TemporaryFolder
  var config: String { folder.path("sources.yaml") }
  var state: String { folder.path("state") }

  /// A site with that many articles on social work.
  init(articles: Int, delayMilliseconds: Int = 0) throws {
    server = try ScriptedServer()
    folder = try TemporaryFolder()
    let base = server.url
    server.reply("/robots.txt", with: .status(404))
    let items = (1...articles).map {
      "<item><title>Pekerja Sosial Dampingi Desa \($0)</title><link>\(base)/\($0)</link></item>"
    }
    server.reply(
      "/feed",
      with: .ok(
        "<rss version=\"2.0\"><channel><title>Warta</title>\(items.joined())</channel></rss>",
        ["Content-Type: application/rss+xml"]))
    server.otherwise { request in
      guard let number = Int(request.target.dropFirst()) else { return .status(404) }
      // Texts differ in most words, so that none passes for a copy of another.
      let words = (0..<60).map { "kata\(number)x\($0)" }.joined(separator: " ")
      let page =
        "<html><head><title>Pekerja Sosial Dampingi Desa \(number)</title></head><body><article>"
        + "<h1>Pekerja Sosial Dampingi Desa \(number)</h1><p>Para pekerja sosial mendampingi warga Desa \(number). \(words).</p>"
        + "<p>Pendampingan oleh peksos di desa \(number) berlangsung enam bulan. \(words) selesai.</p></article></body></html>"
      return .ok(page).delayed(delayMilliseconds)
    }
    try configure("")
  }

  /// Writes the configuration, with further lines at its end.
  func configure(_ more: String) throws {
    _ = try folder.write(
      """
      digest:
        formats: [md, json]
        max_articles: 100
      defaults:
        private_network: yes
        first_time: 100
        per_day: 100
      sources:
        - name: Warta
          url: \(server.url)/feed
      \(more)
      """, to: "sources.yaml")
  }

  var options: [String] { ["--config", config, "--state", state] }
}
