import Text

/// Tells addresses of pages about authors: `/author/tari-wulandari`, `/penulis/12/`, `/autoren/name/`, `/@tari`.
enum AuthorAddress {
  /// Whether a segment of the path, the last not counted, is a word for people who write.
  static func isOne(_ href: String) -> Bool {
    var href = href
    return href.withUTF8 { bytes in
      var start = 0
      for i in 0..<min(bytes.count, 300) {
        if bytes[i] == .questionMark || bytes[i] == .numberSign { return false }
        guard bytes[i] == .slash else { continue }
        if i + 2 < bytes.count, bytes[i + 1] == .atSign {
          return !bytes[(i + 2)...].contains(.slash) && !isNetwork(bytes[..<i])
        }
        if i - start >= 2, i - start <= 12, start > 0, i + 1 < bytes.count,
          words.contains(key(bytes[start..<i]))
        {
          return true
        }
        start = i + 1
      }
      return false
    }
  }

  /// Whether the last but one segment of an address is a word for people: `/people/tari-wulandari`.
  static func mayBeOfPerson(_ href: String) -> Bool {
    var href = href
    return href.withUTF8 { bytes in
      var end = min(bytes.count, 300)
      if let query = bytes[..<end].firstIndex(where: { $0 == .questionMark || $0 == .numberSign }) { end = query }
      if end > 0, bytes[end - 1] == .slash { end -= 1 }
      guard let last = bytes[..<end].lastIndex(of: .slash), last > 0,
        let start = bytes[..<last].lastIndex(of: .slash), (4...13).contains(last - start)
      else { return false }
      return people.contains(key(bytes[(start + 1)..<last]))
    }
  }

  /// Whether such an address ends with the name that its link shows.
  static func isOfPerson(_ href: String, called name: String) -> Bool {
    let last = href.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last ?? ""
    let words = PlainText.folded(name).split(separator: " ")
    return (2...5).contains(words.count) && !words.contains("dan") && !words.contains("and")
      && PlainText.folded(String(last)).split(separator: " ").elementsEqual(words)
  }

  private static let people = Set(
    [
      "people", "person", "persons", "team", "our-team", "user", "users", "member", "members", "expert", "experts",
      "staf", "blogger", "bloggers", "columnists", "kolumnis",
    ].map { key($0.utf8) })

  /// Whether an address is that of a network where sites have their channels.
  private static func isNetwork(_ host: some Collection<UInt8>) -> Bool {
    let host = String(decoding: host, as: UTF8.self)
    return ["youtube.com", "tiktok.com", "threads.net", "threads.com"].contains(where: host.hasSuffix)
  }

  private static func key(_ bytes: some Collection<UInt8>) -> UInt64 {
    StableHash.of(bytes.lazy.map(\.asciiLowercased))
  }

  private static let words: Set<UInt64> = {
    let names = [
      "author", "authors", "by", "byline", "bylines", "writer", "writers", "contributor", "contributors", "producers",
      "journalist", "journalists", "reporter", "reporters", "columnist", "columnists", "staff", "profile", "profiles",
      "autor", "autoren", "auteur", "auteurs", "autori", "autores", "autore", "redakteur", "redakteure",
      "penulis", "wartawan", "kontributor", "jurnalis",
    ]
    return Set(names.map { key($0.utf8) })
  }()
}
