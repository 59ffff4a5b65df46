extension XMLRepair {
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
  }

  func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (byte >= 0x30 && byte <= 0x3A) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  func endsName(at k: Int) -> Bool {
    let byte = source[k]
    if byte == UInt8(ascii: "/") { return k + 1 < source.count && source[k + 1] == UInt8(ascii: ">") }
    return isSpace(byte) || byte == UInt8(ascii: ">")
  }

  func skipSpace(_ k: Int) -> Int {
    var k = k
    while k < source.count, isSpace(source[k]) { k += 1 }
    return k
  }

  func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  func sameName(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for k in 0..<a.count where lower(source[a.lowerBound + k]) != lower(source[b.lowerBound + k]) { return false }
    return true
  }

  func sameName(_ a: Range<Int>, _ word: StaticString) -> Bool {
    a.count == word.utf8CodeUnitCount && matches(word, at: a.lowerBound)
  }

  func matches(_ word: StaticString, at k: Int) -> Bool {
    guard k + word.utf8CodeUnitCount <= source.count else { return false }
    for n in 0..<word.utf8CodeUnitCount where lower(source[k + n]) != word.utf8Start[n] { return false }
    return true
  }

  func find(_ word: StaticString, from: Int) -> Int? {
    var k = from
    while k + word.utf8CodeUnitCount <= source.count {
      if source[k] == word.utf8Start[0], matches(word, at: k) { return k }
      k += 1
    }
    return nil
  }
}
