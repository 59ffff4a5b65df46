/// The name of the author that opens a text and runs on into its first sentence, as plain texts of opinions have it:
/// "Oleh: Dr. Siti Aminah, M.Si. (Dosen Kesejahteraan Sosial). Sudah saatnya …". Where it is a line of its own it is the page's.
enum AuthorLine {
  /// What stands before the name, in lower case. What has a colon is a label; the rest opens sentences, too.
  private static let labels: [[UInt8]] = [
    "opini oleh:", "ditulis oleh:", "oleh:", "oleh :", "penulis:", "penulis :", "written by:", "by:", "by :",
  ].map { Array($0.utf8) }
  private static let openings: [[UInt8]] = ["ditulis oleh ", "oleh ", "written by ", "by "].map { Array($0.utf8) }

  /// Bytes of one, words of its name, of what the author does, and letters of a part of a degree (`S.Tr.Sos.`) at most.
  private static let (longest, mostOfName, mostOfOffice, mostOfDegree) = (220, 7, 10, 6)
  /// Words of a name that have no capital.
  private static let particles: Set = ["bin", "binti", "van", "de", "al", "der"]
  /// What stands before a name and ends in a full stop as degrees behind it do.
  private static let titles: Set = [
    "dr.", "prof.", "drs.", "dra.", "ir.", "h.", "hj.", "kh.", "tgk.", "mr.", "mrs.", "ms.",
  ]

  /// Bytes that it takes at the front of a line, spaces included; 0 where none stands there or no sentence follows it.
  static func length(in line: ArraySlice<UInt8>) -> Int {
    let text = line.prefix(longest)
    let lower = text.prefix(20).map(\.asciiLowercased)
    let label = labels.first { lower.starts(with: $0) }
    guard let start = label ?? openings.first(where: { lower.starts(with: $0) }) else { return 0 }
    var reader = Reader(text: text, at: text.startIndex + start.count, hasLabel: label != nil)
    guard let end = reader.end() else { return 0 }
    var next = end
    while next < text.endIndex, text[next] <= .space { next += 1 }
    // Behind the name a sentence has to begin.
    guard next < text.endIndex, opensSentence(text[next]), line[next...].contains(.space) else { return 0 }
    return next - line.startIndex
  }

  private static func opensSentence(_ byte: UInt8) -> Bool {
    byte.isASCIIUppercase || byte.isASCIIDigit || byte == .quotationMark || byte >= 0x80
  }

  /// Walks over a name, its degrees and what the author does.
  private struct Reader {
    let text: ArraySlice<UInt8>
    var at: Int
    let hasLabel: Bool
    /// Words of the name that were read.
    private var names = 0

    init(text: ArraySlice<UInt8>, at: Int, hasLabel: Bool) {
      (self.text, self.at, self.hasLabel) = (text, at, hasLabel)
    }

    /// Where the author's line ends; nil where it is none, or goes on to the end of the text.
    mutating func end() -> Int? {
      var isBehindComma = false
      while let word = word(at) {
        if word.first == .openParenthesis { return hasName ? bracketed(from: at) : nil }
        if Self.isSeparator(word) { return hasName ? office(from: skip(word)) ?? skip(word).startIndex : nil }
        let (isDegree, first) = (Self.isDegree(word, isBehindComma: isBehindComma), word.first ?? 0)
        if isBehindComma, !isDegree { return hasLabel && hasName ? office(from: text[at...]) : nil }
        guard isDegree || first.isASCIIUppercase || first >= 0x80 || names > 0 && Self.isParticle(word) else {
          return nil
        }
        if !isDegree { names += 1 }
        guard names <= mostOfName else { return nil }
        at = skip(word).startIndex
        if word.last == .period || word.last == UInt8(ascii: "*"), hasName, !Self.isTitle(word), !isFollowedByMore {
          return at
        }
        isBehindComma = word.last == .comma
      }
      return nil
    }

    private var hasName: Bool { names > (hasLabel ? 0 : 1) }

    /// Whether degrees, brackets or a dash go on with what was read.
    private var isFollowedByMore: Bool {
      guard let next = word(at) else { return true }
      return next.first == .openParenthesis || Self.isSeparator(next)
        || Self.isDegree(next, isBehindComma: false) && next.contains(.period)
    }

    private func word(_ start: Int) -> ArraySlice<UInt8>? {
      let rest = text[start...].drop { $0 == .space }
      let word = rest.prefix { $0 > .space }
      return word.isEmpty ? nil : word
    }

    private func skip(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> { text[word.endIndex...].drop { $0 == .space } }

    /// The end of what stands in brackets, with the sign behind it.
    private func bracketed(from start: Int) -> Int? {
      guard var end = text[start...].firstIndex(of: .closeParenthesis) else { return nil }
      end += 1
      while end < text.endIndex, [.period, .comma, .colon].contains(text[end]) { end += 1 }
      if let dash = word(end), Self.isSeparator(dash) { return dash.endIndex }
      return end
    }

    /// The end of a few words that say what the author does, up to their full stop: "Pemerhati Anak."
    private func office(from rest: ArraySlice<UInt8>) -> Int? {
      guard let stop = rest.indices.first(where: { rest[$0] == .period && isEnd($0) }) else { return nil }
      let words = rest[..<stop].split(separator: .space)
      // A sentence has few capitals.
      let names = words.count { $0.first.map(\.isASCIIUppercase) ?? false }
      return (1...mostOfOffice).contains(words.count) && names * 2 >= words.count ? stop + 1 : nil
    }

    private func isEnd(_ place: Int) -> Bool { place + 1 < text.endIndex && text[place + 1] <= .space }

    private static func isSeparator(_ word: ArraySlice<UInt8>) -> Bool {
      let dashes: [[UInt8]] = [[.hyphen], [.verticalBar], [.slash], Array("–".utf8), Array("—".utf8), Array("•".utf8)]
      return dashes.contains { word.elementsEqual($0) }
    }

    private static func lowercased(_ word: ArraySlice<UInt8>) -> String {
      String(decoding: word.map(\.asciiLowercased), as: UTF8.self)
    }

    private static func isTitle(_ word: ArraySlice<UInt8>) -> Bool { titles.contains(lowercased(word)) }

    private static func isParticle(_ word: ArraySlice<UInt8>) -> Bool { particles.contains(lowercased(word)) }

    /// `S.Sos.`, `M.Si,`, `Ph.D`, and behind a comma also `LCSW` or `MSW.`; titles before a name and initials.
    private static func isDegree(_ word: ArraySlice<UInt8>, isBehindComma: Bool) -> Bool {
      if isTitle(word) { return true }
      let bare = word.last == .comma ? word.dropLast() : word
      let parts = bare.split(separator: .period)
      guard !parts.isEmpty,
        parts.allSatisfy({ part in
          part.count <= mostOfDegree && part.first.map(\.isASCIIUppercase) ?? false && part.allSatisfy(\.isASCIILetter)
        })
      else { return false }
      if parts.count > 1 { return true }
      // An initial, or letters alone.
      return parts[0].count == 1 && bare.last == .period || isBehindComma && parts[0].allSatisfy(\.isASCIIUppercase)
    }
  }
}
