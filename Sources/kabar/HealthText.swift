import Model
import Pipeline

/// One line for monitoring: what needs a person, or that nothing does.
struct HealthText {
  /// What is wrong; empty where nothing is.
  private(set) var faults: [String] = []
  /// What may be known.
  private var notes: [String] = []

  /// Whether nothing needs a person.
  var isWell: Bool { faults.isEmpty }

  /// The line.
  var line: String { isWell ? "ok: " + notes.joined(separator: ", ") : "ill: " + faults.joined(separator: "; ") }

  /// - Parameters:
  ///   - needsService: whether a service is expected; a timer runs none.
  ///   - configurationErrors: of the file where it is not the one in use.
  ///   - databaseFault: what is wrong with the database's file.
  init(_ report: StatusReport, needsService: Bool, configurationErrors: Int, databaseFault: String? = nil) {
    if report.serviceHangs {
      faults.append("the service does not answer")
    } else if report.servicePID != nil {
      notes.append("service answers")
    } else if needsService {
      faults.append(
        report.holder.map { "no service answers, but process \($0) holds the state folder" }
          ?? "the service is not running")
    }
    if let failure = report.editionFailure {
      faults.append("edition cannot be written (\(failure.reason))")
    } else if report.isUnwrittenLate {
      faults.append("the files of \(report.unwritten.joined(separator: ", ")) are not written")
    } else if let day = report.overdueEdition {
      faults.append("edition of \(day) is overdue")
    } else {
      notes.append(report.lastEdition.map { "edition of \($0)" } ?? "no edition yet")
    }
    let failed = report.mail.count { $0.state == .failed && $0.day == report.lastEdition }
    if failed > 0 {
      faults.append("mail: \(failed) failed")
    } else if let failure = report.mailFailure {
      faults.append("mail cannot be sent (\(failure.reason))")
    } else {
      notes.append(report.mailWaiting == 0 ? "no mail waits" : "mail: \(report.mailWaiting) waiting")
    }
    if let failure = report.publishFailure { faults.append("not published (\(failure.reason))") }
    for list in report.lists {
      if let day = list.overdueEdition { faults.append("\(list.name): edition of \(day) is overdue") }
      if list.hasFailedLast { faults.append("\(list.name): mail failed") }
    }
    if let databaseFault { faults.append("database: " + databaseFault) }
    if let failure = report.storeFailure { faults.append("database fails (\(failure.reason))") }
    if !report.damagedRows.isEmpty {
      faults.append("database: \(CountText.of(report.damagedRows.count, "damaged row"))")
    }
    if let since = report.lineDownSince { faults.append("no source can be reached since \(StatusText.short(since))") }
    if let free = report.storage.freeBytes {
      let words = "\(SizeText.of(free)) free"
      if free < OperatorMail.leastFree { faults.append("disk: " + words) } else { notes.append(words) }
    }
    if configurationErrors > 0 { faults.append("configuration: \(CountText.of(configurationErrors, "error"))") }
    let polled = report.sources.filter { $0.state != .paused }
    let ill = polled.count { $0.state == .ill }
    let words = "\(ill) of \(CountText.of(polled.count, "source")) ill"
    // Some of many are ill always; kabar status tells them.
    if ill > 0, ill * 2 > polled.count { faults.append(words) } else { notes.append(words) }
  }
}
