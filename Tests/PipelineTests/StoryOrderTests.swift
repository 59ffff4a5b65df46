import Deduplication
import Model
import Storage
import TestSupport
import Testing
import Text

@testable import Pipeline

/// The same tellings give the same stories, whatever their order and whichever day each came on.
@Suite struct StoryOrderTests {
  private static let tellings: [(text: ComparedText, story: Int, telling: MadeStory.Telling)] = {
    let stories = (try? MadeStories.all()) ?? []
    return stories.enumerated().flatMap { number, story in
      story.tellings().map { (ComparedText(ReadText(title: $0.title, text: $0.text)), number, $0) }
    }
  }()

  /// 200 sets: of some stories, of halves of tellings, and of round-ups of two of them.
  @Test func groupsAreAPropertyOfTheSet() {
    var random = SeededRandom(for: "StoryOrderTests")
    for _ in 0..<200 {
      let texts = Self.set(&random)
      let wanted = Self.partition(texts, Array(texts.indices))
      for _ in 0..<20 {
        let order = Array(texts.indices).shuffled(using: &random)
        #expect(Self.partition(texts, order) == wanted)
      }
    }
  }

  private static func set(_ random: inout SeededRandom) -> [ComparedText] {
    var picked: [(ComparedText, MadeStory.Telling)] = []
    for _ in 0..<Int.random(in: 2...4, using: &random) {
      guard let one = tellings.randomElement(using: &random) else { return [] }
      picked += tellings.filter { $0.story == one.story }.prefix(Int.random(in: 1...4, using: &random)).map {
        ($0.text, $0.telling)
      }
    }
    var texts = picked.map(\.0)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      guard let one = picked.randomElement(using: &random)?.1, let other = picked.randomElement(using: &random)?.1
      else {
        continue
      }
      let half = one.text.split(separator: "\n").prefix(1).joined()
      texts.append(ComparedText(ReadText(title: one.title, text: half)))
      texts.append(ComparedText(ReadText(title: other.title, text: half + "\n" + other.text)))
    }
    return texts
  }

  /// The groups of texts in an order, by the texts' places.
  private static func partition(_ texts: [ComparedText], _ order: [Int]) -> Set<Set<Int>> {
    let groups = StoryGroups(order.map { texts[$0] }).groups
    return Set(Dictionary(grouping: order.indices) { groups[$0] }.values.map { Set($0.map { order[$0] }) })
  }

  /// The same through the store: the tellings come on one to three days.
  @Test(arguments: 0..<6) func storiesDoNotHangOnTheDay(seed: Int) async throws {
    var random = SeededRandom(seed: UInt64(seed) + 1)
    let stories = try MadeStories.all().shuffled(using: &random).prefix(3)
    let all = stories.enumerated().flatMap { number, story in
      story.tellings().enumerated().map { (number: number, outlet: $0.offset, telling: $0.element) }
    }
    var wanted: Set<Set<String>>?
    for days in [1, 2, 3, 3] {
      let found = try await kept(all.shuffled(using: &random), days: days)
      if let wanted { #expect(found == wanted) }
      wanted = found
    }
  }

  private func kept(
    _ tellings: [(number: Int, outlet: Int, telling: MadeStory.Telling)], days: Int
  ) async throws -> Set<Set<String>> {
    let test = try TestNewsroom()
    let room = try test.room([])
    for day in 0..<days {
      var refresh = RefreshRecord(
        state: SourceState(name: "Media", url: try Source.test("Media", "https://media.test/").url))
      for (place, one) in tellings.enumerated() where place % days == day {
        refresh.articles.append(
          try MadeStories.record(one.telling, of: one.number, at: one.outlet, firstSeen: room.clock.now() - 60))
      }
      _ = try await room.store.save(refresh)
      try await room.desk.publishDue { _ in }
      test.advance(seconds: 86_400)
    }
    let records = try await room.store.articles(ids: Array(1...Int64(tellings.count)))
    #expect(records.count == tellings.count)
    return Set(Dictionary(grouping: records) { $0.story }.values.map { Set($0.map(\.article.url.href)) })
  }
}
