/// Numbers written with zeros in front: days, clocks, codes and marks that have a fixed width.
public enum Digits {
  /// "07": a number with zeros in front up to `width` digits, whole where it has more.
  public static func text(_ number: Int, _ width: Int = 2) -> String { padded(String(number), width) }

  /// The same in base sixteen, for marks and names of bytes.
  public static func hexadecimal(_ number: UInt64, _ width: Int, uppercase: Bool = false) -> String {
    padded(String(number, radix: 16, uppercase: uppercase), width)
  }

  /// "+07:00", "-03:30": a difference from UTC in seconds, as ISO 8601 and RFC 3339 have it.
  public static func offset(_ seconds: Int, separator: String = ":") -> String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + text(minutes / 60) + separator + text(minutes % 60)
  }

  private static func padded(_ digits: String, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
