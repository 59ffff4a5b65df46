import Model

/// One story as all views show it.
struct ItemContent {
  /// Another outlet with the story.
  struct Also {
    var host: String
    var title: String
    var link: String?
    /// "09.02, lebih singkat"; empty when there is nothing to say.
    var note: String
    var relation: Edition.Outlet.Relation
  }

  /// What one outlet alone tells.
  struct Only {
    /// "Hanya di media.test".
    var label: String
    var text: String
    var link: String?
  }

  /// A sentence of the summary with the address of its place in the article's page.
  struct Passage {
    var text: String
    var link: String
  }

  struct Fact {
    var label: String
    var value: String
  }

  struct Reference {
    var number: Int
    var title: String
    var link: String?
  }

  var number: Int
  var topic: String
  var title: String
  /// The title cut for a line of the overview.
  var headline: String
  var isTitleMade: Bool
  var link: String?
  /// The address to print where it may not be linked.
  var address: String
  var host: String
  var source: String
  var authors: [String]
  var date: String
  /// ISO 8601, as exact as known; nil when not known.
  var machineDate: String?
  /// RFC 3339 with time; nil unless known for sure to the day.
  var exactDate: String?
  var isDateSure: Bool
  var region: String?
  var minutes: Int
  /// How long it takes to read, or that only the feed's words are there.
  var reading: String
  var standIn: StandIn?
  var isArchive: Bool
  var isOpinion: Bool
  var summary: String
  /// The same sentence by sentence; empty where they lead nowhere.
  var passages: [Passage] = []
  var facts: [Fact]
  var also: [Also]
  var only: [Only]
  /// "dan 4 media lain", beyond those named.
  var alsoMore: String?
  var alsoMoreCount: Int
  var reason: String
  var related: [Reference]
  var continues: ContinuationContent?
  var language: String?
  /// As it is cited.
  var citation: Citation
  /// Shown in one line only: a message with too many articles.
  var isBrief = false

  /// Byline, date, region and reading time.
  var details: [String] {
    (authors.isEmpty ? [] : [authors.joined(separator: ", ")]) + [date] + (region.map { [$0] } ?? []) + [reading]
  }
}
