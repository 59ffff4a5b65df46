import Markup
import Text
import Web

/// Takes the few elements of a sitemap that matter out of the parser's events.
final class SitemapReader: XMLHandler {
  /// What one `url` or `sitemap` element says.
  private struct Entry {
    var isChild = false
    var location: String?
    var modified: String?
    var published: String?
    var title: String?
  }

  /// What the text at hand is of.
  private enum Field { case location, modified, published, title }

  /// Entries read at most before the newest are chosen.
  private static let entries = 60_000

  private let base: WebURL
  private var pages: [Sitemap.Page] = []
  private var children: [(url: WebURL, date: Instant?)] = []
  private var entry = Entry()
  /// Nil for the elements whose text is of no use; the innermost last.
  private var open: [Field?] = []
  private var content: [UInt8] = []

  private init(base: WebURL) { self.base = base }

  /// Reads a sitemap: as XML, repaired where it is not well-formed, or as a list of addresses where it has no tags.
  static func read(_ bytes: [UInt8], base: WebURL) -> Sitemap {
    guard bytes.contains(.lessThan) else { return list(bytes) }
    let text = Transcoder.utf8(bytes, contentType: nil, as: .xml).bytes
    var reader = SitemapReader(base: base)
    if !XMLReader.read(text, recovering: false, handler: reader).isComplete {
      reader = SitemapReader(base: base)
      _ = XMLReader.read(XMLRepair.wellFormed(text).bytes, recovering: true, handler: reader)
    }
    reader.finish()
    return reader.result
  }

  private static func list(_ bytes: [UInt8]) -> Sitemap {
    var sitemap = Sitemap()
    let lines = bytes.split(whereSeparator: { $0 == .lineFeed || $0 == .carriageReturn }).prefix(Limits.standard.links)
    sitemap.pages = lines.compactMap { line in
      // A longer one is none; its beginning would be another one.
      guard line.count <= Limits.standard.urlBytes else { return nil }
      return WebURL(String(decoding: line, as: UTF8.self)).map { Sitemap.Page(url: $0) }
    }
    return sitemap
  }

  // MARK: Events

  var isDone: Bool { pages.count + children.count >= Self.entries }

  func start(_ tag: XMLTag) {
    let isOfMedia = tag.prefix.equalsAnyCase("image") || tag.prefix.equalsAnyCase("video")
    var field: Field?
    if tag.name.equalsAnyCase("url") || tag.name.equalsAnyCase("sitemap") {
      finish()
      entry.isChild = tag.name.equalsAnyCase("sitemap")
    } else if tag.name.equalsAnyCase("loc"), !isOfMedia, entry.location == nil {
      field = .location
    } else if tag.name.equalsAnyCase("lastmod") {
      field = .modified
    } else if tag.name.equalsAnyCase("publication_date"), !isOfMedia {
      field = .published
    } else if tag.name.equalsAnyCase("title"), !isOfMedia {
      field = .title
    }
    open.append(field)
    content.removeAll(keepingCapacity: true)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard case .some(.some) = open.last, content.count < 2 * Limits.standard.urlBytes else { return }
    content.append(contentsOf: bytes.prefix(2 * Limits.standard.urlBytes))
  }

  func end() {
    guard let field = open.popLast() ?? nil else { return }
    let text = TitleMarkup.collapsed(String(decoding: content, as: UTF8.self), bytes: Limits.standard.urlBytes)
    switch field {
    case .location: entry.location = text
    case .modified: entry.modified = text
    case .published: entry.published = text
    case .title: entry.title = text
    }
  }

  private func finish() {
    defer { entry = Entry() }
    // An empty one would be the address of the sitemap itself.
    guard let location = entry.location, !location.isEmpty, let url = WebURL(location, base: base) else { return }
    let published = entry.published.flatMap(FeedDate.read)
    let date = published?.instant ?? entry.modified.flatMap(FeedDate.parse)
    if entry.isChild {
      children.append((url, date))
    } else {
      let title = entry.title.flatMap { $0.isEmpty ? nil : $0 }
      pages.append(Sitemap.Page(url: url, lastModified: date, title: title, published: published))
    }
  }

  // MARK: Result

  /// What was found, bounded: the newest where there are more, in their order; those without a date are the oldest.
  private var result: Sitemap {
    var sitemap = Sitemap()
    sitemap.pages = pages
    if pages.count > Limits.standard.links {
      let kept = Set(Self.newestFirst(pages.map(\.lastModified)).prefix(Limits.standard.links))
      sitemap.pages = pages.indices.filter(kept.contains).map { pages[$0] }
    }
    sitemap.children = Self.newestFirst(children.map(\.date)).prefix(500).map { children[$0].url }
    return sitemap
  }

  /// The places of dates, the newest first; equal ones in their order.
  private static func newestFirst(_ dates: [Instant?]) -> [Int] {
    dates.indices.sorted { a, b in
      dates[a] == dates[b] ? a < b : (dates[a]?.seconds ?? .min) > (dates[b]?.seconds ?? .min)
    }
  }
}
