import Text

/// A made article for `bench duplicates`, the same for the same seed: 20 sentences of made words.
struct MadeText {
  /// The words of each sentence by their places in `words`.
  private let sentences: [[Int]]
  private let title: [Int]

  private static let syllables: [String] = [
    "ba", "ca", "da", "ga", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "ya", "bi", "di", "ki", "li", "mi",
    "ni", "ri", "si", "ti", "bu", "du", "ku", "lu", "mu", "nu", "su", "tu",
  ]
  private static let count = 8_000
  private static let closing = [
    "lain", "redaksi", "menambah", "satu", "kalimat", "penutup", "yang", "tidak", "ada", "di", "naskah",
  ]
  /// Made words, then those of `closing`.
  private static let words: [[UInt8]] = (0..<count).map(word) + closing.map { Array($0.utf8) }

  /// A word of three syllables, another for each number below 29,791.
  private static func word(_ number: Int) -> [UInt8] {
    let count = syllables.count
    let (first, second, third) = (number % count, number / count % count, number / (count * count) % count)
    return Array((syllables[first] + syllables[second] + syllables[third]).utf8)
  }

  init(seed: Int) {
    // Mixed first: of seeds side by side the numbers below would be the same ones, moved by one.
    var state = StableHash.mix(StableHash.seed, UInt64(seed))
    func next(_ limit: Int) -> Int {
      // splitmix64 (Steele, Lea, Flood 2014)
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(limit))
    }
    // Frequent words are much more frequent, as in real texts.
    func word() -> Int { min(next(Self.count), next(Self.count), next(Self.count)) }
    func sentence(_ length: Int) -> [Int] { (0..<length).map { _ in word() } }
    title = sentence(8)
    var sentences: [[Int]] = []
    for _ in 0..<20 { sentences.append(sentence(10 + next(9))) }
    self.sentences = sentences
  }

  /// Its sentences, a space between them.
  var text: String { Self.text(sentences, end: [UInt8(ascii: ".")]) }

  /// As first published.
  var read: ReadText { read(sentences) }

  /// As another outlet prints it: a sixth cut off the end, every fortieth word changed, one sentence more.
  var edited: ReadText {
    var changed = Array(sentences.dropLast(sentences.count / 6))
    var count = 0
    for place in changed.indices {
      for index in changed[place].indices {
        count += 1
        if count % 40 == 0 { changed[place][index] = Self.count }
      }
    }
    changed.append((1..<Self.closing.count).map { Self.count + $0 })
    return read(changed)
  }

  private func read(_ sentences: [[Int]]) -> ReadText {
    ReadText(title: Self.text([title], end: []), text: Self.text(sentences, end: [UInt8(ascii: ".")]))
  }

  /// Sentences with a capital, a space between them.
  private static func text(_ sentences: [[Int]], end: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(4_000)
    for sentence in sentences {
      if !out.isEmpty { out.append(0x20) }
      let start = out.count
      for (place, word) in sentence.enumerated() {
        if place > 0 { out.append(0x20) }
        out += words[word]
      }
      out[start] &= 0xDF
      out += end
    }
    return String(decoding: out, as: UTF8.self)
  }
}
