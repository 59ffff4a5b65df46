/// The first letters of a word in one number, old spellings as new ones: a name that is written in two ways is one name.
struct NameSpelling: Sendable, Hashable {
  /// Up to twelve letters of five bits each, the first in the highest; or a number.
  let letters: UInt64

  private static let most = 12
  /// Letters below which one other letter makes another name.
  static let enough = 5
  private static let vowels = Set("aeiou".utf8)
  private static let old: [(old: [UInt8], new: UInt8)] = [
    (Array("oe".utf8), UInt8(ascii: "u")), (Array("dj".utf8), UInt8(ascii: "j")), (Array("tj".utf8), UInt8(ascii: "c")),
  ]

  init(letters: UInt64) { self.letters = letters }

  /// Reads a word.
  init(_ word: ArraySlice<UInt8>) {
    var read: [UInt8] = []
    for byte in Self.plain(word) {
      if read.last == byte { continue }
      if let last = read.last, let pair = Self.old.first(where: { $0.old == [last, byte] }) {
        read[read.count - 1] = pair.new
      } else {
        read.append(byte)
      }
    }
    var letters: UInt64 = 0
    for (place, byte) in read.prefix(Self.most).enumerated() {
      let letter = byte.isASCIILetter ? UInt64(byte - UInt8(ascii: "a")) + 1 : Self.strange
      letters |= letter << UInt64(59 - 5 * place)
    }
    self.letters = letters
  }

  /// The letters of a word without case and, of Latin-1, without what stands above them: "José", "Jose".
  private static func plain(_ word: ArraySlice<UInt8>) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) { return word.map(\.asciiLowercased) }
    var read: [UInt8] = []
    var isAccented = false
    for byte in word {
      if isAccented, 0x80...0xBF ~= byte {
        read.append(accented[Int(byte & 0x1F)])
      } else if byte != 0xC3 {
        read.append(byte.asciiLowercased)
      }
      isAccented = byte == 0xC3
    }
    return read
  }

  /// The plain letters of "à" to "ÿ".
  private static let accented = Array("aaaaaaaceeeeiiiidnooooo/ouuuuyty".utf8)

  /// A number that stands for itself, like no word.
  init(number: UInt32) { letters = Self.numbers << 60 | UInt64(number) }

  /// What no letter begins with.
  private static let numbers: UInt64 = 0xF

  /// A sign of no alphabet known here.
  private static let strange: UInt64 = 27

  /// The letters in order.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    if letters >> 60 == Self.numbers { return bytes }
    for place in 0..<Self.most {
      let letter = UInt8(truncatingIfNeeded: letters >> UInt64(59 - 5 * place)) & 31
      if letter > 0 { bytes.append(UInt8(ascii: "a") + letter - 1) }
    }
    return bytes
  }

  /// Whether both are one word, or differ by one letter, if they have so many.
  func isLike(_ other: NameSpelling, from least: Int = enough) -> Bool {
    if letters == other.letters { return true }
    let (mine, theirs) = (bytes, other.bytes)
    guard min(mine.count, theirs.count) >= least, abs(mine.count - theirs.count) < 2 else { return false }
    let start = zip(mine, theirs).prefix { $0 == $1 }.count
    let (rest, others) = (mine[start...], theirs[start...])
    // What is cut off behind the last letter kept is not known.
    let isCut = max(mine.count, theirs.count) == Self.most
    func agree(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
      one == other || isCut && min(one.count, other.count) > 0 && (one.starts(with: other) || other.starts(with: one))
    }
    // One letter is another one, is too many or missing, or two have changed places.
    return agree(rest.dropFirst(), others.dropFirst()) || agree(rest, others.dropFirst())
      || agree(rest.dropFirst(), others)
      || rest.count > 1 && others.count > 1 && agree(rest.dropFirst(2), others.dropFirst(2))
        && rest.prefix(2).elementsEqual(others.prefix(2).reversed())
  }

  /// Whether it is the beginning of another word: "Kurnia", "Kurniawan".
  func begins(_ other: NameSpelling) -> Bool { bytes.count > 2 && other.bytes.starts(with: bytes) }

  /// Whether it shortens a word: "Muh", "Muhammad".
  func shortensWord(_ word: NameSpelling) -> Bool { self != word && bytes.count > 1 && shortens([word]) }

  /// Whether it shortens words: "Jateng" of "Jawa Tengah", "Kab" of "Kabupaten", "dkt" of "dekat".
  func shortens(_ words: [NameSpelling]) -> Bool {
    var left = bytes[...]
    let isVowelless = !left.contains { Self.vowels.contains($0) }
    guard words.count > 1 || isVowelless || words.first?.bytes.starts(with: left) ?? false else { return false }
    guard !left.isEmpty, left.first == words.first?.bytes.first else { return false }
    for letter in words.flatMap(\.bytes) where letter == left.first { left = left.dropFirst() }
    return left.isEmpty
  }
}
