import Digests

/// A number with its noun: `1 source`, `2 sources`.
enum CountText {
  static func of(_ count: Int, _ noun: String) -> String { WordingLanguage.english(count, noun, noun) }
}
