import Text

/// What texts written for social media have in front of their first sentence: "Halo #SobatSosial, …", "📌 …", "#TahukahKamu …".
enum Salutation {
  private static let greetings: WordTable = [
    "halo", "hallo", "hai", "hay", "hi", "hello", "hey", "dear", "selamat", "salam", "good", "morning",
  ]
  /// Whom they greet; a name alone may be a sentence's subject ("Halo Dokter, layanan konsultasi …").
  private static let greeted: WordTable = [
    "sobat", "sahabat", "teman", "teman-teman", "kawan", "kawan-kawan", "rekan", "rekan-rekan", "insan", "warga",
    "pembaca", "pagi", "siang", "sore", "malam", "bapak", "ibu", "all", "everyone", "everybody", "friends", "folks",
    "guys", "readers", "semua", "semuanya", "kita",
  ]
  /// Words of a greeting at most.
  private static let most = 7

  /// The bytes in front of the sentence that a line begins with; 0 where nothing of the kind stands there.
  static func length(in line: ArraySlice<UInt8>) -> Int {
    var at = skipSigns(line, line.startIndex)
    for _ in 0..<3 {
      guard let end = greetingEnd(line, at) ?? hashtagEnd(line, at) else { break }
      at = skipSigns(line, end)
    }
    guard at > line.startIndex, at < line.endIndex, beginsSentence(line[at]) else { return 0 }
    return at - line.startIndex
  }

  private static func beginsSentence(_ byte: UInt8) -> Bool {
    byte.isASCIIUppercase || byte.isASCIIDigit || byte == .quotationMark
  }

  /// Behind pictograms and spaces.
  private static func skipSigns(_ line: ArraySlice<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < line.endIndex {
      let byte = line[at]
      if byte == .space {
        at += 1
      } else if byte >= 0xF0 {
        at = min(line.endIndex, at + 4)
      } else if isSign(line[at...]) {
        at += 3
      } else {
        break
      }
    }
    return at
  }

  /// A joiner, a variation, or one of the older pictograms (U+2600 to U+27BF).
  private static func isSign(_ bytes: ArraySlice<UInt8>) -> Bool {
    let three = Array(bytes.prefix(3))
    guard three.count == 3 else { return false }
    return three[0] == 0xE2 && (0x98...0x9E).contains(three[1]) || three == [0xEF, 0xB8, 0x8F]
      || three == [0xE2, 0x80, 0x8D]
  }

  /// Behind the sign that ends a greeting of somebody.
  private static func greetingEnd(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
    var (at, words, isGreeted) = (start, 0, false)
    while at < line.endIndex, words < most {
      let isTag = line[at] == UInt8(ascii: "#") || line[at] == UInt8(ascii: "@")
      let from = isTag ? at + 1 : at
      let word = line[from...].prefix { $0.isASCIILetterOrDigit || $0 == .hyphen || $0 == UInt8(ascii: "_") }
      if word.isEmpty { return nil }
      let key = WordKey(lowercase: word.map(\.asciiLowercased))
      if words == 0, isTag || !greetings.contains(key) { return nil }
      if isTag || greeted.contains(key) { isGreeted = true }
      words += 1
      at = skipSigns(line, word.endIndex)
      guard at < line.endIndex else { return nil }
      // "Hai, Sobat Difabel!"
      if line[at] == .comma, words == 1, !isGreeted {
        at = skipSigns(line, at + 1)
        continue
      }
      if line[at] == .comma || line[at] == .exclamationMark || line[at] == .period {
        return isGreeted ? at + 1 : nil
      }
    }
    return nil
  }

  /// Behind a mark of what it is about.
  private static func hashtagEnd(_ line: ArraySlice<UInt8>, _ start: Int) -> Int? {
    guard start < line.endIndex, line[start] == UInt8(ascii: "#") else { return nil }
    let word = line[(start + 1)...].prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "_") }
    guard word.count > 2, word.endIndex < line.endIndex, line[word.endIndex] == .space else { return nil }
    return word.endIndex
  }
}
