import Discovery
import Extraction
import Feeds
import Foundation
import Markup
import Text
import Web

/// `kabar-lab bench doubling [BYTES]`: whether a text twice as long takes twice the time, for each reader of texts from
/// outside and each token and pair of tokens; one line for each that does not, then one for each reader. Processor time of the
/// thread, the least of several. Exit status 1 where any is too slow.
///
/// With BYTES only the growth from half of them is judged, whatever machine and build. Without, for a release build, texts
/// of 1 MB, which may take a second, and of 8 MB, which may take three.
enum DoublingBench {
  /// How much longer twice the text may take.
  private static let growth = 3.0
  /// Seconds below which growth is not judged: start-up and the clock's steps.
  private static let least = 0.004
  /// Times that a text which seems slow is read again.
  private static let repeats = 6

  /// Something that reads texts from outside.
  private struct Reader {
    var name: String
    /// What may stand before the repeated token.
    var openings: [String]
    var read: ([UInt8]) -> Void
  }

  static func run(_ arguments: [String]) {
    let bytes = arguments.first.flatMap { Int($0) }
    var failures = 0
    for reader in readers() {
      let texts = texts(reader)
      let seconds = texts.map { time(reader, $0.opening, $0.token, bytes ?? 1_000_000) }
      var slow = texts.indices.filter { isSlow(reader, texts[$0], seconds[$0], bytes) }
      // A busy machine lends a thread less of its memory for a while: what seems slow is judged anew, later.
      for _ in 0..<repeats where !slow.isEmpty {
        Thread.sleep(forTimeInterval: 1)
        slow = slow.filter { isSlow(reader, texts[$0], seconds[$0], bytes) }
      }
      failures += slow.count
      for i in slow {
        write([
          "reader": reader.name, "opening": texts[i].opening, "token": texts[i].token, "seconds": seconds[i],
        ])
      }
      let slowest = seconds.indices.max { seconds[$0] < seconds[$1] }
      write([
        "reader": reader.name, "texts": texts.count,
        "slowest": slowest.map { texts[$0].opening + texts[$0].token } ?? "",
        "seconds": slowest.map { seconds[$0] } ?? 0, "slow": failures,
      ])
    }
    exit(failures == 0 ? 0 : 1)
  }

  private static func isSlow(
    _ reader: Reader, _ text: (token: String, opening: String), _ whole: Double, _ bytes: Int?
  ) -> Bool {
    if growsTooFast(reader, text.opening, text.token, bytes ?? 1_000_000, whole) { return true }
    guard bytes == nil else { return false }
    return whole > 1 || whole > 0.3 && time(reader, text.opening, text.token, 8_000_000) > 3
  }

  /// Whether twice the text takes three times as long, and twice that again: one step alone may be a second way of reading
  /// that begins where the first finds nothing.
  private static func growsTooFast(
    _ reader: Reader, _ opening: String, _ token: String, _ bytes: Int, _ first: Double
  ) -> Bool {
    guard first > least else { return false }
    return grows(reader, opening, token, bytes, first)
      && grows(reader, opening, token, 2 * bytes, time(reader, opening, token, 2 * bytes))
  }

  /// Whether it takes too much longer than half of it, when `first` is what one reading took. Most are through with one
  /// reading of the half.
  private static func grows(
    _ reader: Reader, _ opening: String, _ token: String, _ bytes: Int, _ first: Double
  ) -> Bool {
    var (half, whole) = (Double.infinity, first)
    for _ in 0...repeats {
      half = min(half, time(reader, opening, token, bytes / 2))
      if whole < growth * max(half, least / 4) { return false }
      whole = min(whole, time(reader, opening, token, bytes))
    }
    return true
  }

  /// Processor seconds of one reading.
  private static func time(_ reader: Reader, _ opening: String, _ token: String, _ bytes: Int) -> Double {
    let unit = Array(token.utf8)
    var text = Array(opening.utf8)
    text.reserveCapacity(text.count + bytes)
    for _ in 0..<max(1, bytes / unit.count) { text += unit }
    let start = ThreadTime.now
    reader.read(text)
    return Double(ThreadTime.now - start) / 1e9
  }

  /// Each token and a pair of it with another one; each behind one of the openings, single tokens behind the first as well.
  private static func texts(_ reader: Reader) -> [(token: String, opening: String)] {
    let tokens = DoublingTokens.all
    let openings = reader.openings
    return tokens.indices.flatMap { i in
      let pair = tokens[i] + tokens[(i * 37 + 11) % tokens.count]
      return [
        (tokens[i], openings[0]), (tokens[i], openings[i % openings.count]), (pair, openings[(i / 2) % openings.count]),
      ]
    }
  }

  private static func readers() -> [Reader] {
    guard let url = WebURL("https://contoh.example/berita/satu") else { return [] }
    let now = Moment(Instant(seconds: 1_796_000_000), offset: 7 * 3600)
    return [
      Reader(
        name: "extract",
        openings: [
          "<html><body><h1>Judul</h1><p>a", "<title>", "<html><body><article><h1>", "<body><span class=author>",
          "<body><p class=date>", "<script type=application/ld+json>", "<body><div class=\"",
          "<meta name=description content='",
          "<body><ul class=pagination><li>", "<body><main hidden><p>a",
        ]
      ) { _ = Extractor().extract($0, url: url, contentType: "text/html", now: now) },
      Reader(
        name: "discover",
        openings: [
          "<html><body>", "<body><h3><a href='/berita/satu'>", "<body><ul><li>", "<body><a title=\"", "<head>",
        ]
      ) { bytes in
        let html = Transcoder.utf8(bytes, contentType: "text/html", as: .html).bytes
        _ = FrontPage.read(html, url: url)
      },
      Reader(name: "feed", openings: feedOpenings) {
        _ = try? FeedReader.read($0, contentType: nil, contentLanguage: nil, url: url, limits: .standard)
      },
      Reader(name: "sitemap", openings: ["<?xml version='1.0'?><urlset>", "<urlset><url><loc>", ""]) {
        _ = Sitemap.read($0, url: url)
      },
      Reader(name: "robots", openings: ["User-agent: *\n", "User-agent: *\nDisallow: /", ""]) { bytes in
        let target = "/" + String(repeating: "a", count: 2_000)
        _ = RobotsRules(parsing: bytes).allows(target, userAgent: "kabar")
      },
    ]
  }

  private static let feedOpenings: [String] = {
    let head = "<?xml version='1.0'?><rss version='2.0'><channel><title>W</title>"
    let item = head + "<item><title>W</title><link>https://contoh.example/1</link>"
    return [
      item + "<description>", item + "<description><![CDATA[", head, item + "<pubDate>", head + "<item><title>",
      item + "<content:encoded>&lt;p>",
      "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"content_html\":\"",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type=xhtml>",
    ]
  }()
}
