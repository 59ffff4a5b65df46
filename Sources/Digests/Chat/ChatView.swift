import Model

/// The edition for groups in messengers (WhatsApp, Telegram): `*…*` around headlines, no hard wrap, ten articles at most, one
/// address each alone on its line, no reasons. Cut into parts that fit a message, a line with a form feed between them.
struct ChatView {
  /// UTF-16 units of a part at most: both messengers take 4,096.
  static let longestPart = 3_900
  /// Articles shown.
  static let mostItems = 10
  /// UTF-16 units of an entry: a part holds its head and several of them.
  static let longestEntry = 2_400
  /// Between two parts, alone on its line.
  static let separator = "\u{C}"
  /// Characters of an entry's headline and summary.
  private static let (longestTitle, longestSummary) = (200, 700)

  let content: DigestContent
  /// Where the day's page is served; nil where that is not known.
  private let address: String?

  init(content: DigestContent, address: String? = nil) {
    self.content = content
    self.address = address.flatMap(SafeLink.address).flatMap(ChatEscape.address)
  }

  private var words: Wording { content.words }

  /// The file.
  func text() -> String { parts().joined(separator: Self.separator + "\n") }

  /// The messages to send, in order; each ends in a line end.
  func parts() -> [String] {
    let head = "*\(bold(content.title))* · \(content.longDate)"
    var parts = ChatParts(limit: Self.longestPart - head.utf16.count - 20)
    for notice in content.notices { parts.add(ChatEscape.line(notice)) }
    addItems(to: &parts)
    addAgenda(to: &parts)
    addCorrections(to: &parts)
    parts.add(foot())
    let bodies = parts.bodies
    return bodies.enumerated().map { index, body in
      head + (bodies.count > 1 ? " (\(index + 1)/\(bodies.count))" : "") + "\n\n" + body + "\n"
    }
  }

  // MARK: Articles

  private func addItems(to parts: inout ChatParts) {
    var left = Self.mostItems
    for section in content.sections where left > 0 {
      let heading = "*\(bold(section.topic.uppercased()))*"
      for (index, item) in section.items.prefix(left).enumerated() {
        parts.add(entry(item), under: index == 0 ? heading : nil)
      }
      left -= min(left, section.items.count)
    }
    let hidden = max(0, content.items.count - Self.mostItems) + content.more.count
    if hidden == 0 { return }
    let line = ChatEscape.line(Wording.fill(words.notShown, ["n": "\(hidden)"]))
    // Once: below the agenda it stands, too.
    let isBelow = content.agenda.map { !$0.days.isEmpty } ?? false
    parts.add(line + (isBelow ? "" : address.map { ":\n" + $0 } ?? ""))
  }

  /// Headline, outlet, what is continued, summary, address: a line each.
  private func entry(_ item: ItemContent) -> String {
    let title = CleanText.shortened(item.title, to: Self.longestTitle)
    var lines = ["*\(item.number). \(bold(title))\(item.isTitleMade ? "†" : "")*"]
    let outlet = item.source.isEmpty ? item.host : item.source
    let about = [outlet] + (item.region.map { [$0] } ?? []) + [item.date]
    lines.append(
      ChatEscape.line((about + (item.isArchive ? [words.archive.uppercased()] : [])).joined(separator: " · ")))
    var told = item.continues.map { [ChatEscape.line(CleanText.shortened($0.sentence, to: 300))] } ?? []
    let summary = CleanText.shortened(item.summary, to: Self.longestSummary)
    if !summary.isEmpty { told.append(ChatEscape.line(summary)) }
    if item.standIn != nil { told.append("(" + Self.sentence(ChatEscape.text(item.reading)) + ")") }
    let link = item.link.flatMap(ChatEscape.address)
    let whole = lines + told + (link.map { [$0] } ?? [])
    if size(whole) <= Self.longestEntry { return whole.joined(separator: "\n") }
    // A very long address or name: the headline leads to the article all the same, or to its outlet.
    let short = lines + (link.map { [$0] } ?? [])
    return (size(short) <= Self.longestEntry ? short : lines).joined(separator: "\n")
  }

  private func size(_ lines: [String]) -> Int { lines.reduce(0) { $0 + $1.utf16.count + 1 } }

  // MARK: Below them

  /// The days of the coming week, whole and without addresses.
  private func addAgenda(to parts: inout ChatParts) {
    guard let agenda = content.agenda, !agenda.days.isEmpty else { return }
    let week = agenda.days.filter { $0.day < content.day.adding(days: 7) }.flatMap(\.items)
    for (index, item) in week.enumerated() {
      let title = CleanText.shortened(item.title, to: Self.longestTitle)
      let sentence = CleanText.shortened(item.sentence, to: Self.longestSummary)
      let lines = [
        "*\(bold(item.when)): \(bold(item.label))*",
        ChatEscape.line(title + (item.badge.map { " (" + $0 + ")" } ?? "")),
        ChatEscape.line("“" + sentence + "” (" + CleanText.shortened(item.bySource, to: Self.longestTitle) + ")"),
      ]
      parts.add(lines.joined(separator: "\n"), under: index == 0 ? "*\(bold(words.agenda.week.uppercased()))*" : nil)
    }
    parts.add(
      address.map { ChatEscape.line(words.agenda.elsewhereAt) + "\n" + $0 } ?? ChatEscape.line(words.agenda.elsewhere))
  }

  private func addCorrections(to parts: inout ChatParts) {
    for (index, line) in content.corrections.enumerated() {
      let text = CleanText.shortened(line.head + ": " + line.text, to: Self.longestSummary)
      parts.add(ChatEscape.line(text), under: index == 0 ? "*\(bold(words.corrections.uppercased()))*" : nil)
    }
  }

  private func foot() -> String {
    let shown = content.items.prefix(Self.mostItems)
    let legend = shown.contains(where: \.isTitleMade) ? [ChatEscape.line(words.madeLegend)] : []
    return (legend + [ChatEscape.line(words.chatLegal)]).joined(separator: "\n")
  }

  /// Text between two asterisks of ours.
  private func bold(_ text: String) -> String { ChatEscape.text(text) }

  /// "hanya ringkasan dari umpan" → "Hanya ringkasan dari umpan."
  private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}
