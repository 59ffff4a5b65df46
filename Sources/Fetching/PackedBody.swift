import Text
import Web

/// Undoes what the `Content-Encoding` of an answer names, as far as it is true.
struct PackedBody {
  /// What is wrong with a body that cannot be unpacked here.
  enum Failure: Error, Hashable {
    /// It is packed in a way that only libcurl unpacks.
    case byLibcurl
    /// It stops in the middle.
    case cut
    case damaged
    case tooLarge
  }

  private static let gzipMark: [UInt8] = [0x1F, 0x8B]
  private static let zstdMark: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
  /// Names under which gzip and deflate go.
  private static let names: Set<String> = ["gzip", "x-gzip", "deflate"]
  /// Bytes that tell text from what brotli makes, which has no mark.
  private static let sample = 512
  /// Packings of one body that are undone.
  private static let most = 3

  /// What the answer is packed by, the last one first.
  private let codings: [String]
  private var body: [UInt8]

  /// Whether there is anything to undo.
  var isPacked: Bool { !codings.isEmpty }

  init(_ answer: HopAnswer) {
    let lines = answer.headers.lines.filter { $0.name.lowercased() == "content-encoding" }
    let named = lines.flatMap { $0.value.lowercased().split(separator: ",") }.map {
      String($0.filter { $0 != " " && $0 != "\t" })
    }
    body = answer.body
    // A page that was stored packed, and of which nobody says so. Feeds and sitemaps are unpacked by who reads them.
    let isPackedPage = named.isEmpty && body.starts(with: Self.gzipMark) && Self.isPage(answer.headers["Content-Type"])
    codings = isPackedPage ? ["gzip"] : named.reversed()
  }

  private static func isPage(_ type: String?) -> Bool {
    guard let type = type?.lowercased() else { return false }
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml")
  }

  /// The unpacked bytes, at most `limit` of them and one more.
  ///
  /// Bytes behind the end, and a wrong sum there, are no matter: they are none to browsers. A name that is not true, neither.
  ///
  /// - Parameter isCut: whether the answer was not read to its end, so that it may stop in the middle.
  func unpacked(limit: Int, isCut: Bool) throws(Failure) -> [UInt8] {
    var body = body
    for coding in codings.prefix(Self.most) {
      if isForLibcurl(coding, body) { throw .byLibcurl }
      // Whatever it is called, gzip has its mark.
      let isNamed = Self.names.contains(coding) || body.starts(with: Self.gzipMark)
      guard isNamed, let read = Self.read(body, coding: coding, limit: limit + 1) else { continue }
      switch read.ending {
      case .whole: body = read.bytes
      case .cut where isCut: body = read.bytes
      case .cut: throw .cut
      case .damaged: throw .damaged
      }
    }
    return body
  }

  /// One packing undone; nil where the bytes are not packed so.
  private static func read(_ body: [UInt8], coding: String, limit: Int) -> (bytes: [UInt8], ending: Gunzip.Ending)? {
    if body.starts(with: gzipMark) { return Gunzip.read(body, limit: limit) ?? ([], .cut) }
    guard let read = Gunzip.readDeflate(body, limit: limit) else { return nil }
    // Text may begin as if it were packed without a mark.
    return read.ending != .whole && looksLikeText(body) ? nil : read
  }

  private func isForLibcurl(_ coding: String, _ body: [UInt8]) -> Bool {
    if body.starts(with: Self.zstdMark) { return true }
    return coding == "br" && !body.starts(with: Self.gzipMark) && !Self.looksLikeText(body)
  }

  private static func looksLikeText(_ body: [UInt8]) -> Bool {
    body.prefix(sample).allSatisfy { $0 >= .space && $0 != .delete || $0.isASCIISpace }
  }
}
