import Text

/// The address that a script sets the browser to (`window.location.href = "/portal/"`): old front pages hold nothing else.
enum ScriptRedirect {
  /// Bytes of a page that is looked at; a longer one holds more.
  private static let longest = 4_000

  /// The address as it stands in a page without links; nil where no script leads on, or only under a condition.
  static func target(of page: [UInt8]) -> String? {
    guard page.count <= longest else { return nil }
    let text = String(decoding: page, as: UTF8.self)
    let small = text.lowercased()
    if small.contains("<a ") { return nil }
    var rest = text[...]
    while let start = rest.firstRange(of: "<script") ?? rest.firstRange(of: "<SCRIPT") {
      let code = rest[start.upperBound...].drop { $0 != ">" }.dropFirst()
      rest = code
      if let target = target(ofScript: code.prefix { $0 != "<" }) { return target }
    }
    return nil
  }

  private static func target(ofScript code: Substring) -> String? {
    guard !code.contains("if"), let found = code.firstRange(of: "location") else { return nil }
    var rest = code[found.upperBound...].drop { $0.isWhitespace }
    if let member = [".href", ".replace", ".assign"].first(where: rest.hasPrefix) {
      rest = rest.dropFirst(member.count).drop { $0.isWhitespace }
    }
    guard let sign = rest.first, sign == "=" || sign == "(" else { return nil }
    rest = rest.dropFirst().drop { $0.isWhitespace }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    let target = rest.dropFirst().prefix { $0 != quote && !$0.isWhitespace }
    return target.isEmpty ? nil : String(target)
  }
}
