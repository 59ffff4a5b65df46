import Text

/// What a `Cache-Control` header says about how long an answer stays fresh (RFC 9111 section 5.2.2).
public struct CacheControl: Sendable, Hashable {
  /// `max-age` in seconds, at most `longest`; nil when absent or not a number.
  public private(set) var maxAge: Int?
  /// `no-cache`: ask again before each use.
  public private(set) var noCache = false
  /// `no-store`: not meant to be kept.
  public private(set) var noStore = false
  /// `must-revalidate`.
  public private(set) var mustRevalidate = false
  /// `immutable` (RFC 8246).
  public private(set) var immutable = false

  /// The largest number of seconds told apart: RFC 9111 section 1.2.2 asks for 2^31 at most.
  public static let longest = 1 << 31

  /// Reads the header's value. Unknown directives and white space do not matter; of two `max-age` the smaller counts.
  public init(_ value: String) {
    for part in value.utf8.prefix(4_000).split(separator: .comma) {
      let directive = Array(part).trimmed(\.isASCIISpace)
      let equals = directive.firstIndex(of: .equalsSign) ?? directive.endIndex
      let name = directive[..<equals].trimmed(\.isASCIISpace)
      if name.equalsAnyCase("max-age") {
        if let seconds = Self.seconds(directive[equals...].dropFirst()) { maxAge = min(maxAge ?? seconds, seconds) }
      } else if name.equalsAnyCase("no-cache") {
        noCache = true
      } else if name.equalsAnyCase("no-store") {
        noStore = true
      } else if name.equalsAnyCase("must-revalidate") {
        mustRevalidate = true
      } else if name.equalsAnyCase("immutable") {
        immutable = true
      }
    }
  }

  /// A number of seconds, also in quotes.
  static func seconds(_ text: ArraySlice<UInt8>) -> Int? {
    let digits = text.trimmed(\.isASCIISpace).drop { $0 == .quotationMark }.prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty else { return nil }
    return digits.reduce(0) { min($0 * 10 + $1.digitValue, longest) }
  }
}
