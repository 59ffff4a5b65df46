import Pipeline

/// The status as lines for a terminal.
enum StatusText {
  /// Which sources are told, and how.
  enum Sources: Sendable {
    /// Each where they are few, else the causes of what is ill.
    case overview
    case all, ill
  }

  static func render(_ report: StatusReport, _ sources: Sources, width: Int) -> String {
    var lines: [String] = []
    let hangs = report.serviceHangs ? ", but it does not answer (10 s); what follows is from its files" : ""
    let process = report.servicePID.map { ", process \($0)" } ?? ""
    let runs = report.servicePID != nil || report.serviceHangs
    lines.append(runs ? "service   running\(process)\(hangs)" : "service   not running")
    if let holder = report.holder {
      lines.append(
        "          but process \(holder) holds this state folder, and no socket of it is found: ps -fp \(holder)")
    }
    if let fault = report.databaseFault { lines.append("database  FAULT: \(fault)") }
    let last =
      report.lastEdition.map { "\($0), \(CountText.of(report.lastEditionArticles ?? 0, "article"))" } ?? "none yet"
    lines.append("edition   last \(last); next \(short(report.nextEdition))")
    if report.editionFailure == nil, let day = report.overdueEdition {
      lines.append("edition   OVERDUE: \(day) is not made yet; it is when the service runs, or by kabar digest")
    }
    lines += failures(report)
    let free = report.storage.freeBytes.map { "; disk \(SizeText.of($0)) free" } ?? ""
    lines.append("articles  \(report.articles) known, database \(SizeText.of(report.storage.databaseBytes))\(free)")
    lines.append("digests   \(report.digestFolder)")
    lines += report.lists.map(list)
    lines += mail(report)
    let text = SourcesText(report.sources, width: width)
    lines.append("sources   \(text.counts)")
    lines.append("")
    switch sources {
    case .overview:
      lines += report.sources.count <= SourcesText.few ? text.list : text.overview(below: lines.count)
    case .all: lines += text.list
    case .ill: lines += text.ill
    }
    if lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// What of the service itself fails; nothing when nothing does.
  private static func failures(_ report: StatusReport) -> [String] {
    func lines(_ label: String, _ words: String, _ failure: StatusReport.Failure?) -> [String] {
      guard let failure else { return [] }
      let tries = "\(failure.tries) \(failure.tries == 1 ? "try" : "tries")"
      return [
        "\(label)\(words) since \(short(failure.since)): \(failure.reason)",
        "          \(tries), next \(short(failure.nextTry)); nothing that was read is lost",
      ]
    }
    var all = lines("edition   ", "CANNOT BE WRITTEN", report.editionFailure)
    if report.editionFailure == nil, !report.unwritten.isEmpty {
      all.append("edition   still to be written: the files of \(report.unwritten.joined(separator: ", "))")
    }
    all += lines("database  ", "FAILS", report.storeFailure)
    if !report.damagedRows.isEmpty {
      let places = report.damagedRows.prefix(3).joined(separator: "; ")
      let count = report.damagedRows.count
      let more = count > 3 ? " and \(count - 3) more" : ""
      all.append(
        "database  \(CountText.of(count, "damaged row")) \(count == 1 ? "was" : "were") passed over: \(places)\(more)")
    }
    all += lines("mail      ", "CANNOT BE SENT", report.mailFailure)
    if let failure = report.publishFailure {
      let words =
        "publish   FAILED, \(failure.tries) \(failure.tries == 1 ? "try" : "tries") since \(short(failure.since)): "
      all.append(words + failure.reason + "; next \(short(failure.nextTry))")
      all.append("          do: correct \"publish:\" in the file, reload, then at once: kabar digest --publish")
    }
    if let since = report.lineDownSince {
      all.append(
        "line      no source can be reached since \(short(since)); nothing is counted, it is tried every 5 minutes")
    }
    return all
  }

  /// A further digest as a line.
  private static func list(_ list: StatusReport.ListStatus) -> String {
    let last = list.lastEdition.map { "last \($0), \(CountText.of(list.articles ?? 0, "article"))" } ?? "none yet"
    var line = "          \(list.name): \(last); next \(short(list.nextEdition))"
    if let day = list.overdueEdition { line += "; OVERDUE: \(day)" }
    if !list.unwritten.isEmpty { line += "; still to be written: \(list.unwritten.joined(separator: ", "))" }
    if list.mailWaiting > 0 { line += "; mail: \(list.mailWaiting) waiting" }
    if list.mailFailed > 0 { line += "; mail: \(list.mailFailed) FAILED" }
    return line
  }

  /// The outbox; nothing when nothing is in it.
  private static func mail(_ report: StatusReport) -> [String] {
    if report.mail.isEmpty { return [] }
    var lines = ["mail      \(report.mailWaiting) waiting, \(report.mailFailed) failed"]
    for message in report.mail.prefix(10) {
      let digest = message.digest.map { " (\($0))" } ?? ""
      var line = "          \(message.day)\(digest) to \(message.recipient): "
      if let next = message.nextTry {
        line +=
          message.attempts == 0
          ? "not tried yet" : "\(message.attempts) \(message.attempts == 1 ? "try" : "tries"), next \(short(next))"
      } else {
        line += "FAILED"
      }
      if let reason = message.reason { line += "  \(reason)" }
      lines.append(line)
    }
    return lines
  }

  /// `2023-09-09T06:00:00+07:00` as `2023-09-09 06:00`.
  static func short(_ iso: String) -> String { NextTry.short(iso) }
}
