import Digests
import Model
import Pipeline
import Text

/// Everything about one source, as lines for a terminal.
struct SourceLedgerText {
  let say: WordingLanguage
  /// Columns of the terminal.
  let width: Int

  /// - Parameter now: the time of the report.
  func lines(_ source: StatusReport.SourceStatus, last: [OfferedEntry], at now: String) -> [String] {
    var head = PrintableText.line(source.name) + "  " + SourcesText.word(source.state, say)
    if source.state == .ill { head += say(" since ", " sejak ") + (source.since.map(StatusText.short) ?? "?") }
    var lines = [head]
    if let trouble = source.trouble {
      let tries = source.failures > 0 ? ", " + say.tries(source.failures) : ""
      lines += wrapped(PrintableText.line(trouble) + tries, label("trouble", "gangguan"))
      if let advice = source.advice { lines += wrapped(advice, label("do", "cara")) }
    }
    func time(_ iso: String?, _ none: String) -> String { iso.map(StatusText.short) ?? none }
    let never = say("never", "belum pernah")
    lines.append(label("address", "alamat") + source.url)
    if let feed = source.feed { lines.append(label("feed", "umpan") + feed) }
    lines.append(label("last poll", "terakhir baca") + time(source.lastPoll, never))
    lines.append(label("last success", "berhasil") + time(source.lastSuccess, never))
    lines.append(label("last article", "artikel baru") + time(source.lastNewArticle, say("none", "belum ada")))
    lines.append(label("next poll", "berikutnya") + SourcesText.nextPoll(of: source, at: now, say))
    if !source.nextReason.isEmpty, source.state != .paused {
      lines += wrapped(source.nextReason, label("because", "karena"))
    }
    lines += source.notes.map { label("note", "catatan") + $0 }
    lines += source.leftOut.map { label("left out", "dibatasi") + $0 }
    lines += sums(source.ledger, at: now)
    if !last.isEmpty { lines.append(say("  last articles", "  artikel terakhir")) }
    lines += last.map { entry in
      let title = Columns.cut(PrintableText.line(entry.title), to: 56)
      let outcome = Columns.left(word(of: entry), outcomeWidth)
      return "    \(entry.offered.prefix(10))  \(outcome)  \(Columns.left(title, 56))  \(entry.note)"
    }
    if !last.isEmpty {
      lines.append(
        label("more", "lainnya") + "kabar status \"\(PrintableText.line(source.name))\" --articles 50; kabar why URL")
    }
    return lines
  }

  /// What became of one entry, and who offered it when.
  static func line(_ entry: OfferedEntry, _ say: WordingLanguage) -> String {
    let text = SourceLedgerText(say: say, width: 0)
    let note = entry.note.isEmpty ? "" : PrintableText.line(entry.note) + "; "
    return Columns.left(text.word(of: entry), text.outcomeWidth)
      + "  \(note)" + say("offered ", "ditawarkan ") + StatusText.short(entry.offered) + say(" by ", " oleh ")
      + PrintableText.line(entry.source)
  }

  /// The table of what was offered; each column adds up.
  private func sums(_ ledger: SourceLedger, at now: String) -> [String] {
    if ledger.week.offered == 0, ledger.lastPoll.offered == 0 { return [] }
    let widths = say == .english ? [13, 7, 8] : [15, 10, 8]
    func row(_ name: String, _ cells: [String], _ note: String = "") -> String {
      let line = zip(cells, widths).map { Columns.right($0, $1, least: 1) }
      return Columns.left(name, 6 + outcomeWidth) + line.joined() + (note.isEmpty ? "" : "  " + note)
    }
    func row(_ name: String, _ value: (Ledger) -> Int, _ note: String = "") -> String {
      row("    " + name, [ledger.lastPoll, ledger.today, ledger.week].map { "\(value($0))" }, note)
    }
    let head = [say("last poll", "terakhir baca"), say("today", "hari ini"), say("7 days", "7 hari")]
    var lines = [row(say("  articles", "  artikel"), head), row(say("offered", "ditawarkan"), \.offered)]
    for outcome in EntryOutcome.allCases {
      let note = ledger.reasons.filter { $0.outcome == outcome }.prefix(2).map { reason in
        let next = reason.nextTry.map { next in
          next > now
            ? say("; next try ", "; percobaan berikutnya ") + StatusText.short(next) : say("; due", "; sudah waktunya")
        }
        return reason.text + (next ?? "")
      }
      lines.append(row(word(outcome), { $0[outcome] }, PrintableText.line(note.joined(separator: ", "))))
    }
    let missing = max(ledger.lastPoll.unaccounted, ledger.week.unaccounted)
    let adds = say("= offered", "= ditawarkan")
    let fault = say(
      "\(missing) UNACCOUNTED: a fault of the program", "\(missing) TAK TERHITUNG: kesalahan program ini")
    lines.append(row(say("sum", "jumlah"), \.sum, missing == 0 ? adds : fault))
    return lines
  }

  /// What became of an entry; of what cannot be read since it is gone, that.
  private func word(of entry: OfferedEntry) -> String {
    switch entry.absence {
    case .withdrawn: say("withdrawn", "ditarik")
    case .gone: say("gone", "sudah hilang")
    case nil: word(entry.outcome)
    }
  }

  private func word(_ outcome: EntryOutcome?) -> String { Self.word(outcome, say) }

  /// What became of an entry, in a word or two.
  static func word(_ outcome: EntryOutcome?, _ say: WordingLanguage) -> String {
    switch outcome {
    case .shown: say("shown", "ditampilkan")
    case .oneLine: say("one line", "satu baris")
    case .maybe: say("maybe", "mungkin")
    case .merged: say("merged", "digabung")
    case .copy: say("copy", "salinan")
    case .offTopic: say("off topic", "di luar topik")
    case .old: say("old", "lama")
    case .waiting: say("waiting", "menunggu")
    case .unreadable: say("unreadable", "tak terbaca")
    case .leftOut: say("left out", "dibatasi")
    case nil: "?"
    }
  }

  /// Columns of the longest of them.
  private var outcomeWidth: Int { say == .english ? 10 : 13 }

  private func wrapped(_ words: String, _ label: String) -> [String] {
    Columns.wrapped(words, label: label, width: width)
  }

  private func label(_ english: String, _ indonesian: String) -> String {
    Columns.left("  " + say(english, indonesian), 16)
  }
}
