import Text

/// Tells whole statements from fragments, questions and greetings.
enum SentenceShape {
  private static let closing: WordTable = ["\"", "”", "’", "'", ")", "]", "»", "“"]
  private static let opening: WordTable = ["\"", "“", "‘", "'"]

  private static let stop: WordKey = "."
  private static let exclamation: WordKey = "!"
  private static let straight: WordKey = "\""
  private static let left: WordKey = "“"
  private static let low: WordKey = "„"
  private static let right: WordKey = "”"
  private static let open: WordKey = "("
  private static let close: WordKey = ")"

  /// How many characters there are.
  static func characters(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { UTF8.isContinuation($1) ? $0 : $0 + 1 }
  }

  /// Whether it begins like a sentence, ends like one, and its quotes and brackets are closed.
  static func isWhole(_ pieces: ArraySlice<Piece>, anyCase: Bool = false) -> Bool {
    guard let first = pieces.first,
      anyCase || first.isCapital || first.isNumber || (opening.contains(first.key) && first.key != "'")
        || beginsInBrackets(pieces)
    else { return false }
    guard let end = pieces.lastIndex(where: { $0.isWord || !closing.contains($0.key) }) else { return false }
    guard pieces[end].key == stop || pieces[end].key == exclamation else { return false }
    // "Mohon tunggu..."
    if end - 2 >= pieces.startIndex, pieces[end - 1].key == stop, pieces[end - 2].key == stop { return false }
    return isBalanced(pieces) || isSlip(pieces)
  }

  /// "(Sebagian besar) keluarga penerima meminta …": a sentence goes on behind its brackets; one that stands in them is an aside.
  private static func beginsInBrackets(_ pieces: ArraySlice<Piece>) -> Bool {
    guard let first = pieces.first, first.key == open || first.key == "[", let second = pieces.dropFirst().first,
      second.isCapital || second.isNumber,
      let end = pieces.firstIndex(where: { $0.key == close || $0.key == "]" })
    else { return false }
    return pieces[end...].lazy.filter(\.isWord).count > pieces[..<end].lazy.filter(\.isWord).count
  }

  /// Words of a line without a full stop from which it is a sentence, and no headline or caption.
  private static let least = 14

  /// Whether a line is a sentence but for its full stop: long, with a verb, ending with a word or a date in brackets.
  static func isUnended(_ pieces: ArraySlice<Piece>, in body: [UInt8]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, first.isCapital, last.isWord || last.key == close,
      pieces.lazy.filter(\.isWord).count >= least
    else { return false }
    return isBalanced(pieces) && hasVerb(pieces, in: body)
  }

  /// Whether one quotation mark lacks its partner, but does not open what somebody says: "Balai “Melati Jaya menurunkan …".
  private static func isSlip(_ pieces: ArraySlice<Piece>) -> Bool {
    guard isBalanced(pieces.lazy.filter { !isQuote($0) }), let first = pieces.first, !isQuote(first),
      let mark = pieces.firstIndex(where: isQuote), mark + 1 < pieces.endIndex,
      pieces[(mark + 1)...].allSatisfy({ !isQuote($0) })
    else { return false }
    let before = pieces[mark - 1]
    return before.isWord && pieces[(mark + 1)...].contains { $0.isLower && $0.isWord }
  }

  private static func isQuote(_ piece: Piece) -> Bool {
    piece.key == straight || piece.key == left || piece.key == low || piece.key == right
  }

  /// Whether quotes and brackets that open also close.
  static func isBalanced(_ pieces: some Sequence<Piece>) -> Bool {
    var (marks, round) = (0, 0)
    for piece in pieces where !piece.isWord {
      // “…“ and “…" are common slips: only the number of marks tells.
      if isQuote(piece) {
        marks += 1
      } else if piece.key == open {
        round += 1
      } else if piece.key == close {
        round -= 1
      }
    }
    return marks % 2 == 0 && round == 0
  }

  /// How many quotation marks a line has.
  static func quoteMarks(in line: [UInt8]) -> Int {
    Piece.all(in: line).lazy.filter(isQuote).count
  }

  /// Whether a quote is open after a sentence that began with one `open` or not.
  static func quoteIsOpen(after pieces: ArraySlice<Piece>, open: Bool) -> Bool {
    var isOpen = open
    for piece in pieces where !piece.isWord {
      // "“…“" is a common slip.
      if piece.key == straight || piece.key == left { isOpen.toggle() } else if piece.key == right { isOpen = false }
    }
    return isOpen
  }

  private static let greetings: [[UInt8]] = [
    "assalam", "halo", "hai ", "hi ", "hello", "dear ", "selamat pagi", "selamat siang", "selamat datang", "salam",
    "yuk", "ayo", "simak", "tahukah", "penasaran", "berikut", "klik", "hubungi", "silakan", "silahkan", "jangan lupa",
    "welcome", "click", "penulis adalah", "penulis merupakan", "the author", "kenapa", "mengapa", "apakah", "bagaimana",
    "siapa", "why", "how", "reporter", "editor", "sumber", "foto", "(foto", "photo", "ket. foto", "ket foto",
    "keterangan foto", "teks foto", "caption", "donasi dapat", "donasi bisa", "salurkan donasi", "info lebih lanjut",
    "informasi lebih lanjut", "donations can", "catatan redaksi", "editor's note", "ralat:", "koreksi:",
    "correction:", "ilustrasi", "gambar ilustrasi", "foto ilustrasi", "dilarang meng", "dilarang keras",
    "hak cipta", "all rights reserved",
  ].map { Array($0.utf8) }

  /// Whether it speaks to the reader or names its makers instead of telling something.
  static func isAddress(_ sentence: ArraySlice<UInt8>) -> Bool {
    let lower = sentence.prefix(20).map { $0.asciiLowercased }
    if greetings.contains(where: { lower.starts(with: $0) }) { return true }
    // A slogan.
    return sentence.last == .exclamationMark && sentence.lazy.filter { $0 == .space }.count < 8
  }

  private static let leaning: WordTable = [
    "ia", "dia", "beliau", "mereka", "hal", "ini", "itu", "namun", "tetapi", "tapi", "selain", "kemudian", "lalu",
    "sementara", "menurutnya", "sebab", "karena", "oleh", "dengan", "adapun", "bahkan", "juga", "selanjutnya",
    "sedangkan", "sehingga", "dan", "atau", "maka", "kegiatan", "acara", "hasilnya", "sebelumnya", "tak", "tema", "he",
    "she", "they", "it", "this", "these", "those", "that", "artinya", "misalnya", "salah", "otomatis",
    "contohnya", "sama", "terlepas", "terpisah", "mengenai", "menanggapi", "berkaitan", "pasalnya", "alhasil",
    "akibatnya",
    "untungnya", "sayangnya", "padahal", "walhasil", "lagipula", "begitu", "demikian", "such", "besides", "furthermore",
    "nevertheless", "therefore", "thus", "instead", "likewise", "however", "but", "and", "also", "meanwhile",
    "moreover", "his", "her", "their", "serupa", "senada", "sejalan", "ditambahkan", "dikatakan", "begitupun",
    "speaking", "both", "others", "yang", "begitulah", "demikianlah", "itulah", "inilah", "itupun",
  ]

  /// Words after which "kegiatan" and the like point back: "Kegiatan ini", "Acara tersebut".
  private static let pointing: WordTable = ["ini", "itu", "tersebut", "demikian", "itulah", "inilah", "pun"]
  private static let things: WordTable = ["kegiatan", "acara", "hal", "tema"]
  /// Words of time that "ini" makes definite: "Tahun ini", "Saat ini".
  private static let times: WordTable = [
    "hari", "saat", "kali", "tahun", "bulan", "minggu", "pekan", "malam", "sore", "pagi", "siang",
  ]

  /// Words before a number that point at nothing: "Sedikitnya 45 pendamping", "Tak kurang dari 300 pekerja sosial".
  private static let estimates: WordTable = [
    "sedikitnya", "setidaknya", "setidak-tidaknya", "sekurangnya", "sekurang-kurangnya",
  ]

  private static func isEstimate(_ words: [Piece]) -> Bool {
    estimates.contains(words[0].key) || words[0].key == "tak" && words.count > 1 && words[1].key == "kurang"
  }

  /// How a sentence begins.
  static func opening(of pieces: ArraySlice<Piece>, in read: ReadText) -> SummarySentence.Opening {
    if let first = pieces.first, !first.isWord, opening.contains(first.key) { return .quote }
    if isFinding(pieces) { return .plain }
    let words = pieces.prefix(6).filter(\.isWord)
    // "It is with sadness that we report the death of …", "Dengan duka cita mendalam …": who died stands behind it.
    if words.count > 3, mournings.contains(where: { words.prefix($0.count).map(\.key) == $0 }) { return .plain }
    guard let first = words.first else { return .plain }
    if first.key == "this", words.count > 1, selves.contains(words[1].key) { return .plain }
    if things.contains(first.key) {
      return words.dropFirst().prefix(2).contains { pointing.contains($0.key) } ? .leaning : .plain
    }
    let endsOwned = first.length > 5 && read.body[first.range].suffix(3).elementsEqual("nya".utf8)
    if leaning.contains(first.key) || endsOwned && !duties.contains(first.key), !isEstimate(words) { return .leaning }
    if words.count > 1, pointing.contains(words[1].key), !times.contains(first.key) { return .leaning }
    if words.dropFirst().prefix(2).contains(where: { $0.key == "tersebut" || $0.key == "juga" }) { return .leaning }
    if pointsBack(Array(words)) || isOfThis(Array(words)) { return .leaning }
    if hasUnnamedSubject(pieces) { return .leaning }
    // "Tugas utamanya", but not "Jumlah sebanyak-banyaknya".
    if words.count > 1, isOwned(words[1], in: read) { return .leaning }
    // "Di sisi lain", "Di samping itu", "Tidak hanya itu", "Lebih lanjut", "Untuk itu"
    let start = words.prefix(3).map(\.key)
    return turns.contains { start.starts(with: $0) } ? .leaning : .plain
  }

  private static let mournings: [[WordKey]] = [
    ["it", "is", "with"], ["dengan", "duka"], ["dengan", "rasa", "duka"], ["dengan", "penuh", "duka"],
  ]
  private static let examples: WordTable = ["misalnya", "contohnya", "umpamanya"]
  private static let pronouns: WordTable = ["ia", "dia", "beliau", "mereka", "he", "she", "they"]
  private static let settings: WordTable = [
    "since", "after", "during", "in", "on", "at", "when", "while", "for", "before", "every", "each", "once", "last",
    "today", "kini",
    "yesterday", "now", "setiap", "tiap", "saban", "sudah", "hampir", "kemarin", "awalnya", "akhirnya", "dulu", "suatu",
  ]
  private static let calendar = Set(
    (DateNames.months(in: "id") + DateNames.weekdays(in: "id") + DateNames.months(in: "en")
      + DateNames.weekdays(in: "en"))
      .joined().map { WordKey(lowercase: $0.utf8) })
  /// Words before which a subject stands that follows a setting.
  private static let reach = 7

  /// Whether the subject behind a time or place is somebody whom only an earlier sentence names: "Sejak Senin (9/3) ia …", but
  /// not "Setelah Ratna pulang, ia …".
  private static func hasUnnamedSubject(_ pieces: ArraySlice<Piece>) -> Bool {
    let words = pieces.prefix(reach + 5).filter(\.isWord).prefix(reach)
    guard let first = words.first, prepositions.contains(first.key) || settings.contains(first.key),
      let place = words.firstIndex(where: { pronouns.contains($0.key) })
    else { return false }
    return !words[..<place].dropFirst().contains { $0.isCapital && !calendar.contains($0.key) }
  }

  /// Whether it opens with one person whom another sentence names.
  static func isOfSomebody(_ pieces: ArraySlice<Piece>) -> Bool {
    let words = Array(pieces.lazy.filter(\.isWord).prefix(2).map(\.key))
    guard let first = words.first else { return false }
    return persons.contains(first) || words.count > 1 && first == "menurut" && persons.contains(words[1])
  }

  private static let persons: WordTable = ["ia", "dia", "beliau", "menurutnya", "he", "she", "his", "her"]

  /// Whether it has a name, a title with a capital, or begins with somebody.
  static func namesSomebody(_ pieces: ArraySlice<Piece>) -> Bool {
    let words = Array(pieces.lazy.filter(\.isWord))
    guard let first = words.first else { return false }
    return somebody.contains(first.key) || pieces.dropFirst().first?.key == "," || pieces.dropFirst().first?.key == "("
      || words.dropFirst().contains { $0.isCapital && !calendar.contains($0.key) }
  }

  private static let somebody: WordTable = ["seorang", "a", "an", "the"]

  /// Whether its subject was named before, or it is an example: "Petugas di balai itu …".
  static func pointsWithin(_ pieces: ArraySlice<Piece>) -> Bool {
    pieces.prefix(6).filter(\.isWord).dropFirst(2).contains {
      $0.key == "itu" || $0.key == "tersebut" || examples.contains($0.key)
    }
  }

  /// Whether what it does is done to somebody whom only an earlier sentence names: "Petugas menemukannya …".
  static func hasUnnamedObject(_ pieces: ArraySlice<Piece>, in read: ReadText) -> Bool {
    pieces.lazy.filter(\.isWord).prefix(reach).contains { piece in
      let bytes = read.body[piece.range]
      return piece.isLower && piece.length > 8 && bytes.starts(with: "me".utf8)
        && bytes.suffix(3).elementsEqual("nya".utf8)
        && !bytes.starts(with: "menurut".utf8)
    }
  }

  /// Whether it takes some out of a number that was told before: "Dari 90 lembaga yang terdaftar, …".
  static func isPartOfNumber(_ pieces: ArraySlice<Piece>) -> Bool {
    let words = pieces.lazy.filter(\.isWord).prefix(3)
    guard let first = words.first, first.key == "dari" || first.key == "of" || first.key == "out" else { return false }
    return pieces.dropFirst().first { $0.key != "the" && $0.key != "of" }?.isNumber ?? false
  }

  private static let prepositions: WordTable = [
    "dari", "atas", "akibat", "melalui", "lewat", "dengan", "dalam", "pada", "untuk", "terkait", "berdasarkan",
    "melihat",
    "setelah", "sejak", "usai", "selama", "bagi", "di", "saat", "ketika", "guna", "selepas", "seusai", "menyikapi",
  ]

  /// "Dari jumlah itu", "Atas kejadian tersebut", "Melalui cara ini", but not "Pada tahun ini".
  private static func pointsBack(_ words: [Piece]) -> Bool {
    guard let first = words.first, prepositions.contains(first.key), words.count > 2 else { return false }
    guard let place = words.indices.dropFirst(2).prefix(2).first(where: { pointing.contains(words[$0].key) }) else {
      return false
    }
    return words[place].key != "pun" && !(words[place].key == "ini" && times.contains(words[place - 1].key))
  }

  /// "The clients of this programme", but not "of this year".
  private static func isOfThis(_ words: [Piece]) -> Bool {
    words.indices.dropFirst(2).dropLast().contains { place in
      (words[place].key == "this" || words[place].key == "these") && links.contains(words[place - 1].key)
        && !englishTimes.contains(words[place + 1].key)
    }
  }

  private static let links: WordTable = ["of", "in", "from", "for", "with", "to", "by", "on", "at", "under"]
  private static let englishTimes: WordTable = ["year", "month", "week", "day", "morning", "summer", "country", "term"]

  /// Whether a word says "its": "utamanya".
  private static func isOwned(_ word: Piece, in read: ReadText) -> Bool {
    word.isLower && word.length > 6 && !duties.contains(word.key)
      && read.body[word.range].suffix(3).elementsEqual("nya".utf8)
      && !read.body[word.range].starts(with: "se".utf8) && !notOwned.contains(word.key)
  }

  private static let notOwned: WordTable = [
    "biasanya", "umumnya", "akhirnya", "nyatanya", "rupanya", "khususnya",
  ]
  /// What ought to be, as the thesis of an opinion opens: "Sudah saatnya …", "Semestinya …". It points to nothing.
  private static let duties: WordTable = [
    "saatnya", "waktunya", "semestinya", "mestinya", "seharusnya", "harusnya", "sebaiknya", "idealnya", "selayaknya",
    "sepatutnya", "sepantasnya", "sewajarnya", "hendaknya",
  ]

  /// Texts that speak of themselves point to nothing else: "This report examines".
  private static let selves: WordTable = [
    "report", "study", "paper", "article", "research", "review", "guide", "brief", "statement", "book",
  ]

  private static let turns: [[WordKey]] = [
    ["dalam", "kesempatan"], ["pada", "kesempatan"], ["di", "kesempatan"], ["lain", "halnya"], ["saat", "itu"],
    ["hari", "itu"], ["kala", "itu"], ["waktu", "itu"], ["ketika", "itu"], ["sejak", "itu"], ["sebagai", "informasi"],
    ["perlu", "diketahui"], ["seperti", "diberitakan"], ["sebagaimana", "diberitakan"], ["seperti", "dilaporkan"],
    ["untuk", "diketahui"], ["sekadar", "diketahui"], ["seperti", "diketahui"],
    ["bukan", "hanya", "itu"], ["tidak", "cuma", "itu"], ["hal", "senada"], ["begitu", "pula"], ["demikian", "pula"],
    ["for", "example"], ["for", "instance"], ["among", "them"], ["of", "those"], ["of", "these"], ["after", "that"],
    ["at", "that", "time"], ["in", "response"], ["according", "to", "him"], ["according", "to", "her"],
    ["according", "to", "them"], ["as", "such"],
    ["di", "sisi", "lain"], ["di", "samping", "itu"], ["tidak", "hanya", "itu"], ["tidak", "hanya", "sampai"],
    ["lebih", "lanjut"], ["lebih", "jauh"], ["untuk", "itu"], ["atas", "dasar", "itu"], ["dari", "situ"],
    ["in", "addition"], ["menurut", "dia"], ["menurut", "beliau"], ["menurut", "mereka"], ["kata", "dia"],
    ["kata", "beliau"], ["kata", "mereka"], ["ujar", "dia"], ["bagi", "dia"], ["bagi", "mereka"], ["bagi", "beliau"],
    ["as", "a"], ["at", "the", "same"],
  ]

  private static let definitions: WordTable = ["adalah", "ialah", "merupakan", "yaitu"]

  /// Whether it says what something is instead of what happened: "PSM adalah warga …", "A social worker is a …".
  static func isDefinition(_ pieces: ArraySlice<Piece>) -> Bool {
    // Once, and not lazily: every look at such a view would look for its words again.
    var words: [WordKey] = []
    for piece in pieces where piece.isWord {
      words.append(piece.key)
      if words.count == 24 { break }
    }
    if words.dropFirst().prefix(8).contains(where: definitions.contains) { return true }
    for (i, word) in words.enumerated().dropLast() {
      // "… yang selanjutnya disebut LKS adalah …"
      if word == "selanjutnya", words[i + 1] == "disebut" || words[i + 1] == "disingkat" { return true }
      if (1...4).contains(i), word == "is" || word == "are", words[i + 1] == "a" { return true }
    }
    return false
  }

  private static let findings: [[WordKey]] = [
    ["hasil", "penelitian"], ["hasil", "studi"], ["hasil", "riset"], ["hasil", "kajian"], ["temuan", "penelitian"],
    ["penelitian", "ini", "menemukan"], ["penelitian", "ini", "menunjukkan"], ["penelitian", "ini", "menyimpulkan"],
    ["studi", "ini", "menemukan"], ["studi", "ini", "menunjukkan"], ["the", "findings"], ["the", "results"],
    ["results", "show"],
    ["findings", "show"], ["the", "study", "found"], ["this", "study", "found"],
  ]

  /// Whether it tells what research found.
  static func isFinding(_ pieces: ArraySlice<Piece>) -> Bool {
    let start = pieces.lazy.filter(\.isWord).prefix(3).map(\.key)
    return findings.contains { start.starts(with: $0) }
  }

  private static let verbs: WordTable = [
    "is", "are", "was", "were", "has", "have", "had", "will", "says", "said", "gelar", "adalah", "merupakan", "telah",
    "akan", "jadi", "ikut", "hadir", "masih", "bisa", "dapat", "harus",
    "should", "must", "can", "could", "would", "may", "cannot", "boleh", "wajib", "patut", "layak", "bukan", "jangan",
    "sudah", "sedang", "tidak", "tak", "hanya", "pernah", "ingin", "mau", "mampu", "perlu", "gagal", "lulus", "wafat",
    "tidur", "tinggal", "hidup", "duduk", "lahir", "pergi", "jatuh", "masuk", "keluar",
    "kewalahan", "kehilangan", "kekurangan", "kesulitan", "antre", "habis", "setuju", "sepakat",
    "naik", "turun", "mulai", "tiba", "buka", "tutup", "punya", "datang", "pulang", "tewas", "kembali", "butuh",
    "belum",
  ]
  private static let prefixes: [[UInt8]] = ["me", "ber", "di", "ter"].map { Array($0.utf8) }

  /// Whether a word after the first looks like a verb: an Indonesian prefix or an English ending.
  static func hasVerb(_ pieces: ArraySlice<Piece>, in text: [UInt8]) -> Bool {
    pieces.dropFirst().contains { piece in
      guard piece.isWord, piece.isLower else { return false }
      if verbs.contains(piece.key) { return true }
      guard piece.length >= 5 else { return false }
      let bytes = text[piece.range]
      return prefixes.contains { bytes.starts(with: $0) } || bytes.suffix(2).elementsEqual("ed".utf8)
        || bytes.suffix(2).elementsEqual("es".utf8)
    }
  }
}
