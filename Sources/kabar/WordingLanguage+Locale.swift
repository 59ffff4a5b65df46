import Digests

extension WordingLanguage {
  /// After `LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set: Indonesian where the locale says so, else English.
  static let current = of(
    ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { GlobalOptions.environment($0) }.first ?? "")

  /// The language of a locale such as `id_ID.UTF-8`.
  static func of(_ locale: String) -> WordingLanguage {
    let language = locale.prefix { $0.isLetter }
    return language == "id" || language == "in" ? .indonesian : .english
  }
}
