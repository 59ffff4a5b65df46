import Foundation
import Model
import Pipeline
import TestSupport

/// A service without any trouble and one source, as tests change it.
enum Report {
  static func quiet() throws -> StatusReport {
    try JSONDecoder().decode(StatusReport.self, from: Data(Fixture.bytes("report.json")))
  }

  /// Sources with these names, all with the same trouble.
  static func ill(
    _ names: [String], _ cause: String, advice: String, code: TroubleCode
  ) throws -> [StatusReport.SourceStatus] {
    let well = try quiet().sources[0]
    return names.map { name in
      var source = well
      (source.name, source.state, source.isWell) = (name, .ill, false)
      (source.cause, source.trouble, source.advice, source.troubleCode) = (cause, cause, advice, code)
      (source.since, source.failures) = ("2026-11-27T21:10:00+07:00", 3)
      return source
    }
  }

  /// What fails since an hour and is tried again in ten minutes.
  static func failure(_ reason: String, tries: Int = 4) throws -> StatusReport.Failure {
    let fields: [String: Any] = [
      "reason": reason, "since": "2026-11-28T08:00:00+07:00", "tries": tries, "nextTry": "2026-11-28T09:10:00+07:00",
    ]
    return try JSONDecoder().decode(
      StatusReport.Failure.self, from: JSONSerialization.data(withJSONObject: fields))
  }
}
