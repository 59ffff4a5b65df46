import Model
import Text

/// The laws and rules that editions named: one row for each, however it was written.
public struct LawRegister: Sendable {
  /// An article that names it.
  struct Telling: Sendable {
    var day: CalendarDay
    var number: Int?
    var url: String
    var title: String
    var source: String
  }

  /// A law or rule with its articles.
  struct Row: Sendable {
    var law: KeyFact.Regulation
    var maker: String?
    /// What it is on: as most articles have it.
    var about: String?
    /// How articles write it, the most frequent first.
    var spellings: [String]
    /// The latest first.
    var tellings: [Telling]

    var first: CalendarDay
    var last: CalendarDay

    /// Its place in the page: `perda-kota-nusabunga-4-2026`.
    var key: String

    /// What articles say that it does to others.
    fileprivate var changes: [NamedRegulation.Change]
    /// The same with the others' rows, and what others do to it.
    var relations: [Relation] = []
  }

  /// What a law does to another, or has from it.
  struct Relation: Sendable, Hashable {
    var verb: NamedRegulation.Verb
    /// Whether the other one does it.
    var isPassive: Bool
    /// The key of the other one's row.
    var other: String
  }

  /// Rows by the last day that they were named on, the latest first.
  let rows: [Row]
  /// The first day that has a mention.
  let since: CalendarDay?

  /// The register of what articles named, by day; of several tellings of one day the last counts.
  public init(_ days: [(day: CalendarDay, tellings: [Edition.LawTelling])]) {
    var byDay: [CalendarDay: [Edition.LawTelling]] = [:]
    for (day, tellings) in days { byDay[day] = tellings.filter { $0.day == nil } }
    // What a page says since it was changed takes the place of what it said, on the day of its telling.
    for telling in days.sorted(by: { $0.day < $1.day }).flatMap(\.tellings) {
      guard let day = telling.day, var told = byDay[day] else { continue }
      for place in told.indices where told[place].url == telling.url {
        told[place].named = telling.named
        if !telling.title.isEmpty { told[place].title = telling.title }
      }
      byDay[day] = told
    }
    // What is gone may come back later; what is gone to the end names nothing.
    byDay = byDay.mapValues { $0.filter { !$0.named.isEmpty } }
    var mentions: [Mention] = []
    for day in byDay.keys.sorted() {
      for telling in byDay[day] ?? [] {
        let article = Telling(
          day: day, number: telling.number, url: telling.url, title: telling.title, source: telling.source)
        mentions += telling.named.map { Mention(named: $0, telling: article) }
      }
    }
    since = byDay.filter { !$0.value.isEmpty }.keys.min()
    let groups = Dictionary(grouping: mentions, by: \.named.law)
    rows = Self.related(
      groups.values.flatMap(Self.rows).sorted { a, b in
        a.last != b.last ? a.last > b.last : a.key < b.key
      })
  }

  /// Both rows of each change say so, where it is plain which rows they are.
  private static func related(_ rows: [Row]) -> [Row] {
    var out = rows
    let places = Dictionary(grouping: rows.indices) { rows[$0].law }
    for (place, row) in rows.enumerated() {
      for change in row.changes {
        let others = (places[change.law] ?? []).filter { other in
          other != place && (change.maker == nil || rows[other].maker?.lowercased() == change.maker?.lowercased())
        }
        guard others.count == 1, let other = others.first else { continue }
        let does = Relation(verb: change.verb, isPassive: false, other: rows[other].key)
        if out[place].relations.contains(does) { continue }
        out[place].relations.append(does)
        out[other].relations.append(Relation(verb: change.verb, isPassive: true, other: row.key))
      }
    }
    return out
  }

  private struct Mention {
    var named: NamedRegulation
    var telling: Telling
  }

  /// The rows of one kind, number and year: one for each maker.
  private static func rows(_ mentions: [Mention]) -> [Row] {
    guard let law = mentions.first?.named.law else { return [] }
    if !law.needsMaker { return [row(law, maker: nil, mentions)] }
    // "Nusabunga" is "Kota Nusabunga" where no "Kabupaten Nusabunga" has the same number.
    let names = Set(mentions.compactMap(\.named.maker))
    func whole(_ name: String) -> String {
      let longer = names.filter { $0 != name && $0.lowercased().hasSuffix(" " + name.lowercased()) }
      return longer.count == 1 ? longer.first ?? name : name
    }
    var makers: [String: (name: String, mentions: [Mention])] = [:]
    var unnamed: [Mention] = []
    for mention in mentions {
      guard let maker = mention.named.maker.map(whole) else {
        unnamed.append(mention)
        continue
      }
      makers[maker.lowercased(), default: (maker, [])].mentions.append(mention)
    }
    // An article that does not say whose it is, but what it is on, is told by that; one that says neither, by nothing.
    var others: [String: [Mention]] = [:]
    for mention in unnamed {
      guard let about = mention.named.about?.lowercased() else { continue }
      let same = makers.filter { $0.value.mentions.contains { $0.named.about?.lowercased() == about } }
      if same.count == 1, let maker = same.keys.first {
        makers[maker]?.mentions.append(mention)
      } else {
        others[about, default: []].append(mention)
      }
    }
    return makers.values.map { row(law, maker: $0.name, $0.mentions) }
      + others.values.map { row(law, maker: nil, $0) }
  }

  private static func row(_ law: KeyFact.Regulation, maker: String?, _ mentions: [Mention]) -> Row {
    let about = mostFrequent(mentions.compactMap(\.named.about)).first
    var tellings: [Telling] = []
    var urls = Set<String>()
    for mention in mentions where urls.insert(mention.telling.url).inserted { tellings.append(mention.telling) }
    tellings.sort { a, b in
      a.day != b.day ? a.day > b.day : (a.number ?? .max, a.url) < (b.number ?? .max, b.url)
    }
    let days = tellings.map(\.day)
    var changes: [NamedRegulation.Change] = []
    var known = Set<NamedRegulation.Change>()
    for change in mentions.lazy.compactMap(\.named.changes).joined() where known.insert(change).inserted {
      changes.append(change)
    }
    let parts = [law.kind, maker ?? "", law.number, law.year] + (maker == nil && law.needsMaker ? [about ?? ""] : [])
    return Row(
      law: law, maker: maker, about: about, spellings: mostFrequent(mentions.flatMap(\.named.spellings)),
      tellings: tellings, first: days.min() ?? .epoch, last: days.max() ?? .epoch,
      key: Slug.of(parts.joined(separator: " ")), changes: changes)
  }

  /// Each once without regard to case, the most frequent first, then the one that came first.
  private static func mostFrequent(_ names: [String]) -> [String] {
    // Most are written alike: what is costly is done once for each spelling.
    var spellings: [String: (count: Int, place: Int)] = [:]
    for (place, name) in names.enumerated() { spellings[name, default: (0, place)].count += 1 }
    var counts: [String: (name: String, count: Int, place: Int)] = [:]
    for (name, known) in spellings.sorted(by: { $0.value.place < $1.value.place }) {
      counts[name.lowercased(), default: (name, 0, known.place)].count += known.count
    }
    return counts.values.sorted { ($1.count, $0.place) < ($0.count, $1.place) }.map(\.name)
  }

  /// The rows that were named for the first time within days, the earliest first.
  func first(in days: ClosedRange<CalendarDay>) -> [Row] {
    rows.filter { days.contains($0.first) }.sorted { ($0.first, $0.key) < ($1.first, $1.key) }
  }
}

extension CalendarDay {
  fileprivate static let epoch = CalendarDay(daysSinceEpoch: 0)
}
