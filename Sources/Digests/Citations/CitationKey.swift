import Text

/// The name by which a text cites an article: who wrote it, the year, the first telling word of the headline, and four signs
/// of its address ("prasetyawan2026pendaftaran-k7d2"). Of the article alone: whatever else it is printed with, it is called
/// the same, so that a list can be fetched again and lists can be put together.
enum CitationKey {
  private static let longest = 24

  static func of(_ citation: Citation, url: String) -> String {
    let year = citation.issued.map { "\($0.year)" } ?? "nd"
    return author(citation) + year + titleWord(citation.title) + "-" + sign(url)
  }

  /// Letters and digits that are not taken for each other.
  private static let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")

  private static func sign(_ url: String) -> String {
    var value = StableHash.of(url.utf8)
    var out = ""
    for _ in 0..<4 {
      out.append(signs[Int(value % UInt64(signs.count))])
      value /= UInt64(signs.count)
    }
    return out
  }

  private static func author(_ citation: Citation) -> String {
    if let first = citation.authors.first {
      let name = plain(first.wholeFamily)
      if !name.isEmpty { return name }
    }
    let words = citation.outlet.split(separator: " ").map { plain(String($0)) }
    let telling = words.filter { !$0.isEmpty && !outletWords.contains($0) }
    let name = (telling.isEmpty ? words : Array(telling.prefix(2))).joined()
    return name.isEmpty ? "anonim" : String(name.prefix(longest))
  }

  private static func titleWord(_ title: String) -> String {
    let words = title.split { !$0.isLetter && !$0.isNumber }.map { plain(String($0)) }.filter { $0.count > 2 }
    return words.first { !smallWords.contains($0) } ?? words.first ?? ""
  }

  /// Small ASCII letters and digits of a word; accents go.
  private static func plain(_ word: String) -> String {
    var out = ""
    for sign in word.lowercased() {
      if let byte = sign.asciiValue, byte.isASCIILetterOrDigit {
        out.append(sign)
      } else if let letter = accented[sign] {
        out += letter
      }
      if out.count >= longest { break }
    }
    return out
  }

  private static let accented: [Character: String] = {
    let rows = [
      "a": "àáâãäåā", "c": "çć", "e": "èéêëē", "i": "ìíîïī", "n": "ñ", "o": "òóôõöøō", "u": "ùúûüū", "y": "ýÿ",
      "ss": "ß",
      "ae": "æ", "s": "šş", "z": "žź", "l": "ł",
    ]
    return Dictionary(rows.flatMap { row in row.value.map { ($0, row.key) } }, uniquingKeysWith: { first, _ in first })
  }()

  private static let outletWords: Set = [
    "kabar", "harian", "warta", "portal", "berita", "media", "situs", "koran", "majalah", "the", "news", "online",
    "com",
    "www", "dan", "daily",
  ]
  private static let smallWords: Set = [
    "ada", "agar", "akan", "antara", "apa", "atas", "bagaimana", "bagi", "bahwa", "begini", "belum", "bukan", "dalam",
    "dan",
    "dari", "demi", "dengan", "diduga", "ini", "itu", "jadi", "jangan", "jelang", "juga", "kapan", "karena", "kata",
    "kenapa",
    "kepada", "ketika", "lagi", "lewat", "masih", "mengapa", "mengenal", "menuju", "oleh", "pada", "para", "saat",
    "sambut",
    "sang", "satu", "sebagai", "sejak", "selama", "seorang", "sudah", "tak", "tentang", "tidak", "untuk", "usai",
    "yang",
    "about", "after", "and", "are", "can", "does", "for", "from", "has", "how", "into", "its", "new", "not", "over",
    "that", "the",
    "their", "this", "what", "when", "where", "who", "why", "will", "with", "you", "your",
  ]
}
