/// A name as a part of file names and of places in pages: small letters, digits, hyphens.
public enum Slug {
  /// The name's letters and digits of ASCII, all else as hyphens; a hash of a name that has none.
  public static func of(_ name: String) -> String {
    var slug = ""
    for byte in name.utf8 {
      if byte.isASCIILetterOrDigit {
        slug.unicodeScalars.append(UnicodeScalar(byte.asciiLowercased))
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    // A name of another script.
    return slug.isEmpty ? String(StableHash.of(Array(name.utf8)) & 0xFFFF_FFFF, radix: 36) : slug
  }
}
