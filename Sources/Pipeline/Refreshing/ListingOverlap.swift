import Model
import Storage
import Text
import Web

/// Whether a listing still has something of what it had at the poll before: where it has not, and all of it is new, articles
/// came and went between the two. Pure.
struct ListingOverlap: Sendable {
  /// What a listing has of the one before; nil: nothing follows, since it is the first, too small, or of old entries.
  private(set) var hasKnown: Bool?
  /// Seconds since the listing before.
  private let elapsed: Int

  /// Entries below which a listing says nothing.
  private static let fewest = 3
  /// What the operator is told.
  static let missed = "no entry of the last poll was left: some may have been missed, so it is polled more often"

  /// - Parameters:
  ///   - known: keys of entries that were offered before.
  ///   - last: when the listing came before; nil for a new source.
  init(_ candidates: [Candidate], known: Set<String>, last: Instant?, now: Instant) {
    elapsed = last.map { max(now - $0, 0) } ?? 0
    guard let last, candidates.count >= Self.fewest else { return }
    if candidates.contains(where: { known.contains($0.key) }) {
      hasKnown = true
    } else if candidates.allSatisfy({ $0.date.map { $0 >= last } ?? true }) {
      hasKnown = false
    }
  }

  /// Polls sooner after a miss, and slowly less often again after that.
  func teach(_ memory: inout PollMemory) {
    guard let hasKnown else { return }
    memory.leftOut.removeAll { $0 == Self.missed }
    if hasKnown {
      memory.pace = memory.pace.flatMap(ListingSpan.relaxed)
    } else {
      memory.leftOut.append(Self.missed)
      memory.pace = ListingSpan.pace(after: elapsed, before: memory.pace)
    }
  }
}
