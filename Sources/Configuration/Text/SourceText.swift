/// A configuration's bytes by lines, for finding places and for showing them.
struct SourceText {
  /// The bytes, without a byte order mark, `\r\n` as `\n` plus nothing else changed.
  let bytes: [UInt8]
  /// Where each line begins.
  let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (i, byte) in bytes.enumerated() where byte == .lineFeed { starts.append(i + 1) }
    lineStarts = starts
  }

  /// The bytes of a line (from 1) without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    return bytes[start..<end]
  }

  /// The place of a byte.
  func place(of offset: Int) -> Place {
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    var column = 1
    for byte in bytes[lineStarts[low]..<min(offset, bytes.count)] where !UTF8.isContinuation(byte) { column += 1 }
    return Place(line: low + 1, column: column)
  }

  /// A line made fit to print, and where a column of the line lies in it: at most 160 characters, and asterisks for all from
  /// the byte `mask` on.
  func excerpt(_ number: Int, column: Int, mask: Int?) -> (text: String, column: Int) {
    // Columns beyond the longest line allowed are never asked for.
    let raw = line(number).prefix(TextCheck.longestLine)
    var scalars: [Unicode.Scalar] = []
    if let mask {
      scalars = Array(String(decoding: raw.prefix(mask), as: UTF8.self).unicodeScalars)
      scalars += Array(repeating: "*", count: SecretMask.width)
    } else {
      scalars = Array(String(decoding: raw, as: UTF8.self).unicodeScalars)
    }
    scalars = scalars.map { TextCheck.isPrintable($0) ? $0 : ($0 == "\t" ? " " : "\u{FFFD}") }
    var at = min(max(1, column), scalars.count + 1)
    let widest = 160
    if scalars.count > widest {
      let start = max(0, min(at - 80, scalars.count - widest))
      var window = Array(scalars[start..<min(scalars.count, start + widest)])
      if start > 0 { window[0] = "…" }
      if start + widest < scalars.count { window[window.count - 1] = "…" }
      scalars = window
      at -= start
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return (String(text), at)
  }

  /// Whether a message about a line would show what stands there from the byte `mask` on.
  func isShown(in message: String, line number: Int, from mask: Int) -> Bool {
    let separators = Set(" \t\r\"'[]{},".unicodeScalars)
    let words = String(decoding: line(number).dropFirst(mask), as: UTF8.self).unicodeScalars
      .split(whereSeparator: { separators.contains($0) })
    // Messages shorten long values, so a beginning is as bad as the whole.
    return words.prefix(1_000).contains { $0.count >= 4 && message.contains(String($0.prefix(6))) }
  }
}
