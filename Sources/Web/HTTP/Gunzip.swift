import CZlib

/// Unpacks gzip (RFC 1952) and deflate: what a server packs for the way, and feeds and sitemaps that are stored packed.
///
/// libcurl could do the former, and takes bytes that stop in the middle for all there is.
public enum Gunzip {
  /// How packed bytes ended.
  public enum Ending: Sendable, Hashable {
    /// They came to their end, or to the limit.
    case whole
    /// They stop in the middle.
    case cut
    case damaged
  }

  /// Whether the bytes begin as gzip does.
  public static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.count >= 18 && bytes.starts(with: [0x1F, 0x8B, 8]) }

  /// Bytes unpacked between two looks at the limit.
  private static let step = 65_536

  /// The unpacked bytes, at most `limit` of them; of damaged input what could be read. Nil: not gzip.
  public static func unpack(_ bytes: [UInt8], limit: Int) -> [UInt8]? { read(bytes, limit: limit)?.bytes }

  /// The same, and how it ended.
  ///
  /// Several members in a row are one file, as RFC 1952 says; what else follows a member is left alone.
  public static func read(_ bytes: [UInt8], limit: Int) -> (bytes: [UInt8], ending: Ending)? {
    isGzip(bytes) ? read(bytes, limit: limit, windowBits: 15 + 16) : nil
  }

  /// What `deflate` stands for in HTTP: zlib's form (RFC 1950), or as some servers send it the bare one (RFC 1951). What
  /// follows its end is left alone.
  public static func readDeflate(_ bytes: [UInt8], limit: Int) -> (bytes: [UInt8], ending: Ending)? {
    guard bytes.count > 2 else { return nil }
    let hasHeader = bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 + Int(bytes[1])) % 31 == 0
    return read(bytes, limit: limit, windowBits: hasHeader ? 15 : -15)
  }

  /// What zlib says where all came and only the sum or the length behind it is wrong: browsers do not look at these.
  private static let checks = ["incorrect data check", "incorrect length check"]

  private static func read(_ bytes: [UInt8], limit: Int, windowBits: Int32) -> (bytes: [UInt8], ending: Ending)? {
    var stream = z_stream()
    guard kabar_inflate_init(&stream, windowBits) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    // zlib reads through the pointer only, and declares it as one to write through.
    var input = bytes
    return input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(clamping: source.count)
      var output: [UInt8] = []
      while output.count < limit {
        let room = min(step, limit - output.count)
        let (written, status) = inflate(&stream, upTo: room, into: &output)
        if status == Z_STREAM_END {
          let isNext = stream.avail_in > 2 && stream.next_in[0] == 0x1F && stream.next_in[1] == 0x8B
          guard isNext, inflateReset(&stream) == Z_OK else { return (output, .whole) }
        } else if status == Z_DATA_ERROR, let words = stream.msg, checks.contains(String(cString: words)) {
          return (output, .whole)
        } else if status != Z_OK || written == 0 {
          // Nothing to be read is left, and it wants more.
          return (output, status == Z_BUF_ERROR || status == Z_OK ? .cut : .damaged)
        }
      }
      return (output, .whole)
    }
  }

  private static func inflate(
    _ stream: inout z_stream, upTo room: Int, into output: inout [UInt8]
  ) -> (written: Int, status: Int32) {
    var status = Z_OK
    let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(room)
      status = CZlib.inflate(&stream, Z_NO_FLUSH)
      count = room - Int(stream.avail_out)
    }
    output += piece
    return (piece.count, status)
  }
}
