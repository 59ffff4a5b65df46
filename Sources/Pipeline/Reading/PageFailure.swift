import Model
import Text

/// Why a page could not be read.
package struct PageFailure: Error, Sendable {
  /// What went wrong.
  package var trouble: Trouble
  /// The status of the answer; nil where there was none.
  var status: Int?
  /// Whether another try may help without anyone changing anything.
  var isTransient = false
  /// Until when the site wants to be left alone; nil where it does not say so.
  var rest: Instant?
}
