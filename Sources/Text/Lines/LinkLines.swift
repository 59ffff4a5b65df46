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
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<bytes.count)
    lines.removeAll { isBlank(bytes[$0]) || opensLink(bytes[$0]) }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    for line in lines[startOfArticle(lines, bytes)..<endOfArticle(lines, bytes)] {
      kept.append(contentsOf: bytes[line])
      kept.append(0x0A)
    }
    return kept
  }

  /// How many lines a list of two or more headlines before the first paragraph has; 0 where they are much of the text.
  private static func startOfArticle(_ lines: [Range<Int>], _ bytes: [UInt8]) -> Int {
    var start = 0
    while start < lines.count, lines[start].upperBound < bytes.count / 3, looksLikeHeadline(bytes[lines[start]]) {
      start += 1
    }
    return start >= 2 && start < lines.count && !looksLikeHeadline(bytes[lines[start]]) ? start : 0
  }

  /// How many lines there are before a list of two or more headlines in the last half.
  private static func endOfArticle(_ lines: [Range<Int>], _ bytes: [UInt8]) -> Int {
    var end = lines.count
    while end > 0, lines[end - 1].lowerBound > bytes.count / 2, looksLikeHeadline(bytes[lines[end - 1]]) { end -= 1 }
    return lines.count - end >= 2 ? end : lines.count
  }

  private static func looksLikeHeadline(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count < 140, let last = line.last(where: { $0 > 0x20 }) else { return false }
    // A sentence ends in a stop, a quotation in a quote (its last byte in UTF-8), an introduction in a colon.
    return !".!:;,\"')".utf8.contains(last) && last != 0x9D && last != 0xA6
  }

  private static func opensLink(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= longestLink else { return false }
    let words = line.drop { byte in byte < 0x80 && (byte | 0x20) &- UInt8(ascii: "a") >= 26 }.prefix(24)
      .map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    return openings.contains { words.starts(with: $0) }
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 } }
}
