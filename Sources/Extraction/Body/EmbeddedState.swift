import Markup
import Text

/// The text of an article in the data that a page's scripts make it from (`__NEXT_DATA__` and its kin), where the page itself
/// shows none.
enum EmbeddedState {
  /// Bytes from which a text in such data may be that of an article.
  private static let least = 400
  private static let deepest = 48

  /// An article in such data.
  struct Found: Sendable {
    var paragraphs: [String]
    /// When it was published, as the data say it.
    var published: String?
    /// Names of those who wrote it, as the data say them.
    var authors: [String]
  }

  /// The article that stands beside one of `titles` (folded) in the data; nil without one.
  static func find(_ scripts: [[UInt8]], titles: Set<String>) -> Found? {
    guard !titles.isEmpty else { return nil }
    for script in scripts {
      guard let state = JSONReader.embedded(in: script), let (text, article) = text(in: state, titles, depth: 0) else {
        continue
      }
      let paragraphs = Self.paragraphs(of: text)
      if paragraphs.isEmpty { continue }
      return Found(
        paragraphs: paragraphs, published: day(of: article, named: dayNames + ["date", "tanggal"]),
        authors: writers.lazy.compactMap { article[$0] }.first.map(names) ?? [])
    }
    return nil
  }

  private static let nameKeys = ["name", "fullName", "nama", "namaLengkap", "nama_lengkap"]
  private static let writers = ["author", "authors", "writer", "writers", "reporter", "penulis"]

  private static func names(_ value: JSONValue) -> [String] {
    value.items.compactMap { item in
      (item.text ?? nameKeys.lazy.compactMap { key in item[key]?.text }.first).map(PlainText.trimmed)
    }
    .filter { (3...80).contains($0.utf8.count) }
  }

  // MARK: Day

  /// Members that tell when an article was published, small letters without signs, the surest first. Not the one of WordPress
  /// in GMT, which does not say so in its value.
  private static let dayNames = [
    "datepublished", "publishedat", "publishat", "publisheddate", "publishdate", "publishedtime", "publishtime",
    "publishedon", "pubdate", "publicationdate", "firstpublishedat", "tanggalterbit", "tglterbit", "tanggalpublikasi",
    "tanggaltayang", "published", "diterbitkan", "diterbitkanpada", "waktuterbit", "waktutayang",
  ]

  /// When the article that one of `titles` (folded) is the headline of was published, as the data say; nil where they do not.
  static func published(_ scripts: [[UInt8]], titles: Set<String>) -> String? {
    guard !titles.isEmpty else { return nil }
    for script in scripts {
      guard let state = JSONReader.embedded(in: script) else { continue }
      if let day = published(in: state, titles, depth: 0) { return day }
    }
    return nil
  }

  private static func published(in value: JSONValue, _ titles: Set<String>, depth: Int) -> String? {
    guard depth < deepest else { return nil }
    switch value {
    case .array(let items):
      for item in items { if let day = published(in: item, titles, depth: depth + 1) { return day } }
    case .object(let members):
      for member in members {
        if let day = published(in: member.value, titles, depth: depth + 1) { return day }
      }
      if members.contains(where: { isTitle($0.value, titles) }) { return day(of: value, named: dayNames) }
    default: break
    }
    return nil
  }

  /// The day that an object names, by the first of these names.
  private static func day(of article: JSONValue, named names: [String]) -> String? {
    guard case .object(let members) = article else { return nil }
    for name in names {
      let named = members.first {
        $0.name.utf8.lazy.filter(\.isASCIILetterOrDigit).map(\.asciiLowercased).elementsEqual(name.utf8)
      }
      if let text = named?.value.text, text.utf8.count >= 10 { return text }
    }
    return nil
  }

  // MARK: Text

  /// The longest text in the first object that has a headline of the page, the innermost one, and that object.
  private static func text(
    in value: JSONValue, _ titles: Set<String>, depth: Int
  ) -> (text: String, article: JSONValue)? {
    guard depth < deepest else { return nil }
    switch value {
    case .array(let items):
      for item in items { if let text = text(in: item, titles, depth: depth + 1) { return text } }
    case .object(let members):
      for member in members { if let text = text(in: member.value, titles, depth: depth + 1) { return text } }
      if members.contains(where: { isTitle($0.value, titles) }) {
        return longest(in: value, depth: 0).map { ($0, value) }
      }
    default: break
    }
    return nil
  }

  private static func isTitle(_ value: JSONValue, _ titles: Set<String>) -> Bool {
    guard let text = value.text ?? value["rendered"]?.text, (8...400).contains(text.utf8.count) else { return false }
    return titles.contains(PlainText.folded(HTMLEntities.resolved(text)))
  }

  /// The longest text with paragraphs in an object, three levels down at most.
  private static func longest(in value: JSONValue, depth: Int) -> String? {
    switch value {
    case .string(let text):
      return text.utf8.count >= least && PlainText.contains(text, "</p>") ? text : nil
    case .object(let members) where depth < 3:
      return members.compactMap { longest(in: $0.value, depth: depth + 1) }.max { $0.utf8.count < $1.utf8.count }
    default: return nil
    }
  }

  /// The paragraphs of markup.
  static func paragraphs(of markup: String) -> [String] {
    guard let document = Document(html: Array(markup.utf8)) else { return [] }
    let page = PageBuilder.read(document)
    return page.blocks.filter { $0.words > 0 && !LeftOver.isOne($0, page) }.map(page.string)
  }
}
