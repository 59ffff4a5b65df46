import Model
import Text

/// The days of a timetable, each with what it is for: "Pendaftaran: 1–10 Desember 2026", "Tes tertulis: 16 Desember 2026", in lines
/// of their own, in the cells of a table, or in one sentence. A lone day with a label is none.
struct Stages {
  /// A day and the words that say what it is for, in `pieces`.
  private struct Row {
    var found: EventDays.Found
    var label: Range<Int>
    /// The pieces that readers are shown.
    var shown: Range<Int>
  }

  /// Bytes of a text that are read, and before a timetable in which it is announced.
  private static let (reach, context) = (20_000, 400)
  /// Words and signs of a label; bytes of a line of a timetable.
  private static let (longestLabel, longestLine) = (12, 200)
  /// Rows at least; of a sentence where not all are known stages.
  private static let (least, leastOfSentence) = (2, 3)

  private let read: ReadText
  private let published: CalendarDay?
  private let today: CalendarDay

  init(_ read: ReadText, published: CalendarDay?, today: CalendarDay) {
    (self.read, self.published, self.today) = (read, published, today)
  }

  /// The days from `today` on.
  func days() -> [ComingDay] { inLines() + inSentences() }

  // MARK: Lines

  /// Runs of short lines.
  private func inLines() -> [ComingDay] {
    let text = read.linked.prefix(Self.reach)
    var days: [ComingDay] = []
    var run: Range<Int>?
    var start = 0
    func close() {
      if let run, read.linked[run].contains(.lineFeed) { days += self.days(ofLines: run) }
      run = nil
    }
    for end in 0...text.count where end == text.count || text[end] == .lineFeed {
      let isShort = end - start <= Self.longestLine
      // A whole sentence is none of the lines, unless it has a day of its own.
      let isLine = isShort && !(text[start..<end].last == .period && !text[start..<end].contains(where: \.isASCIIDigit))
      if isLine { run = (run?.lowerBound ?? start)..<end } else { close() }
      start = end + 1
    }
    close()
    return days
  }

  private func days(ofLines range: Range<Int>) -> [ComingDay] {
    guard read.linked[range].contains(where: \.isASCIIDigit) else { return [] }
    var bytes = Array(read.linked[range])
    for at in bytes.indices where bytes[at] == .lineFeed { bytes[at] = .semicolon }
    let block = ReadText(title: "", text: String(decoding: bytes, as: UTF8.self))
    guard block.body.count == bytes.count else { return [] }
    let found = EventDays(block, published: published, withLists: true).days
    guard found.count >= Self.least else { return [] }
    let rows = rows(found, block)
    let isAnnounced = isAnnounced(before: range.lowerBound, block.pieces.prefix(Self.longestLabel))
    // Among two that are known, others are stages, too: "Kunjungan rumah".
    let known = rows.count { isStage(block.pieces[$0.label]) }
    guard rows.count >= Self.least, isAnnounced || known >= Self.least else { return [] }
    return rows.compactMap { row in
      let shown = bytesOf(row.shown, block)
      let place = (shown.lowerBound + range.lowerBound)..<(shown.upperBound + range.lowerBound)
      return day(row, block, String(decoding: read.linked[place], as: UTF8.self))
    }
  }

  /// The days of lines with their labels: before the day, behind it, or in the line or cell beside it.
  private func rows(_ found: [EventDays.Found], _ block: ReadText) -> [Row] {
    let lines = block.pieces.indices.split { block.pieces[$0].key == ";" }.map { $0.startIndex..<$0.endIndex }
    var rows: [Row] = []
    let isBehind = isLabelledBehind(found, lines, block)
    for (number, line) in lines.enumerated() {
      let own = found.filter { bytesOf(line, block).contains($0.range.lowerBound) }
      // "semula 5 Desember, menjadi 9 Desember": which one holds is not clear.
      guard own.count == 1, own[0].further.isEmpty else { continue }
      let start = BlockLabel.piece(at: own[0].range.lowerBound, in: block)
      let end = min(BlockLabel.piece(at: own[0].range.upperBound, in: block), line.upperBound)
      var label = trimmed(line.lowerBound..<start, block.pieces)
      var shown = label.isEmpty ? line : label.lowerBound..<line.upperBound
      if label.isEmpty {
        label = trimmed(end..<line.upperBound, block.pieces)
        let hasHours = ComingClock(block, block.pieces[line]).hours(
          in: block.pieces[end..<line.upperBound], on: own[0].day)
        if label.isEmpty || hasHours != nil {
          guard
            let beside = lines.indices.contains(number + (isBehind ? 1 : -1))
              ? lines[number + (isBehind ? 1 : -1)] : nil,
            !found.contains(where: { bytesOf(beside, block).contains($0.range.lowerBound) })
          else { continue }
          label = trimmed(beside, block.pieces)
          shown = min(beside.lowerBound, line.lowerBound)..<max(beside.upperBound, line.upperBound)
        }
      }
      let isOff = block.pieces[shown].contains {
        ComingWords.callingOff.contains($0.key) || ComingWords.moving.contains($0.key)
      }
      if !isOff, isLabel(block.pieces[label]) { rows.append(Row(found: own[0], label: label, shown: shown)) }
    }
    return rows
  }

  /// Whether in a table the day comes first: what stands before the first day is the heading of a column.
  private func isLabelledBehind(_ found: [EventDays.Found], _ lines: [Range<Int>], _ block: ReadText) -> Bool {
    guard let first = found.first,
      let line = lines.firstIndex(where: { bytesOf($0, block).contains(first.range.lowerBound) }), line > 0
    else { return true }
    return lines[..<line].suffix(2).allSatisfy { heading in
      block.pieces[heading].contains {
        StageWords.columns.contains($0.key) || StageWords.headings.contains($0.key)
      }
        && heading.count <= 3
    }
  }

  // MARK: Sentences

  /// "… pendaftaran 1–7 Desember, tes tertulis 11 Desember, dan pengumuman 18 Desember 2026."
  private func inSentences() -> [ComingDay] {
    let found = EventDays(read, published: published, limit: Self.reach, withLists: true).days
    guard found.count >= Self.least else { return [] }
    let rejected = RejectedParts(read, published: published)
    var days: [ComingDay] = []
    var next = 0
    var first = 0
    while first < read.pieces.count, next < found.count {
      let end = sentenceEnd(from: first)
      var own: [EventDays.Found] = []
      while next < found.count, found[next].range.lowerBound < read.pieces[end - 1].range.upperBound {
        own.append(found[next])
        next += 1
      }
      if own.count >= Self.least, !own.contains(where: { rejected.denies($0.range.lowerBound) }) {
        days += self.days(own, ofSentence: first..<end)
      }
      first = end
    }
    return days
  }

  private func sentenceEnd(from first: Int) -> Int {
    var end = first + 1
    while end < read.pieces.count {
      let piece = read.pieces[end]
      if piece.startsLine { return end }
      if piece.key == ".", end + 1 >= read.pieces.count || !read.pieces[end + 1].isLower,
        read.pieces[end - 1].length > 3 || isNumberOfDay(end - 1)
      {
        return end + 1
      }
      end += 1
    }
    return end
  }

  /// "… 27 November 2026 2. Pendaftaran: …": a lone number before a full stop opens a line of a list that ran together.
  private func isNumberOfDay(_ place: Int) -> Bool { read.pieces[place].isNumber && read.pieces[place].length > 2 }

  private func days(_ found: [EventDays.Found], ofSentence sentence: Range<Int>) -> [ComingDay] {
    let pieces = read.pieces
    guard pieces[sentence].last?.key != "?", !pieces[sentence].contains(where: { ComingWords.unsure.contains($0.key) }),
      zip(found, found.dropFirst()).allSatisfy({ $0.day <= $1.day }), found.allSatisfy(\.further.isEmpty)
    else { return [] }
    var rows: [Row] = []
    var from = sentence.lowerBound
    for day in found {
      let start = BlockLabel.piece(at: day.range.lowerBound, in: read)
      let label = part(trimmed(from..<start, pieces), pieces)
      from = BlockLabel.piece(at: day.range.upperBound, in: read)
      // "6 Desember 2026: wawancara - 8 Desember 2026: …": what stands before a day is another one's.
      if from < sentence.upperBound, pieces[from].key == ":" { return [] }
      rows.append(Row(found: day, label: label, shown: label.lowerBound..<from))
    }
    // What opens the sentence may say more than what the first day is for.
    let rest = rows.dropFirst()
    guard rest.allSatisfy({ isLabel(pieces[$0.label]) && isStage(pieces[$0.label]) }), !rest.isEmpty,
      rows.count >= Self.leastOfSentence || isStage(pieces[rows[0].label])
    else { return [] }
    if !isLabel(pieces[rows[0].label]) || !isStage(pieces[rows[0].label]) { rows.removeFirst() }
    for index in rows.indices {
      let end = rows.indices.contains(index + 1) ? rows[index + 1].label.lowerBound : sentence.upperBound
      rows[index].shown = rows[index].shown.lowerBound..<behind(rows[index].shown.upperBound, end)
    }
    return rows.compactMap { day($0, read, read.string(bytesOf($0.shown, read))) }
  }

  /// The last part of what stands before a day: behind a comma, a colon, a bracket, "lalu".
  private func part(_ range: Range<Int>, _ pieces: [Piece]) -> Range<Int> {
    var start = range.lowerBound
    for place in range {
      let key = pieces[place].key
      if key == "," || key == ";" || key == ":" || key == ")" || key == "(" { start = place + 1 }
    }
    while start < range.upperBound, StageWords.joints.contains(pieces[start].key) { start += 1 }
    return start..<max(start, range.upperBound)
  }

  /// What of the words behind a day is shown with it: its hours and place, without what leads to the next part.
  private func behind(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start,
      !read.pieces[end - 1].isWord && read.pieces[end - 1].key != ")"
        || StageWords.joints.contains(read.pieces[end - 1].key)
    {
      end -= 1
    }
    // "… 2026 2. Pendaftaran", "(1–8 Desember), (2) tes": the number of the next part.
    if end > start, end < read.pieces.count, read.pieces[end].key == ".", read.pieces[end - 1].isNumber,
      !isNumberOfDay(end - 1)
    {
      return behind(start, end - 1)
    }
    if end > start + 1, read.pieces[end - 1].key == ")", read.pieces[end - 2].isNumber { return behind(start, end - 2) }
    return end
  }

  // MARK: Rows

  /// What a row's day is; nil for one that is over, or that nobody has to keep.
  private func day(_ row: Row, _ block: ReadText, _ sentence: String) -> ComingDay? {
    let found = row.found
    let label = block.pieces[row.label]
    guard let first = label.first, (found.last ?? found.day) >= today,
      published != nil || found.hasWeekday || sentence.utf8.count(where: \.isASCIIDigit) >= 5
    else { return nil }
    let start = BlockLabel.piece(at: found.range.lowerBound, in: block)
    let before = row.label.lowerBound < start ? block.pieces[row.label.lowerBound..<start] : label
    let handsIn = before.contains { StageWords.handingIn.contains($0.key) || ComingWords.untils.contains($0.key) }
    let isOfRegistration =
      StageWords.registering.contains(first.key)
      || label.last.map { StageWords.registering.contains($0.key) } ?? false
      || handsIn && label.contains { ComingWords.registration.contains($0.key) }
      || label.contains { ComingWords.closings.contains($0.key) && StageWords.handingIn.contains($0.key) }
    let begins = before.suffix(4).contains { StageWords.beginnings.contains($0.key) } || first.key == "pembukaan"
    if let last = found.last {
      if found.day < today { return isOfRegistration ? told(.deadline, last, nil, true, sentence) : nil }
      return told(.span, found.day, last, isOfRegistration, sentence)
    }
    let kind: ComingDay.Kind = isOfRegistration && handsIn ? .deadline : begins ? .start : .event
    let hours = ComingClock(block, block.pieces[row.shown]).hours(in: block.pieces[row.shown], on: found.day)
    return told(kind, found.day, nil, isOfRegistration && kind != .event, sentence).at(hours)
  }

  private func told(
    _ kind: ComingDay.Kind, _ day: CalendarDay, _ last: CalendarDay?, _ isOfRegistration: Bool, _ sentence: String
  ) -> ComingDay {
    ComingDay(kind, day, until: last, sentence: sentence, isOfRegistration: isOfRegistration)
  }

  // MARK: Labels

  /// A label without its number, its colon and the words that lead to the day.
  private func trimmed(_ range: Range<Int>, _ pieces: [Piece]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, !pieces[start].isWord || pieces[start].isNumber && end - start > 1 { start += 1 }
    while end > start,
      !pieces[end - 1].isWord || ComingWords.fillers.contains(pieces[end - 1].key)
        || ComingWords.introductions.contains(pieces[end - 1].key) || Self.dashes.contains(pieces[end - 1].key)
    {
      end -= 1
    }
    return start..<end
  }

  private static let dashes: WordTable = ["-", "–", "—", "|", "(", "sd", "s"]

  private func isLabel(_ label: ArraySlice<Piece>) -> Bool {
    guard let first = label.first, label.count <= Self.longestLabel, !StageWords.commemorations.contains(first.key),
      !label.allSatisfy({ StageWords.columns.contains($0.key) || !$0.isWord })
    else { return false }
    return !label.contains {
      StageWords.refused.contains($0.key) || $0.key == "." || ComingWords.past.contains($0.key)
        || ComingWords.negations.contains($0.key) || ComingWords.unsure.contains($0.key)
    }
  }

  private func isStage(_ label: ArraySlice<Piece>) -> Bool {
    label.contains { StageWords.stages.contains($0.key) || ComingWords.closings.contains($0.key) }
  }

  /// Whether the headline, what stands before some lines, or their first says that a timetable follows.
  private func isAnnounced(before start: Int, _ first: ArraySlice<Piece>) -> Bool {
    let before = Piece.all(in: Array(read.linked[max(0, start - Self.context)..<start]))
    return (read.titlePieces + before + first).contains { StageWords.headings.contains($0.key) }
  }

  private func bytesOf(_ range: Range<Int>, _ block: ReadText) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return block.pieces[range.lowerBound].range.lowerBound..<block.pieces[range.upperBound - 1].range.upperBound
  }
}
