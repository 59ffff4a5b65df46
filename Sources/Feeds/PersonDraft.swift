import Text

/// An author while the element is open.
struct PersonDraft {
  var name: String?
  var email: String?

  /// The name as printed; the mail address where there is no name.
  var printed: String? {
    if let name, !name.isEmpty { return name }
    return email.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The printed name out of RSS's `author`: `mail@host (Name)`, `Name <mail@host>`, `Name (mail@host)`, or just either.
  static func printed(_ text: String) -> String {
    guard text.utf8.contains(.atSign) else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count > 1 else { return text }
    var kept: [Substring] = []
    for word in words where !word.utf8.contains(.atSign) { kept.append(word) }
    var name = kept.joined(separator: " ")
    if name.hasPrefix("("), name.hasSuffix(")") { name = String(name.dropFirst().dropLast()) }
    return name.isEmpty ? text : name
  }
}
