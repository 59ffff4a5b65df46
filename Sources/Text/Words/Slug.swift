/// A name as a part of file names and of places in pages: small letters, digits, hyphens.
public enum Slug {
  /// The name's letters and digits of ASCII, all else as hyphens.
  ///
  /// - Parameters:
  ///   - most: bytes of it at most.
  ///   - other: what stands for a name of another script, which has none; nil: a hash of it.
  public static func of(_ name: String, most: Int = .max, other: String? = nil) -> String {
    var slug = ""
    for byte in name.utf8 where slug.utf8.count < most {
      if byte.isASCIILetterOrDigit {
        slug.unicodeScalars.append(UnicodeScalar(byte.asciiLowercased))
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? other ?? sign(of: name) : slug
  }

  /// A few letters and digits that tell a name from others of the same slug.
  public static func sign(of name: String) -> String {
    String(StableHash.of(Array(name.utf8)) & 0xFFFF_FFFF, radix: 36)
  }
}
