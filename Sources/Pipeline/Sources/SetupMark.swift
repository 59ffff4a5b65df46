import Text

/// The last line of a configuration that `kabar setup` wrote, by which it is known again as long as nobody changes it.
public enum SetupMark {
  private static let words = "# Written by kabar setup, which may replace this file while nobody changes it: "

  /// The configuration with its mark.
  static func marked(_ bytes: [UInt8]) -> [UInt8] { bytes + line(of: bytes) }

  /// Whether a file is what `kabar setup` wrote.
  public static func isUnchanged(_ bytes: [UInt8]) -> Bool {
    guard let end = bytes.dropLast().lastIndex(of: .lineFeed) else { return false }
    let content = Array(bytes[...end])
    return bytes == content + line(of: content)
  }

  private static func line(of bytes: [UInt8]) -> [UInt8] {
    Array((words + String(StableHash.of(bytes), radix: 16) + "\n").utf8)
  }
}
