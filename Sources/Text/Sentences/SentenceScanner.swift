/// Walks once over a text and decides at each full stop whether a sentence ends there.
struct SentenceScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var start = 0
  private var found: [Range<Int>] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func sentences() -> [Range<Int>] {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == .lineFeed || byte == .carriageReturn {
        close(at)
        at += 1
        start = at
      } else if stopWidth(at) > 0 {
        let stop = at
        at = endOfStops(from: at)
        if endsSentence(stop: stop, end: at) {
          close(at)
          start = at
        }
      } else {
        at += 1
      }
    }
    close(bytes.count)
    return found
  }

  /// Bytes of the full stop, question mark, exclamation mark or ellipsis that stands here, 0 for none.
  private func stopWidth(_ at: Int) -> Int {
    switch bytes[at] {
    case .period, .exclamationMark, .questionMark: 1
    case 0xE2: at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xA6 ? 3 : 0
    default: 0
    }
  }

  /// Behind the stops and the closing quotes and brackets that follow them.
  private func endOfStops(from first: Int) -> Int {
    var at = first
    while at < bytes.count {
      let width = max(stopWidth(at), Marks.closingWidth(bytes, at))
      if width == 0 { break }
      at += width
    }
    return at
  }

  private func endsSentence(stop: Int, end: Int) -> Bool {
    var next = end
    while next < bytes.count {
      let width = Marks.spaceWidth(bytes, next)
      if width == 0 { break }
      next += width
    }
    guard next < bytes.count, bytes[next] != .lineFeed, bytes[next] != .carriageReturn else { return true }
    let follower = FollowingWord(bytes, at: next)
    let isOneFullStop =
      bytes[stop] == .period && (stop + 1 == bytes.count || stop + 1 == end || stopWidth(stop + 1) == 0)
    if next == end { return isOneFullStop && lacksSpace(stop, follower) }
    guard follower.canBegin else { return false }
    return !isOneFullStop || !StopWord(bytes, endingAt: stop, sentence: start).isAbbreviation(before: follower)
  }

  /// "…selesai.Kegiatan berikutnya": the space is missing, unless it is a domain or an abbreviation.
  private func lacksSpace(_ stop: Int, _ follower: FollowingWord) -> Bool {
    let word = StopWord(bytes, endingAt: stop, sentence: start)
    return word.isPlainLowercase && follower.isCapitalised && follower.text.utf8.count >= 4
      && !Abbreviations.beforeNames.contains(word.lower)
  }

  private mutating func close(_ end: Int) {
    var (from, to) = (start, end)
    while from < to {
      let width = Marks.spaceWidth(bytes, from)
      if width == 0 { break }
      from += width
    }
    while to > from {
      let width = Marks.spaceWidthBefore(bytes, to)
      if width == 0 || to - width < from { break }
      to -= width
    }
    if from < to { found.append(from..<to) }
  }
}
