import Text

extension XMLRepair {
  func isLetter(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == .underscore
  }

  func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte.isASCIIDigit || byte == .colon || byte == .hyphen || byte == .period
  }

  func endsName(at k: Int) -> Bool {
    let byte = source[k]
    if byte == .slash { return k + 1 < source.count && source[k + 1] == .greaterThan }
    return byte.isASCIISpace || byte == .greaterThan
  }

  func skipSpace(_ k: Int) -> Int {
    var k = k
    while k < source.count, source[k].isASCIISpace { k += 1 }
    return k
  }

  func sameName(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    for k in 0..<a.count where source[a.lowerBound + k].asciiLowercased != source[b.lowerBound + k].asciiLowercased {
      return false
    }
    return true
  }

  func sameName(_ a: Range<Int>, _ word: StaticString) -> Bool {
    a.count == word.utf8CodeUnitCount && source.matchesAnyCase(word, at: a.lowerBound)
  }
}
