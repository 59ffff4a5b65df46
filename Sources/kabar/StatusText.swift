import Pipeline

/// The status as lines for a terminal.
enum StatusText {
  static func render(_ report: StatusReport, inFull: Bool) -> String {
    var lines: [String] = []
    if !inFull {
      let hangs = report.serviceHangs ? ", but it does not answer (10 s); what follows is from its files" : ""
      let process = report.servicePID.map { ", process \($0)" } ?? ""
      let runs = report.servicePID != nil || report.serviceHangs
      lines.append(runs ? "service   running\(process)\(hangs)" : "service   not running")
      let last = report.lastEdition.map { "\($0), \(report.lastEditionArticles ?? 0) articles" } ?? "none yet"
      lines.append("edition   last \(last); next \(short(report.nextEdition))")
      if report.editionFailure == nil, let day = report.overdueEdition {
        lines.append("edition   OVERDUE: \(day) is not made yet; it is when the service runs, or by kabar digest")
      }
      lines += failures(report)
      let free = report.storage.freeBytes.map { "; disk \(SizeText.of($0)) free" } ?? ""
      lines.append(
        "articles  \(report.articles) known, database \(SizeText.of(report.storage.databaseBytes))\(free)")
      lines.append("digests   \(report.digestFolder)")
      lines += mail(report)
      lines.append("")
    }
    let width = report.sources.map(\.name.count).max() ?? 0
    for source in report.sources {
      if inFull {
        lines += full(source)
        continue
      }
      let state = !source.isEnabled ? "off" : source.lastPoll == nil ? "new" : source.isWell ? "ok" : "FAILS"
      var line = source.name + String(repeating: " ", count: width - source.name.count + 2)
      line += state + String(repeating: " ", count: 7 - state.count)
      if let next = source.nextPoll { line += "next \(short(next))" }
      if let trouble = source.trouble { line += "  \(trouble)" + (source.failures > 0 ? " (\(source.failures)×)" : "") }
      if source.isWell, let words = source.leftOut.first { line += "  \(words)" }
      lines.append(line)
    }
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
      all.append("database  \(count) damaged rows were passed over: \(places)\(more)")
    }
    all += lines("mail      ", "CANNOT BE SENT", report.mailFailure)
    if let since = report.lineDownSince {
      all.append(
        "line      no source can be reached since \(short(since)); nothing is counted, it is tried every 5 minutes")
    }
    return all
  }

  /// The outbox; nothing when nothing is in it.
  private static func mail(_ report: StatusReport) -> [String] {
    if report.mail.isEmpty { return [] }
    var lines = ["mail      \(report.mailWaiting) waiting, \(report.mailFailed) failed"]
    for message in report.mail.prefix(10) {
      var line = "          \(message.day) to \(message.recipient): "
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

  private static func full(_ source: StatusReport.SourceStatus) -> [String] {
    var lines = [source.name, "  address       \(source.url)"]
    if let feed = source.feed { lines.append("  feed          \(feed)") }
    lines.append("  last poll     \(source.lastPoll.map(short) ?? "never")")
    lines.append("  last success  \(source.lastSuccess.map(short) ?? "never")")
    lines.append("  last article  \(source.lastNewArticle.map(short) ?? "none")")
    lines.append("  next poll     \(source.nextPoll.map(short) ?? "when the service runs")")
    if !source.nextReason.isEmpty { lines.append("  because       \(source.nextReason)") }
    lines += source.leftOut.map { "  left out      \($0)" }
    if let trouble = source.trouble { lines.append("  trouble       \(trouble), \(source.failures) tries") }
    return lines
  }

  /// `2023-09-09T06:00:00+07:00` as `2023-09-09 06:00`.
  private static func short(_ iso: String) -> String {
    String(iso.prefix(10)) + " " + String(iso.dropFirst(11).prefix(5))
  }
}
