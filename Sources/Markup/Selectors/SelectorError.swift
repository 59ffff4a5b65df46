/// Why a text is no selector.
public struct SelectorError: Error, Hashable, Sendable {
  /// The place in the text, in characters from 0.
  public var offset: Int
  /// What is wrong, without a place.
  public var message: String

  init(_ message: String, at offset: Int) { (self.message, self.offset) = (message, offset) }
}
