import Text

/// A made article for `bench duplicates`, the same for the same seed: 20 sentences of made words.
struct MadeText {
  private let sentences: [[String]]
  private let title: String

  private static let syllables: [String] = [
    "ba", "ca", "da", "ga", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "ya", "bi", "di", "ki", "li", "mi",
    "ni",
    "ri", "si", "ti", "bu", "du", "ku", "lu", "mu", "nu", "su", "tu",
  ]
  private static let words: [String] = (0..<8_000).map(word)

  /// A word of three syllables, another for each number below 29,791.
  private static func word(_ number: Int) -> String {
    let count = syllables.count
    let (first, second, third) = (number % count, number / count % count, number / (count * count) % count)
    return syllables[first] + syllables[second] + syllables[third]
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
    func word() -> String {
      let place = min(next(8_000), next(8_000), next(8_000))
      return Self.words[place]
    }
    func sentence(_ length: Int) -> [String] { (0..<length).map { _ in word() } }
    title = sentence(8).joined(separator: " ")
    var sentences: [[String]] = []
    for _ in 0..<20 { sentences.append(sentence(10 + next(9))) }
    self.sentences = sentences
  }

  /// As first published.
  var read: ReadText { ReadText(title: title, text: Self.text(sentences)) }

  /// As another outlet prints it: a sixth cut off the end, every fortieth word changed, one sentence more.
  var edited: ReadText {
    var changed: [[String]] = Array(sentences.dropLast(sentences.count / 6))
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
    var lines: [String] = []
    for sentence in sentences {
      let line = sentence.joined(separator: " ")
      lines.append(line.prefix(1).uppercased() + line.dropFirst() + ".")
    }
    return lines.joined(separator: " ")
  }
}
