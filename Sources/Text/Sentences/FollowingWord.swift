/// What comes after a full stop and a space.
struct FollowingWord {
  /// The word without quotes and brackets before it, at most 24 bytes.
  let text: String
  /// Whether a sentence can begin so: a capital, a digit, a bullet or a letter without case; not a small letter or a comma.
  let canBegin: Bool
  let startsWithDigit: Bool
  /// A capital and small letters.
  let isCapitalised: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, at first: Int) {
    var at = first
    while at < bytes.count {
      let width = Marks.openingWidth(bytes, at)
      if width == 0 { break }
      at += width
    }
    let start = at
    while at < bytes.count, at - start < 24, Self.isWordByte(bytes[at]) { at += 1 }
    text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
    guard start < bytes.count else {
      (canBegin, startsWithDigit, isCapitalised) = (false, false, false)
      return
    }
    let initial = bytes[start]
    startsWithDigit = initial.isASCIIDigit
    let isCapital = initial.isASCIIUppercase
    isCapitalised = isCapital && start + 1 < at && bytes[start + 1].isASCIILowercase
    if initial < 0x80 {
      canBegin = isCapital || startsWithDigit || "-*#@$".utf8.contains(initial)
    } else {
      let scalar = CharsetUTF8.scalar(in: bytes, at: start).0
      canBegin = scalar.map { !$0.properties.isLowercase && $0 != "\u{2026}" } ?? false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIILetterOrDigit
  }
}
