import Model
import Web

/// The places of the configuration that have keys of their own, and what is allowed there.
enum Schema: String, CaseIterable {
  case root, digest, list, email, relevance, term, topic, defaults, source, select

  /// The keys of each place, the common ones first.
  private static let tables: [Schema: [KeyEntry]] = {
    let source = WebURL("https://example.org/").map { Source(name: "", url: $0) }
    func entries(_ keys: [Key<Source>]) -> [KeyEntry] {
      source.map { source in keys.map { KeyEntry($0, of: source) } } ?? []
    }
    return [
      .root: RootKeys.all, .digest: DigestKeys.all.map { KeyEntry($0, of: DigestSettings()) },
      .email: EmailKeys.all.map { KeyEntry($0, of: EmailSettings()) },
      .list: ListKeys.all.map { KeyEntry($0, of: FurtherDigest(name: "", digest: DigestSettings())) },
      .relevance: RelevanceKeys.all.map { KeyEntry($0, of: RelevanceSettings()) },
      .term: RelevanceKeys.term.map { KeyEntry($0, of: RelevanceKeys.standardTerm) },
      .topic: TopicKeys.all.map { KeyEntry($0, of: Topic(name: "")) },
      .defaults: entries(SourceKeys.all.filter(\.isForDefaults)), .source: entries(SourceKeys.all),
      .select: SelectKeys.all.map { KeyEntry($0, of: ArticleSelectors()) },
    ]
  }()
  private static let names = tables.mapValues { $0.map(\.name) }
  private static let synonyms = tables.mapValues { entries in
    Dictionary(uniqueKeysWithValues: entries.flatMap { entry in entry.synonyms.map { ($0, entry.name) } })
  }

  /// All about the keys allowed here, the common ones first.
  var entries: [KeyEntry] { Self.tables[self] ?? [] }

  /// The keys allowed here.
  var keys: [String] { Self.names[self] ?? [] }

  /// How messages call the place: `a source`, `"digest"`.
  var description: String {
    switch self {
    case .root: "the top of the file"
    case .term: "an entry of \"include\""
    case .list: "an entry of \"digests\""
    case .topic: "an entry of \"topics\""
    case .source: "a source"
    default: "\"\(rawValue)\""
    }
  }

  /// What was probably meant by a key that is not allowed here.
  func suggestion(for key: String) -> String? {
    let lower = key.lowercased()
    if keys.contains(lower) { return lower }
    // Dashes, spaces and capitals for underscores: perDay, per-day.
    let plain = lower.filter { $0 != "_" && $0 != "-" && $0 != " " }
    if let same = keys.first(where: { $0.filter { $0 != "_" } == plain }) { return same }
    let synonyms = Self.synonyms[self] ?? [:]
    if let direct = synonyms[lower] { return direct }
    if let key = Spelling.nearest(to: lower, among: keys), Spelling.distance(lower, key, atMost: 1) != nil {
      return key
    }
    guard let nearest = Spelling.nearest(to: lower, among: Self.candidates[self] ?? keys) else { return nil }
    return keys.contains(nearest) ? nearest : synonyms[nearest]
  }

  /// All words that are compared with an unknown key: the keys first, since the earlier of two near ones wins.
  private static let candidates = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.keys + $0.entries.flatMap(\.synonyms).sorted()) })

  /// The place where a key is at home, or nil when there is none.
  func home(of key: String) -> Schema? {
    let order: [Schema] = [.source, .digest, .email, .relevance, .root, .topic, .defaults, .term, .select, .list]
    return order.first { $0 != self && $0.keys.contains(key) }
  }
}
