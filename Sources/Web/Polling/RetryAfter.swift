import Text

/// The `Retry-After` header (RFC 9110 section 10.2.3).
public enum RetryAfter {
  /// When the server wants to be asked again, from a number of seconds or a date; nil when the value is neither. Never
  /// before `now`.
  public static func instant(_ value: String, now: Instant) -> Instant? {
    let text = Array(value.utf8.prefix(100)).trimmed(\.isASCIISpace)
    if let first = text.first, first.isASCIIDigit, text.allSatisfy({ $0.isASCIIDigit || $0 == .period }) {
      return CacheControl.seconds(text).map { now + $0 }
    }
    return HTTPDate.parse(value).map { max($0, now) }
  }
}
