/// A number for bytes that is the same on every machine and in every run: 64 bits of FNV-1a (Fowler, Noll, Vo;
/// draft-eastlake-fnv). Spreads well and is cheap for short texts; no protection against somebody who wants collisions.
public enum StableHash {
  /// The number of no bytes.
  public static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The number with one more byte, or with a whole number taken as one.
  @inlinable public static func mix(_ hash: UInt64, _ byte: some BinaryInteger) -> UInt64 {
    (hash ^ UInt64(truncatingIfNeeded: byte)) &* 0x100_0000_01b3
  }

  /// The number of bytes, going on from `hash`.
  @inlinable public static func of(_ bytes: some Sequence<UInt8>, from hash: UInt64 = seed) -> UInt64 {
    let whole = bytes.withContiguousStorageIfAvailable { $0.reduce(hash) { mix($0, $1) } }
    return whole ?? bytes.reduce(hash) { mix($0, $1) }
  }
}
