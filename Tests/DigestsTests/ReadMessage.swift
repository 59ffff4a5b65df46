import Foundation

/// A message read back with as little trust in the writer as possible.
struct ReadMessage {
  var lines: [[UInt8]]
  /// Unfolded header fields in order.
  var fields: [(name: String, value: String)] = []
  /// Types and decoded texts of the parts.
  var parts: [(type: String, text: String)] = []

  init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map {
      $0.last == 13 ? Array($0.dropLast()) : Array($0)
    }
    let end = lines.firstIndex(of: []) ?? lines.count
    fields = Self.fields(lines[..<end])
    let type = fields.first { $0.name == "Content-Type" }?.value ?? ""
    let boundary = type.split(separator: "\"").last.map { Array(("--" + $0).utf8) } ?? []
    var rest = lines[end...]
    while let start = rest.firstIndex(of: boundary) {
      rest = rest[(start + 1)...]
      let stop = rest.firstIndex { $0 == boundary || $0 == boundary + Array("--".utf8) } ?? rest.endIndex
      let blank = rest.firstIndex(of: []) ?? stop
      let type = Self.fields(rest[..<blank]).first { $0.name == "Content-Type" }?.value ?? ""
      parts.append((type, Self.decoded(rest[blank..<stop].dropFirst().dropLast())))
      rest = rest[stop...]
    }
  }

  func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  private static func fields(_ lines: ArraySlice<[UInt8]>) -> [(name: String, value: String)] {
    var out: [(name: String, value: String)] = []
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix(" "), let last = out.indices.last {
        out[last].value += text
      } else if let colon = text.firstIndex(of: ":") {
        out.append((String(text[..<colon]), String(text[text.index(after: colon)...].drop { $0 == " " })))
      }
    }
    return out
  }

  /// Quoted-printable.
  private static func decoded(_ lines: ArraySlice<[UInt8]>) -> String {
    var out: [UInt8] = []
    for line in lines {
      var i = 0
      var soft = false
      while i < line.count {
        if line[i] != UInt8(ascii: "=") {
          out.append(line[i])
          i += 1
        } else if i + 1 == line.count {
          soft = true
          i += 1
        } else {
          out.append(UInt8(String(decoding: line[(i + 1)...(i + 2)], as: UTF8.self), radix: 16) ?? 0)
          i += 3
        }
      }
      if !soft { out.append(10) }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A header value with its encoded words read (RFC 2047; only B, which is all that is written).
  static func plain(_ value: String) -> String {
    var out = ""
    var lastEncoded = false
    for word in value.split(separator: " ") {
      if word.hasPrefix("=?utf-8?B?"), word.hasSuffix("?="),
        let data = Data(base64Encoded: String(word.dropFirst(10).dropLast(2)))
      {
        out += (out.isEmpty || lastEncoded ? "" : " ") + String(decoding: data, as: UTF8.self)
        lastEncoded = true
      } else {
        out += (out.isEmpty ? "" : " ") + word
        lastEncoded = false
      }
    }
    return out
  }
}
