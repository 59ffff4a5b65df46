import ArgumentParser
import Configuration
import Storage
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
      let said = words.contains { !$0.isWhitespace } ? "\"\(words)\" has no word to find" : "say what to find"
      throw ValidationError(said + ": a word, or --since, --until, --source, --topic, --region, --story")
    }
    if sought.isOnlyUnwanted, isEmpty {
      throw ValidationError(
        "only words that must not be there: add one to find (lansia -panti), or --since, --source, --topic, --region; "
          + "a word is sought without the minus")
    }
    if let since, let until, since > until {
      throw ValidationError(
        "--since \(since.iso) is after --until \(until.iso): did you mean --since \(until.iso) --until \(since.iso)?")
    }
  }

  /// The search as the store is asked.
  func search(_ words: String, limit: Int, in archive: ArchiveReader) async throws -> ArticleSearch {
    var search = ArticleSearch(words, limit: limit)
    search.since = since.map(archive.start)
    search.until = until.map { archive.start(of: $0.adding(days: 1)) }
    search.source = try await Self.known(source, .source, archive)
    search.topic = try await Self.known(topic, .topic, archive)
    search.region = try await Self.known(region, .region, archive)
    search.withDropped = all
    if let story {
      guard let address = WebURL(story), let number = try await archive.store.story(ofArticle: address.key) else {
        throw CommandContext.report("\(story): no source brought this article")
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
    let near = (Spelling.nearest(to: name, among: names).map { [$0] } ?? parts).prefix(3).map { "\"\($0)\"" }
    let guess = near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
    throw CommandContext.report("no article of the \(facet.rawValue) \"\(name)\"\(guess)")
  }
}
