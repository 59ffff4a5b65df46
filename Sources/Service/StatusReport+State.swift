import Configuration
import Pipeline
import Text

extension StatusReport {
  /// Adds what fails in the running service.
  mutating func add(_ state: ServiceState, zone: ZoneRules) {
    editionFailure = state.edition.map { Failure($0, zone: zone) }
    storeFailure = state.store.map { Failure($0, zone: zone) }
    mailFailure = state.mail.map { Failure($0, zone: zone) }
    lineDownSince = state.lineDownSince.map { zone.moment($0).iso8601 }
  }
}
