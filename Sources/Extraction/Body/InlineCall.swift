import Text

/// Calls to read another article that stand within a paragraph: "… ke rumah.Baca juga: Judul lain", "(Baca juga: Judul lain)",
/// "… ke rumah. *Baca juga* [Judul lain]. Kepala dinas …".
enum InlineCall {
  /// Bytes of a call at most, from its first word to its end.
  private static let longest = 240
  static let spoken = [
    "baca juga", "baca pula", "lihat juga", "lihat pula", "simak juga", "simak pula", "tonton juga", "read also",
    "also read",
    "read more:", "see also:", "baca selengkapnya:",
  ]
  private static let phrases = spoken.map { Array($0.utf8) }
  /// Signs that a sentence ends with; the last byte of a closing quotation mark among them.
  private static let ends: Set<UInt8> = [
    .period, .exclamationMark, .questionMark, .quotationMark, .closeParenthesis, .closeBracket, 0x9D,
  ]
  private static let known = PhraseSet(phrases.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|"))

  /// The text of a block without such calls.
  static func without(_ block: Block, _ page: Page) -> String {
    let text = block.text
    guard text.count > 40, known.isFound(in: page.text[text]) else { return page.string(block) }
    var result: [UInt8] = []
    var start = text.lowerBound
    var i = text.lowerBound
    while i < text.upperBound {
      guard let call = call(at: i, in: text, page), call.lowerBound >= start else {
        i += 1
        continue
      }
      result += page.text[start..<call.lowerBound]
      if result.last != .space { result.append(.space) }
      start = call.upperBound
      i = max(i + 1, start)
    }
    return start == text.lowerBound
      ? page.string(block) : PlainText.squeezed(result + page.text[start..<text.upperBound])
  }

  /// A call that begins at a place, with the brackets around it.
  private static func call(at place: Int, in text: Range<Int>, _ page: Page) -> Range<Int>? {
    let bytes = page.text
    guard let phrase = phrases.first(where: { isPhrase($0, at: place, in: text, bytes) }) else { return nil }
    // In front of a paragraph: what follows it is the article's.
    if place == text.lowerBound {
      return end(of: place + phrase.count, from: place, in: text, page).flatMap {
        $0 < text.upperBound ? place..<$0 : nil
      }
    }
    guard let before = (text.lowerBound..<place).last(where: { bytes[$0] != .space && bytes[$0] != .asterisk })
    else { return nil }
    let sign = bytes[before]
    if sign == .openParenthesis || sign == .openBracket {
      let close: UInt8 = sign == .openParenthesis ? .closeParenthesis : .closeBracket
      let end = min(text.upperBound, place + longest)
      // "(see also Nair, 2019)" is the author's own.
      guard let end = bytes[place..<end].firstIndex(of: close),
        bytes[place..<min(end, place + phrase.count + 2)].contains(.colon) || page.holdsLink(in: place..<end)
      else { return nil }
      return before..<(end + 1)
    }
    // A sentence ends before it, or it is an element of its own.
    let isElement =
      page.beginsInline(at: place)
      && (before == place - 1
        || bytes[place].isASCIIUppercase && bytes[place..<text.upperBound].prefix(18).contains(.colon))
    guard isElement || Self.ends.contains(sign) else { return nil }
    guard let end = end(of: place + phrase.count, from: place, in: text, page) else { return nil }
    let rest = bytes[end..<text.upperBound].first { $0 != .space }
    // In the middle of a sentence it is told what somebody reads.
    guard let rest else { return place..<end }
    return rest.isASCIILowercase || rest == .comma ? nil : place..<end
  }

  /// Where the link ends that a call is or leads to; without one, behind a colon, the end of the paragraph.
  private static func end(of phrase: Int, from place: Int, in text: Range<Int>, _ page: Page) -> Int? {
    let bytes = page.text
    if let link = page.link(at: place) { return min(link.upperBound, text.upperBound) }
    var i = phrase
    var hasColon = bytes[phrase - 1] == .colon
    while i < text.upperBound, bytes[i] == .space || bytes[i] == .colon {
      hasColon = hasColon || bytes[i] == .colon
      i += 1
    }
    guard i < text.upperBound else { return nil }
    if let link = page.link(at: i) {
      let end = min(link.upperBound, text.upperBound)
      return end < text.upperBound && bytes[end] == .period ? end + 1 : end
    }
    return hasColon && text.upperBound - place <= longest && !bytes[i..<text.upperBound].dropLast().contains(.period)
      ? text.upperBound : nil
  }

  private static func isPhrase(_ phrase: [UInt8], at place: Int, in text: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard place + phrase.count <= text.upperBound, bytes[place].asciiLowercased == phrase[0] else { return false }
    for (offset, letter) in phrase.enumerated() where bytes[place + offset].asciiLowercased != letter { return false }
    let end = place + phrase.count
    return end == text.upperBound || !bytes[end].isASCIILowercase || phrase.last == .colon
  }
}
