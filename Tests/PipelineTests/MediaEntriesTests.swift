import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// A channel of films: its feed says all that there is to read, its pages play them.
@Suite(.network, .lastNet) struct MediaEntriesTests: SiteSuite {
  let server: ScriptedServer
  let test: TestNewsroom

  init() throws { (server, test) = (try ScriptedServer(), try TestNewsroom()) }

  private func entry(_ number: Int, _ words: String) -> String {
    """
    <entry><id>yt:video:\(number)</id><title>Pekerja Sosial Bercerita Bagian \(number)</title>
    <link rel="alternate" href="\(server.url)/watch?v=Ab\(number)"/><published>2023-09-0\(number)T08:00:00+07:00</published>\(words)</entry>
    """
  }

  /// What is wrong with the source after four polls that found the same.
  private func trouble(_ words: String) async throws -> Trouble? {
    let entries = (1...3).map { entry($0, words) }.joined()
    server.reply(
      "/feed.xml",
      with: .ok(
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><title>Kanal</title>\(entries)</feed>",
        ["Content-Type: application/atom+xml"]))
    for page in 1...3 {
      let title = "Pekerja Sosial Bercerita Bagian \(page)"
      server.reply(
        "/watch?v=Ab\(page)",
        with: .ok(
          """
          <html><head><title>\(title) - Kanal</title><meta property="og:title" content="\(title)"></head>
          <body><div id="player"></div><script>var data = {}</script></body></html>
          """))
    }
    let room = try test.room([source("/feed.xml", name: "Kanal") { $0.keep = .all }])
    for _ in 1...4 {
      try await room.refresh()
      test.advance(seconds: 6 * 3_600)
    }
    return try await room.state(of: "Kanal").trouble.flatMap(Trouble.init(stored:))
  }

  private static let said = "Pekerja sosial menceritakan pendampingan lansia di tiga desa."

  @Test func isWellThoughNoPageCanBeRead() async throws {
    let group =
      "<media:group><media:title>Judul</media:title><media:description>\(Self.said)</media:description></media:group>"
    #expect(try await trouble(group) == nil)
  }
}
