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
    let lt = UInt8.lessThan
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
    guard let open = head.firstIndex(ofAnyCase: "<?xml", from: 0),
      let end = head.firstIndex(ofAnyCase: "?>", from: open),
      var i = head[..<end].firstIndex(ofAnyCase: "encoding", from: open)
    else { return nil }
    i += 8
    while i < end, head[i].isASCIISpace || head[i] == .equalsSign { i += 1 }
    guard i < end else { return nil }
    let quote = head[i]
    guard quote == .quotationMark || quote == .apostrophe else { return nil }
    guard let close = head[(i + 1)..<end].firstIndex(of: quote) else { return nil }
    return Charset(label: head[(i + 1)..<close])
  }

  /// The encoding that a `meta` names anywhere in the head (up to `</head>` or `<body`, 500,000 bytes at most). UTF-16 in a
  /// page that could be read so far means UTF-8 (WHATWG HTML, "prescan a byte stream").
  public static func meta(_ bytes: [UInt8]) -> Charset? {
    let limit = min(bytes.count, 500_000)
    var i = 0
    while i < limit {
      guard let lt = bytes[i..<limit].firstIndex(of: .lessThan) else { return nil }
      i = lt + 1
      if bytes.matchesAnyCase("<!--", at: lt) {
        guard let end = bytes[..<limit].firstIndex(ofAnyCase: "-->", from: lt + 2) else { return nil }
        i = end + 3
      } else if bytes.matchesAnyCase("<script", at: lt) {
        guard let end = bytes[..<limit].firstIndex(ofAnyCase: "</script", from: lt) else { return nil }
        i = end + 8
      } else if bytes.matchesAnyCase("<body", at: lt) || bytes.matchesAnyCase("</head", at: lt) {
        return nil
      } else if bytes.matchesAnyCase("<meta", at: lt) {
        let end = bytes[i..<limit].firstIndex(of: .greaterThan) ?? limit
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
    while let found = bytes.firstIndex(ofAnyCase: "charset", from: from) {
      var i = found + 7
      from = i
      while i < bytes.endIndex, bytes[i].isASCIISpace { i += 1 }
      guard i < bytes.endIndex, bytes[i] == .equalsSign else { continue }
      i += 1
      while i < bytes.endIndex, bytes[i].isASCIISpace { i += 1 }
      guard i < bytes.endIndex else { return nil }
      var end = i
      if bytes[i] == .quotationMark || bytes[i] == .apostrophe {
        let quote = bytes[i]
        i += 1
        end = i
        while end < bytes.endIndex, bytes[end] != quote { end += 1 }
      } else {
        let stops: [UInt8] = [.semicolon, .quotationMark, .apostrophe, .slash, .comma]
        while end < bytes.endIndex, !bytes[end].isASCIISpace, !stops.contains(bytes[end]) { end += 1 }
      }
      return Charset(label: bytes[i..<end])
    }
    return nil
  }
}
