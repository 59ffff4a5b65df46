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

  /// Whether a list has a number.
  static func hold(_ numbers: [UInt32], _ number: UInt32) -> Bool { place(of: number, in: numbers) != nil }

  /// Where a number stands in a list; nil where it is not in it.
  static func place(of number: UInt32, in numbers: [UInt32]) -> Int? {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }

  /// The upper halves of sorted numbers, each once: some hundred of them do not collide.
  static func halves(_ sorted: [UInt64]) -> [UInt32] {
    var halves: [UInt32] = []
    halves.reserveCapacity(sorted.count)
    for number in sorted where halves.last != UInt32(number >> 32) { halves.append(UInt32(number >> 32)) }
    return halves
  }
}
