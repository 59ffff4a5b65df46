/// Datelines that brackets hold or end instead of a dash: "(Kedu, 26/11) …", "[KEDU] …", "Kedu (26/11), …".
enum BracketedDateline {
  /// Bytes of one.
  private static let (shortest, longest) = (5, 64)
  private static let mostWords = 3

  /// Bytes that it takes at the front of a text, with what follows it up to the sentence; nil for none.
  static func length(in text: [UInt8]) -> Int? {
    let front = text.prefix(longest)
    guard let open = front.firstIndex(where: { $0 == .openParenthesis || $0 == .openBracket }),
      let close = front[open...].firstIndex(of: text[open] == .openParenthesis ? .closeParenthesis : .closeBracket),
      close + 1 >= shortest, front[open..<close].allSatisfy({ $0 != .lineFeed }),
      open == 0
        ? isNames(front[1..<close])
        : isPlace(front[..<open])
          && (isDay(front[(open + 1)..<close]) || isAgency(front[(open + 1)..<close], behind: front[..<open]))
    else { return nil }
    var at = close + 1
    // Behind a place with a day it is a sign that makes it a dateline: "Kedu (26/11) berawan" is none.
    if at < text.count, signs.contains(text[at]) {
      at += 1
    } else if open > 0, isDay(front[(open + 1)..<close]) {
      return nil
    }
    guard at < text.count, text[at] == .space else { return nil }
    while at < text.count, text[at] == .space || text[at] == .hyphen { at += 1 }
    guard at < text.count, text[at].isASCIIUppercase || text[at].isASCIIDigit || text[at] == .quotationMark else {
      return nil
    }
    return at
  }

  private static let signs: Set<UInt8> = [.comma, .colon, .period]

  /// Whether all words have a capital or a digit: places, days, agencies, "Foto: Humas".
  private static func isNames(_ inside: ArraySlice<UInt8>) -> Bool {
    inside.split(separator: .space).allSatisfy { word in
      word.first { $0.isASCIILetterOrDigit || $0 >= 0x80 }.map { !$0.isASCIILowercase } ?? true
    }
  }

  /// Whether there are a few names and no day of the week, which tells when something happened.
  private static func isPlace(_ words: ArraySlice<UInt8>) -> Bool {
    let words = words.split(separator: .space)
    return (1...mostWords).contains(words.count)
      && words.allSatisfy { $0.first.map(\.isASCIIUppercase) ?? false && $0.allSatisfy(\.isASCIILetter) }
      && !words.contains { DatelineSpan.isName($0) }
  }

  /// Letters of a place in capitals at least: shorter ones are abbreviations.
  private static let shortestPlace = 4

  /// Whether the name in brackets is an agency's: "KEDU (Warta Kedu) …", but not what capitals are short for, "PSM (Pekerja
  /// Sosial Masyarakat) …".
  private static func isAgency(_ inside: ArraySlice<UInt8>, behind place: ArraySlice<UInt8>) -> Bool {
    let letters = place.filter(\.isASCIILetter)
    return inside.split(separator: .space).count <= mostWords && letters.count >= shortestPlace
      && letters.allSatisfy(\.isASCIIUppercase) && isNames(inside)
      && inside.first { $0.isASCIILetter }?.asciiLowercased != letters.first?.asciiLowercased
      && inside.contains { $0.isASCIILetter }
  }

  /// Whether a day stands there: "26/11", "26/11/2026", "26 November 2026".
  private static func isDay(_ inside: ArraySlice<UInt8>) -> Bool {
    guard inside.first.map(\.isASCIIDigit) ?? false else { return false }
    let parts = inside.split { $0 == .space || $0 == .slash || $0 == .period || $0 == .hyphen }
    return parts.count > 1 && parts.allSatisfy { $0.allSatisfy(\.isASCIIDigit) || DatelineSpan.isName($0) }
  }
}
