import Text

/// The ASCII form of a label of an internationalised domain name, without its `xn--` (RFC 3492).
enum Punycode {
  private static let base = 36
  private static let tMin = 1
  private static let tMax = 26
  /// A label of the domain name system has 63 bytes; anything near this is hostile.
  private static let longest = 1_000

  /// Encodes a label; nil when it is too long.
  static func encode(_ label: [Unicode.Scalar]) -> [UInt8]? {
    guard label.count <= longest else { return nil }
    var out = label.filter(\.isASCII).map { UInt8($0.value) }
    let basic = out.count
    var handled = basic
    if basic > 0 { out.append(.hyphen) }
    var (n, delta, bias) = (128, 0, 72)
    while handled < label.count {
      let next = label.lazy.map { Int($0.value) }.filter { $0 >= n }.min() ?? n
      delta += (next - n) * (handled + 1)
      n = next
      for scalar in label {
        if Int(scalar.value) < n { delta += 1 }
        guard Int(scalar.value) == n else { continue }
        var q = delta
        var k = base
        while true {
          let t = threshold(k, bias)
          if q < t { break }
          out.append(digit(t + (q - t) % (base - t)))
          q = (q - t) / (base - t)
          k += base
        }
        out.append(digit(q))
        bias = adapt(delta, handled + 1, isFirst: handled == basic)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return out
  }

  /// Decodes a label; nil when it is not punycode.
  static func decode(_ text: ArraySlice<UInt8>) -> [Unicode.Scalar]? {
    guard text.count <= longest else { return nil }
    var scalars: [Unicode.Scalar] = []
    var rest = text
    if let hyphen = text.lastIndex(of: .hyphen) {
      scalars = text[..<hyphen].map(Unicode.Scalar.init)
      rest = text[(hyphen + 1)...]
    }
    guard scalars.allSatisfy(\.isASCII) else { return nil }
    var (n, i, bias) = (128, 0, 72)
    while !rest.isEmpty {
      let old = i
      var weight = 1
      var k = base
      while true {
        guard let byte = rest.popFirst(), let value = value(byte) else { return nil }
        let (step, overflow) = value.multipliedReportingOverflow(by: weight)
        guard !overflow, i <= Int(Int32.max), step <= Int(Int32.max) else { return nil }
        i += step
        let t = threshold(k, bias)
        if value < t { break }
        weight *= base - t
        guard weight <= Int(Int32.max) else { return nil }
        k += base
      }
      let count = scalars.count + 1
      bias = adapt(i - old, count, isFirst: old == 0)
      n += i / count
      i %= count
      guard n <= 0x10FFFF, let scalar = Unicode.Scalar(UInt32(n)) else { return nil }
      scalars.insert(scalar, at: i)
      i += 1
    }
    return scalars
  }

  private static func threshold(_ k: Int, _ bias: Int) -> Int { min(max(k - bias, tMin), tMax) }
  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 97 + value : 22 + value) }

  private static func value(_ byte: UInt8) -> Int? {
    if byte.isASCIIDigit { return Int(byte) - 22 }
    return byte.isASCIILetter ? Int(byte.asciiLowercased) - 97 : nil
  }

  private static func adapt(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + 38)
  }
}
