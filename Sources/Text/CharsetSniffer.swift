/// What bytes, a header or a document's own declaration say about its encoding.
public enum CharsetSniffer {
  /// The byte order mark: the encoding and how many bytes it takes.
  public static func byteOrderMark(_ bytes: [UInt8]) -> (charset: Charset, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LE, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BE, 4) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
    return nil
  }

  /// UTF-16 or UTF-32 without a mark, seen by the zeros around the first `<` (XML 1.0, appendix F.1).
  public static func wideWithoutMark(_ bytes: [UInt8]) -> Charset? {
    let lt = UInt8(ascii: "<")
    if bytes.starts(with: [0, 0, 0, lt]) { return .utf32BE }
    if bytes.starts(with: [lt, 0, 0, 0]) { return .utf32LE }
    if bytes.count >= 4, bytes[0] == 0, bytes[1] == lt, bytes[2] == 0, bytes[3] != 0 { return .utf16BE }
    if bytes.count >= 4, bytes[0] == lt, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 { return .utf16LE }
    return nil
  }

  /// The `charset` parameter of a `Content-Type` header (RFC 9110 section 8.3), nil when absent or unknown.
  public static func header(_ contentType: String?) -> Charset? {
    guard let contentType else { return nil }
    let bytes = Array(contentType.utf8.prefix(1000))
    return charsetParameter(bytes[...])
  }

  /// The encoding that an XML declaration near the start names (XML 1.0 section 4.3.3); ASCII-compatible text only.
  public static func xmlDeclaration(_ bytes: [UInt8]) -> Charset? {
    let head = bytes.prefix(1000)
    guard let open = find("<?xml", in: head, from: 0), let end = find("?>", in: head, from: open),
      var i = find("encoding", in: head[..<end], from: open)
    else { return nil }
    i += 8
    while i < end, isSpace(head[i]) || head[i] == UInt8(ascii: "=") { i += 1 }
    guard i < end else { return nil }
    let quote = head[i]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    guard let close = head[(i + 1)..<end].firstIndex(of: quote) else { return nil }
    return Charset(label: head[(i + 1)..<close])
  }

  /// The encoding that a `meta` names anywhere in the head (up to `</head>` or `<body`, 500,000 bytes at most). UTF-16 in a
  /// page that could be read so far means UTF-8 (WHATWG HTML, "prescan a byte stream").
  public static func meta(_ bytes: [UInt8]) -> Charset? {
    let limit = min(bytes.count, 500_000)
    var i = 0
    while i < limit {
      guard let lt = bytes[i..<limit].firstIndex(of: UInt8(ascii: "<")) else { return nil }
      i = lt + 1
      if matches("<!--", bytes[...], at: lt) {
        guard let end = find("-->", in: bytes[..<limit], from: lt + 2) else { return nil }
        i = end + 3
      } else if matches("<script", bytes[...], at: lt) {
        guard let end = find("</script", in: bytes[..<limit], from: lt) else { return nil }
        i = end + 8
      } else if matches("<body", bytes[...], at: lt) || matches("</head", bytes[...], at: lt) {
        return nil
      } else if matches("<meta", bytes[...], at: lt) {
        let end = bytes[i..<limit].firstIndex(of: UInt8(ascii: ">")) ?? limit
        if let charset = charsetParameter(bytes[(lt + 5)..<min(end, lt + 2000)]) {
          return [.utf16LE, .utf16BE, .utf32LE, .utf32BE].contains(charset) ? .utf8 : charset
        }
        i = end
      }
    }
    return nil
  }

  /// The value after `charset=`, quoted or not.
  private static func charsetParameter(_ bytes: ArraySlice<UInt8>) -> Charset? {
    var from = bytes.startIndex
    while let found = find("charset", in: bytes, from: from) {
      var i = found + 7
      from = i
      while i < bytes.endIndex, isSpace(bytes[i]) { i += 1 }
      guard i < bytes.endIndex, bytes[i] == UInt8(ascii: "=") else { continue }
      i += 1
      while i < bytes.endIndex, isSpace(bytes[i]) { i += 1 }
      guard i < bytes.endIndex else { return nil }
      var end = i
      if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'") {
        let quote = bytes[i]
        i += 1
        end = i
        while end < bytes.endIndex, bytes[end] != quote { end += 1 }
      } else {
        let stops: [UInt8] = [
          UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: ","),
        ]
        while end < bytes.endIndex, !isSpace(bytes[end]), !stops.contains(bytes[end]) { end += 1 }
      }
      return Charset(label: bytes[i..<end])
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Where `word` (lower case) begins, ASCII case ignored.
  private static func find(_ word: StaticString, in bytes: ArraySlice<UInt8>, from: Int) -> Int? {
    let first = word.utf8Start[0]
    var i = from
    while i + word.utf8CodeUnitCount <= bytes.endIndex {
      if lower(bytes[i]) == first, matches(word, bytes, at: i) { return i }
      i += 1
    }
    return nil
  }

  private static func matches(_ word: StaticString, _ bytes: ArraySlice<UInt8>, at i: Int) -> Bool {
    guard i + word.utf8CodeUnitCount <= bytes.endIndex else { return false }
    for k in 0..<word.utf8CodeUnitCount where lower(bytes[i + k]) != word.utf8Start[k] { return false }
    return true
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
