/// The first letters of a word in one number, old spellings as new ones: a name that is written in two ways is one name.
struct NameSpelling: Sendable, Hashable {
  /// Up to eight letters, the first in the highest byte.
  let letters: UInt64

  private static let most = 8
  /// Letters below which one other letter makes another name.
  private static let enough = 5
  private static let vowels = Set("aeiou".utf8)
  private static let old: [(old: [UInt8], new: UInt8)] = [
    (Array("oe".utf8), UInt8(ascii: "u")), (Array("dj".utf8), UInt8(ascii: "j")), (Array("tj".utf8), UInt8(ascii: "c")),
  ]

  init(letters: UInt64) { self.letters = letters }

  /// Reads a word.
  init(_ word: ArraySlice<UInt8>) {
    var read: [UInt8] = []
    for byte in word.map(\.asciiLowercased) {
      if read.last == byte { continue }
      if let last = read.last, let pair = Self.old.first(where: { $0.old == [last, byte] }) {
        read[read.count - 1] = pair.new
      } else {
        read.append(byte)
      }
    }
    letters = read.prefix(Self.most).enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(56 - 8 * $1.offset) }
  }

  /// The letters in order.
  var bytes: [UInt8] {
    (0..<Self.most).map { UInt8(truncatingIfNeeded: letters >> UInt64(56 - 8 * $0)) }.filter { $0 > 0 }
  }

  /// Whether both are one word, or differ by one letter.
  func isLike(_ other: NameSpelling) -> Bool {
    if letters == other.letters { return true }
    let (mine, theirs) = (bytes, other.bytes)
    guard min(mine.count, theirs.count) >= Self.enough, abs(mine.count - theirs.count) < 2 else { return false }
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

  /// Whether it shortens words: "Jateng" of "Jawa Tengah", "Kab" of "Kabupaten", "dkt" of "dekat".
  func shortens(_ words: [NameSpelling]) -> Bool {
    var left = bytes[...]
    let isVowelless = !left.contains { Self.vowels.contains($0) }
    guard words.count > 1 || isVowelless || words.first?.bytes.starts(with: left) ?? false else { return false }
    guard left.first == words.first?.bytes.first else { return false }
    for letter in words.flatMap(\.bytes) where letter == left.first { left = left.dropFirst() }
    return left.isEmpty
  }
}
