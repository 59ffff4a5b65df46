/// Tells whole statements from fragments, questions and greetings.
enum SentenceShape {
  private static let closing: Set<Character> = ["\"", "”", "’", "'", ")", "]", "»", "“"]

  /// Whether it begins like a sentence, ends like one, and its quotes and brackets are closed.
  static func isWhole(_ sentence: String, anyCase: Bool = false) -> Bool {
    guard let first = sentence.unicodeScalars.first,
      anyCase || first.properties.isUppercase || first == "\"" || first == "“" || first == "‘"
        || (first.value >= 0x30 && first.value <= 0x39)
    else { return false }
    var end = sentence[...]
    while let last = end.last, closing.contains(last) { end = end.dropLast() }
    guard let last = end.last, last == "." || last == "!" else { return false }
    // "Mohon tunggu..."
    if end.hasSuffix("...") || end.hasSuffix("…") { return false }
    return isBalanced(sentence)
  }

  /// Whether quotes and brackets that open also close.
  static func isBalanced(_ text: some StringProtocol) -> Bool {
    var (straight, curly, round) = (0, 0, 0)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": straight += 1
      case "“", "„": curly += 1
      case "”": curly -= 1
      case "(": round += 1
      case ")": round -= 1
      default: break
      }
    }
    // "“…“" is a common slip.
    return straight % 2 == 0 && curly % 2 == 0 && round == 0
  }

  /// Whether a quote is open after a sentence that began with one `open` or not.
  static func quoteIsOpen(after sentence: String, open: Bool) -> Bool {
    var isOpen = open
    for scalar in sentence.unicodeScalars {
      switch scalar {
      case "\"": isOpen.toggle()
      // "“…“" is a common slip.
      case "“": isOpen.toggle()
      case "”": isOpen = false
      default: break
      }
    }
    return isOpen
  }

  private static let greetings = [
    "assalam", "halo", "hai ", "hi ", "hello", "dear ", "selamat pagi", "selamat siang", "selamat datang", "salam",
    "yuk", "ayo",
    "simak", "tahukah", "penasaran", "berikut", "klik", "hubungi", "silakan", "silahkan", "jangan lupa", "welcome",
    "click",
    "penulis adalah", "penulis merupakan", "the author", "kenapa", "mengapa", "apakah", "bagaimana", "siapa", "why",
    "how", "reporter", "editor", "sumber", "foto", "(foto", "photo",

  ]

  /// Whether it speaks to the reader or names its makers instead of telling something.
  static func isAddress(_ sentence: String) -> Bool {
    let lower = sentence.lowercased()
    if greetings.contains(where: { lower.hasPrefix($0) }) { return true }
    // A slogan.
    return lower.hasSuffix("!") && lower.split(separator: " ").count < 9
  }

  private static let leaning: Set<String> = [
    "ia", "dia", "beliau", "mereka", "hal", "ini", "itu", "namun", "tetapi", "tapi", "selain", "kemudian", "lalu",
    "sementara",
    "menurutnya", "sebab", "karena", "oleh", "dengan", "adapun", "bahkan", "juga", "selanjutnya", "sedangkan",
    "sehingga",
    "dan", "atau", "maka", "kegiatan", "acara", "hasilnya", "sebelumnya", "tak", "tema", "he", "she", "they", "it",
    "this",
    "these", "those", "that", "artinya", "misalnya", "salah", "otomatis", "kini", "contohnya", "sama", "such",
    "however", "but", "and", "also", "meanwhile", "moreover", "his", "her", "their",
  ]

  /// Words after which "kegiatan" and the like point back: "Kegiatan ini", "Acara tersebut".
  private static let pointing: Set<String> = ["ini", "itu", "tersebut", "demikian", "itulah", "inilah", "pun"]
  private static let things: Set<String> = ["kegiatan", "acara", "hal", "tema"]
  /// Words of time that "ini" makes definite: "Tahun ini", "Saat ini".
  private static let times: Set<String> = [
    "hari", "saat", "kali", "tahun", "bulan", "minggu", "pekan", "malam", "sore", "pagi", "siang",
  ]

  /// How a sentence begins.
  static func opening(of sentence: String) -> Candidate.Opening {
    if let first = sentence.first, first == "\"" || first == "“" || first == "‘" || first == "'" { return .quote }
    let words = Words.pieces(of: String(sentence.prefix(60)), most: 6).filter(\.isWord).map(\.lower)
    guard let first = words.first else { return .plain }
    if things.contains(first) {
      return words.dropFirst().prefix(2).contains(where: pointing.contains) ? .leaning : .plain
    }
    if leaning.contains(first) || (first.hasSuffix("nya") && first.count > 5) { return .leaning }
    if words.count > 1, pointing.contains(words[1]), !times.contains(first) { return .leaning }
    return words.dropFirst().prefix(2).contains { $0 == "tersebut" } ? .leaning : .plain
  }

  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "says", "said", "gelar", "adalah", "merupakan", "telah",
    "akan", "jadi",
    "ikut", "hadir", "masih", "bisa", "dapat", "harus",
  ]

  /// Whether a word looks like a verb: an Indonesian prefix or an English ending.
  static func hasVerb(_ words: ArraySlice<Substring>) -> Bool {
    words.dropFirst().contains { word in
      let lower = word.lowercased()
      guard word == lower else { return false }
      if verbs.contains(lower) { return true }
      guard lower.count >= 5 else { return false }
      return ["me", "ber", "di", "ter"].contains { lower.hasPrefix($0) } || lower.hasSuffix("ed")
        || lower.hasSuffix("es")
    }
  }
}
