import Digests
import Text
import Model
import Pipeline

/// How the sources stand, as lines for a terminal.
struct SourcesText {
  private let sources: [StatusReport.SourceStatus]
  /// Columns of the terminal.
  private let width: Int
  private let say: WordingLanguage

  /// Lines of a whole status at most, where causes are told instead of sources.
  private static let mostLines = 36
  /// Causes told at most.
  private static let mostCauses = 9
  /// Names told of a cause at most.
  private static let mostNames = 2
  /// Sources up to which each has its line.
  static let few = 30

  init(_ sources: [StatusReport.SourceStatus], width: Int, _ say: WordingLanguage) {
    (self.sources, self.width, self.say) = (sources, width, say)
  }

  /// `500: 441 ok, 50 ILL, 4 new, 5 paused`
  var counts: String {
    let parts = [StatusReport.SourceStatus.State.ok, .ill, .new, .paused].compactMap { state in
      let count = sources.count { $0.state == state }
      return count > 0 ? "\(count) \(word(state))" : nil
    }
    return "\(sources.count)" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  private func word(_ state: StatusReport.SourceStatus.State) -> String { Self.word(state, say) }

  /// How a source stands, in a word.
  static func word(_ state: StatusReport.SourceStatus.State, _ say: WordingLanguage) -> String {
    switch state {
    case .ok: say("ok", "baik")
    case .ill: say("ILL", "BERMASALAH")
    case .new: say("new", "baru")
    case .paused: say("paused", "dijeda")
    }
  }

  // MARK: One line a source

  /// Every source, a line each.
  var list: [String] {
    let widest = sources.map { PrintableText.line($0.name).count }.max() ?? 0
    return sources.map { source in
      let name = PrintableText.line(source.name)
      var line = Columns.left(name, widest + 2, least: 1)
      line += Columns.left(word(source.state), say == .english ? 8 : 12, least: 1)
      if let next = source.nextPoll, source.state != .paused {
        line += say("next ", "berikutnya ") + StatusText.short(next)
      }
      if let trouble = source.trouble, source.state == .ill {
        line += "  \(PrintableText.line(trouble))" + (source.failures > 1 ? " (\(source.failures)×)" : "")
      } else if source.state == .ok {
        line += "  " + words(source.ledger.today)
        if let note = (source.leftOut + source.notes.filter { !$0.hasPrefix("private_network") }).first {
          line += say("  note: ", "  catatan: ") + note
        }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// `today 9 offered, 2 shown, 1 waiting`
  private func words(_ today: Ledger) -> String {
    var parts = [say("today \(today.offered) offered", "hari ini \(today.offered) ditawarkan")]
    let counted: [(EntryOutcome, String)] = [
      (.shown, say("shown", "ditampilkan")), (.waiting, say("waiting", "menunggu")),
      (.unreadable, say("unreadable", "tak terbaca")),
    ]
    for (outcome, word) in counted where today[outcome] > 0 { parts.append("\(today[outcome]) \(word)") }
    return parts.joined(separator: ", ")
  }

  // MARK: Causes

  /// Sources in trouble with the same cause.
  private struct Cause {
    var words: String
    var advice: String
    var needsYou: Bool
    var sources: [StatusReport.SourceStatus]
  }

  /// The causes, those first that somebody can do something about, by number.
  private var causes: [Cause] {
    var order: [String] = []
    var causes: [String: Cause] = [:]
    for source in sources where source.state == .ill {
      let words = source.cause ?? source.trouble ?? ""
      if causes[words] == nil {
        order.append(words)
        causes[words] = Cause(
          words: words, advice: source.advice ?? "", needsYou: source.troubleCode?.needsYou ?? true, sources: [])
      }
      causes[words]?.sources.append(source)
    }
    return order.compactMap { causes[$0] }.sorted {
      if $0.needsYou != $1.needsYou { return $0.needsYou }
      return $0.sources.count > $1.sources.count
    }
  }

  /// The causes of what is ill, each with what to do, on what is left of a screen below `above` lines.
  func overview(below above: Int) -> [String] {
    let causes = self.causes
    if causes.isEmpty { return [] }
    var lines: [String] = []
    var told = 0
    var named = 0
    // Two lines are for what is not told.
    let room = Self.mostLines - above - 2
    groups: for needsYou in [true, false] {
      let group = causes.filter { $0.needsYou == needsYou }
      if group.isEmpty { continue }
      let count = group.reduce(0) { $0 + $1.sources.count }
      var isHeadless = true
      for cause in group where told < Self.mostCauses {
        let next = self.lines(cause)
        if lines.count + next.count + (isHeadless ? 1 : 0) > room { break groups }
        if isHeadless {
          let words =
            needsYou
            ? say("ILL, and you can do something", "BERMASALAH, dan Anda dapat berbuat sesuatu")
            : say("ILL, tried again without you", "BERMASALAH, dicoba lagi tanpa Anda")
          lines.append("\(words) (\(count))")
          isHeadless = false
        }
        lines += next
        told += 1
        named += min(cause.sources.count, names(of: cause).named)
      }
    }
    if told < causes.count {
      let rest = causes.count - told
      lines.append(say("and \(rest) more \(rest == 1 ? "cause" : "causes")", "dan \(rest) sebab lainnya"))
    }
    let unnamed = causes.reduce(0) { $0 + $1.sources.count } - named
    let more = say("and \(unnamed) more: kabar status --ill; ", "dan \(unnamed) lainnya: kabar status --ill; ")
    lines.append(
      (unnamed > 0 ? more : "")
        + say("one of them: kabar status SOURCE", "salah satunya: kabar status SUMBER"))
    return lines
  }

  private func lines(_ cause: Cause) -> [String] {
    let line = "\(Columns.right("\(cause.sources.count)", 4))  \(cause.words)  \(names(of: cause).text)"
    return [Columns.cut(line, to: width)]
      + Columns.wrapped(cause.advice, label: say("      do: ", "      cara: "), width: width)
  }

  private func names(of cause: Cause) -> (text: String, named: Int) {
    let names = cause.sources.prefix(Self.mostNames).map { PrintableText.line($0.name) }
    let rest = cause.sources.count - names.count
    return ((names + (rest > 0 ? [say("\(rest) more", "\(rest) lainnya")] : [])).joined(separator: ", "), names.count)
  }

  /// Everything that is ill, a line a source under its cause.
  var ill: [String] {
    causes.flatMap { cause in
      ["\(cause.words) (\(cause.sources.count))"]
        + Columns.wrapped(cause.advice, label: say("  do: ", "  cara: "), width: width)
        + cause.sources.map { source in
          let since = source.since.map(StatusText.short) ?? "?"
          let tries = source.failures > 0 ? "  \(source.failures)×" : ""
          let next = source.nextPoll.map { say("  next ", "  berikutnya ") + StatusText.short($0) } ?? ""
          return
            "  \(PrintableText.line(source.name))  \(say("since", "sejak")) \(since)\(tries)\(next)  \(PrintableText.line(source.trouble ?? ""))"
        }
    }
  }

  // MARK: Lines

  /// When a source is asked next.
  static func nextPoll(of source: StatusReport.SourceStatus, at now: String, _ say: WordingLanguage) -> String {
    let name = "\"\(PrintableText.line(source.name))\""
    switch source.state {
    case .paused: return say("none until kabar resume \(name)", "tidak, sampai kabar resume \(name)")
    case _ where source.troubleCode == .gone:
      return say("only by kabar fetch \(name)", "hanya lewat kabar fetch \(name)")
    default: break
    }
    guard let next = source.nextPoll else { return say("when the service runs", "bila layanan berjalan") }
    return next > now
      ? StatusText.short(next) : say("due since ", "sudah waktunya sejak ") + StatusText.short(next)
  }
}
