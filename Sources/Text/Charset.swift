/// A character encoding by its name in the WHATWG Encoding Standard (section 4), and UTF-32, which that standard leaves out.
public enum Charset: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case ibm866
  case iso8859x2 = "iso-8859-2"
  case iso8859x3 = "iso-8859-3"
  case iso8859x4 = "iso-8859-4"
  case iso8859x5 = "iso-8859-5"
  case iso8859x6 = "iso-8859-6"
  case iso8859x7 = "iso-8859-7"
  case iso8859x8 = "iso-8859-8"
  case iso8859x8i = "iso-8859-8-i"
  case iso8859x10 = "iso-8859-10"
  case iso8859x13 = "iso-8859-13"
  case iso8859x14 = "iso-8859-14"
  case iso8859x15 = "iso-8859-15"
  case iso8859x16 = "iso-8859-16"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case macintosh
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case macCyrillic = "x-mac-cyrillic"
  case gbk
  case gb18030
  case big5
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  case shiftJIS = "shift_jis"
  case eucKR = "euc-kr"
  case utf16BE = "utf-16be"
  case utf16LE = "utf-16le"
  case userDefined = "x-user-defined"
  case utf32LE = "utf-32le"
  case utf32BE = "utf-32be"

  /// The encoding that a label means, as browsers read labels: without case and surrounding white space or quotes
  /// (`latin1` is windows-1252). Nil: no known label, or one whose use is unsafe.
  public init?(label: some Sequence<UInt8>) {
    var key: [UInt8] = []
    for byte in label {
      switch byte {
      case 0x09...0x0D, .space, .quotationMark, .apostrophe: continue
      case UInt8.asciiCapitals: key.append(byte.asciiLowercased)
      default: key.append(byte)
      }
      if key.count > 40 { return nil }
    }
    guard let found = CharsetLabels.table[key] else { return nil }
    self = found
  }

  /// The encoding that a label means.
  public init?(label: String) { self.init(label: label.utf8) }
}
