import Markup
import Text

/// A part of a page that is not shown at first (`hidden`, `display:none`, `aria-hidden`, `template`, `noscript`) and holds
/// running text.
struct HiddenPart: Sendable {
  /// Parts of a page that are noted.
  static let limit = 400
  /// Bytes of running text of a part that is noted.
  private static let leastBytes = 40
  /// Bytes of each of its texts that are searched for advertising.
  private static let spamBytes = 2_000

  let id: Node.ID
  let tag: Tag
  let hints: Hints
  /// A number for tag and class, as regions have it.
  let kind: UInt64
  /// The region that it stands in; -1 for none.
  let region: Int
  /// How many blocks that are shown stand before it.
  let block: Int
  /// Bytes of text in lines that are long enough for sentences, links and controls left out.
  private(set) var bytes = 0
  /// Its first headings, folded.
  private(set) var headings: [String] = []

  /// Whether its style puts it where no reader looks.
  let isOffPage: Bool
  /// Whether it advertises what others smuggle into pages.
  private(set) var isSpam = false

  /// Whether a browser with scripts never shows it by itself.
  var isInert: Bool { tag == .noscript || tag == .template }

  /// Measures an element that is not read; nil when it holds next to no running text.
  init?(_ node: Node, _ tag: Tag, _ attributes: ElementAttributes, around region: Int, block: Int) {
    guard !tag.isSkipped || tag == .noscript || tag == .template else { return nil }
    (id, self.tag, hints, kind) = (node.id, tag, attributes.hints, attributes.kind(of: tag))
    (self.region, self.block, isOffPage) = (region, block, attributes.isOffPage)
    var next = node.following(within: node)
    while let current = next {
      var skips = false
      switch current.kind {
      case .text:
        current.withText {
          if $0.count >= 40 { bytes += $0.count }
          if !isSpam { isSpam = SmuggledText.isFound(in: Array($0.prefix(Self.spamBytes))[...]) }
        }
      case .element:
        let inner = current.withName { Tag($0) }
        switch inner {
        case .a, .button, .form, .nav, .label: skips = true
        case .h1, .h2:
          if headings.count < 3 { headings.append(PlainText.folded(PlainText.squeezed(current.text(limit: 600)))) }
        default: skips = inner.isSkipped
        }
      default: break
      }
      next = current.following(within: node, skippingChildren: skips)
    }
    guard bytes >= Self.leastBytes else { return nil }
  }
}
