import Model
import TestSupport
import Testing
import Web

@testable import Pipeline

/// A suite with a scripted site and a newsroom that reads it.
protocol SiteSuite {
  var server: ScriptedServer { get }
  var test: TestNewsroom { get }
}

extension SiteSuite {
  /// A source of the site.
  func source(
    _ path: String = "/feed", name: String = "Warta", change: (inout Source) -> Void = { _ in }
  ) throws -> Source {
    var source = try Source.test(name, server.url + path)
    change(&source)
    return source
  }

  /// A newsroom whose only source is the feed of the site.
  func room() throws -> Newsroom { try test.room([source()]) }

  /// Reads a source.
  @discardableResult
  func refresh(_ source: Source) async throws -> (room: Newsroom, tally: RefreshRound.Tally) {
    let room = try test.room([source])
    return (room, try await room.refresh())
  }

  /// The key of an address of the site.
  func key(_ path: String) throws -> String { try #require(WebURL(server.url + path)).key }
}

extension ServerReply {
  /// A feed.
  static func feed(_ text: String, _ headers: [String] = []) -> ServerReply {
    .ok(text, ["Content-Type: application/rss+xml"] + headers)
  }

  /// A feed of these items, written out.
  static func feed(items: String, title: String = "Warta", headers: [String] = []) -> ServerReply {
    .feed("<rss version=\"2.0\"><channel><title>\(title)</title>\(items)</channel></rss>", headers)
  }
}

extension ScriptedServer {
  /// Serves a feed of these entries.
  func serveFeed(_ entries: [(path: String, title: String)], at path: String = "/feed", headers: [String] = []) {
    reply(path, with: .feed(Pages.rss(url, entries), headers))
  }

  /// Serves an article.
  func serveArticle(_ title: String, _ paragraphs: [String] = Pages.social, at path: String) {
    reply(path, with: .ok(Pages.article(title, paragraphs)))
  }

  /// Serves a feed of two articles, with both: one on social work, one on something else.
  func serveTwoArticles() {
    serveFeed([("/a", "Peksos Dampingi Keluarga"), ("/b", "Harga Cabai Naik")])
    serveArticle("Peksos Dampingi Keluarga", at: "/a")
    serveArticle("Harga Cabai Naik", Pages.other, at: "/b")
  }
}
