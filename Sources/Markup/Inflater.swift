/// Unpacks a DEFLATE stream (RFC 1951), stopping at its end, at damage or at the limit.
struct Inflater {
  /// Codes of one alphabet in canonical order (RFC 1951 section 3.2.2).
  private struct Codes {
    var counts = [UInt16](repeating: 0, count: 16)
    var symbols: [UInt16] = []

    init(_ lengths: ArraySlice<UInt8>) {
      for length in lengths where length > 0 { counts[Int(length)] += 1 }
      var offsets = [Int](repeating: 0, count: 17)
      for length in 1...15 { offsets[length + 1] = offsets[length] + Int(counts[length]) }
      symbols = [UInt16](repeating: 0, count: offsets[16])
      for (symbol, length) in lengths.enumerated() where length > 0 {
        symbols[offsets[Int(length)]] = UInt16(symbol)
        offsets[Int(length)] += 1
      }
    }
  }

  private static let lengthBase: [Int] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthExtra: [Int] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBase: [Int] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12_289, 16_385, 24_577,
  ]
  private static let order: [Int] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private(set) var output: [UInt8] = []
  private let source: UnsafeBufferPointer<UInt8>
  private var i: Int
  private let limit: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var isBroken = false

  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) {
    (self.source, i, self.limit) = (source, start, limit)
    output.reserveCapacity(min(limit, source.count * 4))
  }

  mutating func run() {
    var isLast = false
    while !isLast, !isBroken, output.count < limit {
      isLast = take(1) == 1
      switch take(2) {
      case 0: stored()
      case 1: compressed(Self.fixedLiterals, Self.fixedDistances)
      case 2: dynamic()
      default: isBroken = true
      }
    }
  }

  private static let fixedLiterals = Codes(
    ([UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112) + [UInt8](repeating: 7, count: 24)
      + [UInt8](repeating: 8, count: 8))[...])
  private static let fixedDistances = Codes([UInt8](repeating: 5, count: 30)[...])

  private mutating func take(_ count: Int) -> Int {
    while bitCount < count {
      guard i < source.count else {
        isBroken = true
        return 0
      }
      bits |= UInt32(source[i]) << UInt32(bitCount)
      i += 1
      bitCount += 8
    }
    let value = Int(bits & ((1 << UInt32(count)) - 1))
    bits >>= UInt32(count)
    bitCount -= count
    return value
  }

  private mutating func symbol(_ codes: Codes) -> Int {
    var code = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      code |= take(1)
      let count = Int(codes.counts[length])
      if code - count < first {
        let place = index + code - first
        guard !isBroken, place >= 0, place < codes.symbols.count else { break }
        return Int(codes.symbols[place])
      }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    isBroken = true
    return 256
  }

  private mutating func stored() {
    bits = 0
    bitCount = 0
    guard i + 4 <= source.count else {
      isBroken = true
      return
    }
    let count = Int(source[i]) | Int(source[i + 1]) << 8
    i += 4
    let end = min(i + count, source.count, i + limit - output.count)
    if end < i + count { isBroken = true }
    output.append(contentsOf: source[i..<end])
    i = end
  }

  private mutating func dynamic() {
    let literals = take(5) + 257
    let distances = take(5) + 1
    let codeLengths = take(4) + 4
    var lengths = [UInt8](repeating: 0, count: 19)
    for k in 0..<codeLengths { lengths[Self.order[k]] = UInt8(take(3)) }
    let codes = Codes(lengths[...])
    lengths = []
    while lengths.count < literals + distances, !isBroken {
      let symbol = symbol(codes)
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else {
          isBroken = true
          return
        }
        lengths.append(contentsOf: repeatElement(last, count: 3 + take(2)))
      case 17: lengths.append(contentsOf: repeatElement(0, count: 3 + take(3)))
      default: lengths.append(contentsOf: repeatElement(0, count: 11 + take(7)))
      }
    }
    guard !isBroken, lengths.count == literals + distances else {
      isBroken = true
      return
    }
    compressed(Codes(lengths[..<literals]), Codes(lengths[literals...]))
  }

  private mutating func compressed(_ literals: Codes, _ distances: Codes) {
    while !isBroken, output.count < limit {
      let next = symbol(literals)
      if isBroken || next == 256 { return }
      if next < 256 {
        output.append(UInt8(next))
        continue
      }
      guard next - 257 < Self.lengthBase.count else { break }
      let length = Self.lengthBase[next - 257] + take(Self.lengthExtra[next - 257])
      let code = symbol(distances)
      guard !isBroken, code < Self.distanceBase.count else { break }
      let distance = Self.distanceBase[code] + take(code < 4 ? 0 : code / 2 - 1)
      guard distance <= output.count else { break }
      for _ in 0..<min(length, limit - output.count) { output.append(output[output.count - distance]) }
    }
    if output.count < limit { isBroken = true }
  }
}
