import Text

/// The words of a text as numbers, the same on every machine and in every version: they are stored.
struct WordHashes {
  /// A number for each word in order.
  private(set) var words: [UInt64] = []
  /// A number for the stem of each word in order.
  private(set) var stems: [UInt64] = []
  private var withStems = true
  /// The letters of the word that is read.
  private var letters: [UInt8] = []
  /// Words that hold a digit other than zero, by their numbers.
  private(set) var figures: Set<UInt64> = []

  /// Words read of one text at most.
  static let most = 40_000

  /// Words of a body below which the title is compared with it: a few words are not enough to tell.
  private static let few = 30

  /// No words yet.
  init() {}

  /// The words of a headline.
  init(title read: ReadText) { add(Array(read.title.utf8)[...]) }

  /// The words of an article's own lines without the dateline.
  ///
  /// - Parameter withStems: whether `stems` are asked for, too.
  init(body read: ReadText, withStems: Bool = true) {
    self.withStems = withStems
    words.reserveCapacity(min(read.body.count / 6, Self.most))
    for (index, line) in read.lines.enumerated() {
      let skipped = index == 0 ? Dateline.length(in: Array(read.body[line].prefix(200))) : 0
      add(read.body[(line.lowerBound + skipped)..<line.upperBound])
    }
  }

  /// The words of headline and lines.
  init(all read: ReadText) {
    self.init(title: read)
    for line in read.lines { add(read.body[line]) }
  }

  /// Whether a body of these words can be compared without its title.
  var isEnough: Bool { words.count >= Self.few }

  /// Adds the words of a piece of UTF-8: letters and digits without case; everything else separates.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      var hash = StableHash.seed
      var inside = false
      var hasDigit = false
      var at = 0
      while at < buffer.count {
        let byte = buffer[at]
        var width = 1
        var kept = false
        if byte < 0x80 {
          let lower = byte.asciiLowercased
          let isDigit = lower.isASCIIDigit
          if isDigit || lower.isASCIILowercase {
            hash = StableHash.mix(hash, lower)
            letters.append(lower)
            kept = true
            // "17.000" and "17 ribu" hold the same figure.
            if isDigit, lower != UInt8(ascii: "0") { hasDigit = true }
          }
        } else if byte == 0xC2 {
          // No-break space, guillemets, middle dot
          width = 2
        } else if byte == 0xE2, at + 2 < buffer.count, buffer[at + 1] == 0x80 || buffer[at + 1] == 0x81 {
          // General punctuation
          width = 3
        } else {
          hash = StableHash.mix(hash, byte)
          letters.append(byte)
          kept = true
        }
        if kept {
          inside = true
        } else if inside {
          append(hash, hasDigit)
          (hash, inside, hasDigit) = (StableHash.seed, false, false)
        }
        at += width
      }
      if inside { append(hash, hasDigit) }
    }
  }

  private mutating func append(_ hash: UInt64, _ hasDigit: Bool) {
    defer { letters.removeAll(keepingCapacity: true) }
    guard words.count < Self.most else { return }
    let mixed = WordHashes.mix(hash)
    words.append(mixed)
    if hasDigit { figures.insert(mixed) }
    guard withStems else { return }
    let stem = RoughStem.range(of: letters)
    stems.append(stem.count == letters.count ? mixed : WordHashes.mix(StableHash.of(letters[stem])))
  }

  /// Spreads a number over all bits (the finalizer of splitmix64).
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// One number for all words in order.
  var whole: UInt64 { words.reduce(StableHash.seed) { WordHashes.mix($0 ^ $1) } }

  /// The distinct runs of three words, sorted.
  var shingles: [UInt64] {
    guard words.count >= 3 else { return words.isEmpty ? [] : [whole] }
    var all: [UInt64] = []
    all.reserveCapacity(words.count - 2)
    for index in 0..<(words.count - 2) {
      all.append(WordHashes.mix(WordHashes.mix(WordHashes.mix(words[index]) &+ words[index + 1]) &+ words[index + 2]))
    }
    all.sort()
    var distinct: [UInt64] = []
    distinct.reserveCapacity(all.count)
    for shingle in all where shingle != distinct.last { distinct.append(shingle) }
    return distinct
  }

  /// The upper halves of the stems of a text's words, as profiles and headlines hold them.
  static func stems(of text: String) -> [UInt32] {
    var words = WordHashes()
    words.add(Array(text.utf8)[...])
    return words.stems.map { UInt32($0 >> 32) }
  }
}
