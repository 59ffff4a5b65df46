import Text

/// The rules of one group, found by the bytes that they begin with: there are files of tens of thousands of lines, and a look
/// at each for every page of the site would cost more than reading the page.
struct RobotsRuleSet: Sendable, Hashable {
  /// Places of rules, by a hash of what stands before their first star; the longest first within each.
  private var places: [UInt64: [RobotsPattern]] = [:]
  /// Bytes before a first star at most: of a longer path no further beginning need be looked up.
  private var longestStart = 0

  /// Whether there are none.
  var isEmpty: Bool { places.isEmpty }

  /// Adds rules; `sort` is due then.
  mutating func append(_ rules: [RobotsPattern]) {
    for rule in rules {
      places[StableHash.of(rule.start), default: []].append(rule)
      longestStart = max(longestStart, rule.start.count)
    }
  }

  /// Puts the longest rules first, those that allow before those that forbid as much.
  mutating func sort() {
    for hash in places.keys where places[hash]?.count ?? 0 > 1 {
      places[hash]?.sort { $0.length == $1.length ? $0.allows && !$1.allows : $0.length > $1.length }
    }
  }

  /// The longest rule that a path matches, one that allows before one that forbids as much; nil: none speaks of it.
  func deciding(_ path: [UInt8]) -> RobotsPattern? {
    var best: RobotsPattern?
    // It grows byte by byte along the path. Rules that share one by chance are told apart by matching them.
    var hash = StableHash.seed
    for length in 0...min(path.count, longestStart) {
      if length > 0 { hash = StableHash.mix(hash, path[length - 1]) }
      guard let rules = places[hash] else { continue }
      for rule in rules {
        // Behind it come shorter ones only.
        if let best, rule.length < best.length || rule.length == best.length && best.allows { break }
        if rule.matches(path) {
          best = rule
          break
        }
      }
    }
    return best
  }
}
