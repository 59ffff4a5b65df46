import Deduplication
import Text

/// Tells an article that was changed from another one that stands at its address now.
enum Rewriting {
  /// How much of the shorter of two texts the other has at least, where one is the other changed. Two articles of one office
  /// share some.
  private static let share = 0.15
  /// Words below which a text tells nothing.
  private static let few = 9

  /// Whether another headline stands over a text that keeps next to nothing of the one that is known.
  static func isAnother(_ new: ReadText, than known: ReadText) -> Bool {
    if new.title == known.title || min(new.words.count, known.words.count) < few { return false }
    return ComparedText(new).overlap(with: ComparedText(known)).containment < share
  }
}
