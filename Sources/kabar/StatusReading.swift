import Digests
import Files
import Pipeline
import Service

/// How things stand, as the running service says it or, where none answers, as the files do.
enum StatusReading {
  static func read(
    _ options: GlobalOptions, _ say: WordingLanguage = .english
  ) async throws -> (report: StatusReport, change: ConfigurationChange?) {
    var report: StatusReport?
    let service = try RunningService(options)
    let end = service?.ask(ControlRequest(.status, language: say.rawValue)) {
      if case .status(let read) = $0 { report = read }
    }
    if report == nil {
      try await CommandContext(options).withNewsroom(isReader: true) { room in
        report = try await room.status(servicePID: service?.process, language: say.rawValue)
        report?.serviceHangs = service != nil && end == nil
        if service == nil { report?.holder = InstanceLock.holder(of: room.folder.path)?.process }
      }
    }
    if report?.servicePID != nil {
      report?.databaseFault = await DatabaseFault.words(options.folder, isThorough: false)
    }
    guard var report else {
      throw CommandContext.report(
        WordingLanguage.current("nothing could be read", "tidak ada yang dapat dibaca"), code: .software)
    }
    let change = ConfigurationChange(since: report.configuration)
    report.configuration?.differs = change != nil
    report.configuration?.errors = change?.errors ?? 0
    return (report, change)
  }
}
