import Text
import Web

/// Scans the bytes of a sitemap for the few elements that matter.
struct SitemapReader {
  private let bytes: [UInt8]
  private let base: WebURL
  private var pages: [Sitemap.Page] = []
  private var children: [(url: WebURL, date: Instant?)] = []
  /// Entries read at most before the newest are chosen.
  private static let entries = 60_000

  init(_ bytes: [UInt8], base: WebURL) {
    (self.bytes, self.base) = (bytes, base)
  }

  /// What was found, bounded.
  var result: Sitemap {
    var sitemap = Sitemap()
    sitemap.pages = pages
    if pages.count > Limits.standard.links {
      // Keep the newest; those without a date by their order.
      let newest = pages.enumerated().sorted { a, b in
        let (x, y) = (a.element.lastModified, b.element.lastModified)
        return x == y ? a.offset < b.offset : (x?.seconds ?? .min) > (y?.seconds ?? .min)
      }
      let kept = Set(newest.prefix(Limits.standard.links).map(\.offset))
      sitemap.pages = pages.enumerated().filter { kept.contains($0.offset) }.map(\.element)
    }
    let sorted = children.enumerated().sorted { a, b in
      let (x, y) = (a.element.date, b.element.date)
      return x == y ? a.offset < b.offset : (x?.seconds ?? .min) > (y?.seconds ?? .min)
    }
    sitemap.children = sorted.prefix(500).map(\.element.url)
    return sitemap
  }

  mutating func read() {
    guard bytes.contains(.lessThan) else { return readLines() }
    var entry = Entry()
    var position = 0
    while let tag = nextTag(&position), pages.count + children.count < Self.entries {
      switch tag.name {
      case "url", "sitemap":
        finish(&entry)
        entry.isChild = tag.name == "sitemap"
        entry.isOpen = !tag.isEnd
      case "loc" where !tag.isEnd && tag.prefix != "image" && entry.location == nil: entry.location = content(&position)
      case "lastmod" where !tag.isEnd: entry.modified = content(&position)
      case "publication_date" where !tag.isEnd: entry.published = content(&position)
      case "title" where !tag.isEnd && tag.prefix != "image" && tag.prefix != "video": entry.title = content(&position)
      default: break
      }
    }
    finish(&entry)
  }

  private struct Entry {
    var isOpen = false
    var isChild = false
    var location: String?
    var modified: String?
    var published: String?
    var title: String?
  }

  private mutating func finish(_ entry: inout Entry) {
    defer { entry = Entry() }
    guard let location = entry.location, let url = WebURL(location, base: base) else { return }
    let date = (entry.published ?? entry.modified).flatMap(W3CDate.parse)
    if entry.isChild {
      children.append((url, date))
    } else {
      pages.append(Sitemap.Page(url: url, lastModified: date, title: entry.title.flatMap { $0.isEmpty ? nil : $0 }))
    }
  }

  private mutating func readLines() {
    for line in bytes.split(whereSeparator: { $0 == .lineFeed || $0 == .carriageReturn }).prefix(Self.entries) {
      if line.count <= Limits.standard.urlBytes, let url = WebURL(String(decoding: line, as: UTF8.self)) {
        pages.append(Sitemap.Page(url: url))
      }
    }
  }

  /// The next tag from `position` on, comments and declarations skipped; `position` is behind it afterwards.
  private func nextTag(_ position: inout Int) -> (prefix: String, name: String, isEnd: Bool)? {
    while let open = bytes[position...].firstIndex(of: .lessThan) {
      if bytes[open...].starts(with: "<!--".utf8) {
        position = index(after: "-->", from: open + 4)
        continue
      }
      var start = open + 1
      let isEnd = start < bytes.count && bytes[start] == .slash
      if isEnd { start += 1 }
      var end = start
      while end < bytes.count, end - start < 40, Self.isName(bytes[end]) { end += 1 }
      position = min(max(end, open + 1), bytes.count)
      guard end > start else { continue }
      while position < bytes.count, bytes[position] != .greaterThan, bytes[position] != .lessThan {
        position += 1
      }
      if position < bytes.count, bytes[position] == .greaterThan { position += 1 }
      let parts = String(decoding: bytes[start..<end], as: UTF8.self).lowercased().split(separator: ":")
      guard let name = parts.last else { continue }
      return (parts.count > 1 ? String(parts[0]) : "", String(name), isEnd)
    }
    return nil
  }

  /// Letters, digits, `_ : - .`
  private static func isName(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == .colon || byte == .underscore || byte == .hyphen || byte == .period
  }

  private func index(after mark: StaticString, from start: Int) -> Int {
    let last = mark.utf8Start[mark.utf8CodeUnitCount - 1]
    var i = min(start, bytes.count)
    while let found = bytes[i...].firstIndex(of: last) {
      let from = found - mark.utf8CodeUnitCount + 1
      if from >= start, (0..<mark.utf8CodeUnitCount).allSatisfy({ bytes[from + $0] == mark.utf8Start[$0] }) {
        return found + 1
      }
      i = found + 1
    }
    return bytes.count
  }

  /// The text up to the next tag, CDATA opened, entities decoded, white space trimmed.
  private func content(_ position: inout Int) -> String {
    var raw: [UInt8] = []
    while position < bytes.count {
      if bytes[position...].starts(with: "<![CDATA[".utf8) {
        let end = index(after: "]]>", from: position + 9)
        raw += bytes[min(position + 9, end)..<max(end - 3, min(position + 9, end))].prefix(Limits.standard.urlBytes)
        position = end
      } else if bytes[position] == .lessThan {
        break
      } else {
        if raw.count < 2 * Limits.standard.urlBytes { raw.append(bytes[position]) }
        position += 1
      }
    }
    return TitleMarkup.collapsed(Self.decoded(raw), bytes: Limits.standard.urlBytes)
  }

  private static let entities: [String: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  private static func decoded(_ raw: [UInt8]) -> String {
    guard raw.contains(.ampersand) else { return String(decoding: raw, as: UTF8.self) }
    var out = ""
    var rest = raw[...]
    while let ampersand = rest.firstIndex(of: .ampersand) {
      out += String(decoding: rest[..<ampersand], as: UTF8.self)
      let name = rest[(ampersand + 1)...].prefix(10)
      guard let semicolon = name.firstIndex(of: .semicolon) else {
        out += "&"
        rest = rest[(ampersand + 1)...]
        continue
      }
      let text = String(decoding: name[..<semicolon], as: UTF8.self)
      if let plain = entities[text] ?? number(text) {
        out += plain
        rest = rest[(semicolon + 1)...]
      } else {
        out += "&"
        rest = rest[(ampersand + 1)...]
      }
    }
    return out + String(decoding: rest, as: UTF8.self)
  }

  private static func number(_ text: String) -> String? {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst()
    let value = digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }.map { String(Character($0)) }
  }
}
