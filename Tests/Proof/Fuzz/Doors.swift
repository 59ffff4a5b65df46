import Configuration
import Discovery
import Extraction
import Feeds
import Foundation
import Glibc
import Markup
import Model
import Summaries
import Text
import Web

@testable import Delivery
@testable import Service

/// The places where bytes of strangers come in, each as a function that takes any bytes and must return.
let doors: [String: @Sendable ([UInt8]) -> Void] = [
  "articles": EditionDoors.articles,
  "change": EditionDoors.change,
  "charset": { bytes in
    for type in [nil, "text/html; charset=windows-1252", "text/xml; charset=utf-16"] {
      _ = Transcoder.utf8(bytes, contentType: type, as: .html)
      _ = Transcoder.utf8(bytes, contentType: type, as: .xml)
    }
  },
  "compared": EditionDoors.compared,
  "database": StoredDoors.database,
  "date": { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    _ = FeedDate.read(text)
    _ = PageDate.find(in: text, now: now)
    _ = PageDate.all(in: bytes, now: now)
  },
  "digest": EditionDoors.page,
  "edition": EditionDoors.edition,
  "edit": StoredDoors.edit,
  "feed": { bytes in
    for type in [nil, "application/json"] {
      _ = try? FeedReader.read(bytes, contentType: type, contentLanguage: nil, url: address, limits: .standard)
    }
  },
  "front": { bytes in
    if let address { _ = FrontPage.read(bytes, url: address, pattern: nil) }
  },
  "gzip": { bytes in
    _ = Gunzip.read(bytes, limit: 1_000_000)
    _ = Gunzip.readDeflate(bytes, limit: 1_000_000)
  },
  "headers": HeaderDoors.headers,
  "lexicon": { bytes in _ = LexiconReader().check(bytes, file: "lexicon.yaml", languages: ["id", "en"]) },
  "markup": { bytes in _ = HTMLSanitizer.clean(String(decoding: bytes, as: UTF8.self), base: address) },
  "opml": { bytes in _ = try? OPML.read(bytes).write() },
  "operator": StoredDoors.operatorWords,
  "page": { bytes in _ = Extractor().extract(bytes, url: address, contentType: nil, now: now) },
  "reply": { bytes in
    var reply = ReplyCollector()
    for line in bytes.split(separator: UInt8(ascii: "\n")) { Array(line).withUnsafeBufferPointer { reply.take($0) } }
  },
  "robots": { bytes in
    let rules = RobotsRules(parsing: bytes)
    _ = rules.allows("/a/b.html?c=d", userAgent: "Kabar")
    _ = rules.crawlDelay(userAgent: "Kabar")
  },
  "selectors": { bytes in _ = try? Selector(String(decoding: bytes, as: UTF8.self)) },
  "sitemap": { bytes in
    if let address { _ = Sitemap.read(bytes, url: address) }
  },
  "socket": { bytes in
    _ = ControlLine.decode(ControlRequest.self, bytes)
    _ = ControlLine.decode(ControlReply.self, bytes)
  },
  "text": { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let read = ReadText(title: String(text.prefix { $0 != "\n" }), text: text)
    _ = Summary.of(read)
    _ = KeyFacts.find(read, published: CalendarDay(iso: "2026-11-20"))
    _ = RegionGuess.find(read)
    _ = EstimatedDate.conclude(from: read, now: now)
    _ = ComingDays.find(read, published: CalendarDay(iso: "2026-11-20"), from: now.day)
    _ = ComingDays.named(in: read, published: nil)
    _ = ComingDays.change(of: read)
    _ = MadeHeadline.make(from: read)
    _ = Language.detect(read, prior: nil)
    for part in text.split(separator: "\n") {
      _ = TextFragment.directive(to: String(part), in: text, before: read.title)
      _ = DayMention.all(in: String(part))
    }
  },
  "url": { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    _ = WebURL(text, base: address)?.key
    _ = WebURL(text).map { WebURL($0.href)?.href }
    _ = WebURL(typed: text)
  },
  "yaml": { bytes in _ = ConfigurationReader().read(bytes, file: "sources.yaml").report() },
]

private let now = Moment(Instant(seconds: 1_795_000_000), offset: 7 * 3600)
private let address = WebURL("https://warta.test/berita/1")

/// The door that KABAR_DOOR names; nil where it names none.
let door = doors[ProcessInfo.processInfo.environment["KABAR_DOOR"] ?? ""]

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
func takeOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  door?(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
