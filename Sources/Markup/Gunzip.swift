/// Unpacks gzip (RFC 1952) that came without saying so: feeds and sitemaps stored compressed, or compressed twice. What a
/// server declares as `Content-Encoding` is libcurl's business.
public enum Gunzip {
  /// Whether the bytes begin as gzip does.
  public static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.count >= 18 && bytes.starts(with: [0x1F, 0x8B, 8]) }

  /// The unpacked bytes, at most `limit` of them; of damaged input what could be read. Nil: not gzip.
  public static func unpack(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard isGzip(bytes), let start = headerEnd(bytes) else { return nil }
    return bytes.withUnsafeBufferPointer { source in
      var inflater = Inflater(source, from: start, limit: limit)
      inflater.run()
      return inflater.output
    }
  }

  private static func headerEnd(_ bytes: [UInt8]) -> Int? {
    let flags = bytes[3]
    var i = 10
    if flags & 4 != 0 {
      guard i + 2 <= bytes.count else { return nil }
      i += 2 + Int(bytes[i]) + Int(bytes[i + 1]) << 8
    }
    for bit in [8, 16] as [UInt8] where flags & bit != 0 {
      guard i < bytes.count, let end = bytes[i...].firstIndex(of: 0) else { return nil }
      i = end + 1
    }
    if flags & 2 != 0 { i += 2 }
    return i < bytes.count ? i : nil
  }
}
