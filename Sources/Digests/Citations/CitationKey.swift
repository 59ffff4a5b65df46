import Text

/// The name by which a text cites an article: who wrote it, the year, the first telling word of the headline
/// ("prasetyawan2026pendaftaran"); of several equal ones the later get a letter.
enum CitationKey {
  private static let longest = 24

  static func of(_ citation: Citation, taken: inout Set<String>) -> String {
    let year = citation.issued.map { "\($0.year)" } ?? "nd"
    let plain = author(citation) + year + titleWord(citation.title)
    var key = plain
    var number = 1
    while !taken.insert(key).inserted {
      number += 1
      key = plain + suffix(number)
    }
    return key
  }

  private static func author(_ citation: Citation) -> String {
    if let first = citation.authors.first {
      let name = plain(first.family)
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

  /// b, c, …, z, and numbers beyond.
  private static func suffix(_ number: Int) -> String {
    number <= 26 ? String(UnicodeScalar(UInt8(96 + number))) : "z\(number)"
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
