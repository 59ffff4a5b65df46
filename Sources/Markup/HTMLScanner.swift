import Text

/// Cuts an HTML fragment into tags, text and comments in one pass over its bytes, as tolerant as browsers are.
///
/// It gives ranges of the input; nothing is decoded. For fragments in feeds, where a whole document tree per field would cost
/// more than the rest; whoever writes HTML from it must write every tag anew and escape all text.
public struct HTMLScanner {
  /// What comes next in the fragment.
  public enum Token: Sendable, Equatable {
    /// Character data with its references as written.
    case text(Range<Int>)
    /// A start tag; `attributes` of the scanner belong to it.
    case start(name: Range<Int>, isEmpty: Bool)
    /// An end tag.
    case end(name: Range<Int>)
    /// A comment, declaration or processing instruction.
    case comment
  }

  /// An attribute of the last start tag; no value is an empty range.
  public struct Attribute: Sendable, Equatable {
    /// Where the name is.
    public var name: Range<Int>
    /// Where the value is, without quotes.
    public var value: Range<Int>
    /// Whether there was a value at all.
    public var hasValue: Bool
  }

  /// Attributes of one tag that are kept at most.
  private static let attributeLimit = 64

  /// The fragment.
  public let bytes: UnsafeBufferPointer<UInt8>
  /// The attributes of the last start tag, in order.
  public private(set) var attributes: [Attribute] = []
  private var i = 0
  private var noCommentEnd = false
  private var noTagEnd = false

  /// A scanner at the start of a fragment, which must outlive it.
  public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next token, nil at the end.
  public mutating func next() -> Token? {
    guard i < bytes.count else { return nil }
    if bytes[i] == .lessThan, let token = markup() { return token }
    let from = i
    i += 1
    while true {
      i = ByteScan.first(.lessThan, in: bytes, from: i)
      if i == bytes.count || startsMarkup(at: i) { return .text(from..<i) }
      i += 1
    }
  }

  /// Moves behind the end tag of an element whose content is not markup (`script`, `style`); to the end without one.
  public mutating func skipContent(of name: Range<Int>) {
    while i < bytes.count {
      if bytes[i] == .lessThan, i + 1 < bytes.count, bytes[i + 1] == .slash,
        i + 2 + name.count <= bytes.count, isSame(name, at: i + 2)
      {
        i = tagEnd(i + 2 + name.count)
        return
      }
      i += 1
    }
  }

  private func isSame(_ name: Range<Int>, at k: Int) -> Bool {
    for n in 0..<name.count where bytes[name.lowerBound + n].asciiLowercased != bytes[k + n].asciiLowercased {
      return false
    }
    return true
  }

  private func tagEnd(_ from: Int) -> Int {
    var k = from
    while k < bytes.count, bytes[k] != .greaterThan { k += 1 }
    return min(k + 1, bytes.count)
  }

  private func startsMarkup(at k: Int) -> Bool {
    guard k + 1 < bytes.count else { return false }
    let next = bytes[k + 1]
    if next.isASCIILetter { return true }
    if next == .slash { return k + 2 < bytes.count && (bytes[k + 2].isASCIILetter) }
    if next == .questionMark { return true }
    guard next == .exclamationMark, k + 2 < bytes.count else { return false }
    return bytes[k + 2].isASCIILetter || bytes[k + 2] == .hyphen || bytes[k + 2] == .openBracket
  }

  private mutating func markup() -> Token? {
    guard startsMarkup(at: i) else { return nil }
    switch bytes[i + 1] {
    case .exclamationMark:
      return skipDeclaration() ? .comment : nil
    case .questionMark:
      return skipTag() ? .comment : nil
    case .slash:
      let from = i + 2
      var k = from
      while k < bytes.count, isName(bytes[k]) { k += 1 }
      while i < bytes.count, bytes[i] != .greaterThan {
        // An end tag that is not closed before the next tag.
        if i > k, bytes[i] == .lessThan { return .end(name: from..<k) }
        i += 1
      }
      i = min(i + 1, bytes.count)
      return .end(name: from..<k)
    default:
      return startTag()
    }
  }

  /// Moves behind the next `>`; false when there is none, and then what began is text.
  private mutating func skipTag() -> Bool {
    if noTagEnd { return false }
    var k = i
    while k < bytes.count, bytes[k] != .greaterThan { k += 1 }
    noTagEnd = k == bytes.count
    if !noTagEnd { i = k + 1 }
    return !noTagEnd
  }

  private mutating func skipDeclaration() -> Bool {
    let isComment = i + 3 < bytes.count && bytes[i + 2] == .hyphen && bytes[i + 3] == .hyphen
    if isComment, !noCommentEnd {
      var k = i + 4
      while k + 2 < bytes.count {
        if bytes[k] == .hyphen, bytes[k + 1] == .hyphen, bytes[k + 2] == .greaterThan {
          i = k + 3
          return true
        }
        k += 1
      }
      noCommentEnd = true
    }
    return skipTag()
  }

  private mutating func startTag() -> Token {
    attributes.removeAll(keepingCapacity: true)
    let from = i + 1
    var k = from
    while k < bytes.count, isName(bytes[k]) { k += 1 }
    let name = from..<k
    i = k
    while true {
      while i < bytes.count, bytes[i].isASCIISpace { i += 1 }
      guard i < bytes.count else { return .start(name: name, isEmpty: false) }
      switch bytes[i] {
      case .greaterThan:
        i += 1
        return .start(name: name, isEmpty: false)
      case .lessThan:
        return .start(name: name, isEmpty: false)
      case .slash:
        i += 1
        if i < bytes.count, bytes[i] == .greaterThan {
          i += 1
          return .start(name: name, isEmpty: true)
        }
      default: attribute()
      }
    }
  }

  private mutating func attribute() {
    let from = i
    i += 1
    while i < bytes.count, !bytes[i].isASCIISpace, !Self.endsAttributeName(bytes[i]) { i += 1 }
    let name = from..<i
    var k = i
    while k < bytes.count, bytes[k].isASCIISpace { k += 1 }
    var value = i..<i
    var hasValue = false
    if k < bytes.count, bytes[k] == .equalsSign {
      k += 1
      while k < bytes.count, bytes[k].isASCIISpace { k += 1 }
      value = attributeValue(from: k)
      hasValue = true
    }
    if attributes.count < Self.attributeLimit {
      attributes.append(Attribute(name: name, value: value, hasValue: hasValue))
    }
  }

  private mutating func attributeValue(from start: Int) -> Range<Int> {
    i = start
    guard i < bytes.count else { return i..<i }
    let quote = bytes[i]
    if quote == .quotationMark || quote == .apostrophe {
      var k = i + 1
      var firstEnd: Int?
      while k < bytes.count, bytes[k] != quote {
        if bytes[k] == .greaterThan, firstEnd == nil { firstEnd = k }
        k += 1
      }
      if k == bytes.count, let firstEnd {
        // The closing quote is missing: better to lose the attribute's end than the text behind.
        let value = (i + 1)..<firstEnd
        i = firstEnd
        return value
      }
      let value = (i + 1)..<k
      i = min(k + 1, bytes.count)
      return value
    }
    let from = i
    while i < bytes.count, !bytes[i].isASCIISpace, bytes[i] != .greaterThan { i += 1 }
    if i < bytes.count, i > from, bytes[i] == .greaterThan, bytes[i - 1] == .slash { i -= 1 }
    return from..<i
  }

  private static func endsAttributeName(_ byte: UInt8) -> Bool {
    switch byte {
    case .equalsSign, .greaterThan, .slash, .lessThan: true
    default: false
    }
  }

  private func isName(_ byte: UInt8) -> Bool {
    !byte.isASCIISpace && byte != .greaterThan && byte != .slash && byte != .lessThan
  }
}
