import Markup
import Text
import Web

/// The lines of a link or card: picture, date, headline, first sentences, "Selengkapnya". Sites built of
/// classes alone (`text-lg font-bold`) have no heading in it.
struct CardLines {
  private struct Line {
    var text: String
    /// The element whose text it is.
    var element: Node
    /// Whether it is printed bold.
    var isBold: Bool
  }

  private var lines: [Line] = []

  /// Text nodes and elements of a link that are looked at.
  private static let nodes = 200

  init(_ link: Node) {
    var pieces: [(element: Node, node: Node, isBroken: Bool)] = []
    var isBroken = false
    var budget = Self.nodes
    var node = link.following(within: link)
    while let current = node, budget > 0 {
      budget -= 1
      if current.kind == .text, !Self.isBlank(current) {
        pieces.append((Self.element(of: current, within: link), current, isBroken))
        isBroken = false
      }
      if current.isElement("br") { isBroken = true }
      let skips = current.isElement("script") || current.isElement("style")
      node = current.following(within: link, skippingChildren: skips)
    }
    var last: Node?
    for (element, node, isBroken) in pieces {
      let text = String(decoding: node.text(limit: Limits.standard.titleBytes), as: UTF8.self)
      let isBold = Self.isBold(node, within: link)
      // A headline may be broken in two; what follows it in another weight is something else.
      let isNew =
        isBroken && lines.last.map { isBold != $0.isBold || Self.endsLine($0.text, before: text) } ?? true
      if element == last, !isNew {
        lines[lines.count - 1].text += " " + text
      } else {
        lines.append(Line(text: text, element: element, isBold: isBold))
      }
      last = element
    }
    for i in lines.indices { lines[i].text = TitleText.withoutDate(TitleMarkup.collapsed(lines[i].text)) }
  }

  /// The headline among the lines, with its element: the first one that reads like one, those in bold before others. Nil where
  /// the link has one line only, or is a headline as a whole (`isTitleLike`) and has no line that is surely none.
  func headline(isTitleLike: Bool) -> (text: String, element: Node)? {
    guard lines.count > 1 else { return nil }
    let possible = lines.filter {
      !TitleText.isDate($0.text.split(separator: " ")) && !TitleText.isMore($0.text) && !LinkCard.isRow($0.text)
    }
    if isTitleLike, possible.count == lines.count { return nil }
    let titles = possible.filter { TitleText.isTitleLike($0.text) }
    return (titles.first(where: \.isBold) ?? titles.first).map { ($0.text, $0.element) }
  }

  /// The headline of a card whose link says only "go on": the first line in bold that reads like one, else the first such line
  /// that is no sentence.
  var cardHeadline: (text: String, element: Node)? {
    let titles = lines.filter { TitleText.isTitleLike($0.text) }
    let title =
      titles.first(where: \.isBold) ?? titles.first { !$0.text.contains(". ") && !".…!:".contains($0.text.last ?? ".") }
    return title.map { ($0.text, $0.element) }
  }

  /// The short headline of a card whose link says nothing: its first line in bold of two words or more, else the only such
  /// line.
  var shortHeadline: (text: String, element: Node)? {
    let possible = lines.filter { line in
      let words = line.text.split(separator: " ")
      // "Jumat Berkah" is no day.
      let isDate = TitleText.isDate(words, besides: 0) && line.text.contains(where: \.isNumber)
      // "SK 12", not "12 kali".
      return words.count > 1 && words[0].contains(where: \.isLetter) && !isDate && !TitleText.isMore(line.text)
    }
    let line = possible.first(where: \.isBold) ?? (possible.count == 1 ? possible.first : nil)
    return line.map { ($0.text, $0.element) }
  }

  /// Whether a break ends a line before another: behind a date, and before a sentence that is not the headline's second half.
  private static func endsLine(_ line: String, before next: String) -> Bool {
    let line = TitleMarkup.collapsed(line)
    if line.utf8.count <= longestDate, LinkCard.isDate(Array(line.utf8)[...]) { return true }
    let last = next.last { !$0.isWhitespace } ?? " "
    return TitleText.isTitleLike(line) && ".…".contains(last) && !".!?…,".contains(line.last ?? ",")
  }

  private static func isBlank(_ text: Node) -> Bool {
    text.withText { $0.allSatisfy { $0 <= .space } }
  }

  private static let inline: [StaticString] = [
    "b", "strong", "i", "em", "u", "mark", "font", "sup", "sub", "abbr", "q", "cite", "bdi", "wbr", "br",
  ]

  /// The element that makes a line of its own: around words within a line there are others.
  private static func element(of text: Node, within link: Node) -> Node {
    var current = text
    while let parent = current.parent, parent != link {
      let isInline = inline.contains { parent.isElement($0) } || parent.isElement("span") && hasWordsBeside(parent)
      // A date in an element of its own is no part of the headline before it.
      if !isInline || isDate(parent) { return parent }
      current = parent
    }
    return link
  }

  private static func isDate(_ node: Node) -> Bool {
    let text = node.text(limit: longestDate + 1)
    return text.count <= longestDate && LinkCard.isDate(text.drop { $0 <= .space })
  }

  private static let longestDate = 60

  private static func hasWordsBeside(_ node: Node) -> Bool {
    [node.previous, node.next].contains { $0.map { $0.kind == .text && !isBlank($0) } ?? false }
  }

  /// Whether an element or a class above a text makes it bold.
  private static func isBold(_ text: Node, within link: Node) -> Bool {
    var current = text.parent
    while let element = current, element != link {
      if element.isElement("b") || element.isElement("strong") { return true }
      if let name = element.attribute("class"), name.utf8.count < 1_000, name.contains("bold") { return true }
      current = element.parent
    }
    return false
  }
}
