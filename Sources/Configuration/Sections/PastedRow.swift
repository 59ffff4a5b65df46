import Text

/// A line pasted from a table, or several lines in one, where an address should stand alone.
enum PastedRow {
  /// What is wrong with the text, and what to write; nil where it holds nothing besides an address.
  static func problem(in text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: isSeparator) else { return nil }
    let starts = bytes.indices.filter { ($0 == 0 || isSeparator(bytes[$0 - 1])) && isAddress(bytes[$0...]) }
    guard let first = starts.first else { return nil }
    if first == 0, starts.count > 1 {
      return "more than one address in one text; put \"- \" before each, each on a line of its own"
    }
    guard let end = first > 0 ? bytes.count : endOfAddress(bytes) else { return nil }
    let address = String(decoding: bytes[first..<end].prefix { !isSeparator($0) }.prefix(200), as: UTF8.self)
    let cells = (bytes[..<first] + bytes[end...]).split { isSeparator($0) && $0 != space }
    let names = cells.map { String(decoding: $0, as: UTF8.self).split(separator: " ").joined(separator: " ") }
    guard let name = names.first(where: { $0.contains(where: \.isLetter) }) else {
      return "write the address alone: \"\(address)\""
    }
    return "a name and an address in one text; write \"- name: \(name.prefix(100))\" and below it \"  url: \(address)\""
  }

  private static let space = UInt8(ascii: " ")

  private static func isSeparator(_ byte: UInt8) -> Bool { "\t ,;|".utf8.contains(byte) }

  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: bytes.prefix(8), as: UTF8.self).lowercased()
    return start.hasPrefix("http://") || start == "https://"
  }

  /// Where an address at the beginning ends because a further cell follows: at a tab, at a sign with a space beside it, or
  /// at one where no path can have begun. Within a path commas are common.
  private static func endOfAddress(_ bytes: [UInt8]) -> Int? {
    var slashes = 0
    for (i, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "/") {
        slashes += 1
      } else if byte == .tab {
        return i
      } else if isSeparator(byte), byte != space {
        let isSpaced = bytes[i - 1] == space || (i + 1 < bytes.count && bytes[i + 1] == space)
        if isSpaced || slashes < 3 || bytes[i - 1] == UInt8(ascii: "/") && slashes == 3 { return i }
      }
    }
    return nil
  }
}
