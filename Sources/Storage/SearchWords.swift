import Text

/// What somebody typed to find: words, phrases in quotes, words not to be there (with a minus), words cut off (with an
/// asterisk). Anything may stand in it; nothing in it is an operator of the database.
public struct SearchWords: Sendable, Hashable {
  struct Term: Sendable, Hashable {
    /// The stems that it may be kept by, words with blanks between them; one form at least.
    var forms: [String]
    /// Whether what begins with it counts too.
    var isBeginning = false
  }

  /// Terms of a search at most; further ones are passed over.
  private static let most = 20
  /// Characters of a term at most.
  private static let longest = 100

  /// What must be there.
  private(set) var wanted: [Term] = []
  /// What must not be there.
  private(set) var unwanted: [Term] = []

  /// Reads what was typed.
  public init(_ typed: String) {
    var text = Substring(typed)
    while let sign = text.first, wanted.count + unwanted.count < Self.most {
      if sign.isWhitespace {
        text.removeFirst()
        continue
      }
      let isUnwanted = Self.minus.contains(sign)
      if isUnwanted { text.removeFirst() }
      let isPhrase = text.first.map(Self.quotes.contains) ?? false
      if isPhrase { text.removeFirst() }
      let piece = text.prefix { isPhrase ? !Self.quotes.contains($0) : !$0.isWhitespace && !Self.quotes.contains($0) }
      text = text.dropFirst(piece.count)
      if isPhrase { text = text.dropFirst() }
      add(String(piece.prefix(Self.longest)), isUnwanted: isUnwanted, isPhrase: isPhrase)
    }
  }

  private mutating func add(_ piece: String, isUnwanted: Bool, isPhrase: Bool) {
    let isBeginning = !isPhrase && piece.hasSuffix("*")
    var forms = WordStems.sought(piece)
    // What is cut off is no word with a root yet: "pendam*" begins as it is typed.
    if isBeginning, let last = WordTokens(piece).words.last, last.utf8.count < 8 { forms.append(last) }
    guard !forms.isEmpty else { return }
    forms += forms.compactMap(Self.otherAmount)
    // "Rp 7,5 miliar": printed without the blank, too.
    let term = Term(forms: forms, isBeginning: isBeginning || !isPhrase && forms.contains(Self.currency))
    if isUnwanted { unwanted.append(term) } else { wanted.append(term) }
  }

  /// An amount with its currency in front, and one without it: "Rp7,5" is found by "7,5", and the other way round.
  private static func otherAmount(_ form: String) -> String? {
    let number = form.hasPrefix(currency) ? form.dropFirst(currency.count) : Substring(form)
    guard number.first?.isNumber ?? false else { return nil }
    return number.count < form.count ? String(number) : currency + form
  }

  private static let currency = "rp"

  /// Whether words are only kept away, none is sought.
  public var isOnlyUnwanted: Bool { wanted.isEmpty && !unwanted.isEmpty }

  /// Whether nothing is asked for.
  public var isEmpty: Bool { wanted.isEmpty && unwanted.isEmpty }

  /// As an expression of FTS5 for what must be there; nil where any will do.
  var pattern: String? { wanted.isEmpty ? nil : wanted.map(Self.expression).joined(separator: " AND ") }

  /// As an expression for what must not be there.
  var against: String? { unwanted.isEmpty ? nil : unwanted.map(Self.expression).joined(separator: " OR ") }

  /// Each form in quotes, in which nothing is an operator; letters, digits and blanks only are in it.
  private static func expression(_ term: Term) -> String {
    let forms = term.forms.map { "\"" + $0.filter { $0 != "\"" && $0 != "\0" } + "\"" + (term.isBeginning ? " *" : "") }
    return "(" + forms.joined(separator: " OR ") + ")"
  }

  /// Whether the words of a line, as stems, have a wanted term at a place; the number of words that it has there.
  func length(of term: Term, in stems: [String], at place: Int) -> Int? {
    for form in term.forms {
      let words = form.split(separator: " ")
      guard place + words.count <= stems.count else { continue }
      let isSame = zip(words, stems[place...]).enumerated().allSatisfy { index, pair in
        term.isBeginning && index == words.count - 1 ? pair.1.hasPrefix(pair.0) : pair.1 == pair.0
      }
      if isSame { return words.count }
    }
    return nil
  }

  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
  private static let minus: Set<Character> = ["-", "−", "–"]
}
