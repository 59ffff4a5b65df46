import Text

/// Names elements of a page: CSS, or XPath 1.0 where it begins with `/` or `(`.
public struct Selector: Hashable, Sendable {
  /// As it was written.
  public let text: String
  /// What libxml2 is asked.
  let xpath: String

  /// Bytes that a selector has at most.
  static let mostBytes = 1_000

  /// Reads a selector; throws with the place of the first mistake.
  public init(_ text: String) throws(SelectorError) {
    guard text.utf8.count <= Self.mostBytes else {
      throw SelectorError("a selector has at most \(Self.mostBytes) bytes", at: 0)
    }
    guard let first = text.utf8.first(where: { $0 > .space }) else { throw SelectorError("a selector is empty", at: 0) }
    self.text = text
    if first == .slash || first == .openParenthesis {
      try XPathCheck.check(text)
      xpath = text
    } else {
      xpath = try CSSTranslator.xpath(text)
    }
  }
}
