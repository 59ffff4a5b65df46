import Model
import Pipeline
import Text

/// How things stand, as Prometheus reads it from a file (the text format, version 0.0.4).
struct Metrics {
  /// What was counted since the start.
  struct Counts: Sendable, Hashable {
    var new = 0
    var unchanged = 0
    var failed = 0
    var sent = 0
  }

  private(set) var text = ""

  init(_ report: StatusReport, _ counts: Counts, started: Instant, version: String) {
    add("kabar_up", "gauge", "1 while the service runs.", [("", 1)])
    add("kabar_info", "gauge", "Always 1, with the version.", [(Self.label("version", version), 1)])
    add("kabar_start_time_seconds", "gauge", "When the service was started.", [("", Int(started.seconds))])
    add(
      "kabar_sources", "gauge", "Sources by state.",
      [StatusReport.SourceStatus.State.ok, .ill, .new, .paused].map { state in
        (Self.label("state", state.rawValue), report.sources.count { $0.state == state })
      })
    add(
      "kabar_source_trouble", "gauge", "1 for the trouble that a source has now; none for one that is well.",
      report.sources.compactMap { source in
        guard source.state == .ill, let code = source.troubleCode else { return nil }
        return (Self.label("source", source.name) + "," + Self.label("trouble", code.rawValue), 1)
      })
    add(
      "kabar_source_last_success_timestamp_seconds", "gauge", "When the source was last read well.",
      report.sources.compactMap { source in
        Self.seconds(source.lastSuccess).map { (Self.label("source", source.name), $0) }
      })
    add(
      "kabar_edition_last_timestamp_seconds", "gauge", "The day of the last edition, its midnight.",
      report.lastEdition.flatMap { CalendarDay(iso: $0) }.map { [("", $0.daysSinceEpoch * 86_400)] } ?? [])
    add(
      "kabar_edition_articles", "gauge", "Articles of the last edition.",
      report.lastEditionArticles.map { [("", $0)] } ?? [])
    addEntries(report.sources.map(\.ledger.week))
    let isLate = report.overdueEdition != nil || report.editionFailure != nil
    add(
      "kabar_edition_overdue", "gauge", "1 when an edition is not written an hour after its time.",
      [("", isLate ? 1 : 0)])
    add(
      "kabar_mail", "gauge", "Messages that wait or failed.",
      [(Self.label("state", "waiting"), report.mailWaiting), (Self.label("state", "failed"), report.mailFailed)])
    add("kabar_mail_sent_total", "counter", "Messages sent since the start.", [("", counts.sent)])
    add(
      "kabar_polls_total", "counter", "Polls since the start, by result.",
      [
        (Self.label("result", "new"), counts.new), (Self.label("result", "unchanged"), counts.unchanged),
        (Self.label("result", "failed"), counts.failed),
      ])
    add("kabar_articles", "gauge", "Articles known.", [("", report.articles)])
    add("kabar_database_bytes", "gauge", "Size of the database.", [("", report.storage.databaseBytes)])
    add(
      "kabar_disk_free_bytes", "gauge", "Free space where the database lies.",
      report.storage.freeBytes.map { [("", $0)] } ?? [])
    add("kabar_damaged_rows", "gauge", "Rows of the database that were passed over.", [("", report.damagedRows.count)])
    add(
      "kabar_publish_failed", "gauge", "1 while the digests cannot be published.",
      [("", report.publishFailure == nil ? 0 : 1)])
    add(
      "kabar_configuration_differs", "gauge", "1 while the file of the configuration is not the one in use.",
      report.configuration.map { [("", $0.differs ?? false ? 1 : 0)] } ?? [])
    add("kabar_line_down", "gauge", "1 while no source can be reached.", [("", report.lineDownSince == nil ? 0 : 1)])
  }

  /// What sources offered in seven days. No counters: what becomes of an entry may change, and old ones go.
  private mutating func addEntries(_ ledgers: [Ledger]) {
    add(
      "kabar_entries", "gauge", "Entries first offered in the last seven days, by what became of them; they add up.",
      EntryOutcome.allCases.map { outcome in
        (Self.label("outcome", outcome.rawValue), ledgers.reduce(0) { $0 + $1[outcome] })
      })
    add(
      "kabar_entries_offered", "gauge", "Entries first offered in the last seven days.",
      [("", ledgers.reduce(0) { $0 + $1.offered })])
  }

  /// A metric with its values; one without values is left out.
  private mutating func add(_ name: String, _ kind: String, _ help: String, _ values: [(labels: String, value: Int)]) {
    if values.isEmpty { return }
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    for (labels, value) in values { text += name + (labels.isEmpty ? "" : "{\(labels)}") + " \(value)\n" }
  }

  private static func label(_ name: String, _ value: String) -> String {
    let shown = PrintableText.line(value).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\(name)=\"\(shown)\""
  }

  private static func seconds(_ iso: String?) -> Int? {
    iso.flatMap { FeedDate.parse($0) }.map { Int($0.seconds) }
  }
}
