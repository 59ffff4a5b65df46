import TestSupport
import Testing

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
    server.reply("/robots.txt", with: .status(404))
    serveFeed((1...articles).map(Self.headline))
    server.otherwise { request in
      Int(request.target.dropFirst()).map { .ok(Self.page($0)).delayed(delayMilliseconds) }
    }
    try configure("")
  }

  /// Serves a feed of articles of these headlines, which are to be had at `/1` and so on.
  func serveFeed(_ headlines: [String]) {
    let items = headlines.enumerated().map {
      "<item><title>\($0.element)</title><link>\(server.url)/\($0.offset + 1)</link></item>"
    }
    server.reply(
      "/feed",
      with: .ok(
        "<rss version=\"2.0\"><channel><title>Warta</title>\(items.joined())</channel></rss>",
        ["Content-Type: application/rss+xml"]))
  }

  private static func headline(_ number: Int) -> String { "Pekerja Sosial Dampingi Desa \(number)" }

  /// The page of an article on social work.
  static func page(_ number: Int) -> String {
    page(
      headline(number), "Para pekerja sosial mendampingi warga Desa \(number).",
      "Pendampingan oleh peksos di desa \(number) berlangsung enam bulan.")
  }

  /// A page whose paragraphs begin with these sentences.
  static func page(_ headline: String, _ sentences: String...) -> String {
    // Texts differ in most words, so that none passes for a copy of another.
    let words = (0..<60).map { "kata\(headline.filter(\.isNumber))x\($0)" }.joined(separator: " ")
    return "<html><head><title>\(headline)</title></head><body><article><h1>\(headline)</h1>"
      + sentences.map { "<p>\($0) \(words).</p>" }.joined() + "</article></body></html>"
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
        timeout: 10m
        first_time: 100
        per_day: 100
      sources:
        - name: Warta
          url: \(server.url)/feed
      \(more)
      """, to: "sources.yaml")
  }

  var options: [String] { ["--config", config, "--state", state] }

  /// Such a site of which one day was read.
  static func afterADay(articles: Int) async throws -> Site {
    let site = try Site(articles: articles)
    try await site.readADay()
    return site
  }

  /// Reads it and writes the digest of the day.
  func readADay() async throws {
    let once = try await kabar("once")
    #expect(once.status == 0, "\(once.errors)")
  }

  /// What stands in the configuration.
  func configuration() throws -> String { try String(contentsOfFile: config, encoding: .utf8) }

  /// Starts a command on it.
  func start(_ command: String..., environment: [String: String] = [:]) async throws -> KabarProcess {
    try await KabarProcess(command + options, folder: folder.path, environment: environment)
  }

  /// Runs a command on it to its end, at half a minute past the hour of the digest.
  func kabar(
    _ command: String..., clock: [String] = Self.clock, environment: [String: String] = [:]
  ) async throws -> KabarProcess.Result {
    try await kabar(command, clock: clock, environment: environment)
  }

  func kabar(
    _ command: [String], clock: [String] = Self.clock, environment: [String: String] = [:]
  ) async throws -> KabarProcess.Result {
    try await KabarProcess.run(command + options + clock, folder: folder.path, environment: environment)
  }

  static let clock = ["--now", "2023-09-09T06:00:30+07:00"]
}
