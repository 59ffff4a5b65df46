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
  private func trouble(_ words: String, name: String) async throws -> Trouble? {
    let entries = (1...3).map { entry($0, words) }.joined()
    server.reply(
      "/feed.xml",
      with: .ok(
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><title>Kanal</title>\(entries)</feed>",
        ["Content-Type: application/atom+xml"]))
    for page in 1...3 {
      server.reply(
        "/watch?v=Ab\(page)", with: .ok("<html><body><div id='app'></div><script>var x=1;</script></body></html>"))
    }
    let room = try test.room([source("/feed.xml", name: name) { $0.keep = .all }])
    for _ in 1...4 {
      try await room.refresh()
      test.advance(seconds: 6 * 3_600)
    }
    return try await room.state(of: name).trouble.flatMap(Trouble.init(stored:))
  }

  @Test func isWellThoughNoPageCanBeRead() async throws {
    let said = "Pekerja sosial menceritakan pendampingan lansia di tiga desa."
    let group =
      "<media:group><media:title>Judul</media:title><media:description>\(said)</media:description></media:group>"
    #expect(try await trouble(group, name: "Kanal") == nil)
    #expect(try await trouble("<summary>\(said)</summary>", name: "Warta")?.kind == .scripts)
  }
}
