import Markup
import Text

/// Days printed once above all headlines of that day, as archives and bulletins do. Each headline gets the day that stands
/// above it.
struct DayHeadings {
  /// A headline's link, or a day that stands alone in its line.
  private enum Piece {
    case link(Int)
    case day(Day)
  }

  private struct Day {
    var text: String
    /// Equal for lines in elements of the same names and classes.
    var structure: UInt64
  }

  private var pieces: [Piece] = []

  /// Nodes of a page that are looked at.
  private static let nodes = 50_000
  /// Bytes of a line that is a day and nothing else.
  private static let longest = 80

  /// - Parameter headlines: the links of headlines in the order of the page: their places in a list, and their anchors.
  init(_ headlines: [(index: Int, anchor: Node)]) {
    guard var top = headlines.first?.anchor else { return }
    while let parent = top.parent, !top.isElement("body"), parent.kind == .element { top = parent }
    var budget = Self.nodes
    var next = 0
    var node: Node? = top
    while let current = node, budget > 0, next < headlines.count {
      budget -= 1
      var skips = current.isElement("script") || current.isElement("style")
      if current == headlines[next].anchor {
        pieces.append(.link(headlines[next].index))
        (next, skips) = (next + 1, true)
      } else if current.kind == .text, let day = Self.day(current) {
        pieces.append(.day(day))
      }
      node = current.following(within: top, skippingChildren: skips)
    }
  }

  private static func day(_ node: Node) -> Day? {
    let line = node.text(limit: longest + 1).drop { $0 <= .space }
    guard line.count <= longest, let parent = node.parent else { return nil }
    let text = TitleMarkup.collapsed(String(decoding: line, as: UTF8.self))
    let isDay =
      line.contains(where: \.isASCIIDigit) && LinkCard.isDate(line) && TitleText.isDate(text.split(separator: " "))
      && !DayMention.all(in: text).isEmpty
    guard isDay || relative.contains(text.lowercased()) else { return nil }
    return Day(text: text, structure: LinkCard.structure(of: parent))
  }

  /// Days that are called by their place before today.
  private static let relative: Set<String> = ["hari ini", "kemarin", "today", "yesterday"]

  /// Headlines below one line of a day.
  private struct Group {
    var day: String
    var links: [Int] = []
  }

  /// The days that stand above headlines, by the headline's place; empty where the page's days belong to single cards.
  ///
  /// The lines of the days must be alike, stand before all such headlines, and one of them above several headlines alike.
  ///
  /// - Parameter cards: of all links.
  func days(of cards: [LinkCard]) -> [Int: String] {
    var structures: [UInt64] = []
    for case .day(let day) in pieces where !structures.contains(day.structure) { structures.append(day.structure) }
    for structure in structures.prefix(Self.kinds) {
      let (before, groups) = groups(below: structure)
      let alike = Self.alike(groups.map { $0.links.map { cards[$0].structure } })
        .subtracting(before.map { cards[$0].structure })
      if alike.isEmpty { continue }
      let days = Set(groups.map(\.day))
      var found: [Int: String] = [:]
      for group in groups {
        for link in group.links where alike.contains(cards[link].structure) {
          // What stands in the card itself counts, unless it is the next group's day.
          if cards[link].dates.allSatisfy(days.contains) { found[link] = group.day }
        }
      }
      return found
    }
    return [:]
  }

  /// Looks of lines with days that are tried.
  private static let kinds = 5

  /// The headlines before the first line of that look, and those below each.
  private func groups(below structure: UInt64) -> (before: [Int], groups: [Group]) {
    var before: [Int] = []
    var groups: [Group] = []
    for piece in pieces {
      switch piece {
      case .day(let day): if day.structure == structure { groups.append(Group(day: day.text)) }
      case .link(let index):
        if groups.isEmpty { before.append(index) } else { groups[groups.count - 1].links.append(index) }
      }
    }
    return (before, groups)
  }

  /// What several headlines of one group look like and some of another one: what follows the last group belongs to no day.
  private static func alike(_ groups: [[UInt64]]) -> Set<UInt64> {
    var counts: [UInt64: (groups: Int, most: Int)] = [:]
    for group in groups {
      for (structure, members) in Dictionary(grouping: group, by: { $0 }) {
        let known = counts[structure] ?? (0, 0)
        counts[structure] = (known.groups + 1, max(known.most, members.count))
      }
    }
    return Set(counts.filter { $0.value.groups > 1 && $0.value.most > 1 }.keys)
  }
}
