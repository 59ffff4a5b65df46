import Configuration
import Model
import Storage
import Text

extension MailDelivery {
  /// Has messages sent once more; says why not where none can be that was asked for.
  func refusal(of again: MailRepeat, _ email: EmailSettings, at now: Instant) async throws(StoreError) -> String? {
    let named = email.to + lists.sorted { $0.key < $1.key }.flatMap(\.value)
    if let recipient = again.recipient, !named.contains(where: { Self.isSame($0, recipient) }) {
      return "no digest goes to \(recipient); recipients are \(Self.listed(named))"
    }
    if try await store.repeatMessages(of: again.day, to: again.recipient, at: now) > 0 { return nil }
    let last = try await store.lastMailed(until: zone.moment(now).day)
    guard let day = again.day ?? last else { return "no digest was mailed yet" }
    let messages = try await store.messages(of: day)
    if messages.isEmpty {
      return "no digest of \(day.iso) was mailed" + (last.map { "; the last was that of \($0.iso)" } ?? "")
    }
    guard let recipient = again.recipient else { return nil }
    return "the digest of \(day.iso) did not go to \(recipient); it went to \(Self.listed(messages.map(\.recipient)))"
  }

  /// Whether two addresses are one: nobody has two mailboxes that differ by capitals.
  private static func isSame(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }

  /// Addresses told to who mistyped one, not more than fit a line or two.
  private static func listed(_ addresses: [String]) -> String {
    let most = 8
    var known: [String] = []
    for address in addresses where !known.contains(address) { known.append(address) }
    let rest = known.count - most
    return known.prefix(most).joined(separator: ", ") + (rest > 0 ? ", +\(rest)" : "")
  }
}
