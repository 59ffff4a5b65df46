import Foundation
import Synchronization
import Text

/// Made news sites on loopback, five to a host: each has a feed that offers 20 new articles a day,
/// and their pages, as heavy as half of the news pages of well-known test sets are. The same bytes each time.
final class BenchSites: Sendable {
  static let entries = 20
  /// What of a page is not the article: menus, scripts, cards of other articles.
  private static let frameBytes = 112_000
  /// Each so many-th article is on social work.
  private static let topicEach = 20
  private static let head = "Content-Type: application/rss+xml\r\n"

  private let sources: Int
  private let day = Atomic<Int>(0)
  /// When the first day begins.
  private let start: Instant
  private let isNew: Bool

  /// - Parameter isNew: whether the sites begin with one article each.
  init(sources: Int, start: Instant, isNew: Bool) { (self.sources, self.start, self.isNew) = (sources, start, isNew) }

  /// The feeds' addresses.
  func urls(port: UInt16) -> [String] {
    (0..<sources).map { number in
      let host = number / 5
      return "http://127.0.\(host / 250 + 1).\(host % 250 + 1):\(port)/\(number)/feed.xml"
    }
  }

  /// From now on the feeds have another day's entries.
  func turn() { day.add(1, ordering: .relaxed) }

  /// What the sites answer.
  func answer(_ request: UnsafePointer<CChar>) -> [UInt8] {
    let today = day.load(ordering: .relaxed)
    let line = String(cString: request).prefix { $0 != "\r\n" }
    let path = line.split(separator: " ").dropFirst().first ?? ""
    let parts = path.split(separator: "/")
    guard parts.count == 2, let source = Int(parts[0]) else {
      return Array("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".utf8)
    }
    if let number = Int(parts[1]) { return BenchFeed.http(Self.page(number), "Content-Type: text/html\r\n") }
    let tag = "\"day-\(today)\""
    guard strstr(request, tag) != nil else {
      return BenchFeed.http(feed(source, day: today), Self.head + "ETag: \(tag)\r\n")
    }
    return Array("HTTP/1.1 304 Not Modified\r\nETag: \(tag)\r\n\r\n".utf8)
  }

  /// The number of an article.
  func number(_ source: Int, day: Int, entry: Int) -> Int { (day * sources + source) * Self.entries + entry }

  func feed(_ source: Int, day: Int) -> String {
    let items = (0..<(day == 0 && isNew ? 1 : Self.entries)).map { entry in
      let number = number(source, day: day, entry: entry)
      let (title, text) = Self.words(number)
      let published = (start + day * 86_400 - entry * 3_600).iso8601
      return "<item><title>\(title)</title><link>/\(source)/\(number)</link><guid>\(number)</guid>"
        + "<dc:date>\(published)</dc:date><description>&lt;p&gt;\(text)&lt;/p&gt;</description></item>"
    }
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
      + "<title>Warta \(source)</title><link>/\(source)/</link>\(items.joined())</channel></rss>"
  }

  private static func words(_ number: Int) -> (title: String, text: String) {
    BenchFeed.article(number, onTopic: number % topicEach == 0)
  }

  // MARK: Pages

  private static let openings = [
    "Warga di desa itu mengatakan bahwa ", "Menurut mereka yang hadir, ", "Hal ini juga terjadi pada ",
    "Namun tidak semua orang setuju dengan ", "Sejak tahun lalu kegiatan untuk ", "Dalam pertemuan itu ",
  ]

  /// A page of an article of 40 sentences.
  static func page(_ number: Int) -> String {
    let (title, lead) = words(number)
    var out =
      "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>\(title) - Warta</title>"
      + "<meta property=\"og:title\" content=\"\(title)\"><meta name=\"author\" content=\"Bagus Adiwinata\">"
      + top + "<article class=\"post\"><h1>\(title)</h1><div class=\"byline\">Oleh Bagus Adiwinata</div><p>\(lead)</p>"
    out.reserveCapacity(130_000)
    let sentences = [2 * number, 2 * number + 1].flatMap { MadeText(seed: $0).text.split(separator: ".") }
    for (place, sentence) in sentences.enumerated() {
      if place % 3 == 0 { out += "<p>" }
      out += openings[place % openings.count]
      out += sentence
      out += place % 3 == 2 ? ".</p>\n" : ". "
      if place == 14 { out += "<div class=\"ad\"><script>ads.push('tengah')</script></div>" }
    }
    return out + "</p></article>" + bottom
  }

  private static let top: String = {
    let style = (0..<150).map { ".kotak-\($0){margin:0 \($0)px;color:#0\($0 % 10)3;padding:4px 8px}" }.joined()
    let script = (0..<260).map { "window.data.push({\"slot\":\($0),\"ukuran\":[300,\($0 * 10)],\"posisi\":\"atas\"});" }
    let links = (0..<120).map {
      "<li class=\"menu-item\"><a href=\"/kanal/\($0)\" title=\"Kanal \($0)\">Kanal \($0)</a></li>"
    }
    return "<style>\(style)</style><script>window.data=[];\(script.joined())</script></head><body><header><nav>"
      + "<ul class=\"menu\">\(links.joined(separator: "\n"))</ul></nav></header><main>"
  }()

  private static let bottom: String = {
    var out = "<aside class=\"terkait\"><h3>Berita lain</h3>"
    var card = 0
    while out.utf8.count + top.utf8.count < frameBytes {
      let title = BenchFeed.article(card, onTopic: false).title
      out +=
        "<div class=\"kartu\"><a href=\"/lain/\(card)\"><img src=\"/foto/\(card).jpg\" alt=\"\(title)\" width=\"300\" "
        + "height=\"200\" loading=\"lazy\"><span class=\"kanal\">Daerah</span><h4>\(title)</h4><time>\(card) jam lalu</time>"
        + "</a></div>\n"
      card += 1
    }
    return out + "</aside></main><footer><p>Hak cipta Warta</p></footer></body></html>"
  }()
}
