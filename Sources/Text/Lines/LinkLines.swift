/// Leaves out lines that are links to other articles: "Baca juga: …" anywhere, and lists of headlines before and after the
/// paragraphs. Their words say nothing about the article.
enum LinkLines {
  /// How such lines begin, in lower case.
  static let openings = [
    "also read", "artikel lain", "artikel terkait", "baca :", "baca juga", "baca lagi", "baca pula",
    "baca selengkapnya",
    "baca:", "berita lain", "berita terkait", "berita terpopuler", "cek juga", "klik juga", "lihat juga", "lihat pula",
    "more on this", "more stories", "more:", "read also", "read more", "read next", "recommended for you",
    "related article",
    "related stor", "related:", "rekomendasi untuk", "saksikan juga", "see also", "simak juga", "simak pula",
    "terkait:",
    "tonton juga", "tonton video", "you may also like", "you might also like",
  ].map { Array($0.utf8) }

  /// A line longer than this is a paragraph, however it begins.
  private static let longestLink = 240

  /// The text's bytes without these lines.
  static func removed(from bytes: [UInt8], title: WordTokens) -> [UInt8] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == .lineFeed {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<bytes.count)
    lines.removeAll { isBlank(bytes[$0]) || opensLink(bytes[$0]) }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for line in lines[startOfArticle(lines, bytes, title)..<endOfArticle(lines, bytes)] {
      kept.append(contentsOf: bytes[line])
      kept.append(.lineFeed)
    }
    return kept
  }

  /// How many lines the headlines before the first paragraph take: two or more, or one that has no word of the title; 0 where
  /// they are much of the text.
  private static func startOfArticle(_ lines: [Range<Int>], _ bytes: [UInt8], _ title: WordTokens) -> Int {
    var start = 0
    while start < lines.count, lines[start].upperBound < bytes.count / 3, looksLikeHeadline(bytes[lines[start]]) {
      start += 1
    }
    guard start < lines.count, !looksLikeHeadline(bytes[lines[start]]) else { return 0 }
    return start >= 2 || (start == 1 && isForeign(bytes[lines[0]], to: title)) ? start : 0
  }

  /// Letters of a word from which it tells a subject.
  private static let longWord = 4

  /// Whether a headline has no word of the article's own; nothing is foreign to an article without title.
  private static func isForeign(_ line: ArraySlice<UInt8>, to title: WordTokens) -> Bool {
    let own = Set((0..<title.count).lazy.filter { title.range(of: $0).count >= longWord }.map { title.hash(of: $0) })
    guard !own.isEmpty else { return false }
    let words = WordTokens(utf8: Array(line))
    return words.count >= longWord && !(0..<words.count).contains { own.contains(words.hash(of: $0)) }
  }

  /// How many lines there are before a list of two or more headlines in the last half.
  private static func endOfArticle(_ lines: [Range<Int>], _ bytes: [UInt8]) -> Int {
    var end = lines.count
    while end > 0, lines[end - 1].lowerBound > bytes.count / 2, looksLikeHeadline(bytes[lines[end - 1]]) { end -= 1 }
    return lines.count - end >= 2 ? end : lines.count
  }

  private static func looksLikeHeadline(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 140, !isField(line), !isRow(line) else { return false }
    // Closing quotes and brackets do not matter; ’ and ” end in these bytes of UTF-8.
    var rest = line
    while let last = rest.last, last <= .space || "\"')]".utf8.contains(last) || last == 0x99 || last == 0x9D {
      let isQuote = last == 0x99 || last == 0x9D
      rest = rest.dropLast(isQuote ? 3 : 1)
    }
    // A sentence ends in a stop or an ellipsis, an introduction in a colon.
    guard let last = rest.last else { return false }
    return !".!:;,".utf8.contains(last) && last != 0xA6
  }

  /// "Waktu: 09.00–12.00 WIB", "📍 Zoom", "Hari/Tanggal", ": Sabtu, 14 November 2026": a line of an invitation is the article's own.
  private static func isField(_ line: ArraySlice<UInt8>) -> Bool {
    // A colon, a bullet that is no letter, or an emoji.
    let start = line.drop { $0 <= .space || $0 == .hyphen || $0 == .asterisk }
    guard let first = start.first else { return false }
    if first == .colon || first == 0xF0 || start.starts(with: [0xE2, 0x8F]) { return true }
    let words = WordTokens(utf8: Array(start.prefix(40).prefix { $0 != .colon }))
    guard words.count > 0, words.count <= 4, fields.contains(words.hash(of: 0)) else { return false }
    return start.prefix(40).contains(.colon) || words.count <= 3
  }

  /// "Tes tertulis: 16 Desember 2026", "Tes tertulis 16 Desember 2026", "2–9 Desember 2026": a row of the article's timetable,
  /// or a cell of it. A card of another article ends with its day, too, behind a headline.
  private static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.contains(where: \.isASCIIDigit),
      let day = DayMention.all(in: Array(line), range: 0..<line.count).first(where: { $0.day > 0 && $0.year != nil })
    else { return false }
    let before = line.prefix(day.range.lowerBound)
    let label = before.prefix { $0 != .colon }
    return label.split(separator: .space).count <= (label.count < before.count ? mostOfLabel : mostOfStage)
  }

  /// Words of a label before its colon at most, and of one without.
  private static let (mostOfLabel, mostOfStage) = (6, 3)

  private static let fields = Set(
    [
      "hari", "tanggal", "tgl", "waktu", "pukul", "jam", "tempat", "lokasi", "jadwal", "pelaksanaan", "pendaftaran",
      "narasumber", "pemateri", "moderator", "via", "media", "date", "day", "time", "venue", "place", "location",
    ].map { StableHash.of(Array($0.utf8)) })

  private static func opensLink(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longestLink else { return false }
    let words = line.drop { byte in byte < 0x80 && !byte.isASCIILetter }.prefix(24)
      .map { $0.asciiLowercased }
    return openings.contains { words.starts(with: $0) }
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 <= .space } }
}
