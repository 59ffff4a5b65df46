import Model
import Text

/// The days of an invitation's block: "Hari/Tanggal: Sabtu, 14 November 2026", "Waktu: 09.00–12.00 WIB", "Tempat: Aula". Its
/// lines are too short to be text, so they are read by themselves. They count where the article tells of an occasion and
/// the block has hours or a place, or somebody is invited.
struct InvitationBlock {
  /// One day of a block.
  struct Day {
    var found: EventDays.Found
    var hours: ComingClock.Hours?
    var sentence: String
  }

  /// Lines of a block, words of a line, and bytes of an article that are read.
  private static let (mostLines, longestLine, reach) = (14, 40, 20_000)
  /// Pieces behind a day, and before it, in which its hours stand.
  private static let (behind, ahead) = (45, 20)
  /// Words and signs of a label, with its colon.
  private static let longestLabel = 6
  /// Bytes before a block in which the occasion is named.
  private static let context = 600

  private let read: ReadText
  private let published: CalendarDay?
  private let lines: [Range<Int>]

  init(_ read: ReadText, published: CalendarDay?) {
    (self.read, self.published) = (read, published)
    var lines: [Range<Int>] = []
    var start = 0
    let text = read.linked.prefix(Self.reach)
    for end in 0...text.count where end == text.count || text[end] == .lineFeed {
      var last = end
      while last > start, text[last - 1] <= .space { last -= 1 }
      if last > start { lines.append(start..<last) }
      start = end + 1
    }
    self.lines = lines
  }

  /// The days that a block gives.
  func days() -> [Day] {
    var found: [Day] = []
    var index = 0
    while index < lines.count {
      guard BlockLabel.isNamed(in: Piece.all(in: Array(read.linked[lines[index]]))) else {
        index += 1
        continue
      }
      let end = lines[index...].dropFirst().prefix(Self.mostLines - 1).firstIndex(where: isLong) ?? lines.endIndex
      let last = min(end, index + Self.mostLines)
      found += days(of: lines[index].lowerBound..<lines[last - 1].upperBound)
      index = last
    }
    return found
  }

  /// The day of a text with one block.
  var only: EventDays.Found? {
    let days = days()
    return days.count == 1 && days[0].found.further.isEmpty ? days[0].found : nil
  }

  /// Short lines that say until when one may register: "Pendaftaran: 11–20 November 2026".
  var fieldsOfRegistration: [ReadText] {
    lines.compactMap { line in
      let bytes = Array(read.linked[line])
      guard !Boilerplate.isText(bytes, bytes.indices) else { return nil }
      let label = Piece.all(in: bytes).prefix(Self.longestLabel).prefix { $0.key != ":" }
      guard label.count < Self.longestLabel,
        label.contains(where: { ComingWords.registration.contains($0.key) || ComingWords.deadlines.contains($0.key) }),
        // "Verifikasi berkas: 14–16 Desember": what is done with what was handed in.
        !label.contains(where: { StageWords.checks.contains($0.key) })
      else { return nil }
      // Behind another line: what opens a text is no label but a dateline.
      return ReadText(title: "", text: ".\n" + String(decoding: bytes, as: UTF8.self))
    }
  }

  private func isLong(_ line: Range<Int>) -> Bool {
    read.linked[line].count { $0 == .space } >= Self.longestLine
  }

  // MARK: One block

  private func days(of range: Range<Int>) -> [Day] {
    let block = flat(range)
    let offset = range.lowerBound + (range.count - block.body.count)
    let found = EventDays(block, published: published, withLists: true).days
    guard !found.isEmpty, isAnnounced(block, range) || isNamedInTitle(found) else { return [] }
    return found.indices.compactMap { index in
      let first = BlockLabel.piece(at: found[index].range.lowerBound, in: block)
      guard let label = BlockLabel.start(before: first, block.pieces) else { return nil }
      let start = block.pieces[label].range.lowerBound
      guard let sentence = sentence(from: offset + start, holding: offset + found[index].range.lowerBound) else {
        return nil
      }
      return Day(found: found[index], hours: hours(of: index, found, block), sentence: sentence)
    }
  }

  /// A block as one line, byte for byte: where a line ended stands a semicolon, and the signs that choose how an emoji
  /// looks are blank.
  private func flat(_ range: Range<Int>) -> ReadText {
    var bytes = Array(read.linked[range])
    let selector: [UInt8] = [0xEF, 0xB8, 0x8F]
    for at in bytes.indices {
      if bytes[at] == .lineFeed { bytes[at] = .semicolon }
      if bytes[at] == selector[0], bytes[at...].starts(with: selector) {
        for place in at..<(at + selector.count) { bytes[place] = .space }
      }
    }
    return ReadText(title: "", text: String(decoding: bytes, as: UTF8.self))
  }

  /// Whether the article announces an occasion: its headline, what stands right before, or the block's first line names
  /// one, and it is told where or when, or one is invited.
  private func isAnnounced(_ block: ReadText, _ range: Range<Int>) -> Bool {
    let before = Piece.all(in: Array(read.linked[max(0, range.lowerBound - Self.context)..<range.lowerBound]))
    let all = read.titlePieces + before + block.pieces.prefix(Self.behind)
    let hasCompanion = block.pieces.contains { BlockLabel.companions.contains($0.key) }
    guard all.contains(where: { BlockLabel.occasions.contains($0.key) }) else {
      return hasCompanion && all.contains { BlockLabel.callings.contains($0.key) }
    }
    return hasCompanion || all.contains { BlockLabel.invitations.contains($0.key) }
  }

  /// A label alone ("Tanggal: 12 Desember 2026") is enough where the headline is the occasion's, and the day is ahead.
  private func isNamedInTitle(_ days: [EventDays.Found]) -> Bool {
    guard let published, days.allSatisfy({ $0.day > published }) else { return false }
    return read.titlePieces.contains { BlockLabel.occasions.contains($0.key) }
  }

  private func hours(of index: Int, _ days: [EventDays.Found], _ block: ReadText) -> ComingClock.Hours? {
    let pieces = block.pieces
    let end = BlockLabel.piece(at: days[index].range.upperBound, in: block)
    let next = index + 1 < days.count ? BlockLabel.piece(at: days[index + 1].range.lowerBound, in: block) : pieces.count
    let behind = pieces[end..<max(end, min(next, end + Self.behind))]
    if let found = ComingClock(block, behind).hours(in: behind, on: days[index].day) { return found }
    guard days.count == 1 else { return nil }
    let first = BlockLabel.piece(at: days[index].range.lowerBound, in: block)
    let before = pieces[max(0, first - Self.ahead)..<first]
    return ComingClock(block, before).hours(in: before, on: days[index].day)
  }

  /// What readers are shown: from the label, or where that stands on a line of its own from the day's line, to the end of the
  /// sentence.
  private func sentence(from label: Int, holding day: Int) -> String? {
    guard let line = lines.first(where: { $0.contains(day) }) else { return nil }
    var start = max(label, line.lowerBound)
    while start < day, read.linked[start] == .colon || read.linked[start] <= .space { start += 1 }
    let rest = Array(read.linked[start..<line.upperBound])
    return Sentences.ranges(in: rest).first { $0.upperBound > day - start }.map {
      String(decoding: rest[..<$0.upperBound], as: UTF8.self)
    }
  }
}
