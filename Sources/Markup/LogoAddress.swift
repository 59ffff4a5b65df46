import Text

/// Addresses of pictures that show no article: the logo of a site, or what it shows where there is no picture.
public enum LogoAddress {
  /// Whether the last part of an address is called so: "/assets/logo-warta.png", "/img/default-share.jpg".
  public static func isOne(_ address: some BidirectionalCollection<UInt8>) -> Bool {
    let path = address.prefix { $0 != .questionMark && $0 != .numberSign }
    let start = path.lastIndex(of: .slash).map { path.index(after: $0) } ?? path.startIndex
    return path[start...].prefix(longest).split(whereSeparator: { !$0.isASCIILetter }).contains {
      let word = String(decoding: $0.map(\.asciiLowercased), as: UTF8.self)
      // "LogoDinas", but no "logotherapy".
      return words.contains(word)
        || word.hasPrefix("logo") && $0.dropFirst(logo).first.map(\.isASCIIUppercase) ?? true
    }
  }

  /// Bytes of "logo".
  private static let logo = 4
  /// Bytes of a name that are looked at.
  private static let longest = 200
  private static let words: Set<String> = [
    "logos", "favicon", "icon", "placeholder", "blank", "noimage", "default",
  ]
}
