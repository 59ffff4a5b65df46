import Configuration
import Pipeline
import Text

extension StatusReport {
  /// Adds what fails in the running service.
  mutating func add(_ state: ServiceState, zone: ZoneRules) {
    func text(_ instant: Instant) -> String { zone.moment(instant).iso8601 }
    func failure(_ setback: Setback?) -> Failure? {
      setback.map {
        Failure(reason: $0.reason, since: text($0.since), tries: $0.tries, nextTry: text($0.next))
      }
    }
    editionFailure = failure(state.edition)
    storeFailure = failure(state.store)
    mailFailure = failure(state.mail)
    lineDownSince = state.lineDownSince.map(text)
  }
}
