import Model
import Text

/// An item as the month counts it.
struct MonthItem {
  var day: CalendarDay
  var number: Int
  var topic: String
  var region: String
  var source: String
  var title: String
  var story: StoryKey
  var isContinuation: Bool
  /// Whether it was told to be gone since.
  var isWithdrawn: Bool
  /// The sources of all its articles, its own first; one with two articles twice.
  var outlets: [String]

  static func topic(_ section: Edition.Section, _ words: Wording) -> String {
    let name = CleanText.line(section.topic ?? "", limit: 80)
    return name.isEmpty ? words.otherNews : name
  }

  static func all(
    of edition: Edition, _ words: Wording, _ own: MonthWords, withdrawn: [ItemPlace: Edition.Correction.Change]
  ) -> [MonthItem] {
    edition.sections.flatMap { section in
      section.items.map { item in
        let region = CleanText.line(item.region ?? "", limit: 60)
        let key = StoryPage.key(of: item)
        return MonthItem(
          day: edition.day, number: item.number, topic: topic(section, words),
          region: region.isEmpty ? own.noRegion : region, source: name(item.source, item.host),
          title: ItemBuilder.title(item), story: key ?? StoryKey(day: edition.day, number: item.number),
          isContinuation: key != nil, isWithdrawn: withdrawn[ItemPlace(day: edition.day, url: item.url)] != nil,
          outlets: [name(item.source, item.host)] + item.alsoReported.map { name($0.source, $0.host) })
      }
    }
  }

  private static func name(_ source: String, _ host: String) -> String {
    let clean = CleanText.line(source, limit: 80)
    return clean.isEmpty ? ItemBuilder.host(host, source: source, url: "") : clean
  }
}
