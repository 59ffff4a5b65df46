import Text
import Web

/// Checks addresses that mail is sent to and from.
enum MailAddressCheck {
  /// The value where it is one address, its domain in ASCII, with a name before it in `Name <address>` where that is allowed.
  ///
  /// - Parameter isOfList: whether further addresses may stand beside it.
  static func checked(_ value: Value, _ log: ProblemLog, mayHaveName: Bool, isOfList: Bool = false) -> String? {
    let text = value.text ?? ""
    if text.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\n" }) {
      return log.refuse("E302", at: value, "line break in an address")
    }
    var address = text[...]
    if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
      let name = text[..<open]
      address = text[text.index(after: open)...].dropLast()
      if !mayHaveName || name.contains("<") || name.contains(">") {
        return log.refuse("E302", at: value, "write the address alone: \(shown(String(address)))")
      }
    } else if case let parts = text.split(whereSeparator: { ",; ".contains($0) }), parts.count > 1,
      parts.allSatisfy({ $0.contains("@") })
    {
      let words = isOfList ? "write a list: [\(shown(parts.joined(separator: ", ")))]" : "only one can stand here"
      return log.refuse("E302", at: value, "more than one address in one text; \(words)")
    }
    // What the mail server is told counts: a domain becomes longer in ASCII.
    let known = MailAddress.isAddress(address) ? withASCIIDomain(address) : ""
    guard MailAddress.isAddress(known[...]) else {
      return log.refuse("E301", at: value, "\"\(shown(text))\" is not an e-mail address")
    }
    return String(text[..<address.startIndex]) + known + text[address.endIndex...]
  }

  /// The address with its domain as mail servers know it (`xn--…`): only some take another (RFC 6531).
  private static func withASCIIDomain(_ address: Substring) -> String {
    guard let at = address.lastIndex(of: "@"), !address.utf8.allSatisfy({ $0 < 0x80 }),
      let host = WebURL("http://\(address[address.index(after: at)...])/")?.host
    else { return String(address) }
    return "\(address[...at])\(host)"
  }

  private static func shown(_ text: String) -> String { String(text.prefix(120)) }
}
