import Markup
import Web

/// One link of a page as it stands there.
struct Anchor {
  let node: Node
  let url: WebURL
  let key: String
  /// Its text, white space collapsed, bounded.
  let text: String
  let region: PageRegion
  /// Whether it stands in a heading or holds one; then `text` is the heading's.
  let isHeading: Bool
  /// Whether it stands in `article`.
  let isInArticle: Bool
  let rel: String
  /// The `title` attribute, else the label for those who do not see the page.
  let tooltip: String
}
