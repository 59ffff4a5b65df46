/// A JSON value that is written with its keys in the order given (RFC 8259), indented by one space a level.
indirect enum JSONText {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])

  /// A text, or null.
  static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }

  /// The document, ending in a newline.
  func document() -> String {
    var out = ""
    write(to: &out, level: 0)
    return out + "\n"
  }

  private func write(to out: inout String, level: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .number(let value): out += "\(value)"
    case .text(let value): Self.write(value, to: &out)
    case .list(let values):
      Self.write("[", "]", values.count, to: &out, level: level) { i, out in values[i].write(to: &out, level: level + 1)
      }
    case .object(let members):
      Self.write("{", "}", members.count, to: &out, level: level) { i, out in
        Self.write(members[i].0, to: &out)
        out += ": "
        members[i].1.write(to: &out, level: level + 1)
      }
    }
  }

  private static func write(
    _ open: String, _ close: String, _ count: Int, to out: inout String, level: Int,
    _ member: (Int, inout String) -> Void
  ) {
    out += open
    for i in 0..<count {
      out += i == 0 ? "\n" : ",\n"
      out += String(repeating: " ", count: level + 1)
      member(i, &out)
    }
    if count > 0 { out += "\n" + String(repeating: " ", count: level) }
    out += close
  }

  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      // So that the file may stand in a page's script.
      case "<": out += "\\u003c"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    out += "\""
  }
}
