import Text

/// A JSON value that is written with its keys in the order given (RFC 8259), indented by one space a level.
indirect enum JSONText {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])

  /// An object without the members that have no value.
  static func members(_ all: [(String, JSONText?)]) -> JSONText {
    .object(all.compactMap { name, value in value.map { (name, $0) } })
  }

  /// A list; none where nothing is in it.
  static func filled(_ values: [JSONText]) -> JSONText? { values.isEmpty ? nil : .list(values) }

  /// A text, or null.
  static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

  /// The document, ending in a newline.
  func document() -> [UInt8] {
    var out: [UInt8] = []
    write(to: &out, level: 0)
    return out + [.lineFeed]
  }

  private func write(to out: inout [UInt8], level: Int) {
    switch self {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .number(let value): out += "\(value)".utf8
    case .text(let value): Self.write(value, to: &out)
    case .list(let values):
      Self.write("[", "]", values.count, to: &out, level: level) { i, out in values[i].write(to: &out, level: level + 1)
      }
    case .object(let members):
      Self.write("{", "}", members.count, to: &out, level: level) { i, out in
        Self.write(members[i].0, to: &out)
        out += ": ".utf8
        members[i].1.write(to: &out, level: level + 1)
      }
    }
  }

  private static func write(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ count: Int, to out: inout [UInt8], level: Int,
    _ member: (Int, inout [UInt8]) -> Void
  ) {
    out.append(UInt8(ascii: open))
    for i in 0..<count {
      out += (i == 0 ? "\n" : ",\n").utf8
      out += repeatElement(.space, count: level + 1)
      member(i, &out)
    }
    if count > 0 {
      out.append(.lineFeed)
      out += repeatElement(.space, count: level)
    }
    out.append(UInt8(ascii: close))
  }

  private static func write(_ text: String, to out: inout [UInt8]) {
    out.append(.quotationMark)
    for byte in text.utf8 {
      switch byte {
      case .quotationMark, .backslash: out += [.backslash, byte]
      // So that the file may stand in a page's script.
      case .lessThan, 0..<0x20, .delete:
        let digits = Array("0123456789abcdef".utf8)
        out += "\\u00".utf8
        out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
    out.append(.quotationMark)
  }
}
