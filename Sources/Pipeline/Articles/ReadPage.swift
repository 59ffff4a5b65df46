import Extraction
import Web

/// The page of an article as read, the pages that continue it included.
package struct ReadPage: Sendable {
  /// Where it was found in the end.
  package var url: WebURL
  /// What it holds: the paragraphs of all its pages, and what became of the source's selectors on the first one.
  package var extracted: ExtractedPage
  /// What to ask for it again with; empty behind a redirect, since validators belong to the address that gave them.
  var validators = Validators()

  /// Whose wall against programs it may be; nil: it has none of their signs.
  var wall: String?

  /// Whether scripts make it, and nothing of it came.
  var isMadeByScripts = false

  /// Its text, a line a paragraph.
  var text: String { extracted.paragraphs.joined(separator: "\n") }

  /// Bytes of its text.
  var length: Int { extracted.paragraphs.reduce(0) { $0 + $1.utf8.count } }
}
