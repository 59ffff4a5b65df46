import Model
import Text

/// Why a page could not be read, or is not the article.
package struct PageFailure: Error, Sendable {
  /// What went wrong.
  package var trouble: Trouble
  /// The status of the answer; nil where there was none.
  var status: Int?
  /// Until when the site wants to be left alone; nil where it does not say so.
  var rest: Instant?
  /// Whether the page is another one than was promised: a wall, a notice; the promised one may stand there later.
  var isAnother = false
  /// Whether it is the site's that the address leads to, not its own.
  var isBeyond = false
  /// Whether another try would give the same: the address names a place within a page that scripts make.
  var isFinal = false
  /// The kind of file that the address leads to, where it is one: another try would give the same.
  var file: StandIn?
}
