import Model
import TestSupport
import Testing
import Text

@testable import Configuration

/// A key, a value for it that is not its default, and what can be seen of it in the work of a newsroom.
struct KeyTurn: Sendable, CustomTestStringConvertible {
  let place: Schema
  let key: String
  let value: String
  /// Further lines that both configurations have.
  let given: [(Schema, String, String)]
  /// What is looked at; it must differ between the default and the value.
  let effect: @Sendable (SampleRun) async throws -> String

  init(
    _ place: Schema, _ key: String, _ value: String, given: [(Schema, String, String)] = [],
    _ effect: @escaping @Sendable (SampleRun) async throws -> String
  ) {
    (self.place, self.key, self.value, self.given, self.effect) = (place, key, value, given, effect)
  }

  var testDescription: String { "\(place).\(key)" }

  static let all =
    root + lists + digest + email + relevance + topics + shared(.defaults) + shared(.source) + source + select
}

extension KeyTurn {
  private static let root = [
    KeyTurn(.root, "digest", "{title: Lain}") { try await $0.publish().title },
    KeyTurn(.root, "digests", "[{title: Lain}]") { run in
      _ = try await run.edition()
      return "\(run.reading.settings?.digests.count ?? 0)"
    },
    KeyTurn(.root, "email", "{to: budi@warta.test, from: kabar@warta.test}") {
      try await $0.publish().mailTo.joined()
    },
    KeyTurn(.root, "operator", "admin@warta.test") { $0.reading.settings?.operatorAddress ?? "" },
    KeyTurn(.root, "relevance", "{exclude: [keluarga]}", titles),
    KeyTurn(.root, "topics", "[{name: Semua}]") { try await $0.edition().sections.compactMap(\.topic).joined() },
    KeyTurn(.root, "defaults", "{private_network: yes, keep: all}", titles),
    KeyTurn(.root, "sources", "[\"SERVER/daftar\"]") { run in
      try await run.refresh()
      return run.paths()
    },
  ]

  /// What is seen of a further digest.
  private static func list(
    _ key: String, _ value: String, given: [(Schema, String, String)] = [],
    _ effect: @escaping @Sendable (SampleRun) async throws -> String
  ) -> KeyTurn {
    KeyTurn(.list, key, value, given: [(.list, "title", "Kabar Aceh")] + given, effect)
  }

  private static let lists = [
    list("title", "Kabar Bali") { try await $0.further()?.title ?? "" },
    list("list", "aceh") { try await $0.further()?.list ?? "" },
    list("to", "[desa@warta.test]") { try await $0.further()?.mailTo.joined() ?? "" },
    list("topics", "[Lain]", furtherTitles), list("regions", "[Aceh]", furtherTitles),
    list("sources", "[Kampus]") { run in
      let count = try await run.further()?.items.count ?? 0
      return "\(count)\(run.reading.problems.count)"
    },
    list("languages", "[en]", furtherTitles), list("language", "en") { try await $0.further()?.language ?? "" },
    list("at", "\"05:00\"") { try await $0.further()?.windowEnd.iso8601 ?? "" },
    list("window", "7d", given: [(.source, "first_time", "9")]) { run in
      try await run.further()?.items.filter(\.isArchive).map(\.title).joined() ?? ""
    },
    list("formats", "[txt]", furtherFiles), list("directory", "\"FOLDER/digests\"", furtherFiles),
    list("max_articles", "1") { "\(try await $0.further()?.items.count ?? 0)" },
    list("empty_day", "skip", given: [(.list, "regions", "[Bali]")], furtherFiles),
    list("weekly", "saturday", furtherFiles), list("agenda", "no", furtherFiles),
    list("robots", "noindex", given: [(.list, "formats", "[html]")]) { run in
      _ = try await run.further()
      return try run.contents()
    },
    list("site", "\"https://warta.test/\"", given: [(.list, "formats", "[html]")], furtherFiles),
    list("keep", "7d") { run in
      _ = try await run.further()
      run.wait(days: 9)
      return try await furtherFiles(run)
    },
  ]

  private static let digest = [
    KeyTurn(.digest, "title", "Warta Peksos") { try await $0.publish().title },
    KeyTurn(.digest, "language", "en") { try await $0.publish().language },
    KeyTurn(.digest, "timezone", "Asia/Makassar") { try await $0.publish().windowEnd.iso8601 },
    KeyTurn(.digest, "at", "\"05:00\"") { try await $0.publish().windowStart.iso8601 },
    KeyTurn(.digest, "window", "7d") { try await $0.edition().items.filter(\.isArchive).map(\.title).joined() },
    KeyTurn(.digest, "formats", "[txt]", files),
    KeyTurn(.digest, "directory", "\"FOLDER/digests\"", files),
    KeyTurn(.digest, "max_articles", "1") { "\(try await $0.edition().items.count)" },
    KeyTurn(.digest, "summary", "0") { try await $0.edition().items.map(\.summary).joined() },
    KeyTurn(.digest, "agenda", "no", files),
    KeyTurn(.digest, "empty_day", "skip", files), KeyTurn(.digest, "weekly", "saturday", files),
    KeyTurn(.digest, "robots", "noindex", given: [(.digest, "formats", "[html]")]) { run in
      _ = try await run.edition()
      return try run.contents()
    },
    KeyTurn(.digest, "site", "\"https://warta.test/\"", given: [(.digest, "formats", "[html]")], files),
    KeyTurn(.digest, "publish", "[touch, \"{folder}/{day}.txt\"]", files),
    KeyTurn(.digest, "keep", "7d") { run in
      _ = try await run.publish()
      run.wait(days: 9)
      return try await files(run)
    },
  ]

  private static let email = [
    KeyTurn(.email, "to", "[budi@warta.test]", given: [(.email, "on_empty_day", "yes")], messages),
    KeyTurn(.email, "from", "lain@warta.test") { try await sent($0) { $0["From"] } },
    KeyTurn(.email, "smtp", "smtp://127.0.0.1:9") { try await sent($0) { $0["From"] } },
    KeyTurn(
      .email, "username", "budi", given: [(.email, "username", "ani"), (.email, "password", "\"file:FOLDER/secret\"")],
      login),
    KeyTurn(
      .email, "password", "\"file:FOLDER/other\"",
      given: [(.email, "username", "ani"), (.email, "password", "\"file:FOLDER/secret\"")], login),
    KeyTurn(.email, "subject", "\"{count} berita\"") { try await sent($0) { $0["Subject"] } },
    KeyTurn(.email, "retry_for", "10m", given: [(.email, "to", "[tunda@warta.test]")]) { run in
      let edition = try await run.edition()
      for _ in 0..<2 {
        try await run.send()
        run.wait(hours: 1)
      }
      return try await run.messages(of: edition)
    },
    KeyTurn(.email, "on_empty_day", "yes", messages),
  ]

  private static let relevance = [
    KeyTurn(.relevance, "threshold", "80", titles),
    KeyTurn(.relevance, "title_counts", "9") { "\(try await $0.article("/a").verdict.score)" },
    KeyTurn(.relevance, "terms_from", "[id]") { "\(try await $0.article("/english").verdict.score)" },
    KeyTurn(.relevance, "include", "[{term: cabai, weight: 50}]", titles),
    KeyTurn(.relevance, "exclude", "[keluarga]", titles),
    KeyTurn(.relevance, "duplicates", "1") { run in
      try await run.edition().items.map { "\($0.url) \($0.alsoReported.map(\.relation))" }.joined()
    },
    KeyTurn(.term, "term", "cabai") { "\(try await $0.article("/cabai").verdict.score)" },
    KeyTurn(.term, "weight", "9") { "\(try await $0.article("/lama").verdict.score)" },
  ]

  private static let topics = [
    KeyTurn(.topic, "name", "Lapangan", topicOfA), KeyTurn(.topic, "terms", "[cabai]", topicOfA),
    KeyTurn(.topic, "kinds", "[opinion]", given: [(.topic, "terms", "[cabai]")]) {
      try await $0.article("/opini/peksos").verdict.topic ?? ""
    },
    KeyTurn(.topic, "languages", "[en]", topicOfA),
  ]

  /// The keys that hold for all sources or for one.
  private static func shared(_ place: Schema) -> [KeyTurn] {
    [
      KeyTurn(place, "every", "9h") { run in
        try await run.refresh()
        return try await run.state().nextPoll?.iso8601 ?? ""
      },
      KeyTurn(place, "keep", "all", titles), KeyTurn(place, "article", "feed", asked),
      KeyTurn(place, "headline_from", "text") { try await $0.article("/a").article.title },
      KeyTurn(place, "language", "nl", given: [(.relevance, "include", "[{term: peksos, weight: 50}]")]) {
        try await $0.article("/daftar-nama").article.language ?? ""
      },
      KeyTurn(place, "per_day", "1") { "\(try await $0.edition().more.count)" },
      KeyTurn(place, "first_time", "0") { "\(try await $0.edition().counts.old)" },
      KeyTurn(place, "silent_after", "1d") { run in
        try await run.refresh()
        run.wait(days: 3)
        try await run.refresh()
        return try await run.publish().sources.map { "\($0.fault as Any)" }.joined()
      },
      KeyTurn(place, "user_agent", "warta/2", header("User-Agent")), KeyTurn(place, "robots", "ignore", asked),
      KeyTurn(place, "timeout", "5s") { run in
        run.reading.settings?.sources.first.map { "\($0.request($0.url).timeout)" } ?? ""
      },
      KeyTurn(place, "max_bytes", "10KB", textOfA),
      KeyTurn(place, "private_network", "no") { $0.reading.problems.map(\.code).joined() },
    ]
  }

  private static let source = [
    KeyTurn(.source, "name", "Kampus") { try await $0.edition().items.first?.source ?? "" },
    KeyTurn(.source, "url", "\"SERVER/daftar\"", asked), KeyTurn(.source, "kind", "page", titles),
    KeyTurn(.source, "region", "Aceh") { try await $0.article("/a").region ?? "" },
    KeyTurn(.source, "topic", "Lain", topicOfA),
    KeyTurn(
      .source, "articles", "/l*", given: [(.source, "url", "\"SERVER/daftar\""), (.source, "kind", "page")], asked),
    KeyTurn(.source, "enabled", "no", asked),
    KeyTurn(.source, "headers", "{X-Warta: satu}", header("X-Warta")),
    KeyTurn(.source, "login", "\"file:FOLDER/login\"", header("Authorization")),
    KeyTurn(.source, "proxy", "\"http://127.0.0.1:9\"", asked),
    KeyTurn(.source, "select", "{title: .judul}") { try await $0.article("/a").article.title },
  ]

  private static let select = [
    KeyTurn(.select, "title", ".judul") { try await $0.article("/a").article.title },
    KeyTurn(.select, "body", "\"#isi\"", textOfA), KeyTurn(.select, "remove", "[\"p:first-child\"]", textOfA),
    KeyTurn(.select, "byline", ".redaktur") { try await $0.article("/a").article.byline.joined() },
    KeyTurn(.select, "date", ".terbit") { "\(try await $0.article("/a").article.published?.moment.iso8601 ?? "")" },
  ]
}

// MARK: What is looked at

@Sendable private func titles(_ run: SampleRun) async throws -> String {
  try await run.edition().items.map(\.title).sorted().joined(separator: ", ")
}

@Sendable private func furtherTitles(_ run: SampleRun) async throws -> String {
  try await run.further()?.items.map(\.title).sorted().joined(separator: ", ") ?? ""
}

@Sendable private func furtherFiles(_ run: SampleRun) async throws -> String {
  _ = try await run.further()
  return try run.files().joined(separator: " ")
}

@Sendable private func files(_ run: SampleRun) async throws -> String {
  _ = try await run.publish()
  return try run.files().joined(separator: " ")
}

@Sendable private func messages(_ run: SampleRun) async throws -> String {
  try await run.messages(of: run.publish())
}

@Sendable private func login(_ run: SampleRun) async throws -> String {
  _ = try await sent(run) { $0["Subject"] }
  return run.mail.steps.filter { $0.verb == .other }.map(\.argument).joined()
}

@Sendable private func sent(_ run: SampleRun, _ look: (ReceivedMail) -> String?) async throws -> String {
  _ = try await run.edition()
  try await run.send()
  return run.mail.messages.map { look($0) ?? "" }.joined()
}

@Sendable private func asked(_ run: SampleRun) async throws -> String {
  try await run.refresh()
  return run.paths()
}

private func header(_ name: String) -> @Sendable (SampleRun) async throws -> String {
  { run in
    try await run.refresh()
    return run.server.requests(for: "/feed").first?[name] ?? ""
  }
}

@Sendable private func topicOfA(_ run: SampleRun) async throws -> String {
  try await run.article("/a").verdict.topic ?? ""
}

@Sendable private func textOfA(_ run: SampleRun) async throws -> String { try await run.article("/a").article.text }
