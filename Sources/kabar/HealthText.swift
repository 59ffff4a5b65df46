import Digests
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

  /// The line. Its first word is for programs, in any language.
  var line: String { isWell ? "ok: " + notes.joined(separator: ", ") : "ill: " + faults.joined(separator: "; ") }

  private let say: WordingLanguage

  /// - Parameters:
  ///   - needsService: whether a service is expected; a timer runs none.
  ///   - configurationErrors: of the file where it is not the one in use.
  ///   - databaseFault: what is wrong with the database's file.
  init(
    _ report: StatusReport, needsService: Bool, configurationErrors: Int, databaseFault: String? = nil,
    _ say: WordingLanguage = .current
  ) {
    self.say = say
    addService(report, isNeeded: needsService)
    addEdition(report)
    addMail(report)
    if let failure = report.publishFailure {
      faults.append(say("not published (\(failure.reason))", "belum diterbitkan (\(failure.reason))"))
    }
    for list in report.lists {
      if let day = list.overdueEdition {
        faults.append("\(list.name): " + say("edition of \(day) is overdue", "edisi \(day) terlambat"))
      }
      if list.hasFailedLast { faults.append("\(list.name): " + say("mail failed", "surel gagal")) }
    }
    let database = say("database: ", "basis data: ")
    if let databaseFault { faults.append(database + KeptReason.words(databaseFault, say)) }
    if let failure = report.storeFailure {
      faults.append(say("database fails (\(failure.reason))", "basis data gagal (\(failure.reason))"))
    }
    if !report.damagedRows.isEmpty {
      faults.append(database + say(report.damagedRows.count, "damaged row", "baris rusak"))
    }
    if let since = report.lineDownSince.map(StatusText.short) {
      faults.append(
        say("no source can be reached since \(since)", "tak satu pun sumber terjangkau sejak \(since)"))
    }
    if let free = report.storage.freeBytes {
      let words = say("\(SizeText.of(free, say)) free", "sisa \(SizeText.of(free, say))")
      if free < OperatorMail.leastFree { faults.append(say("disk: ", "ruang: ") + words) } else { notes.append(words) }
    }
    if configurationErrors > 0 {
      faults.append(say("configuration: ", "konfigurasi: ") + say(configurationErrors, "error", "kesalahan"))
    }
    addSources(report)
  }

  private mutating func addService(_ report: StatusReport, isNeeded: Bool) {
    if report.serviceHangs {
      faults.append(say("the service does not answer", "layanan tidak menjawab"))
    } else if report.servicePID != nil {
      notes.append(say("service answers", "layanan menjawab"))
    } else if let holder = report.holder, isNeeded {
      faults.append(
        say(
          "no service answers, but process \(holder) holds the state folder",
          "tidak ada layanan yang menjawab, tetapi proses \(holder) memegang foldernya"))
    } else if isNeeded {
      faults.append(say("the service is not running", "layanan tidak berjalan"))
    }
  }

  private mutating func addEdition(_ report: StatusReport) {
    if let failure = report.editionFailure {
      faults.append(
        say("edition cannot be written (\(failure.reason))", "edisi tidak dapat ditulis (\(failure.reason))"))
    } else if report.isUnwrittenLate {
      let days = report.unwritten.joined(separator: ", ")
      faults.append(say("the files of \(days) are not written", "berkas \(days) belum ditulis"))
    } else if let day = report.overdueEdition {
      faults.append(say("edition of \(day) is overdue", "edisi \(day) terlambat"))
    } else {
      notes.append(
        report.lastEdition.map { say("edition of \($0)", "edisi \($0)") } ?? say("no edition yet", "belum ada edisi"))
    }
  }

  private mutating func addMail(_ report: StatusReport) {
    let counts = MailText.counts(report.mailStanding, say)
    if report.mailFailedLast > 0, let counts {
      faults.append(say("mail: ", "surel: ") + counts)
    } else if let failure = report.mailFailure {
      faults.append(say("mail cannot be sent (\(failure.reason))", "surel tidak dapat dikirim (\(failure.reason))"))
    } else if report.mailLate > 0, let counts {
      faults.append(say("mail is late: ", "surel terlambat: ") + counts)
    } else if report.mailWaiting + report.mailFailed > 0, let counts {
      notes.append(say("mail: ", "surel: ") + counts)
    } else {
      notes.append(say("no mail waits", "tidak ada surel yang menunggu"))
    }
  }

  /// Some of many are ill always; kabar status tells them.
  private mutating func addSources(_ report: StatusReport) {
    let polled = report.sources.filter { $0.state != .paused }
    let ill = polled.count { $0.state == .ill }
    let all = say(polled.count, "source", "sumber")
    let words = say("\(ill) of \(all) ill", "\(ill) dari \(all) bermasalah")
    if ill > 0, ill * 2 > polled.count { faults.append(words) } else { notes.append(words) }
  }
}
