import Model
import Storage
import Text

/// Tells a source whose new entries have dates long past, poll after poll: its clock is wrong, or it dates them by something
/// else. All of them are left out as old, and nobody would learn of it. An archive that is put up at one stroke is none.
struct OldDates {
  let store: Store
  let source: String
  let now: Instant

  /// Polls with nothing but old entries after which it is told, within so many seconds.
  private static let (polls, span) = (3, 14 * 86_400)

  /// The trouble of a source after a poll; where nothing was offered anew, that which it had.
  ///
  /// - Parameters:
  ///   - offers: what it offered for the first time.
  ///   - known: the source before the poll.
  func trouble(
    _ offers: [Offer], of candidates: [Candidate], known: SourceState
  ) async throws(StoreError) -> Trouble? {
    guard let first = known.firstSuccess else { return nil }
    if offers.isEmpty {
      return known.trouble.flatMap(Trouble.init(stored:)).flatMap { $0.kind == .oldDates ? $0 : nil }
    }
    guard offers.allSatisfy({ $0.outcome == .old }) else { return nil }
    let keys = Set(offers.map(\.key))
    guard let latest = candidates.lazy.filter({ keys.contains($0.key) }).compactMap(\.date).max() else { return nil }
    let before = try await store.pollsOfOld(by: source, since: max(first + 1, now - Self.span))
    return before + 1 < Self.polls ? nil : Trouble(.oldDates, Moment(latest, offset: 0).day.iso)
  }
}
