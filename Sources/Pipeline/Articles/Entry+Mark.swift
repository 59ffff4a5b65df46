import Model
import Text

extension Entry {
  /// A number that changes with what the entry says: by it a later change is noticed.
  var mark: UInt64 {
    var hash = StableHash.seed
    for part in [updated.map { String($0.seconds) }, title, contentHTML ?? summaryHTML] {
      hash = StableHash.mix(StableHash.of((part ?? "").utf8, from: hash), 0xFF)
    }
    return hash
  }
}
