import Model
import Storage
import TestSupport
import Testing
import Text

@testable import Pipeline

/// Forty made stories over eleven days: what is told again says so, what is new leads to its story and to no other.
@Suite struct StoryDaysTests {
  /// Where the editions placed the tellings of one story.
  private struct Course {
    /// Edition and number of each entry that is a telling of it.
    var entries: Set<Edition.Continuation.Entry> = []
    var links: [(kind: MadeStory.Telling.Kind, to: [Edition.Continuation.Entry])] = []
    /// Later tellings that no edition shows as new and none marks.
    var unmarked = 0
  }

  @Test func tellingsOfLaterDaysLeadToTheirStories() async throws {
    let test = try TestNewsroom()
    let room = try test.room([]) {
      $0.digest.maxArticles = 1_000
      $0.digest.formats = [.json]
    }
    let stories = try MadeStories.all()
    #expect(stories.count == 40)
    var told: [String: (story: Int, kind: MadeStory.Telling.Kind)] = [:]
    var courses = [Course](repeating: Course(), count: stories.count)
    for day in 0..<15 {
      var articles: [ArticleRecord] = []
      for (number, story) in stories.enumerated() {
        // Not all begin on one day.
        for (outlet, telling) in story.tellings(retoldOn: 1 + number % 3).enumerated()
        where telling.day + number % 4 == day {
          let record = try MadeStories.record(telling, of: number, at: outlet, firstSeen: room.clock.now() - 3_600)
          told[record.article.url.href] = (number, telling.kind)
          articles.append(record)
        }
      }
      var refresh = RefreshRecord(
        state: SourceState(name: "Media", url: try Source.test("Media", "https://media.test/").url))
      refresh.articles = articles
      _ = try await room.store.save(refresh)
      try await room.desk.publishDue { _ in }
      let edition = try #require(try await room.store.edition(of: room.desk.calendar.day(at: room.clock.now())))
      try note(edition, told, &courses)
      test.advance(seconds: 86_400)
    }
    let links = courses.enumerated().flatMap { number, course in course.links.map { (number, $0) } }
    let right = links.count { number, link in link.to.contains { courses[number].entries.contains($0) } }
    #expect(Double(right) >= 0.95 * Double(links.count), "\(right) of \(links.count) links are right")
    #expect(Double(right) >= 0.85 * 80, "\(right) of 80 later tellings are linked")
    #expect(courses.reduce(0) { $0 + $1.unmarked } == 0)
  }

  private func note(
    _ edition: Edition, _ told: [String: (story: Int, kind: MadeStory.Telling.Kind)], _ courses: inout [Course]
  ) throws {
    var shown: [(url: String, number: Int?, continues: Edition.Continuation?)] = []
    shown += edition.items.map { ($0.url, $0.number, $0.continues) }
    shown += edition.more.map { ($0.url, nil, $0.continues) }
    for (url, number, continues) in shown {
      let (story, kind) = try #require(told[url])
      if let continues {
        courses[story].links.append((kind, continues.entries))
      } else if kind == .retold {
        courses[story].unmarked += 1
      }
      courses[story].entries.insert(.init(day: edition.day, number: number))
    }
  }
}
