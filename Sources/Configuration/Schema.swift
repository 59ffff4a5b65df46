/// Which keys the configuration has, and where: the one list behind reading, "did you mean" and the tests.
enum Schema: String, CaseIterable {
  case root, digest, email, relevance, term, topic, defaults, source, select

  /// The keys allowed here, the common ones first.
  var keys: [String] {
    switch self {
    case .root: ["sources", "digest", "email", "relevance", "topics", "defaults"]
    case .digest:
      [
        "title", "language", "timezone", "at", "window", "formats", "directory", "max_articles", "summary", "empty_day",
        "weekly", "keep",
      ]
    case .email: ["to", "from", "smtp", "username", "password", "subject", "retry_for", "on_empty_day"]
    case .relevance: ["threshold", "title_counts", "terms_from", "include", "exclude", "duplicates"]
    case .term: ["term", "weight"]
    case .topic: ["name", "terms", "kinds", "languages"]
    case .defaults:
      [
        "every", "keep", "article", "headline_from", "language", "per_day", "first_time", "silent_after", "user_agent",
        "robots", "timeout", "max_bytes", "private_network",
      ]
    case .source:
      [
        "name", "url", "kind", "region", "language", "topic", "keep", "article", "headline_from", "articles", "per_day",
        "first_time", "every", "silent_after", "user_agent", "robots", "timeout", "max_bytes", "private_network",
        "enabled", "headers", "login", "proxy", "select",
      ]
    case .select: ["body", "title", "byline", "date", "remove"]
    }
  }

  /// Other words for a key, in English and Indonesian, as people write them who do not look into the manual.
  var synonyms: [String: String] {
    switch self {
    case .root:
      [
        "feeds": "sources", "sites": "sources", "urls": "sources", "sumber": "sources", "mail": "email",
        "smtp": "email",
        "default": "defaults", "bawaan": "defaults", "sections": "topics", "topik": "topics", "keywords": "relevance",
        "output": "digest", "ringkasan": "digest", "settings": "digest",
      ]
    case .digest:
      [
        "name": "title", "judul": "title", "lang": "language", "bahasa": "language", "tz": "timezone",
        "zone": "timezone",
        "time_zone": "timezone", "time": "at", "hour": "at", "when": "at", "jam": "at", "pukul": "at", "schedule": "at",
        "format": "formats", "dir": "directory", "path": "directory", "folder": "directory", "output": "directory",
        "max": "max_articles", "limit": "max_articles", "sentences": "summary", "empty": "empty_day", "week": "weekly",
        "retention": "keep", "period": "window",
      ]
    case .email:
      [
        "recipients": "to", "recipient": "to", "kepada": "to", "sender": "from", "dari": "from", "server": "smtp",
        "host": "smtp", "relay": "smtp", "user": "username", "login": "username", "pass": "password",
        "passwd": "password", "sandi": "password", "title": "subject", "judul": "subject", "retry": "retry_for",
        "empty_day": "on_empty_day",
      ]
    case .relevance:
      [
        "score": "threshold", "minimum": "threshold", "ambang": "threshold", "title_weight": "title_counts",
        "languages": "terms_from", "terms": "include", "keywords": "include", "words": "include", "block": "exclude",
        "ignore": "exclude", "kecuali": "exclude", "similarity": "duplicates",
      ]
    case .term:
      ["phrase": "term", "word": "term", "text": "term", "kata": "term", "score": "weight", "bobot": "weight"]
    case .topic:
      [
        "title": "name", "nama": "name", "words": "terms", "keywords": "terms", "include": "terms",
        "language": "languages",
        "kind": "kinds",
      ]
    case .select:
      [
        "text": "body", "content": "body", "article": "body", "isi": "body", "headline": "title", "judul": "title",
        "author": "byline", "authors": "byline", "penulis": "byline", "published": "date", "time": "date",
        "tanggal": "date", "strip": "remove", "exclude": "remove", "delete": "remove", "hapus": "remove",
      ]
    case .defaults, .source:
      Self.sourceSynonyms.filter { keys.contains($0.value) }
    }
  }

  private static let sourceSynonyms = [
    "interval": "every", "poll": "every", "refresh": "every", "frequency": "every", "schedule": "every", "ttl": "every",
    "setiap": "every", "title": "name", "nama": "name", "address": "url", "link": "url", "feed": "url", "site": "url",
    "href": "url", "alamat": "url", "type": "kind", "jenis": "kind", "format": "kind", "province": "region",
    "provinsi": "region", "country": "region", "wilayah": "region", "daerah": "region", "lang": "language",
    "bahasa": "language", "section": "topic", "category": "topic", "topik": "topic", "content": "article",
    "fulltext": "article", "full_text": "article", "headline": "headline_from", "pattern": "articles",
    "links": "articles",
    "artikel": "articles", "max": "per_day", "limit": "per_day", "max_per_day": "per_day", "max_articles": "per_day",
    "initial": "first_time", "backfill": "first_time", "agent": "user_agent", "useragent": "user_agent",
    "user-agent": "user_agent", "robots_txt": "robots", "max_size": "max_bytes", "size": "max_bytes",
    "private": "private_network", "intranet": "private_network", "local": "private_network", "active": "enabled",
    "disabled": "enabled", "aktif": "enabled", "header": "headers", "auth": "login", "password": "login",
    "username": "login", "selectors": "select", "selector": "select", "css": "select", "xpath": "select",
    "extract": "select",
  ]

  /// How messages call the place: `a source`, `"digest"`.
  var description: String {
    switch self {
    case .root: "the top of the file"
    case .term: "an entry of \"include\""
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
    if let direct = synonyms[lower] { return direct }
    if let key = Spelling.nearest(to: lower, among: keys), Spelling.distance(lower, key, atMost: 1) != nil {
      return key
    }
    guard let nearest = Spelling.nearest(to: lower, among: Self.candidates[self] ?? keys) else { return nil }
    return keys.contains(nearest) ? nearest : synonyms[nearest]
  }

  /// All words that are compared with an unknown key: the keys first, since the earlier of two near ones wins.
  private static let candidates = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.keys + $0.synonyms.keys.sorted()) })

  /// The place where a key is at home, or nil when there is none.
  func home(of key: String) -> Schema? {
    let order: [Schema] = [.source, .digest, .email, .relevance, .root, .topic, .defaults, .term, .select]
    return order.first { $0 != self && $0.keys.contains(key) }
  }
}
