import Model
import Text

/// The days ahead of the latest edition, to print: as lines for people, or as JSON.
public struct AgendaList {
  private let days: [AgendaContent.Day]
  private let words: Wording

  /// The agenda of an edition as it stands on a day.
  ///
  /// - Parameters:
  ///   - today: what lies before it is over.
  ///   - days: how many days to look ahead, that day among them.
  ///   - language: of the words around what articles say; nil for the digest's.
  public init(edition: Edition, today: CalendarDay, days: Int, in language: WordingLanguage? = nil) {
    words = Wording.of(language?.rawValue ?? edition.language)
    let content = AgendaBuilder(edition, words: words, today: today).content()
    let end = max(today, edition.day).adding(days: days - 1)
    self.days = ((content?.days ?? []) + (content?.later ?? [])).filter { $0.day <= end }
  }

  /// Whether nothing lies ahead.
  public var isEmpty: Bool { days.isEmpty }

  /// Day, kind, headline, sentence, outlet, address.
  public func text() -> String {
    if isEmpty { return words.agenda.empty }
    return days.map(text).joined(separator: "\n\n")
  }

  private func text(_ day: AgendaContent.Day) -> String {
    var lines = [day.date + " (" + day.distance + ")"]
    for item in day.items {
      lines.append("  " + item.heading + ": " + item.title)
      lines.append("    “" + item.sentence + "” (" + item.by + ")")
      if let link = item.link { lines.append("    " + link) }
    }
    return lines.joined(separator: "\n")
  }

  /// A list of objects, one an entry.
  public func json() -> [UInt8] { JSONText.list(days.flatMap(\.items).map(JSONFeedView.day)).document() }
}
