/// The dateline at the front of a news text: "SURABAYA, AFEDERASI.COM –", "LAMURIONLINE.COM | ACEH -", "JAKARTA (ANTARA) -".
public enum Dateline {
  /// Bytes in which a dateline ends.
  private static let longest = 90

  /// Bytes that the dateline at the front of the text takes, its dash and spaces included; 0 for none.
  public static func length(in text: [UInt8]) -> Int {
    var words = Words()
    var cut = 0
    var at = 0
    let limit = min(text.count, longest)
    var wordStart = 0
    while at < limit {
      let byte = text[at]
      let isDashBytes =
        byte == 0xE2 && at + 2 < text.count && text[at + 1] == 0x80 && (0x90...0x95).contains(text[at + 2])
      let width = isDashBytes ? 3 : 1
      let spaced = at > 0 && text[at - 1] == .space || (at + width < text.count && text[at + width] == .space)
      let isDash = (byte == .hyphen && spaced) || isDashBytes
      // "7 Desember 2026 – 22 Januari 2027": a span of days or hours, not a dateline.
      if isDash, DatelineSpan.lies(around: at..<(at + width), in: text, from: cut) { break }
      let isColon = byte == .colon && words.adding(text[wordStart..<at]).endAtColon
      let isSeparator = isDash || byte == .verticalBar || isColon
      if isSeparator || byte == .space || byte == .comma {
        if wordStart < at, !words.take(text[wordStart..<at]) { break }
        if byte == .comma, words.arePlace, opensSentence(text, at + 1) { return at + 2 }
        if byte == .comma { words.hasComma = true }
        at += width
        if isSeparator {
          // "--" and spaces
          while at < text.count, text[at] == .hyphen || text[at] == .space || text[at] == .verticalBar { at += 1 }
          if words.areDateline, at < text.count, startsSentence(text, at) || byte == .verticalBar { cut = at }
          // "contoh.com – Kedu: "
          words.hasComma = true
        }
        wordStart = at
        if byte == .verticalBar { continue }
      } else {
        at += 1
      }
    }
    // A dash within brackets ends nothing: "(Kedu – 26/11) …".
    if let length = BracketedDateline.length(in: text), length > cut { return length }
    if cut == 0 { return siteLength(in: text) }
    return cut < text.count && startsSentence(text, cut) ? cut : 0
  }

  /// Second words of places: "Jakarta Pusat", "Banda Aceh".
  private static let secondWords: Set<String> = [
    "Aceh", "Barat", "Lampung", "Panjang", "Pinang", "Pusat", "Raya", "Selatan", "Tengah", "Timur", "Utara",
  ]

  /// Bytes of a site's name and a place that only a comma joins, and nothing parts from the sentence: "Contoh6.com, Kedu
  /// Pekerja sosial …"; 0 for none.
  private static func siteLength(in text: [UInt8]) -> Int {
    let words = text.prefix(longest).split(separator: .space, maxSplits: 3, omittingEmptySubsequences: false)
    guard words.count == 4, let site = words.first, site.last == .comma,
      let dot = site.firstIndex(of: .period), dot > site.startIndex, site.endIndex - dot >= 4,
      site.dropLast().allSatisfy({ $0.isASCIILetterOrDigit || $0 == .period }), isName(words[1]), isName(words[2])
    else { return 0 }
    let isOfTwo = secondWords.contains(String(decoding: words[2], as: UTF8.self))
    return (isOfTwo ? words[3] : words[2]).startIndex
  }

  private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 2 && word.first.map(\.isASCIIUppercase) ?? false && word.allSatisfy(\.isASCIILetter)
  }

  /// The text without its dateline.
  public static func removed(from text: String) -> String {
    let bytes = [UInt8](text.utf8)
    let length = length(in: bytes)
    return length == 0 ? text : String(decoding: bytes[length...], as: UTF8.self)
  }

  private static func startsSentence(_ text: [UInt8], _ at: Int) -> Bool {
    let byte = text[at]
    return byte >= 0x80 || byte == .quotationMark || byte == .apostrophe || byte.isASCIIUppercase
      || byte.isASCIIDigit
  }

  /// Words that open sentences and no names: behind "Tambora," they end a dateline without a dash.
  private static let openers: Set<String> = [
    "Bertempat", "Dalam", "Guna", "Kegiatan", "Pada", "Para", "Puluhan", "Ratusan", "Ribuan", "Sebanyak", "Sejumlah",
    "Setelah",
    "Untuk", "Usai",
  ]

  /// Whether a space and a word that opens a sentence stand there.
  private static func opensSentence(_ text: [UInt8], _ at: Int) -> Bool {
    guard at < text.count, text[at] == .space else { return false }
    let word = text[(at + 1)...].prefix(12).prefix { $0.isASCIILetter }
    return openers.contains(String(decoding: word, as: UTF8.self))
  }

  /// What the words before a dash are.
  private struct Words {
    private var count = 0
    private var hasMark = false
    private var allCapitals = true
    private var isOpen = false
    private var hasLabel = false
    var hasComma = false

    /// Words before a colon that are no place, but say what follows or who speaks.
    private static let labels: Set<String> = [
      "abstrak", "abstract", "bupati", "camat", "catatan", "direktur", "editor", "foto", "gubernur", "jawab", "judul",
      "kadinsos",
      "kadis", "kapolres", "kata", "kepala", "kesimpulan", "ketua", "laporan", "menteri", "mensos", "metode",
      "narasumber", "note",
      "oleh", "penulis", "photo", "presiden", "reporter", "rektor", "sumber", "tanya", "tema", "tujuan", "wali",
      "walikota", "wamensos",
      "wartawan", "selain", "namun", "sementara", "kemudian", "akhirnya", "kini", "dulu",
    ]

    /// At most three plain names, or up to nine words with a mark of a dateline among them.
    var areDateline: Bool { count > 0 && (hasMark || count <= 3) }
    /// Whether they are a dateline before a colon: all in capitals, an agency and a place ("KBRN, Kedu:"), or a place of one
    /// or two words.
    var endAtColon: Bool {
      count > 0 && (hasMark && (allCapitals || hasComma && !hasLabel) ? count <= 4 : arePlace)
    }
    /// Whether they may be a place: a name of one or two words.
    var arePlace: Bool { (1...2).contains(count) && !hasMark && !hasLabel }

    /// The words with one more.
    func adding(_ word: ArraySlice<UInt8>) -> Words {
      var words = self
      return words.take(word) ? words : Words()
    }

    /// Takes a word; false when it cannot stand in a dateline.
    mutating func take(_ word: ArraySlice<UInt8>) -> Bool {
      count += 1
      guard count <= 9, let first = word.first, let last = word.last else { return false }
      let opens = first == .openParenthesis
      defer { if last == .closeParenthesis { isOpen = false } }
      if opens { (isOpen, hasMark) = (true, true) }
      if isOpen { return true }
      // An "l" that was to be a bar: "Kedu l contoh.com –".
      if word.elementsEqual("l".utf8) {
        count -= 1
        return count > 0
      }
      let letters = word.filter { $0.isASCIILetter }
      if letters.isEmpty {
        // "LUBUK / 3 Maret 2026 –"
        if first == .slash, word.count == 1 {
          count -= 1
          return count > 0
        }
        // A year makes it a date.
        if word.count == 4 { hasMark = true }
        return word.contains { $0.isASCIIDigit }
      }
      if Self.labels.contains(String(decoding: letters.map { $0.asciiLowercased }, as: UTF8.self)) { hasLabel = true }
      let hasLower = letters.contains { $0.isASCIILowercase }
      if hasLower { allCapitals = false } else if letters.count >= 2 { hasMark = true }
      // "afederasi.com"
      if let dot = word.lastIndex(of: .period), dot > word.startIndex, word.endIndex - dot >= 3 {
        hasMark = true
        return true
      }
      return first.isASCIIUppercase
    }
  }
}
