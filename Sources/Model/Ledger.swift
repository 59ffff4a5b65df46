/// What was offered, and what became of it: the sums of the outcomes of entries.
///
/// `offered` is counted for itself, so that an entry without an outcome shows.
public struct Ledger: Sendable, Hashable {
  /// Entries and links offered.
  public private(set) var offered = 0
  private var counts: [EntryOutcome: Int] = [:]

  /// Nothing offered.
  public init() {}

  /// How many had an outcome.
  public subscript(outcome: EntryOutcome) -> Int { counts[outcome, default: 0] }

  /// All that have one.
  public var sum: Int { counts.values.reduce(0, +) }

  /// Those of which nobody knows what became: a fault of the program.
  public var unaccounted: Int { offered - sum }

  /// Counts entries with an outcome; nil: it is not known.
  public mutating func add(_ outcome: EntryOutcome?, count: Int = 1) {
    offered += count
    if let outcome { counts[outcome, default: 0] += count }
  }

  /// Outcomes with how many have them, those that none has left out.
  public var parts: [(outcome: EntryOutcome, count: Int)] {
    EntryOutcome.allCases.map { ($0, self[$0]) }.filter { $0.count > 0 }
  }
}

extension Ledger: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }

    static let offered = Key(stringValue: "offered")
  }

  /// Reads what `encode` wrote; an outcome that is not there is one that none had.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    for outcome in EntryOutcome.allCases {
      let count = try values.decodeIfPresent(Int.self, forKey: Key(stringValue: outcome.rawValue)) ?? 0
      if count > 0 { counts[outcome] = count }
    }
    offered = try values.decode(Int.self, forKey: .offered)
  }

  /// One flat object: `offered` and every outcome.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(offered, forKey: .offered)
    for outcome in EntryOutcome.allCases {
      try values.encode(self[outcome], forKey: Key(stringValue: outcome.rawValue))
    }
  }
}
