import ArgumentParser
import Configuration
import Digests
import Storage
import Summaries
import Text
import Web

/// What articles a search is among: of `kabar search` and `kabar cite`.
struct SearchOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Published on this day or later.", valueName: "YYYY-MM-DD")) var since: CalendarDay?
  @Option(help: ArgumentHelp("Published on this day or before.", valueName: "YYYY-MM-DD")) var until: CalendarDay?
  @Option(help: ArgumentHelp("Of this source.", valueName: "name")) var source: String?
  @Option(help: ArgumentHelp("Of this section of the digest.", valueName: "name")) var topic: String?
  @Option(help: ArgumentHelp("From this province or country.", valueName: "name")) var region: String?
  @Option(help: ArgumentHelp("Of the story that this article tells.", valueName: "address")) var story: String?
  @Flag(help: "Also articles that are not about social work (by headline and summary).") var all = false

  /// Whether nothing is asked of an article.
  var isEmpty: Bool { since == nil && until == nil && source == nil && topic == nil && region == nil && story == nil }

  /// Refuses what can find nothing, with what was probably meant.
  func check(_ words: String) throws {
    let sought = SearchWords(words)
    if sought.isEmpty, isEmpty {
      let said =
        words.contains { !$0.isWhitespace }
        ? say("\"\(words)\" has no word to find", "tidak ada kata yang dapat dicari dalam \"\(words)\"")
        : say("say what to find", "sebutkan yang dicari")
      throw ValidationError(
        said + say(": a word, or", ": sebuah kata, atau") + " --since, --until, --source, --topic, --region, --story")
    }
    if sought.isOnlyUnwanted, isEmpty {
      throw ValidationError(
        say(
          "only words that must not be there: add one to find (lansia -panti), or --since, --source, --topic, --region; "
            + "a word is sought without the minus",
          "semuanya kata yang tidak boleh ada: tambahkan kata yang dicari (lansia -panti), atau --since, --source, "
            + "--topic, --region; kata dicari tanpa tanda minus"))
    }
    if let since, let until, since > until {
      throw ValidationError(
        say("--since \(since.iso) is after --until \(until.iso)", "--since \(since.iso) sesudah --until \(until.iso)")
          + say(": did you mean", "; maksud Anda") + " --since \(until.iso) --until \(since.iso)?")
    }
  }

  /// Refuses a number of articles that is none.
  static func check(limit: Int) throws {
    if (1...10_000).contains(limit) { return }
    throw ValidationError(
      WordingLanguage.current(
        "--limit is a number from 1 to 10000, not \(limit)", "--limit berupa angka 1 sampai 10000, bukan \(limit)"))
  }

  private var say: WordingLanguage { .current }

  /// The search as the store is asked.
  func search(_ words: String, limit: Int, in archive: ArchiveReader) async throws -> ArticleSearch {
    var search = ArticleSearch(words, limit: limit)
    search.since = since.map(archive.start)
    search.until = until.map { archive.start(of: $0.adding(days: 1)) }
    search.source = try await Self.known(source, .source, archive)
    search.topic = try await Self.known(topic, .topic, archive)
    search.region = try await Self.known(region.map(RegionGuess.ownName), .region, archive)
    search.withDropped = all
    if let story {
      guard let address = WebURL(story), let number = try await archive.store.story(ofArticle: address.key) else {
        throw CommandContext.noArticle(story)
      }
      search.story = number
    }
    return search
  }

  /// A name that occurs, in any capitals; else the command ends with the one that was probably meant.
  private static func known(
    _ name: String?, _ facet: Store.Facet, _ archive: ArchiveReader
  ) async throws -> String? {
    guard let name else { return nil }
    if let same = try await archive.store.name(name, of: facet) { return same }
    let names = try await archive.store.names(of: facet)
    if let same = names.first(where: { $0.lowercased() == name.lowercased() }) { return same }
    let parts = names.filter { $0.lowercased().contains(name.lowercased()) }
    if parts.count == 1 { return parts[0] }
    let say = WordingLanguage.current
    let near = (Spelling.nearest(to: name, among: names).map { [$0] } ?? parts).prefix(3).map { "\"\($0)\"" }
    let meant = near.joined(separator: say(" or ", " atau "))
    let guess = near.isEmpty ? "" : say("; did you mean \(meant)?", "; maksud Anda \(meant)?")
    throw CommandContext.report(
      say("no article of the \(facet.rawValue) \"\(name)\"", "tidak ada artikel \(facet.indonesian) \"\(name)\"")
        + guess)
  }
}

extension Store.Facet {
  /// What it is called in Indonesian.
  fileprivate var indonesian: String {
    switch self {
    case .source: "dari sumber"
    case .topic: "di rubrik"
    case .region: "dari wilayah"
    }
  }
}
