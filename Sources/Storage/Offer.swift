import Model
import Text

/// An entry or link that a source offers for the first time: a row of the ledger.
public struct Offer: Sendable, Hashable {
  /// The key of its address, or what else tells it from the others of its source.
  public var key: String
  /// What it is known by when its address changes, while no article came of it.
  public var identity: String?
  /// What the listing calls it.
  public var title: String
  /// What became of it at once, unread; nil where that is to come.
  public var outcome: EntryOutcome?
  /// Why, in a word or two.
  public var reason: String?

  /// Bytes of a title that are kept.
  static let titleBytes = 200

  /// An entry that is offered.
  public init(
    key: String, identity: String? = nil, title: String?, outcome: EntryOutcome? = nil, reason: String? = nil
  ) {
    (self.key, self.identity, self.outcome, self.reason) = (key, identity, outcome, reason)
    self.title = (title ?? "").truncated(toBytes: Self.titleBytes)
  }

  /// The number of a source's row for a key; the same on every machine.
  static func id(_ key: String, of source: String) -> Int64 {
    Int64(bitPattern: StableHash.of(key.utf8, from: StableHash.mix(StableHash.of(source.utf8), 0xFF)))
  }
}
