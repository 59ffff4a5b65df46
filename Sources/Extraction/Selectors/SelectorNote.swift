/// What became of one selector on a page.
public struct SelectorNote: Sendable, Hashable {
  /// How it went.
  public enum Outcome: Sendable, Hashable {
    /// It found that many pieces, which were used.
    case used(Int)
    /// It found nothing: the automatic result stands.
    case nothing
    /// What it found could not be read, such as a date without numbers.
    case unreadable(String)
    /// It cost too much on this page and was given up.
    case givenUp
    /// It is no selector.
    case invalid(String)
  }

  /// `body`, `title`, `byline`, `date` or `remove`.
  public var key: String
  /// As it was written.
  public var selector: String
  /// How it went.
  public var outcome: Outcome

  /// Whether the selector did what it is for.
  public var isUsed: Bool { if case .used = outcome { true } else { false } }

  /// A sentence for the operator.
  public var text: String {
    switch outcome {
    case .used(let count): "select.\(key): \(selector) found \(count)"
    case .nothing where key == "remove": "select.remove: \(selector) found nothing"
    case .nothing: "select.\(key): \(selector) found nothing; the automatic result is used"
    case .unreadable(let found):
      "select.\(key): \(selector) found \"\(found)\", which is no \(key); the automatic result is used"
    case .givenUp: "select.\(key): \(selector) takes too long on this page; the automatic result is used"
    case .invalid(let message): "select.\(key): \(selector) is no selector: \(message)"
    }
  }
}
