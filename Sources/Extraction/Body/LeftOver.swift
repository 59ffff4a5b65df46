import Text

/// Blocks that no score makes text of an article: calls to read on, placeholders of videos, warnings, credits of pictures,
/// embedded posts, code that an editor let stand. Data by language, whatever stands around them.
enum LeftOver {
  /// Whether a block is one.
  static func isOne(_ block: Block, _ page: Page) -> Bool {
    if block.near.union(block.far).contains(.post) || BylineBlock.isOne(block, page) { return true }
    if isBiography(block) { return true }
    // What is only read out to those who do not see the page: what a picture shows. Of a container the name may say that
    // its label is.
    if block.tag == .p, page.regions[block.region].hints.contains(.hidden) { return true }
    // What an embedded player offers as files: "240p | 9,2MB".
    if block.far.contains(.embed), block.tag == .li, block.words <= 4, block.digits >= 2 { return true }
    // A label and a link, a day and a counter may meet without a space.
    let isJoined = block.words <= 20 && (block.links > 0 || block.digits >= 3)
    return isOne(
      isJoined ? page.spaced(block, limit: 400)[...] : page.text[block.text], words: block.words,
      endsSentence: block.endsSentence, links: block.links, mayBeCode: block.tag == .pre)
  }

  /// Whether a block presents the author in an element that is named so; a row of portraits is named after its people only.
  private static func isBiography(_ block: Block) -> Bool {
    block.words <= 60 && block.near.isSuperset(of: [.author, .biography])
  }

  /// Whether a block at the very end is the bold name of who wrote or issued the text.
  static func isSignature(_ block: Block) -> Bool {
    !block.endsSentence && block.words <= 10 && block.digits == 0 && block.punctuation == 0
      && block.strongBytes * 10 >= block.count * 9 && !block.tag.isHeading
      && block.ancestors.isDisjoint(with: [.list, .table])
  }

  /// Whether a block at the very end says where to reach the office that issued the text.
  static func isContact(_ block: Block, _ page: Page) -> Bool {
    guard block.words <= 40, !block.endsSentence, block.ancestors.isDisjoint(with: .table) else { return false }
    let text = page.text[block.text]
    return contacts.isFound(in: text) && (text.contains(.atSign) || block.digits >= 6)
  }

  private static let contacts = PhraseSet(
    "e-mail|email|surel|telp|telepon|phone:|tel:|faks|fax|narahubung|hotline|call center|whatsapp|kontak:|hubungi:")

  /// Whether a line is nothing but a day, with or without weekday and hour, or how long it takes to read.
  static func isDay(_ line: String) -> Bool {
    let text = Array(line.utf8)[...]
    return isDateLine(text, needsMore: false) || text.count <= 30 && readingTimes.isFound(in: text)
  }

  /// Whether of the pieces of a line that signs part all are days or how long it takes to read; one beside them may say who
  /// wrote: "Tayang: 5 Mei 2026 | Diperbarui: 6 Mei 2026", "Jurnalis Kampus · 5 Mei 2026 · 4 menit baca".
  static func isRowOfDays(_ line: String) -> Bool {
    guard line.utf8.count <= 200 else { return false }
    var pieces = line.split { "|·•".contains($0) }.map { PlainText.trimmed(String($0)) }
    // "Admin, 5 Mei 2026 09:15"
    if pieces.count == 1, let comma = line.firstIndex(of: ","),
      NameWords.accounts.contains(PlainText.folded(String(line[..<comma])))
    {
      pieces = [PlainText.trimmed(String(line[line.index(after: comma)...]))]
    }
    let others = pieces.filter { !isDay($0) }
    if others.isEmpty { return !pieces.isEmpty }
    return others.count == 1 && (pieces.count > 2 || pieces.count == 2 && AuthorTrades.begins(others[0]))
  }

  /// Whether a line is nothing but a day with its weekday or hour.
  private static func isDateLine(_ text: ArraySlice<UInt8>, needsMore: Bool = true) -> Bool {
    guard text.count <= 70, text.count(where: \.isASCIIDigit) >= 4 else { return false }
    var (hasYear, hasDay) = (false, false)
    for word in text.split(whereSeparator: { !$0.isASCIILetterOrDigit }) {
      // "5:44pm", "16th"
      let tail = word.drop(while: \.isASCIIDigit)
      let isNumber = tail.isEmpty || tail.count < word.count && tails.contains(String(decoding: tail, as: UTF8.self))
      if isNumber {
        if word.count == 4, word.starts(with: "20".utf8) || word.starts(with: "19".utf8) { hasYear = true }
        continue
      }
      let name = String(decoding: word.map(\.asciiLowercased), as: UTF8.self)
      if weekdays.contains(name) || clocks.contains(name) {
        hasDay = true
      } else if !(months.contains(name) || dateLabels.contains(name) || !needsMore && dayLabels.contains(name)) {
        return false
      }
    }
    return hasYear && (!needsMore || hasDay || text.contains(.colon))
  }

  private static let tails: Set<String> = ["x", "am", "pm", "AM", "PM", "st", "nd", "rd", "th"]
  private static let weekdays = names(DateNames.weekdays)
  private static let months = names(DateNames.months)
  private static let clocks: Set<String> = [
    "a", "p", "m", "h", "muharram", "safar", "rabiul", "awal", "akhir", "jumadil", "rajab", "syaban", "ramadan",
    "ramadhan",
    "syawal", "zulkaidah", "dzulqadah", "dzulkaidah", "zulhijah", "dzulhijjah", "zulhijjah",
    "wib", "wita", "wit", "pukul", "jam", "am", "pm", "gmt", "bst", "utc", "est", "edt", "cst", "cdt", "pst", "pdt",
    "cet", "cest", "ist", "aest", "aedt",
  ]
  /// What stands before a day where it needs no more to be no text.
  private static let dayLabels: Set<String> = ["date", "tanggal", "hari"]
  /// What stands before a date.
  private static let dateLabels: Set<String> = [
    "terbit", "diterbitkan", "tayang", "ditayangkan", "dipublikasikan", "diperbarui", "diperbaharui", "terakhir",
    "pada", "update", "waktu", "baca", "membaca", "menit", "lama", "min", "read", "minute",
    "minutes", "dibaca", "dilihat", "kali", "views", "view", "hits", "diposting", "dimuat", "updated", "published",
    "posted", "on", "at", "last", "dibuat", "ditulis", "written", "diubah", "disunting", "dimutakhirkan", "created",
    "modified", "edited",
  ]

  private static func names(_ table: (_ language: String) -> [[String]]) -> Set<String> {
    Set((table("id") + table("en")).joined())
  }

  /// Whether a line of text is one.
  static func isOne(_ line: String) -> Bool { isOne(Array(line.utf8)[...]) }

  /// Whether the bytes of a line are one.
  static func isOne(_ line: ArraySlice<UInt8>) -> Bool {
    var block = Block(text: line.indices, tag: .p, region: 0, ancestors: [], near: [], far: [])
    line.withUnsafeBufferPointer { TextCounts.count($0, 0..<line.count, into: &block) }
    return isOne(line, words: block.words, endsSentence: block.endsSentence, links: 0, mayBeCode: false)
  }

  private static func isOne(
    _ text: ArraySlice<UInt8>, words: Int, endsSentence: Bool, links: Int, mayBeCode: Bool
  ) -> Bool {
    let start = BlockBoilerplate.beginning(text)
    if BlockBoilerplate.isAlwaysDropped(start, of: text, words: words, links: links) { return true }
    if words <= 10, isDateLine(text) { return true }
    if words <= 60 {
      if words <= 3, alone.matches(start, where: { isNumber(start[$0.count...]) }) { return true }
      if words <= 14, !endsSentence || words <= 6, short.matches(start) { return true }
      if words <= 5, readingTimes.isFound(in: text) { return true }
      if words <= 14, !endsSentence, labels.matches(start) { return true }
      if long.matches(start) || shops.isFound(in: text) && owners.isFound(in: text) { return true }
      if Notice.isOne(text, start: start, words: words, endsSentence: endsSentence) { return true }
      if text.first == .numberSign, text.split(separator: .space).allSatisfy({ $0.first == .numberSign }) {
        return true
      }
      if words <= 16, !endsSentence, isNumberOfRelease(text, start) { return true }
      if words <= 30, printed.matches(start),
        addresses.isFound(in: text) || words <= 8 && !endsSentence && text.count(where: \.isASCIIDigit) >= 5
      {
        return true
      }
      if words <= 30, isCredits(text) || originBehind.isFound(in: text.suffix(40)) { return true }
      if words <= 45, credits.matches(start) || endsWithCredit(text) || agencies.isFound(in: text) { return true }
    }
    return mayBeCode ? CodeText.isAdvertisement(text) : CodeText.isCode(text)
  }

  /// Whether a line is the number under which an office filed its release: "Nomor: 12/HM/2026".
  private static func isNumberOfRelease(_ text: ArraySlice<UInt8>, _ start: [UInt8]) -> Bool {
    numbers.matches(start) && text.contains(.slash) && text.contains(where: \.isASCIIDigit)
  }

  private static let numbers = PhraseTable(
    "ref:|ref. |reference:|nomor |no. |nomor:|nomor :|no:|no.:|no :|no. :|siaran pers nomor|siaran pers no|rilis pers nomor|press release no|nomor siaran"
  )

  /// How a page that was made for printing says where it is from.
  private static let printed = PhraseTable(
    "dicetak dari|dicetak pada|dicetak melalui|printed from|printed on|sumber halaman")
  private static let addresses = PhraseSet("http://|https://|www.")

  /// Where a picture is from, as the sentence behind a caption.
  private static let originBehind = PhraseSet(
    ". dok. |. dok: |. dok/|. dokumentasi |. foto: |. foto oleh |. photo: |. foto/|.dok/|. (dok| / foto: |/foto: | / dok. | / dok: | / photo: "
  )

  /// Whether all lines of a text only say who did what.
  private static func isCredits(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 300, text.contains(.colon) else { return false }
    return text.split(separator: .lineFeed).allSatisfy {
      CreditLine.isCreditsAlone(String(decoding: $0, as: UTF8.self))
    }
  }

  /// Whether what follows a word is the number of a page at most.
  private static func isNumber(_ rest: ArraySlice<UInt8>) -> Bool { !rest.contains(where: \.isASCIILetter) }

  /// Whether brackets begin with where a picture is from; a list of things may begin with a photo, too.
  private static func isOrigin(_ start: [UInt8]) -> Bool {
    origins.matches(start, where: { start.count == $0.count || start[$0.count] != .comma })
  }

  /// Whether one sentence with the origin of a picture in brackets behind it is all.
  private static func endsWithCredit(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.last == .closeParenthesis, let open = text.lastIndex(of: .openParenthesis), text.endIndex - open < 90
    else {
      return false
    }
    guard isOrigin(BlockBoilerplate.beginning(text[(open + 1)...])) || archives.isFound(in: text[open...]) else {
      return false
    }
    let sentences = text[..<open].indices.filter {
      text[$0] == .period && $0 + 1 < open && text[$0 + 1] == .space
    }
    return sentences.count <= 1
  }

  /// Whether a line ends with a person and a house in brackets, as captions do: "(Tari/Warta)".
  static func endsWithTaker(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.last == .closeParenthesis, let open = text.lastIndex(of: .openParenthesis), text.endIndex - open < 60
    else { return false }
    let inner = text[(open + 1)...].dropLast()
    return inner.contains(.slash) && inner.contains(where: \.isASCIILetter)
      && inner.count(where: \.isASCIIDigit) <= 2 && inner.split(separator: .space).count <= 5
  }

  /// Whether a sentence ends with an agency and one of its people in brackets: "… pekan depan. (Antara/Warta)".
  static func endsWithAgency(_ text: ArraySlice<UInt8>) -> Bool {
    guard endsWithTaker(text), let open = text.lastIndex(of: .openParenthesis),
      let end = text[..<open].last(where: { $0 != .space }), end == .period || end >= 0x80 || end == .quotationMark
    else { return false }
    let house = text[(open + 1)...].prefix { $0 != .slash && $0 != .space }
    return NewsAgencies.names.contains(String(decoding: house.map(\.asciiLowercased), as: UTF8.self))
  }

  /// Paragraphs without the sign-off of their writers in brackets at the very end: "(abc/def)", "[rin]", "(H-2)".
  static func withoutInitials(_ paragraphs: [String]) -> [String] {
    guard paragraphs.count > 1, let end = paragraphs.last else { return paragraphs }
    let last = end.last == "*" ? PlainText.trimmed(String(end.dropLast())) : end
    guard last.hasSuffix(")") || last.hasSuffix("]"),
      let open = last.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return paragraphs }
    let inner = last[last.index(after: open)...].dropLast()
    let rest = PlainText.trimmed(String(last[..<open]))
    let isName = rest.isEmpty && inner.utf8.count <= 40 && NameShape.isPerson(String(inner))
    guard isName || Signature.initials(last) != nil || isSignOff(inner) else { return paragraphs }
    // In the middle of a sentence they are an abbreviation.
    guard rest.isEmpty || rest.last.map({ ".!?”\"".contains($0) }) == true else { return paragraphs }
    return paragraphs.dropLast() + (rest.isEmpty ? [] : [rest])
  }

  /// Whether brackets hold a desk or names parted by a slash: "H-2", "Ant/Z-1", "harian.com/Rini".
  private static func isSignOff(_ inner: Substring) -> Bool {
    let bytes = Array(inner.utf8)
    guard bytes.count >= 3, bytes.count <= 40 else { return false }
    if NewsAgencies.names.contains(PlainText.lowercased(String(inner))) { return true }
    let isPlain = bytes.allSatisfy {
      $0.isASCIILetterOrDigit || $0 == .slash || $0 == .hyphen || $0 == .period || $0 == .space
    }
    guard isPlain, inner.split(separator: " ").count <= 4, let first = bytes.first, first.isASCIILetter else {
      return false
    }
    if bytes.contains(.slash) { return bytes.filter(\.isASCIIDigit).count <= 3 }
    return bytes[1] == .hyphen && bytes.count <= 4 && bytes[2...].allSatisfy(\.isASCIIDigit)
  }

  /// Lines of few words.
  private static let alone = PhraseTable(
    """
    advertisement|advertising|iklan|advertorial|listen|dengarkan|halaman|page|selanjutnya|berikutnya|sebelumnya|next|previous|bagikan|share|komentar|loading|memuat
    lanjut membaca|lanjutan berita|tampilkan semua|tampilkan lebih banyak|tampilkan lebih sedikit|sembunyikan|buka selengkapnya|show all|show less|read less
    end|ends|for immediate release|untuk segera disiarkan|untuk disiarkan segera|for release|gambas|video|foto|lihat foto|lihat video|ads|sponsored|konten promosi|artikel selanjutnya|artikel sebelumnya|berita selanjutnya|berita sebelumnya
    kirim komentar|tulis komentar|beri komentar|lihat komentar|pilihan redaksi|pilihan editor|tag terpopuler|tag populer|topik populer|topik terpopuler|siaran pers|press release|promoted content|bersponsor|daftar isi|table of contents|cara mengutip|cara sitasi|how to cite
    """)

  /// Short lines; a sentence that begins so stays.
  private static let short = PhraseTable(
    """
    waktu baca|lama baca|estimasi baca|estimasi waktu baca|waktu membaca|scroll ke bawah|scroll untuk|scroll down|scroll to continue
    scroll to resume|advertisement scroll|advertisement . scroll|scroll to see|iklan gulir|saksikan live|gulir ke bawah|gulir untuk|geser ke bawah|geser untuk|gambas:|cek video|cek juga video|lihat video|tonton video
    saksikan video|simak video|video terkait|video pilihan|halaman selanjutnya|halaman berikutnya|halaman sebelumnya|halaman:|halaman :|halaman 1
    halaman 2|halaman 3|lanjut ke halaman|bersambung ke halaman|baca di halaman|baca halaman|lanjutkan membaca|konten berlanjut|artikel berlanjut|artikel ini berlanjut
    pilihan editor|pilihan redaksi|peranan,|penulis,|reading time|min read|minute read|continue reading|story continues|article continues
    keterangan gambar|keterangan foto|sumber gambar|sumber foto|sumber ilustrasi|laporan wartawan|laporan reporter|laporan jurnalis
    laporan kontributor|bagikan artikel|bagikan berita|dengarkan artikel|dengarkan berita|video terpopuler|video terkini|video lainnya
    lihat sumber artikel|lihat artikel asli|artikel asli|tonton:|saksikan:|get it on google|download on the app|dapatkan di google play
    """)

  /// Lines up to the length of a paragraph.
  private static let long = PhraseTable(
    """
    dilarang keras mengambil|dilarang mengambil|dilarang mengutip|dilarang menyalin|dilarang memperbanyak|dilarang menyebarluaskan
    dilarang keras mengutip|dilarang keras menyalin|dilarang mereproduksi|gambas:|dapatkan informasi terupdate|dapatkan informasi terbaru
    dapatkan informasi terkini|dapatkan berita terupdate|dapatkan berita terbaru|dapatkan berita terkini|dapatkan berita up to date|dapatkan update berita
    cek berita dan artikel|jangan lupa ikuti|jangan lupa follow|jangan lupa subscribe|lihat postingan ini di instagram|view this post on instagram
    hak cipta ©|hak cipta (c)|copyright ©|copyright (c)|copyright 20|copyright 19|hak cipta dilindungi|fakta atau hoaks|artikel ini hanya untuk pelanggan|artikel khusus pelanggan|anda telah membaca|berita ini sudah tayang|berita ini telah tayang|artikel ini pertama kali tayang|artikel ini pertama kali terbit|artikel ini pertama kali dimuat|artikel ini pertama kali diterbitkan|tulisan ini pertama kali terbit|tulisan ini pertama kali dimuat|tulisan ini pertama kali diterbitkan|artikel ini diterbitkan ulang|artikel ini dimuat ulang|tulisan ini diterbitkan ulang|tulisan ini dimuat ulang|diterbitkan ulang:|diterbitkan ulang pada|media contact:|media contacts:|press contact:|press contacts:|for media enquiries|for media inquiries|media enquiries:|media inquiries:|this entry was posted|this post was written by|entri ini ditulis|entri ini dipos|kontak media:|kontak pers:|sebuah kiriman dibagikan oleh|kiriman dibagikan oleh|to view this video
    """)

  /// A page that earns by what its readers buy says so of itself.
  private static let shops = PhraseSet(
    """
    tautan afiliasi|link afiliasi|komisi afiliasi|komisi dari pembelian|affiliate link|affiliate commission|earn a commission|earn commission|earn a small commission
    """)

  private static let owners = PhraseSet(
    """
    this post|this article|this page|this story|we may|i may|we earn|i earn|you buy|purchase through|our links|my links|sebagian tautan
    tautan di|tautan dalam|artikel ini|kami dapat|kami bisa|kami mungkin|kami menerima|kami memperoleh|redaksi dapat|membeli melalui
    """)

  private static let credits = PhraseTable(
    """
    foto arsip|arsip foto|foto ilustrasi|file photo|foto:|ilustrasi:|ilustrasi foto|keterangan foto:|keterangan gambar:|photo:|photograph:|photo credit|caption:|foto oleh:|image:|images:|picture:|gambar:|image credit|picture credit
    """)

  /// Who did what, and what the text is filed under.
  private static let labels = PhraseTable(
    """
    editor:|editor :|penulis:|penulis :|reporter:|reporter :|pewarta:|pewarta :|kontributor:|kontributor :|fotografer:|penyunting:|redaktur:|pewawancara:|pewawancara :|interviewer:
    uploader:|laporan:|sumber:|sumber :|tag:|tags:|tag :|tags :|topik:|copyright ©|copyright (c)|copyright 20|hak cipta dilindungi|hak cipta ©|topik terkait|terakhir diperbarui|terakhir diubah|terakhir disunting|diperbarui pada|pemutakhiran terakhir|last updated|last modified|last edited|last reviewed|label:|kategori:|category:|categories:|topics:|filed under|posted in
    """)

  private static let readingTimes = PhraseSet(
    "menit baca|menit membaca|waktu baca|waktu membaca|min read|minute read|minutes read")

  /// How news agencies credit pictures at the end of a caption.
  private static let agencies = PhraseSet("antara foto/|antara/ho|foto antara/|/ho-|xinhua/|reuters/|afp/|epa/")

  /// Where pictures are taken from that nobody of the house took.
  private static let archives = PhraseSet(
    "pexels.com|unsplash.com|pixabay.com|freepik.com|shutterstock.com|pexels/|unsplash/|pixabay/|freepik/|shutterstock/"
  )

  private static let origins = PhraseTable(
    """
    foto|photo|dok|dokumentasi|ilustrasi|gambar|antara foto|antara/|istimewa|ist|tangkapan layar|screenshot|afp/|ap photo|reuters/|getty|pixabay
    shutterstock|unsplash|freepik
    """)
}
