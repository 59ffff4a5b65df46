/// Addresses that mail is sent to and from (RFC 5321 section 4.1.2, without quoted local parts).
public enum MailAddress {
  /// Bytes at most: a path of 256 less its brackets (RFC 5321 section 4.5.3.1.3).
  public static let most = 254

  /// Whether a text is `local@domain`, with a domain of at least two labels or `localhost`.
  public static func isAddress(_ text: Substring) -> Bool {
    guard text.utf8.count <= most, let at = text.lastIndex(of: "@") else { return false }
    let (local, domain) = (text[..<at], text[text.index(after: at)...])
    guard (1...64).contains(local.utf8.count), (1...253).contains(domain.utf8.count) else { return false }
    let allowed = Set("!#$%&'*+-/=?^_`{|}~.".utf8)
    let isLocalGood = local.utf8.allSatisfy { byte in
      byte.isASCIILetterOrDigit || allowed.contains(byte)
    }
    guard isLocalGood, !local.hasPrefix("."), !local.hasSuffix("."), !local.contains("..") else { return false }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2 || domain == "localhost" else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.unicodeScalars.allSatisfy { scalar in
          scalar.value >= 0x80 ? scalar.properties.isAlphabetic : scalar.isASCIILetterOrDigit || scalar == "-"
        }
    }
  }
}
