/// What a word is kept and sought by: the root of an Indonesian word, the stem of an English one, the word itself in any
/// other language or script. Raise the step of the store's tables when a change here gives other stems: the index of an
/// existing store then has to be filled anew.
public struct WordStems: Sendable {
  /// Words remembered at most; texts repeat theirs.
  private static let most = 20_000
  private var indonesian: [String: String] = [:]
  private var english: [String: String] = [:]

  /// With nothing remembered.
  public init() {}

  /// A text as its stems with blanks between them. Phrases stay phrases: a word is one stem.
  ///
  /// - Parameter language: of the text as BCP 47; without one it is read as Indonesian.
  public mutating func text(_ text: String, language: String?) -> String {
    let words = WordTokens(text)
    let isEnglish = language.map { $0 == "en" || $0.hasPrefix("en-") } ?? false
    var out = ""
    out.reserveCapacity(words.bytes.count + words.count)
    for index in 0..<words.count {
      if index > 0 { out += " " }
      out += stem(Self.whole(words, index), isEnglish: isEnglish)
    }
    return out
  }

  /// The stems of a line's words, each with where its word begins in the line, in bytes.
  public mutating func stems(of line: String, isEnglish: Bool) -> [(stem: String, place: Int)] {
    let words = WordTokens(line)
    return (0..<words.count).map { index in
      (stem(Self.whole(words, index), isEnglish: isEnglish), words.sourceRange(of: index).lowerBound)
    }
  }

  /// A word with what looks like a clitic: "sekolah" has none.
  private static func whole(_ words: WordTokens, _ index: Int) -> String {
    String(decoding: words.bytes[words.fullRange(of: index)], as: UTF8.self)
  }

  /// The stems that a sought word may be kept by, the Indonesian one first.
  public static func sought(_ word: String) -> [String] {
    let clean = WordTokens(word)
    var forms: [String] = []
    for isEnglish in [false, true] {
      var stems = WordStems()
      let form = (0..<clean.count).map { stems.stem(whole(clean, $0), isEnglish: isEnglish) }.joined(separator: " ")
      if !form.isEmpty, !forms.contains(form) { forms.append(form) }
    }
    return forms
  }

  private mutating func stem(_ word: String, isEnglish: Bool) -> String {
    if let known = isEnglish ? english[word] : indonesian[word] { return known }
    guard word.utf8.allSatisfy(\.isASCIILowercase) else { return word }
    if isEnglish {
      let stem = EnglishStem.of(word)
      if english.count < Self.most { english[word] = stem }
      return stem
    }
    let stem = IndonesianStem.of(word)
    if indonesian.count < Self.most { indonesian[word] = stem }
    return stem
  }
}
