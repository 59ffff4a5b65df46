import Text
import Model
import Pipeline

/// Everything about one source, as lines for a terminal.
enum SourceLedgerText {
  ///
  /// - Parameter now: the time of the report.
  static func lines(
    _ source: StatusReport.SourceStatus, last: [OfferedEntry], at now: String, width: Int
  ) -> [String] {
    var head = PrintableText.line(source.name)
    switch source.state {
    case .ill: head += "  ILL since \(source.since.map(StatusText.short) ?? "?")"
    case .paused: head += "  paused"
    case .new: head += "  new"
    case .ok: head += "  ok"
    }
    var lines = [head]
    if let trouble = source.trouble {
      let tries = source.failures > 0 ? ", \(source.failures) \(source.failures == 1 ? "try" : "tries")" : ""
      lines += SourcesText.wrapped(PrintableText.line(trouble) + tries, label: label("trouble"), width: width)
      if let advice = source.advice { lines += SourcesText.wrapped(advice, label: label("do"), width: width) }
    }
    lines.append(label("address") + source.url)
    if let feed = source.feed { lines.append(label("feed") + feed) }
    lines.append(label("last poll") + (source.lastPoll.map(StatusText.short) ?? "never"))
    lines.append(label("last success") + (source.lastSuccess.map(StatusText.short) ?? "never"))
    lines.append(label("last article") + (source.lastNewArticle.map(StatusText.short) ?? "none"))
    lines.append(label("next poll") + SourcesText.nextPoll(of: source, at: now))
    if !source.nextReason.isEmpty, source.state != .paused {
      lines += SourcesText.wrapped(source.nextReason, label: label("because"), width: width)
    }
    lines += source.notes.map { label("note") + $0 }
    lines += source.leftOut.map { label("left out") + $0 }
    lines += sums(source.ledger, at: now)
    if !last.isEmpty { lines.append("  last articles") }
    lines += last.map { entry in
      let title = SourcesText.cut(PrintableText.line(entry.title), to: 56)
      return "    \(entry.offered.prefix(10))  \(padded(word(entry.outcome), 10))  \(padded(title, 56))  \(entry.note)"
    }
    if !last.isEmpty {
      lines.append(label("more") + "kabar status \"\(PrintableText.line(source.name))\" --articles 50; kabar why URL")
    }
    return lines
  }

  /// What became of one entry, and who offered it when.
  static func line(_ entry: OfferedEntry) -> String {
    let note = entry.note.isEmpty ? "" : PrintableText.line(entry.note) + "; "
    return padded(word(entry.outcome), 10) + "  \(note)offered \(StatusText.short(entry.offered)) by \(entry.source)"
  }

  /// The table of what was offered; each column adds up.
  private static func sums(_ ledger: SourceLedger, at now: String) -> [String] {
    if ledger.week.offered == 0, ledger.lastPoll.offered == 0 { return [] }
    func row(_ name: String, _ value: (Ledger) -> Int, _ note: String = "") -> String {
      let numbers = [(ledger.lastPoll, 13), (ledger.today, 7), (ledger.week, 8)].map { one, width in
        let text = String(value(one))
        return String(repeating: " ", count: max(1, width - text.count)) + text
      }
      return "    " + padded(name, 12) + numbers.joined() + (note.isEmpty ? "" : "  " + note)
    }
    var lines = ["  articles           last poll  today  7 days", row("offered", \.offered)]
    for outcome in EntryOutcome.allCases {
      let note = ledger.reasons.filter { $0.outcome == outcome }.prefix(2).map { reason in
        reason.text + (reason.nextTry.map { $0 > now ? "; next try \(StatusText.short($0))" : "; due" } ?? "")
      }
      lines.append(row(word(outcome), { $0[outcome] }, PrintableText.line(note.joined(separator: ", "))))
    }
    let missing = max(ledger.lastPoll.unaccounted, ledger.week.unaccounted)
    lines.append(row("sum", \.sum, missing == 0 ? "= offered" : "\(missing) UNACCOUNTED: a fault of the program"))
    return lines
  }

  static func word(_ outcome: EntryOutcome?) -> String {
    switch outcome {
    case .shown: "shown"
    case .oneLine: "one line"
    case .maybe: "maybe"
    case .merged: "merged"
    case .copy: "copy"
    case .offTopic: "off topic"
    case .old: "old"
    case .waiting: "waiting"
    case .unreadable: "unreadable"
    case .leftOut: "left out"
    case nil: "?"
    }
  }

  private static func label(_ text: String) -> String { padded("  " + text, 16) }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
