import Text

/// An address with the name before it (RFC 5322, section 3.4), read from the operator's setting.
struct Mailbox: Equatable {
  /// Where there is no address that a message can carry: a domain that cannot exist (RFC 2606).
  static let fallback = "kabar@kabar.invalid"

  var name: String
  /// `local@domain`, ASCII.
  var address: String
  /// Whether the setting held an address.
  var isGiven: Bool

  /// Reads `a@b` or `Name <a@b>`.
  init(_ text: String) {
    let clean = CleanText.line(text, limit: 400)
    var candidate = clean
    var name = ""
    if clean.last == ">", let open = clean.lastIndex(of: "<") {
      candidate = String(clean[clean.index(after: open)...].dropLast())
      name = String(clean[..<open])
      while let last = name.last, last == " " { name.removeLast() }
      if name.count > 1, name.first == "\"", name.last == "\"" { name = String(name.dropFirst().dropLast()) }
    }
    self.name = name
    // A list of addresses is not one address.
    isGiven = candidate.utf8.allSatisfy { $0 < 0x80 } && MailAddress.isAddress(candidate[...]) && !name.contains("<")
    address = isGiven ? candidate : Self.fallback
  }

  /// What follows the `@`.
  var domain: String {
    address.lastIndex(of: "@").map { String(address[address.index(after: $0)...]) } ?? "kabar.invalid"
  }
}
