import Text

/// The `Retry-After` header (RFC 9110 section 10.2.3).
public enum RetryAfter {
  /// When the server wants to be asked again, from a number of seconds or a date; nil when the value is neither. Never
  /// before `now`.
  public static func instant(_ value: String, now: Instant) -> Instant? {
    let text = ASCII.trimmed(Array(value.utf8.prefix(100))[...])
    if let first = text.first, ASCII.isDigit(first), text.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }) {
      return CacheControl.seconds(text).map { now + $0 }
    }
    return HTTPDate.parse(value).map { max($0, now) }
  }
}
