/// Sorted lists of numbers, each once.
enum SortedNumbers {
  /// How many numbers two lists share.
  static func shared(_ mine: [UInt32], _ theirs: [UInt32]) -> Int {
    var (a, b, shared) = (0, 0, 0)
    while a < mine.count, b < theirs.count {
      let (left, right) = (mine[a], theirs[b])
      shared += left == right ? 1 : 0
      a += left <= right ? 1 : 0
      b += right <= left ? 1 : 0
    }
    return shared
  }

  /// The upper halves of sorted numbers, each once: some hundred of them do not collide.
  static func halves(_ sorted: [UInt64]) -> [UInt32] {
    var halves: [UInt32] = []
    halves.reserveCapacity(sorted.count)
    for number in sorted where halves.last != UInt32(number >> 32) { halves.append(UInt32(number >> 32)) }
    return halves
  }
}
