/// MinHash of a set of shingles, folded into bands for a look-up: two texts that share a band may be alike. Broder 1997,
/// "On the resemblance and containment of documents"; 96 permutations in 32 bands of 3 find .99 of all near-duplicates.
enum MinHash {
  static let bands = 32
  static let rows = 3

  /// One number a band, which holds the band's index; none for an empty set.
  static func bands(of shingles: [UInt64]) -> [UInt64] {
    guard !shingles.isEmpty else { return [] }
    var result: [UInt64] = []
    result.reserveCapacity(bands)
    shingles.withUnsafeBufferPointer { set in
      for band in 0..<bands {
        var folded = WordHashes.mix(UInt64(band))
        for row in 0..<rows {
          let permutation = UInt64(band * rows + row)
          let factor = WordHashes.mix(permutation &* 2 &+ 1) | 1
          let term = WordHashes.mix(permutation &* 2 &+ 2)
          var least = UInt64.max
          for shingle in set {
            let value = (shingle ^ term) &* factor
            // The product's high half depends on all bits.
            least = min(least, value ^ (value >> 32))
          }
          folded = WordHashes.mix(folded ^ least)
        }
        result.append(folded)
      }
    }
    return result
  }
}
