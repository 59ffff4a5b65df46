/// The root of an Indonesian word, for finding one form of a word by another: "dampingi", "pendampingan" and "mendampingi"
/// all give "damping". Known roots decide where prefixes are ambiguous ("memasak" is of "masak", "memakai" of "pakai");
/// an unknown word loses what is surely an affix.
enum IndonesianStem {
  /// Shorter words are their own root.
  private static let least = 4
  /// Prefixes that stand before one another at most: "memperberdayakan" has three.
  private static let deepest = 3
  /// What an unknown word keeps at least.
  private static let unknownRest = 4

  /// The root of a word in small ASCII letters.
  static func of(_ word: String) -> String {
    let plain = IndonesianRoots.spellings[word] ?? word
    if plain.utf8.count < least || IndonesianRoots.contains(plain) { return plain }
    let bytes = Array(plain.utf8)
    var best: String?
    for possessive in possessives where ends(bytes, with: possessive) {
      let core = Array(bytes.dropLast(possessive.count))
      for suffix in suffixes where ends(core, with: suffix) {
        seek(Array(core.dropLast(suffix.count)), deep: 0, &best)
      }
    }
    return best ?? unknown(bytes)
  }

  /// Keeps the longest known root that prefixes can be taken off to.
  private static func seek(_ word: [UInt8], deep: Int, _ best: inout String?) {
    guard word.count >= 3 else { return }
    let text = String(decoding: word, as: UTF8.self)
    let root = IndonesianRoots.spellings[text] ?? text
    if root.utf8.count > best?.utf8.count ?? 0, IndonesianRoots.contains(root) { best = root }
    if deep == deepest { return }
    for prefix in prefixes where word.starts(with: prefix.written) {
      let rest = word.dropFirst(prefix.written.count)
      guard let first = rest.first else { continue }
      if prefix.before.isEmpty || prefix.before.contains(first) { seek(Array(rest), deep: deep + 1, &best) }
      if let swallowed = prefix.swallowed, vowels.contains(first) {
        seek([swallowed] + rest, deep: deep + 1, &best)
      }
    }
  }

  /// A word of no known root: the longest prefix and the suffixes go where enough is left.
  private static func unknown(_ word: [UInt8]) -> String {
    var word = word
    let prefix = prefixes.first { word.starts(with: $0.written) && $0.isCertain }
    for suffix in suffixes.dropLast() where ends(word, with: suffix) && word.count - suffix.count >= unknownRest {
      // "provinsi" has no suffix: -i stands with a prefix only.
      if suffix.count == 1, prefix == nil { continue }
      word.removeLast(suffix.count)
      break
    }
    guard let prefix, word.count - prefix.written.count >= unknownRest else {
      return String(decoding: word, as: UTF8.self)
    }
    let rest = Array(word.dropFirst(prefix.written.count))
    let swallowed = rest.first.map(vowels.contains) == true && prefix.written.last != UInt8(ascii: "g")
    return String(decoding: (swallowed ? prefix.swallowed.map { [$0] } ?? [] : []) + rest, as: UTF8.self)
  }

  private static func ends(_ word: [UInt8], with ending: [UInt8]) -> Bool {
    word.count - ending.count >= 3 && word.suffix(ending.count).elementsEqual(ending)
  }

  private struct Prefix {
    var written: [UInt8]
    /// The sound that the root began with where a vowel follows ("menulis": t).
    var swallowed: UInt8?
    /// What may follow; empty for anything.
    var before: [UInt8] = []
    /// Whether an unknown word loses it too.
    var isCertain = true

    init(_ written: String, _ swallowed: Character? = nil, before: String = "", isCertain: Bool = true) {
      (self.written, self.swallowed) = (Array(written.utf8), swallowed?.asciiValue)
      (self.before, self.isCertain) = (Array(before.utf8), isCertain)
    }
  }

  private static let vowels = Array("aeiou".utf8)
  private static let suffixes = ["kan", "an", "i", ""].map { Array($0.utf8) }
  private static let possessives = ["nya", "ku", "mu", "lah", "kah", "pun", ""].map { Array($0.utf8) }
  /// The longest first.
  private static let prefixes: [Prefix] = [
    Prefix("menge"), Prefix("penge"), Prefix("meng", "k"), Prefix("peng", "k"), Prefix("meny", "s"),
    Prefix("peny", "s"), Prefix("mem", "p"), Prefix("pem", "p"), Prefix("men", "t"), Prefix("pen", "t"),
    Prefix("ber", isCertain: false), Prefix("bel", before: "a", isCertain: false),
    Prefix("pel", before: "a", isCertain: false), Prefix("ter", isCertain: false), Prefix("per", isCertain: false),
    Prefix("me", before: "lrwymn"), Prefix("pe", isCertain: false), Prefix("be", before: "rk", isCertain: false),
    Prefix("te", before: "r", isCertain: false), Prefix("di", isCertain: false), Prefix("ke", isCertain: false),
    Prefix("se", isCertain: false), Prefix("tidak", isCertain: false),
  ]
}
