import CLibXML2
import Text

/// Turns the bytes of a page or feed into valid UTF-8, whatever encoding they are in; never fails.
public enum Transcoder {
  /// What kind of document the bytes are, which decides whose word counts about the encoding.
  public enum Form: Sendable {
    /// Byte order mark, then valid UTF-8, then the header, then `meta`, then windows-1252. NUL becomes U+FFFD.
    case html
    /// Byte order mark, then the header, then the XML declaration, then UTF-8, then windows-1252 (RFC 7303 section 3).
    /// NUL stays: reading XML drops it.
    case xml
  }

  /// The document as valid UTF-8 without a byte order mark, and the encoding it was in (WHATWG name).
  ///
  /// - Parameter contentType: the `Content-Type` header of the answer.
  public static func utf8(_ bytes: [UInt8], contentType: String?, as form: Form) -> (bytes: [UInt8], charset: String) {
    if let mark = CharsetSniffer.byteOrderMark(bytes) {
      let rest = Array(bytes[mark.length...])
      if mark.charset == .utf8 { return (valid(rest, CharsetUTF8.census(rest), form), mark.charset.rawValue) }
      return (decoded(rest, mark.charset, form), mark.charset.rawValue)
    }
    let census = CharsetUTF8.census(bytes)
    let charset = form == .html ? htmlCharset(bytes, census, contentType) : xmlCharset(bytes, census, contentType)
    if charset == .utf8 { return (valid(bytes, census, form), charset.rawValue) }
    return (decoded(bytes, charset, form), charset.rawValue)
  }

  private static func htmlCharset(_ bytes: [UInt8], _ census: CharsetUTF8.Census, _ contentType: String?) -> Charset {
    if census.hasNUL, let wide = CharsetSniffer.wideWithoutMark(bytes) { return wide }
    let header = CharsetSniffer.header(contentType)
    if census.bad == 0 {
      if census.hasEscape, header ?? CharsetSniffer.meta(bytes) == .iso2022JP { return .iso2022JP }
      if census.hasNUL, let header, isWide(header) { return header }
      return .utf8
    }
    let said = header ?? CharsetSniffer.meta(bytes) ?? CharsetSniffer.xmlDeclaration(bytes)
    return believed(said, census)
  }

  private static func xmlCharset(_ bytes: [UInt8], _ census: CharsetUTF8.Census, _ contentType: String?) -> Charset {
    if census.hasNUL, let wide = CharsetSniffer.wideWithoutMark(bytes) { return wide }
    var said = CharsetSniffer.header(contentType) ?? CharsetSniffer.xmlDeclaration(bytes)
    // A wide label on text that could be read as ASCII so far is wrong.
    if let label = said, isWide(label), !census.hasNUL { said = nil }
    // Servers add "charset=iso-8859-1" to everything; text of that encoding is hardly ever valid UTF-8 by accident.
    if census.bad == 0, said == nil || said == .windows1252 { return .utf8 }
    return believed(said, census)
  }

  /// The encoding that a label gives, unless it is UTF-8 and the text clearly is not.
  private static func believed(_ said: Charset?, _ census: CharsetUTF8.Census) -> Charset {
    if let said, said != .utf8 { return said == .userDefined ? .windows1252 : said }
    // A few bad bytes among many right sequences are damage; the opposite is another encoding.
    return census.bad > 0 && census.bad >= census.wide ? .windows1252 : .utf8
  }

  private static func isWide(_ charset: Charset) -> Bool {
    switch charset {
    case .utf16LE, .utf16BE, .utf32LE, .utf32BE: true
    default: false
    }
  }

  private static func valid(_ bytes: [UInt8], _ census: CharsetUTF8.Census, _ form: Form) -> [UInt8] {
    if census.bad == 0 && !census.hasPairs && !(census.hasNUL && form == .html) { return bytes }
    return CharsetUTF8.repaired(bytes, replacingNUL: form == .html)
  }

  private static func decoded(_ bytes: [UInt8], _ charset: Charset, _ form: Form) -> [UInt8] {
    var text = charset == .windows1252 ? CharsetWindows1252.utf8(bytes) : converted(bytes, iconvName(charset))
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    return form == .html && text.contains(0) ? CharsetUTF8.repaired(text, replacingNUL: true) : text
  }

  /// Converts with the C library; every byte it cannot read becomes U+FFFD.
  private static func converted(_ bytes: [UInt8], _ name: String) -> [UInt8] {
    let descriptor = iconv_open("UTF-8", name)
    guard kabar_iconv_failed(descriptor) == 0 else { return CharsetWindows1252.utf8(bytes) }
    defer { iconv_close(descriptor) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var input = bytes.map { CChar(bitPattern: $0) }
    let chunkSize = 65_536
    var chunk = [CChar](repeating: 0, count: chunkSize)
    input.withUnsafeMutableBufferPointer { source in
      guard var from = source.baseAddress else { return }
      var left = source.count
      while left > 0 {
        let before = left
        var made = 0
        chunk.withUnsafeMutableBufferPointer { target in
          var position: UnsafeMutablePointer<CChar>? = from
          var to: UnsafeMutablePointer<CChar>? = target.baseAddress
          var room = chunkSize
          _ = iconv(descriptor, &position, &left, &to, &room)
          made = chunkSize - room
          if let position { from = position }
        }
        chunk.withUnsafeBytes { result.append(contentsOf: $0.prefix(made)) }
        // Nothing moved: a byte that means nothing here, or a sequence cut off at the end.
        if left == before && made == 0 && left > 0 {
          result.append(contentsOf: [0xEF, 0xBF, 0xBD])
          from += 1
          left -= 1
        }
      }
    }
    return result
  }

  /// The C library's name for an encoding, where it differs from the WHATWG name or is narrower than what that means.
  private static func iconvName(_ charset: Charset) -> String {
    switch charset {
    case .gbk: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .eucKR: "CP949"
    case .iso8859x8i: "ISO-8859-8"
    case .macCyrillic: "MAC-UK"
    case .windows874: "CP874"
    default: charset.rawValue
    }
  }
}
