/// The language of what a command says: Indonesian where the locale says so, else English.
enum TerminalLanguage: String, Sendable {
  case english = "en"
  case indonesian = "id"

  /// After `LC_ALL`, `LC_MESSAGES`, `LANG`: the first that is set.
  static let current = of(
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { GlobalOptions.environment($0) }.first ?? "")

  /// The language of a locale such as `id_ID.UTF-8`.
  static func of(_ locale: String) -> TerminalLanguage {
    let language = locale.prefix { $0.isLetter }
    return language == "id" || language == "in" ? .indonesian : .english
  }

  /// The one of two wordings.
  func callAsFunction(_ english: String, _ indonesian: String) -> String {
    self == .indonesian ? indonesian : english
  }

  /// A number with its noun: `1 source`, `2 sources`, `2 sumber`.
  func callAsFunction(_ count: Int, _ english: String, _ indonesian: String) -> String {
    self == .indonesian ? "\(count) \(indonesian)" : CountText.of(count, english)
  }

  /// How often something was tried.
  func tries(_ count: Int) -> String {
    self(count == 1 ? "1 try" : "\(count) tries", "\(count) percobaan")
  }
}
