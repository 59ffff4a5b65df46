import Text

/// Blocks that no score makes text of an article: calls to read on, placeholders of videos, warnings, credits of pictures,
/// embedded posts, code that an editor let stand. Data by language, whatever stands around them.
enum LeftOver {
  /// Whether a block is one.
  static func isOne(_ block: Block, _ page: Page) -> Bool {
    if block.near.union(block.far).contains(.post) { return true }
    return isOne(
      page.text[block.text], words: block.words, endsSentence: block.endsSentence, mayBeCode: block.tag == .pre)
  }

  /// Whether a block at the very end is the bold name of who wrote or issued the text.
  static func isSignature(_ block: Block) -> Bool {
    !block.endsSentence && block.words <= 10 && block.strongBytes * 10 >= block.count * 9 && !block.tag.isHeading
      && block.ancestors.isDisjoint(with: [.list, .table])
  }

  /// Whether a line is nothing but a day with its weekday or hour.
  private static func isDateLine(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 70 else { return false }
    var (hasYear, hasDay) = (false, false)
    for word in text.split(whereSeparator: { !$0.isASCIILetterOrDigit }) {
      let isNumber = word.allSatisfy(\.isASCIIDigit)
      if isNumber {
        if word.count == 4, word.starts(with: "20".utf8) || word.starts(with: "19".utf8) { hasYear = true }
        continue
      }
      let name = String(decoding: word.map(\.asciiLowercased), as: UTF8.self)
      if weekdays.contains(name) || clocks.contains(name) {
        hasDay = true
      } else if !months.contains(name) {
        return false
      }
    }
    return hasYear && (hasDay || text.contains(.colon))
  }

  private static let weekdays = names(DateNames.weekdays)
  private static let months = names(DateNames.months)
  private static let clocks: Set<String> = ["wib", "wita", "wit", "pukul", "jam", "am", "pm"]

  private static func names(_ table: (_ language: String) -> [[String]]) -> Set<String> {
    Set((table("id") + table("en")).joined())
  }

  /// Whether a line of text is one.
  static func isOne(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    var block = Block(text: 0..<bytes.count, tag: .p, region: 0, ancestors: [], near: [], far: [])
    bytes.withUnsafeBufferPointer { TextCounts.count($0, 0..<bytes.count, into: &block) }
    return isOne(bytes[...], words: block.words, endsSentence: block.endsSentence, mayBeCode: false)
  }

  private static func isOne(_ text: ArraySlice<UInt8>, words: Int, endsSentence: Bool, mayBeCode: Bool) -> Bool {
    if BlockBoilerplate.isAlwaysDropped(text) { return true }
    if words <= 10, isDateLine(text) { return true }
    if words <= 60 {
      let start = BlockBoilerplate.beginning(text)
      if words <= 2, alone.matches(start) { return true }
      if words <= 14, !endsSentence || words <= 6, short.matches(start) { return true }
      if long.matches(start) || disclaimers.isFound(in: text) { return true }
      if words <= 40, calls.matches(start), channels.isFound(in: text) { return true }
      if words <= 45, credits.matches(start) || endsWithCredit(text) { return true }
    }
    return !mayBeCode && CodeText.isCode(text)
  }

  /// Whether one sentence with the origin of a picture in brackets behind it is all.
  private static func endsWithCredit(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.last == .closeParenthesis, let open = text.lastIndex(of: .openParenthesis), text.endIndex - open < 90
    else {
      return false
    }
    guard origins.matches(BlockBoilerplate.beginning(text[(open + 1)...])) else { return false }
    let sentences = text[..<open].indices.filter {
      text[$0] == .period && $0 + 1 < open && text[$0 + 1] == .space
    }
    return sentences.count <= 1
  }

  /// Paragraphs without the initials of their writers in brackets at the very end: "(abc/def)".
  static func withoutInitials(_ paragraphs: [String]) -> [String] {
    guard paragraphs.count > 1, let last = paragraphs.last, last.hasSuffix(")"), Signature.initials(last) != nil,
      let open = last.lastIndex(of: "(")
    else { return paragraphs }
    let rest = PlainText.trimmed(String(last[..<open]))
    // In the middle of a sentence they are an abbreviation.
    guard rest.isEmpty || rest.last.map({ ".!?”\"".contains($0) }) == true else { return paragraphs }
    return paragraphs.dropLast() + (rest.isEmpty ? [] : [rest])
  }

  /// Lines of few words.
  private static let alone = PhraseTable(
    """
    advertisement|iklan|advertorial|halaman|page|selanjutnya|berikutnya|sebelumnya|next|previous|bagikan|share|komentar|loading|memuat
    gambas|video|foto|ads|sponsored
    """)

  /// Short lines; a sentence that begins so stays.
  private static let short = PhraseTable(
    """
    waktu baca|lama baca|estimasi baca|estimasi waktu baca|waktu membaca|scroll ke bawah|scroll untuk|scroll down|scroll to continue
    scroll to resume|gulir ke bawah|gulir untuk|geser ke bawah|geser untuk|gambas:|cek video|cek juga video|lihat video|tonton video
    saksikan video|simak video|video terkait|video pilihan|halaman selanjutnya|halaman berikutnya|halaman sebelumnya|halaman:|halaman 1
    halaman 2|halaman 3|lanjut ke halaman|baca halaman|lanjutkan membaca|konten berlanjut|artikel berlanjut|artikel ini berlanjut
    pilihan editor|pilihan redaksi|peranan,|penulis,|reading time|min read|minute read|continue reading|story continues|article continues
    keterangan gambar|keterangan foto|sumber gambar
    """)

  /// Lines up to the length of a paragraph.
  private static let long = PhraseTable(
    """
    dilarang keras mengambil|dilarang mengambil|dilarang mengutip|dilarang menyalin|dilarang memperbanyak|dilarang menyebarluaskan
    dilarang keras mengutip|dilarang keras menyalin|dilarang mereproduksi|gambas:|dapatkan berita up to date|dapatkan update berita
    cek berita dan artikel|lihat postingan ini di instagram|view this post on instagram
    sebuah kiriman dibagikan oleh|kiriman dibagikan oleh
    """)

  /// What asks to follow a channel begins so.
  private static let calls = PhraseTable(
    """
    ikuti|follow|dapatkan|baca berita|baca artikel|cek berita|cek artikel|cek juga|simak berita|gabung|bergabung|join|jangan lewatkan|update berita
    yuk|ayo|temukan|pantau|get the|get our
    """)

  private static let channels = PhraseSet(
    """
    google news|google berita|googlenews|whatsapp channel|channel whatsapp|kanal whatsapp|saluran whatsapp|grup whatsapp|saluran wa |channel wa
    kanal wa |channel telegram|kanal telegram|grup telegram|telegram channel
    """)

  private static let disclaimers = PhraseSet(
    """
    tautan afiliasi|link afiliasi|komisi afiliasi|affiliate link|affiliate commission|earn a commission|commission on purchases|izin tertulis dari redaksi
    hak cipta dilindungi undang-undang|untuk ai di situs web ini
    """)

  private static let credits = PhraseTable(
    """
    foto arsip|arsip foto|foto ilustrasi|file photo|foto:|ilustrasi:|ilustrasi foto
    """)

  private static let origins = PhraseTable(
    """
    foto|photo|dok|dokumentasi|ilustrasi|gambar|antara foto|antara/|istimewa|ist|tangkapan layar|screenshot|afp/|ap photo|reuters/|getty|pixabay
    shutterstock|unsplash|freepik
    """)
}
