/// The writing that a text uses: most languages that are not written in Latin letters tell themselves by it.
enum Script {
  /// The language that a text in another script is in, nil for Latin letters (or none).
  static func language(of text: [UInt8], prior: String?) -> String? {
    text.withUnsafeBufferPointer { language(of: $0, prior: prior) }
  }

  /// Bytes that are looked at.
  private static let reach = 4_000

  private static func language(of text: UnsafeBufferPointer<UInt8>, prior: String?) -> String? {
    var latin = 0
    var counts: [String: Int] = [:]
    var at = 0
    while at < min(text.count, reach) {
      if text[at] < 0x80 {
        if text[at].isASCIILetter { latin += 1 }
        at += 1
        continue
      }
      let (scalar, length) = CharsetUTF8.scalar(in: text, at: at)
      at += length
      guard let scalar else { continue }
      switch scalar.value {
      case 0xC0...0x24F: latin += 1
      case 0x370...0x3FF: counts["el", default: 0] += 1
      case 0x400...0x52F: counts["ru", default: 0] += 1
      case 0x590...0x5FF: counts["he", default: 0] += 1
      case 0x600...0x6FF: counts["ar", default: 0] += 1
      case 0x900...0x97F: counts["hi", default: 0] += 1
      case 0xE00...0xE7F: counts["th", default: 0] += 1
      // Kana stand among Chinese characters: a few of them make a text Japanese.
      case 0x3040...0x30FF: counts["ja", default: 0] += 10
      case 0x4E00...0x9FFF: counts["zh", default: 0] += 3
      case 0xAC00...0xD7AF: counts["ko", default: 0] += 3
      default: break
      }
    }
    guard let most = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), most.value > latin else { return nil }
    // Several languages share a script; the prior may name the one.
    if let prior, sharing[most.key]?.contains(prior) == true { return prior }
    return most.key
  }

  private static let sharing: [String: Set<String>] = [
    "ru": ["uk", "bg", "sr", "mk", "be", "kk", "mn", "ky"], "ar": ["fa", "ur", "ps", "ms", "ku"], "hi": ["mr", "ne"],
    "he": ["yi"], "zh": ["ja"],
  ]
}
