import Model

/// The words of the pages beside the editions, in one language.
struct ArchiveWording: Sendable {
  // What a search found
  var search: String
  var nothingFound: String

  // Citations
  var cite: String
  var estimatedDate: String
  var madeTitle: String

  // The line that leads to other pages
  var otherPages: String
  var skip: String
  /// The newest day's page.
  var latest: String
  /// "Sab 28 Nov terbit 06.00".
  var appears: String
  var archive: String
  var agenda: String
  var month: String
  var regulations: String
  var topics: String
  var regions: String

  // The page of sources
  var sourcesLede: String
  var source: String
  var state: String
  var lastSuccess: String
  var action: String
  var well: String
  var unreachable: String
  var feedOnly: String
  var silent: String
  var wellCount: String
  var lookCount: String
  var unreachableCount: String
  var unasked: String
  var unaskedCount: String

  // What was offered for a day
  var outcomes: [EntryOutcome: String]
  var outcomesCaption: String
  var outcomesSum: String
  var allSources: String

  // The page of a story
  var storyTag: String
  var storyLede: String
  var dayByDay: String
  var number: String
  var beginning: String
  var outlets: String
  var firstTime: String
  var sum: String

  /// The table of a language; Indonesian for one that has none.
  static func of(_ language: String) -> ArchiveWording { language.hasPrefix("en") ? english : indonesian }
}
