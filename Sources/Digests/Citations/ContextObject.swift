import Text

/// A citation within a page (COinS): an empty element whose title is an OpenURL context object (Z39.88). Reference managers
/// find it there, readers and screen readers do not.
enum ContextObject {
  /// The element of an item.
  static func element(_ citation: Citation) -> String {
    var rows = [
      ("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"), ("rft.genre", "article"),
      ("rft.atitle", citation.title),
    ]
    if !citation.outlet.isEmpty { rows.append(("rft.jtitle", citation.outlet)) }
    if let issued = citation.issued {
      let month = "\(issued.year)-" + Digits.text(issued.month)
      rows.append(("rft.date", month + (issued.day.map { "-" + Digits.text($0) } ?? "")))
    }
    if let url = citation.url { rows.append(("rft_id", url)) }
    rows += citation.authors.map {
      ("rft.au", [$0.given, $0.wholeFamily, $0.suffix].compactMap { $0 }.joined(separator: " "))
    }
    let query = rows.map { $0.0 + "=" + encoded($0.1) }.joined(separator: "&")
    return "<span class=\"Z3988\" title=\"\(MarkupEscape.text(query))\"></span>"
  }

  /// As a form sends it: a blank as +, anything but unreserved characters by its bytes.
  private static func encoded(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      if byte.isASCIILetterOrDigit || "-._~".utf8.contains(byte) {
        out.append(byte)
      } else if byte == .space {
        out.append(UInt8(ascii: "+"))
      } else {
        out.append(escaped: byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
