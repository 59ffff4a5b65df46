import Model
import Text

/// A short message to the operator: what has gone wrong, and what is over.
public struct OperatorMessage: Sendable {
  /// What began.
  public var begun: [OperatorMatter] = []
  /// What is over, each in the words that `label` gave when it began.
  public var over: [String] = []
  /// Messages that this one goes on from.
  public var references: [String] = []

  private let words: OperatorWords
  private let dates: DateWording
  private let troubles: TroubleWording

  /// A message in a language.
  public init(language: String) {
    words = OperatorWords(say: Wording.of(language).say)
    dates = DateWording(words: Wording.of(language))
    troubles = TroubleWording(language: language)
  }

  /// What will be said when a matter is over.
  public func label(_ matter: OperatorMatter) -> String {
    switch matter.kind {
    case .source(let name, _, _, _, _): words.sourceOver(CleanText.line(name, limit: 120))
    case .mail(let day, _, _): words.mailOver(dates.dayMonth(day))
    case .disk: words.diskOver
    case .edition(let day, _): words.editionOver(dates.dayMonth(day))
    case .publish: words.publishOver
    }
  }

  /// The Message-ID of a message made at an instant.
  public static func identity(at instant: Instant, from sender: String) -> String {
    "<operator.\(instant.seconds)@\(Mailbox(sender).domain)>"
  }

  /// The message.
  public func bytes(from: String, to: String, at moment: Moment) -> [UInt8] {
    let (sender, receiver) = (Mailbox(from), Mailbox(to))
    var head = HeaderField.mailboxes("From", [sender])
    head +=
      receiver.isGiven ? HeaderField.mailboxes("To", [receiver]) : HeaderField.raw("To", "undisclosed-recipients:;")
    head += HeaderField.text("Subject", "[Kabar] " + subject) + HeaderField.raw("Date", HeaderField.date(moment))
    head += HeaderField.raw("Message-ID", Self.identity(at: moment.instant, from: from))
    if let last = references.last {
      head += HeaderField.raw("In-Reply-To", last)
      head += HeaderField.raw("References", references.suffix(10).joined(separator: " "))
    }
    head +=
      "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
      + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    return Array(head.utf8) + QuotedPrintable.body(lines)
  }

  private var subject: String {
    if begun.count > 1 { return words.several(begun.count) }
    if let matter = begun.first { return title(matter) }
    return words.over + (over.first ?? "") + (over.count > 1 ? ", +\(over.count - 1)" : "")
  }

  private var lines: [String] {
    var lines: [String] = []
    for matter in begun { lines += [title(matter)] + details(matter) + [""] }
    for label in over { lines.append(words.over + label + ".") }
    if !over.isEmpty { lines.append("") }
    return lines + [words.foot]
  }

  private func title(_ matter: OperatorMatter) -> String {
    switch matter.kind {
    case .source(let name, _, let trouble, _, _):
      let since = matter.since.map { dates.dayMonth($0.day) } ?? "?"
      return words.source(CleanText.line(name, limit: 120), since: since, troubles.cause(trouble))
    case .mail(let day, let failed, _): return words.mail(dates.dayMonth(day), failed: failed)
    case .disk(let free): return words.disk("\(free / 1_000_000) MB")
    case .edition(let day, _): return words.edition(dates.dayMonth(day))
    case .publish(let day, _): return words.publish(CalendarDay(iso: day).map(dates.dayMonth) ?? day)
    }
  }

  private func details(_ matter: OperatorMatter) -> [String] {
    let labels = words.labels
    func line(_ label: String, _ text: String) -> String { "  \(label): \(text)" }
    switch matter.kind {
    case .source(let name, let url, let trouble, let tries, let next):
      let since = matter.since.map(dates.moment) ?? "?"
      let name = CleanText.line(name, limit: 120)
      var happened = words.sourceHappened(
        troubles.phrase(trouble), since: since, tries: dates.words.tries(tries))
      if let next { happened += Wording.fill(dates.words.nextTry, ["moment": dates.brief(next)]) }
      return [
        "  " + CleanText.line(url, limit: 400), line(labels.happened, happened),
        line(labels.follows, words.sourceFollows),
        line(labels.help, troubles.advice(trouble) + "."), line(labels.more, "kabar status \"\(name)\""),
      ]
    case .mail(_, _, let reason):
      return [
        line(labels.happened, words.mailHappened(CleanText.line(reason, limit: 200))),
        line(labels.follows, words.nothingLost), line(labels.help, words.mailHelp), line(labels.more, "kabar status"),
      ]
    case .disk:
      return [
        line(labels.follows, words.diskFollows), line(labels.help, words.diskHelp), line(labels.more, "kabar status"),
      ]
    case .edition(_, let cause):
      return [
        line(labels.happened, words.editionHappened(cause.map { CleanText.line($0, limit: 200) })),
        line(labels.follows, words.nothingLost), line(labels.help, words.editionHelp),
        line(labels.more, "kabar doctor"),
      ]
    case .publish(_, let reason):
      return [
        line(labels.happened, words.publishHappened(CleanText.line(reason, limit: 300))),
        line(labels.follows, words.publishFollows), line(labels.help, words.publishHelp),
        line(labels.more, "kabar status"),
      ]
    }
  }
}
