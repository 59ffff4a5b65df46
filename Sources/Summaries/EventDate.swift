import Text

/// The day on which what an article tells took place.
enum EventDate {
  /// Words before a day that make it something else: a birth, a law, a deadline, a beginning.
  private static let others: WordTable = [
    "to", "through", "till",
    "lahir", "kelahiran", "nomor", "no", "uu", "undang-undang", "sejak", "berdiri", "didirikan", "dibentuk", "hingga",
    "sampai",
    "mulai", "lambat", "cepat", "terakhir", "tenggat", "batas", "kemerdekaan", "diperbarui", "diterbitkan",
    "dipublikasikan",
    "setiap",
    "disahkan", "diundangkan", "memperingati", "peringatan", "born", "since", "until", "founded", "deadline", "by",
    "updated",
    "published", "from", "before", "wafat", "meninggal", "dijadwalkan", "rencananya", "serupa",
  ]
  /// Words of speech in the sentence before a day: it is the day of an interview.
  private static let speech: WordTable = [
    "kata", "katanya", "ujar", "ujarnya", "ungkap", "ungkapnya", "tutur", "tuturnya", "jelas", "jelasnya", "ucap",
    "ucapnya", "imbuh",
    "imbuhnya", "tegas", "tegasnya", "terang", "terangnya", "papar", "paparnya", "keterangan", "tertulis", "dikutip",
    "mengutip",
    "dilansir", "dirangkum", "wartawan", "said", "told", "says", "statement", "sebut", "sebutnya", "pungkas",
    "pungkasnya",
    "dihubungi", "ditemui",
    "dikonfirmasi", "dilaporkan",
  ]
  /// Words of a sentence whose days are those of a period: of registration, of a rule, of choosing somebody.
  private static let periods: WordTable = [
    "pendaftaran", "registrasi", "mendaftar", "daftar", "registration", "berlaku", "deadline", "tenggat", "cuti",
    "wawancara", "diumumkan", "pengumuman", "interview", "interviews", "pernah",
  ]
  /// What is done at an event, besides the words that make an article one of an event.
  private static let doings: WordTable = [
    "dibuka", "membuka", "ditutup", "menutup", "diikuti", "dihadiri", "menghadiri", "diserahkan", "menyerahkan",
    "ditandatangani", "menandatangani", "penandatanganan", "meneken", "diteken", "diresmikan", "peresmian",
    "diluncurkan", "meluncurkan",
    "dilatih", "dibekali", "membekali", "diwisuda", "mewisuda", "dilepas", "pelepasan", "bertempat", "dipusatkan",
    "upacara", "apel", "sidang", "lomba", "puncak", "festival", "bazar", "pembukaan", "penutupan", "berkumpul",
    "bertemu", "pertemuan", "attended", "opened", "opens", "open", "closed", "gathered", "signed", "took", "takes",
    "event",
    "workshop", "festival", "session",
  ]
  /// Of `others`, those that open a span, too: "sejak Rabu (25/11) hingga Jumat (27/11)".
  private static let spans: WordTable = ["from", "sejak", "mulai"]
  /// Before a day on which it was to be.
  private static let formerly: WordTable = ["semula", "tadinya", "sedianya", "awalnya", "seharusnya", "originally"]
  private static let holdings: WordTable = [
    "digelar", "diselenggarakan", "dilaksanakan", "diadakan", "dihelat", "dilangsungkan", "berlangsung", "dipusatkan",
  ]
  private static let pointing: WordTable = ["itu", "tersebut"]
  private static let relative: WordTable = ["yang", "which", "that"]
  private static let before: WordTable = ["pada", "tanggal", "hari", "on", "tgl", "selama"]

  /// Bytes from the start in which the day must be named.
  private static let reach = 2_500
  /// Those in which a move of the event must be told.
  private static let lead = 700
  /// Words and signs before a day that are looked at.
  private static let window = 20

  /// The first day that the text gives as when something happened; nil when none is clear.
  static func find(_ read: ReadText, published: CalendarDay?, _ rejected: RejectedParts) -> EventDays.Found? {
    // A day that begins within reach may end behind it.
    let days = EventDays(read, published: published, limit: reach + 64).days.filter { found in
      guard found.range.lowerBound <= reach, !rejected.has(found.range.lowerBound) else { return false }
      let end = read.pieces.firstIndex { $0.range.lowerBound >= found.range.lowerBound } ?? read.pieces.endIndex
      if let published {
        let distance = found.day.daysSinceEpoch - published.daysSinceEpoch
        // "Rumah aman yang diresmikan pada 3 Desember 2025 …": of what is told in passing.
        if distance < -31, read.sentence(before: end, most: 6).contains(where: { relative.contains($0.key) }) {
          return false
        }
        guard distance >= -400, distance <= (isAnnounced(found, at: end, read) ? 400 : 60) else { return false }
      }
      let context = read.pieces[max(0, end - window)..<end]
      let sentence = read.sentence(before: end, most: window)
      if sentence.contains(where: { speech.contains($0.key) || periods.contains($0.key) }) { return false }
      if context.suffix(8).contains(where: { formerly.contains($0.key) }) { return false }
      if isOther(context.suffix(5), found) || isQuoted(found, read) { return false }
      let rest = rest(of: found, from: end, read)
      if Mishaps.own((sentence, rest)) || isOfRule(sentence + rest) { return false }
      // "Kasus pada 12 Maret 2026 itu": of what happened then.
      if let first = rest.first, pointing.contains(first.key), !tellsOfEvent(sentence) { return false }
      // Further down a sentence that tells of no event tells of something else.
      if !isInLead(found, read, sentences: 1), !tellsOfEvent(sentence), !tellsOfEvent(rest) { return false }
      if let published, found.day > published, !isInLead(found, read) { return false }
      // "Konferensi digelar 18 Januari 2027"
      if let verb = context.last, holdings.contains(verb.key), isWithYear(found, at: end, read) { return true }
      return found.hasWeekday || context.suffix(3).contains { before.contains($0.key) }
        || (found.last != nil || isApposed(found, at: end, read))
          && sentence.contains { EventForm.events.contains($0.key) }
    }
    guard let first = days.first else { return nil }
    // Two days of the same standing in the lead: not clear which is meant.
    let rivals = days.filter { $0.range.lowerBound < lead && $0.day != first.day && $0.hasWeekday == first.hasWeekday }
    return rivals.count > 1 ? nil : first
  }

  /// Pieces beside a day in which its hours stand.
  private static let beside = 14

  /// The hours that the sentence of a day prints for it; nil for several days, and where another day stands between.
  static func hours(of found: EventDays.Found, in read: ReadText) -> ComingClock.Hours? {
    guard !found.range.isEmpty, found.last == nil, found.further.isEmpty,
      let first = read.pieces.firstIndex(where: { $0.range.lowerBound >= found.range.lowerBound })
    else { return nil }
    let before = read.sentence(before: first, most: beside)
    let behind = rest(of: found, from: first, read).prefix(beside)
    let sentence = read.pieces[before.startIndex..<max(first, behind.endIndex)]
    func isOfAnother(_ pieces: ArraySlice<Piece>) -> Bool { pieces.contains { EventDays.weekdays.contains($0.key) } }
    let clock = ComingClock(read, sentence)
    return (isOfAnother(behind) ? nil : clock.hours(in: behind, on: found.day))
      ?? (isOfAnother(before.dropLast(2)) ? nil : clock.hours(in: before, on: found.day))
  }

  /// The new day of an event that is moved.
  static func moved(_ read: ReadText, published: CalendarDay?) -> EventDays.Found? {
    ComingDays.moved(in: read, published: published, reach: lead).map { new in
      EventDays.Found(day: new.day, last: new.last, hasWeekday: false, range: 0..<0)
    }
  }

  /// What stands in the sentence of a day behind it.
  private static func rest(of found: EventDays.Found, from end: Int, _ read: ReadText) -> ArraySlice<Piece> {
    let start = read.pieces[end...].firstIndex { $0.range.lowerBound >= found.range.upperBound } ?? read.pieces.endIndex
    return read.pieces[start...].prefix(window).prefix { $0.key != "." && !$0.startsLine }
  }

  private static let making: WordTable = [
    "menandatangani", "ditandatangani", "penandatanganan", "meneken", "diteken", "signed", "signs", "ditetapkan",
    "menetapkan", "disahkan", "diundangkan", "menerbitkan", "diterbitkan",
  ]
  private static let rules: WordTable = [
    "peraturan", "undang-undang", "uu", "permensos", "permen", "perpres", "perppu", "perda", "pergub", "perbup",
    "perwali", "perwal", "pp", "keputusan", "kepmen", "kepmensos", "keppres", "instruksi", "inpres", "edaran", "se",
    "sk", "regulation", "regulations", "law", "act", "bill", "decree", "directive",
  ]

  /// "Permensos itu ditandatangani pada 16 November 2026": the day of a rule, on which nobody met.
  private static func isOfRule(_ sentence: ArraySlice<Piece>) -> Bool {
    sentence.contains { making.contains($0.key) } && sentence.contains { rules.contains($0.key) }
      && !sentence.contains { EventForm.gatherings.contains($0.key) }
  }

  /// Whether a day with its year stands behind a comma or in brackets: "di Aula FISIP, 25 November 2026", "pekan lalu
  /// (25/11/2026)".
  private static func isApposed(_ found: EventDays.Found, at end: Int, _ read: ReadText) -> Bool {
    guard let sign = read.pieces[safe: end - 1]?.key else { return false }
    return (sign == "," || sign == "(") && isWithYear(found, at: end, read)
  }

  /// Whether a coming day is that of an event in so many words: with its year, in the sentence that tells of the event.
  private static func isAnnounced(_ found: EventDays.Found, at end: Int, _ read: ReadText) -> Bool {
    isWithYear(found, at: end, read)
      && read.sentence(before: end, most: window).contains { EventForm.events.contains($0.key) }
  }

  private static func isWithYear(_ found: EventDays.Found, at end: Int, _ read: ReadText) -> Bool {
    read.pieces[end...].prefix { $0.range.upperBound <= found.range.upperBound }.contains {
      $0.isNumber && $0.length == 4
    }
  }

  /// Whether words before a day make it something else; "Senin hingga Rabu (2-4/3)" do not.
  private static func isOther(_ context: ArraySlice<Piece>, _ found: EventDays.Found) -> Bool {
    context.indices.contains { place in
      guard others.contains(context[place].key) else { return false }
      let isSpan = context.indices.contains(place - 1) && EventDays.weekdays.contains(context[place - 1].key)
      return !(found.last != nil && (isSpan || Self.spans.contains(context[place].key)))
    }
  }

  /// Whether somebody says it: what is announced is no event yet.
  private static func isQuoted(_ found: EventDays.Found, _ read: ReadText) -> Bool {
    guard let line = read.lines.last(where: { $0.lowerBound <= found.range.lowerBound }) else { return false }
    return SentenceShape.quoteMarks(in: Array(read.body[line.lowerBound..<found.range.lowerBound])) % 2 == 1
  }

  /// Whether a day stands in the first sentences: a coming day further down is that of something else.
  private static func isInLead(_ found: EventDays.Found, _ read: ReadText, sentences: Int = 2) -> Bool {
    Sentences.ranges(in: Array(read.body[..<found.range.lowerBound])).count <= sentences
  }

  private static func tellsOfEvent(_ pieces: ArraySlice<Piece>) -> Bool { pieces.contains(where: isOfEvent) }

  /// Whether a word says that people met or something was held.
  static func isOfEvent(_ piece: Piece) -> Bool {
    EventForm.events.contains(piece.key) || doings.contains(piece.key)
  }
}
