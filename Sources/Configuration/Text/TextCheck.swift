import Text

/// Checks the bytes of a file before YAML is read: UTF-8 without characters that hide what a line says.
enum TextCheck {
  /// Reports what is not allowed and returns the bytes with each such thing replaced, so that reading can go on.
  static func cleaned(_ bytes: [UInt8], _ log: ProblemLog) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var i = 0
    var spacesReported = 0
    while i < bytes.count, !log.isFull {
      let byte = bytes[i]
      if byte < 0x80 {
        // A carriage return alone would be a line break for YAML, yet no editor shows one.
        let isBareReturn = byte == .carriageReturn && !(i + 1 < bytes.count && bytes[i + 1] == .lineFeed)
        if (byte < .space && byte != .tab && byte != .lineFeed && byte != .carriageReturn) || byte == .delete
          || isBareReturn
        {
          log.add("E006", at: log.source.place(of: i), "control character \(hex(UInt32(byte))) is not allowed here")
          result += [0xEF, 0xBF, 0xBD]
        } else {
          result.append(byte)
        }
        i += 1
        continue
      }
      guard let (scalar, length) = decode(bytes, at: i) else {
        var message = "byte 0x\(Digits.hexadecimal(UInt64(byte), 2, uppercase: true)) is not UTF-8"
        if byte >= 0xA0 { message += " (Latin-1 \"\(Unicode.Scalar(byte))\"?)" }
        log.add("E006", at: log.source.place(of: i), message + "; save the file as UTF-8")
        result += [0xEF, 0xBF, 0xBD]
        i += 1
        // The rest of a broken sequence is the same mistake.
        while i < bytes.count, UTF8.isContinuation(bytes[i]) { i += 1 }
        continue
      }
      if let name = spaceName(scalar), isStructural(bytes, at: i, length: length) {
        let place = log.source.place(of: i)
        // One message for all of a line: they are pasted by the handful.
        if place.line != spacesReported {
          log.add(
            "E006", at: place, "\(hex(scalar.value)) (\(name)) looks like a space and is none; type a plain space")
        }
        spacesReported = place.line
        result.append(.space)
      } else if isColon(scalar), isBehindKey(bytes, at: i) {
        log.add(
          "E006", at: log.source.place(of: i), "\(hex(scalar.value)) looks like \":\" and is none; type a plain \": \"")
        result += [.colon, .space]
      } else if let name = forbiddenName(scalar) {
        log.add("E006", at: log.source.place(of: i), "\(hex(scalar.value)) (\(name)) is not allowed here")
        result += [0xEF, 0xBF, 0xBD]
      } else {
        result += bytes[i..<i + length]
      }
      i += length
    }
    return result
  }

  /// Whether a terminal shows the scalar as itself, without moving what stands around it.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  /// The scalar at a byte and its length; nil when the bytes are not UTF-8 (RFC 3629).
  static func decode(_ bytes: [UInt8], at i: Int) -> (Unicode.Scalar, Int)? {
    let (scalar, length) = bytes.withUnsafeBufferPointer { CharsetUTF8.scalar(in: $0, at: i) }
    return scalar.map { ($0, length) }
  }

  /// The name of a scalar that hides or reorders text, or nil for all others.
  static func forbiddenName(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x61C: "Arabic letter mark"
    case 0x200B: "zero width space"
    case 0x200E: "left-to-right mark"
    case 0x200F: "right-to-left mark"
    case 0x202A: "left-to-right embedding"
    case 0x202B: "right-to-left embedding"
    case 0x202C: "pop directional formatting"
    case 0x202D: "left-to-right override"
    case 0x202E: "right-to-left override"
    case 0x2028: "line separator"
    case 0x2029: "paragraph separator"
    case 0x2066...0x2069: "directional isolate"
    case 0xFEFF: "byte order mark"
    case 0x85: "next line"
    case 0x80..<0xA0: "control character"
    case 0xFFFE, 0xFFFF: "not a character"
    case 0xE0000...0xE007F: "invisible tag"
    default: nil
    }
  }

  /// Whether a scalar looks like a colon and is none.
  private static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    [0xFF1A, 0xFE55, 0xA789, 0x2236].contains(scalar.value)
  }

  /// Whether nothing but a word such as keys are stands before a place in its line.
  private static func isBehindKey(_ bytes: [UInt8], at i: Int) -> Bool {
    let start = bytes[..<i].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
    let key = bytes[start..<i].drop { $0 == .space || $0 == .tab || $0 == .hyphen }
    return !key.isEmpty && key.allSatisfy { $0.isASCIILowercase || $0 == UInt8(ascii: "_") }
  }

  /// The name of a scalar that looks like a plain space, or nil for all others.
  private static func spaceName(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.value >= 0x80, scalar.properties.generalCategory == .spaceSeparator else { return nil }
    return scalar.value == 0xA0 || scalar.value == 0x202F ? "no-break space" : "space of typesetters"
  }

  /// Whether a space stands where YAML counts on one: before or behind what a line says, or behind a sign of its own. Within
  /// text, quotes and comments any space will do.
  private static func isStructural(_ bytes: [UInt8], at i: Int, length: Int) -> Bool {
    func isBlank(_ j: Int) -> Bool {
      if bytes[j] < 0x80 { return bytes[j] == .space || bytes[j] == .tab }
      var start = j
      while start > 0, UTF8.isContinuation(bytes[start]) { start -= 1 }
      return decode(bytes, at: start).map { spaceName($0.0) != nil } ?? false
    }
    var start = i
    while start > 0, bytes[start - 1] != .lineFeed { start -= 1 }
    let before = bytes[start..<i]
    let mark = before.indices.last { !isBlank($0) }
    if mark == nil { return true }
    if before.contains(UInt8(ascii: "#")) || before.count(where: { $0 == UInt8(ascii: "\"") }) % 2 == 1 { return false }
    if let mark, ":[{,".utf8.contains(bytes[mark]) { return true }
    if let mark, bytes[mark] == UInt8(ascii: "-"), before[..<mark].indices.allSatisfy(isBlank) { return true }
    var end = i + length
    while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn, isBlank(end) { end += 1 }
    return end == bytes.count || "\n\r#:".utf8.contains(bytes[end])
  }

  private static func hex(_ value: UInt32) -> String {
    "U+" + Digits.hexadecimal(UInt64(value), 4, uppercase: true)
  }
}

extension TextCheck {
  /// Bytes of one line at most: places are counted from its beginning.
  static let longestLine = 8_000

  /// Whether no line is longer than allowed; reports the first that is.
  static func linesAreShort(_ bytes: [UInt8], _ log: ProblemLog) -> Bool {
    var (line, start) = (1, 0)
    for i in 0...bytes.count where i == bytes.count || bytes[i] == .lineFeed {
      if i - start > longestLine {
        return log.refuse("E010", at: Place(line: line, column: 1), "this line is longer than 8,000 bytes")
      }
      (line, start) = (line + 1, i + 1)
    }
    return true
  }
}
