import Text

/// A made article for `bench duplicates`, the same for the same seed: 20 sentences of made words.
struct MadeText {
  private let sentences: [[String]]
  private let title: String

  private static let syllables = "ba ca da ga ka la ma na pa ra sa ta wa ya bi di ki li mi ni ri si ti bu du ku lu mu nu su tu"
    .split(separator: " ")
  private static let words: [String] = (0..<8_000).map { number in
    [number % 31, number / 31 % 31, number / 961 % 31, number / 7 % 31].map { syllables[$0] }.joined()
  }

  init(seed: Int) {
    var state = UInt64(seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
    func next(_ limit: Int) -> Int {
      // splitmix64 (Steele, Lea, Flood 2014)
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(limit))
    }
    // Frequent words are much more frequent, as in real texts.
    func word() -> String { Self.words[min(next(8_000), next(8_000), next(8_000))] }
    title = (0..<8).map { _ in word() }.joined(separator: " ")
    sentences = (0..<20).map { _ in (0..<(10 + next(9))).map { _ in word() } }
  }

  /// As first published.
  var read: ReadText { ReadText(title: title, text: Self.text(sentences)) }

  /// As another outlet prints it: a sixth cut off the end, every fortieth word changed, one sentence more.
  var edited: ReadText {
    var changed = sentences.dropLast(sentences.count / 6).map { sentence in sentence }
    var count = 0
    for place in changed.indices {
      for index in changed[place].indices {
        count += 1
        if count % 40 == 0 { changed[place][index] = "lain" }
      }
    }
    changed.append(["redaksi", "menambah", "satu", "kalimat", "penutup", "yang", "tidak", "ada", "di", "naskah"])
    return ReadText(title: title, text: Self.text(changed))
  }

  private static func text(_ sentences: [[String]]) -> String {
    sentences.map { $0.joined(separator: " ").prefix(1).uppercased() + $0.joined(separator: " ").dropFirst() + "." }
      .joined(separator: " ")
  }
}
