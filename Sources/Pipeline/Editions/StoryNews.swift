import Model
import Storage
import Text

/// What new tellings of a story that was shown have beyond what was told of it.
struct StoryNews {
  /// Which entries it continues, with what is new.
  private(set) var continuation: Edition.Continuation
  /// Whether there is anything new; else it is told again.
  let isNews: Bool

  /// From which part of its words on a telling has news though no fact, figure or name says so.
  private static let muchIsNew = 0.45
  /// The same for the words and half the headline's, where the headline itself says something new: 13 followed stories reach
  /// .54 to .84, 16 retold ones .26 to .53.
  private static let (newInAll, newInHeadline) = (0.53, 0.3)
  /// From which sum on it is not said that nothing is new.
  private static let someIsNew = 0.3
  /// Entries of earlier days named.
  private static let mostEntries = 5
  /// Tellings read on each side: a text that hundreds print has no more to say.
  private static let mostRead = 30

  /// - Parameters:
  ///   - all: the new ones, the leading first.
  ///   - earlier: those of earlier editions, an entry at least.
  init(_ all: [ArticleRecord], after earlier: [ArticleRecord], _ stories: Stories) {
    continuation = Edition.Continuation(entries: Self.entries(of: earlier))
    let (tellings, told) = (all.prefix(Self.mostRead), Array(earlier.suffix(Self.mostRead)))
    let takenBack = told.flatMap { record in record.id.flatMap { stories.takenBack[$0] } ?? [] }
    let known = told.map(Self.details) + [Self.details(takenBack)]
    var details = ExclusiveDetails()
    for record in tellings where !details.isFull {
      details.add(of: record, Self.details(of: record), beyond: known)
    }
    continuation.facts = details.facts
    continuation.figures = details.figures
    if !details.isFull {
      let names = tellings.flatMap { stories.newNames(in: $0, beyond: told, takenBack) }
      let room = ExclusiveDetails.most - details.facts.count - details.figures.count
      for name in names where !continuation.names.contains(name) && !details.names(name) {
        if continuation.names.count < room { continuation.names.append(name) }
      }
    }
    let shares = tellings.map {
      (text: stories.novelty(of: $0, beyond: told), headline: stories.headlineNovelty(of: $0, beyond: told))
    }
    if shares.contains(where: { $0.text + $0.headline / 2 >= Self.someIsNew }) { continuation.saysMore = true }
    isNews =
      !continuation.hasNothingNew
      || shares.contains {
        $0.text >= Self.muchIsNew
          || $0.headline >= Self.newInHeadline && $0.text + $0.headline / 2 >= Self.newInAll
      }
  }

  private static func details(of record: ArticleRecord) -> ToldDetails {
    var details = ToldDetails()
    details.add(record)
    return details
  }

  private static func details(_ takenBack: [Edition.Correction.Change]) -> ToldDetails {
    var details = ToldDetails()
    for change in takenBack { details.add(takenBack: change) }
    return details
  }

  /// The entries of earlier editions, the first and the latest ones.
  private static func entries(of told: [ArticleRecord]) -> [Edition.Continuation.Entry] {
    var numbers: [CalendarDay: Int?] = [:]
    for record in told {
      guard let day = record.edition, record.isEntry else { continue }
      if let number = record.number {
        numbers[day] = min(number, (numbers[day] ?? nil) ?? number)
      } else if numbers[day] == nil {
        numbers[day] = .some(nil)
      }
    }
    let all = numbers.sorted { $0.key < $1.key }.map { Edition.Continuation.Entry(day: $0.key, number: $0.value) }
    return all.count <= mostEntries ? all : [all[0]] + all.suffix(mostEntries - 1)
  }
}
