import Model
import Text

/// Editions by the hundred for properties that must hold on every day: plain ones and such as a hostile site would like.
/// The same seed gives the same edition.
public struct GeneratedEdition {
  /// What the texts of a day are like.
  public enum Kind: String, Sendable, CaseIterable {
    case plain, hostile
    /// Texts as long as they come, and many of them.
    case long
  }

  private var random: SeededRandom
  private let kind: Kind?

  /// A generator; without a kind, each day is plain or hostile.
  public init(seed: UInt64, kind: Kind? = nil) {
    random = SeededRandom(seed: seed)
    self.kind = kind
  }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  private mutating func one(of texts: [String]) -> String { texts[below(texts.count)] }

  private static let plain = [
    "peksos", "warga", "panti", "layanan", "keluarga", "anak", "lansia", "desa", "posko", "relawan", "Dinas", "Kota",
    "pelatihan", "bantuan", "rumah", "singgah", "social", "worker", "foster", "care", "2024", "48", "120", "“kutip”",
    "–",
  ]
  private static let hostile = [
    "<script>alert(1)</script>", "</title>", "<!--", "]]>", "&amp;", "&#0;", "\"><img src=x onerror=y>", "'", "`", "*",
    "_",
    "[a](javascript:b)", "![x](y)", "|", "~~", "# ", "\n\n# ", "\r\nBcc: a@b.test\r\n", "\u{0}", "\u{7}", "\u{1B}[31m",
    "\u{202E}", "\u{2066}", "\u{200B}", "\u{FEFF}", "\u{FFFF}", "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "日本語",
    "🙂",
    "https://jahat.test/x", "http://jahat.test", "www.jahat.test", "=?utf-8?Q?x?=", "--", "-- ", "From ", ">", ".",
    "\\", "{lead}",
    "{date}", "\u{2028}", "---", "===", "1.", "+", "<td>", "%0d%0a", "\u{E0041}",
  ]

  private mutating func text(_ most: Int, hostile isHostile: Bool) -> String {
    var words: [String] = []
    for _ in 0...below(kind == .long ? most * 12 : most) {
      words.append(isHostile && below(4) == 0 ? one(of: Self.hostile) : one(of: Self.plain))
      if isHostile && below(60) == 0 { words.append(String(repeating: one(of: Self.plain + ["界"]), count: 40)) }
    }
    return words.joined(separator: isHostile && below(3) == 0 ? "" : " ")
  }

  private mutating func moment(_ day: CalendarDay) -> Moment {
    Moment(Instant(day, .midnight, offset: 25_200) + below(86_400), offset: 25_200, zone: "WIB")
  }

  private mutating func date(_ day: CalendarDay) -> PublicationDate? {
    if below(6) == 0 { return nil }
    let precision = [PublicationDate.Precision.minute, .minute, .day, .month][below(4)]
    return PublicationDate(
      moment: moment(day.adding(days: -below(900))), precision: precision, isEstimated: below(3) == 0, origin: .meta)
  }

  private mutating func url(_ number: Int, hostile isHostile: Bool) -> String {
    if isHostile && below(6) == 0 {
      return one(of: [
        "javascript:alert(\(number))", "data:text/html,x", "", "//a.test/", "https://", "http://a b.test/",
        "https://bank.test@jahat.test/", "ftp://a.test/", "https://\"><script>/",
      ])
    }
    let path = String(repeating: "laporan-", count: below(4) == 0 ? 40 : 1)
    return "https://media\(below(9)).test/\(path)\(number)"
      + one(of: ["", "?a=1&b=2", "_(x)", "?q=&copy;", "#bagian", "/"])
  }

  /// The day.
  public mutating func edition() -> Edition {
    let chance = below(2) == 0
    let isHostile = kind.map { $0 == .hostile } ?? chance
    let day = CalendarDay(daysSinceEpoch: 19_000 + below(2_000))
    let end = Moment(
      Instant(day, TimeOfDay(hour: 6, minute: 0) ?? .midnight, offset: 25_200), offset: 25_200, zone: "WIB")
    let start = Moment(end.instant - 86_400, offset: 25_200, zone: "WIB")
    var edition = Edition(
      title: isHostile ? text(4, hostile: true) : "Kabar Peksos", language: below(2) == 0 ? "id" : "en", day: day,
      number: 1 + below(900), windowStart: start, windowEnd: end,
      madeAt: Moment(end.instant + 12, offset: 25_200, zone: "WIB"))
    let count = kind == .long ? 20 + below(100) : [0, 1, 5, 12, 40][below(5)]
    var number = 0
    while number < count {
      var items: [Edition.Item] = []
      for _ in 0...below(6) where number < count {
        number += 1
        items.append(item(number, of: count, day: day, hostile: isHostile))
      }
      edition.sections.append(.init(topic: text(3, hostile: isHostile), items: items))
    }
    for i in 0..<below(4) where count > 0 { edition.more.append(line(1_000 + i, hostile: isHostile)) }
    for i in 0..<below(4) { edition.maybe.append(line(2_000 + i, hostile: isHostile)) }
    for i in 0..<below(3) {
      let change: Edition.Correction.Change =
        switch below(5) {
        case 0: .title(from: text(5, hostile: isHostile), to: text(5, hostile: isHostile))
        case 1: .figure(from: text(1, hostile: isHostile), to: text(2, hostile: isHostile))
        case 2: .name(from: text(2, hostile: isHostile), to: text(2, hostile: isHostile))
        case 3: .date(from: text(2, hostile: isHostile), to: text(2, hostile: isHostile))
        default: .withdrawn(status: 410)
        }
      edition.corrections.append(
        .init(
          day: day.adding(days: -1), number: i + 1, url: url(3_000 + i, hostile: isHostile), change: change,
          noticed: start))
    }
    for i in 0..<below(8) {
      let isWell = below(4) > 0
      let fault: Edition.SourceReport.Fault? =
        isWell
        ? below(5) > 0 ? nil : .silent(days: 1 + below(60))
        : .failing(Trouble(.status, text(2, hostile: isHostile)), since: start, tries: 1 + below(9), next: end)
      edition.sources.append(
        .init(name: "s\(i)", host: "media\(i).test", isWell: isWell, articles: below(3), fault: fault))
    }
    edition.counts.shown = count
    edition.counts.more = edition.more.count
    edition.counts.dropped = below(50)
    edition.counts.read = edition.counts.shown + edition.counts.more + edition.counts.dropped
    edition.mailFrom = below(3) == 0 ? nil : "Kabar – " + text(2, hostile: isHostile) + " <kabar@lembaga.test>"
    edition.mailTo = below(3) == 0 ? [] : ["redaksi@lembaga.test"]
    edition.mailSubject = below(3) == 0 ? "{title} {date}: {lead} +{more} " + text(3, hostile: isHostile) : nil
    return edition
  }

  private mutating func item(_ number: Int, of count: Int, day: CalendarDay, hostile: Bool) -> Edition.Item {
    var facts: [KeyFact] = []
    for kind in KeyFact.Kind.allCases where below(3) == 0 { facts.append(fact(kind, day: day, hostile: hostile)) }
    var terms: [Verdict.Term] = []
    for zone in [Verdict.Zone.title, .lead, .body] where below(2) == 0 {
      terms.append(
        .init(phrase: text(2, hostile: hostile), zone: zone, count: 1 + below(9), points: Double(below(40)) / 10))
    }
    var also: [Edition.Outlet] = []
    for i in 0..<(below(3) == 0 ? below(16) : 0) {
      also.append(
        .init(
          source: "s", host: "media\(i).test", url: url(number * 100 + i, hostile: hostile),
          title: text(6, hostile: hostile),
          published: date(day), relation: [.copy, .shorter, .story][below(3)],
          onlyFacts: below(3) == 0 ? [fact(.speaker, day: day, hostile: hostile)] : nil,
          onlyFigures: below(3) == 0 ? [text(3, hostile: hostile)] : nil))
    }
    return Edition.Item(
      number: number, url: url(number, hostile: hostile), title: text(14, hostile: hostile), titleIsMade: below(5) == 0,
      source: "s\(number % 7)", host: "media\(number % 7).test",
      byline: below(3) == 0 ? [text(3, hostile: hostile)] : [],
      published: date(day), region: below(3) == 0 ? text(2, hostile: hostile) : nil, minutes: below(9),
      isArchive: below(6) == 0,
      summary: text(60, hostile: hostile), facts: facts, terms: terms, rules: below(9) == 0 ? ["keep: all"] : [],
      language: below(4) == 0 ? "en" : nil, alsoReported: also, related: below(4) == 0 ? [1 + below(count), 999] : [])
  }

  private mutating func fact(_ kind: KeyFact.Kind, day: CalendarDay, hostile: Bool) -> KeyFact {
    switch kind {
    case .when: .when(day, until: below(2) == 0 ? day.adding(days: below(60)) : nil)
    case .hours: .hours(clock(day, 9), until: below(2) == 0 ? clock(day, 12) : nil)
    case .place: .place(text(3, hostile: hostile))
    case .participants:
      .participants(
        .init(2 + below(90_000), below(2) == 0 ? text(2, hostile: hostile) : nil, estimate: [.about, nil][below(2)]))
    case .organiser: .organiser(text(4, hostile: hostile))
    case .speaker: .speaker(text(3, hostile: hostile), of: below(2) == 0 ? text(3, hostile: hostile) : nil)
    case .partner: .partner(text(4, hostile: hostile))
    case .regulation: .regulation(.init(text(1, hostile: hostile), number: "14", year: "2019"))
    case .form: .form([.online, .inPerson, .hybrid][below(3)])
    case .genre: .genre([.opinion, .blog][below(2)])
    }
  }

  private func clock(_ day: CalendarDay, _ hour: Int) -> Moment {
    Moment(Instant(day, TimeOfDay(hour: hour, minute: 0) ?? .midnight, offset: 25_200), offset: 25_200, zone: "WIB")
  }

  private mutating func line(_ number: Int, hostile: Bool) -> Edition.Line {
    Edition.Line(
      url: url(number, hostile: hostile), title: text(9, hostile: hostile), host: "media\(number % 9).test",
      region: below(2) == 0 ? text(2, hostile: hostile) : nil)
  }
}
