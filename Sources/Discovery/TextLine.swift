import Markup
import Web

/// The line of text in which a link says no more than "Selengkapnya", on pages whose lines have no frame: what stands before
/// the link up to a break.
enum TextLine {
  /// Nodes before a link that are looked at.
  private static let nodes = 12
  private static let inline: [StaticString] = ["b", "strong", "i", "em", "u", "span", "font", "small", "time", "mark"]

  /// The headline in that line, the bold one before others, and what it is the text of; nil where none reads like one.
  static func headline(before link: Node) -> (String, Node)? {
    var pieces: [Node] = []
    var node = link.previous
    while let current = node, pieces.count < nodes {
      guard current.kind == .text || inline.contains(where: { current.isElement($0) }) else { break }
      pieces.append(current)
      node = current.previous
    }
    let lines = pieces.reversed().map { ($0, TitleText.withoutDate(TitleMarkup.text(of: $0))) }
    let titles = lines.filter { TitleText.isTitleLike($0.1) && !LinkCard.isRow($0.1) }
    let title = titles.first { $0.0.isElement("b") || $0.0.isElement("strong") } ?? titles.first
    return title.map { ($0.1, $0.0) }
  }
}
