/// A table whose keys are numbers that are hashes already, such as those of `StableHash`: they are not hashed again. For
/// tables of our own words; somebody who may choose what goes in could make it slow.
public struct HashedTable<Value: Sendable>: Sendable {
  // Twice as many slots as keys at least, a power of two; 0 marks a free one.
  @usableFromInline var keys: [UInt64] = [0, 0]
  @usableFromInline var values: [Value?] = [nil, nil]
  /// How many keys it has.
  public private(set) var count = 0

  /// An empty table.
  public init() {}

  /// The value of a key; a key whose value is set to nil stays without one.
  @inlinable public subscript(key: UInt64) -> Value? {
    get { values[slot(of: key)] }
    set {
      let slot = slot(of: key)
      if keys[slot] == 0 { return insert(key, newValue) }
      values[slot] = newValue
    }
  }

  /// Where a key is, or the free slot where it belongs.
  @inlinable func slot(of key: UInt64) -> Int {
    let key = key == 0 ? 1 : key
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  @usableFromInline mutating func insert(_ key: UInt64, _ value: Value?) {
    count += 1
    if count * 2 > keys.count {
      let (oldKeys, oldValues) = (keys, values)
      keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
      values = [Value?](repeating: nil, count: keys.count)
      for (old, value) in zip(oldKeys, oldValues) where old != 0 {
        let slot = slot(of: old)
        (keys[slot], values[slot]) = (old, value)
      }
    }
    let slot = slot(of: key)
    (keys[slot], values[slot]) = (key == 0 ? 1 : key, value)
  }
}
