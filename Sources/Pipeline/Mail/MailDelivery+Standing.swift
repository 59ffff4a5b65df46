import Storage
import Text

extension MailDelivery {
  /// How the outbox stands now.
  public func standing() async throws(StoreError) -> MailStanding {
    let now = clock.now()
    let last = try await store.latestEdition(until: zone.moment(now).day)?.day
    return try await MailStanding.read(store, last: last, at: now)
  }
}

extension MailDelivery.Tally {
  /// What a delivery did, and what the outbox holds behind it.
  public func words(_ standing: MailStanding?) -> String {
    if let refusal { return refusal }
    let before = max(0, (standing?.failed ?? 0) - failed)
    return "\(sent) sent, \(standing?.waiting ?? postponed) waiting, \(failed) failed"
      + (before > 0 ? "; \(before) failed before: kabar send --again" : "")
      + (before > 0 ? standing?.failedDay.map { " --date \($0.iso)" } ?? "" : "")
  }
}
