import Model
import Pipeline
import Testing
import Text

@testable import Service

/// When the digests are taken elsewhere, and again where that failed.
@Suite struct PublishTurnTests {
  private static let now = ScheduleScript.start

  private func starts(_ turn: inout PublishTurn, _ at: Int) -> Bool { turn.start(Self.now + at) }

  private func setback(_ tries: Int, next: Int) -> Setback {
    Setback(
      day: "2023-09-09", reason: "\"rsync\" ended with 23", since: Self.now, tries: tries, nextTry: Self.now + next)
  }

  @Test func afterFilesAndAgainWhereItFailed() {
    var turn = PublishTurn()
    #expect(turn.deadline == nil)
    #expect(starts(&turn, 0) == false)
    turn.noteFiles(Self.now)
    #expect(starts(&turn, 0))
    #expect(turn.deadline == nil)
    let first = turn.take(setback(1, next: 300), Self.now)
    #expect(first.isNews)
    #expect(turn.deadline == Self.now + 300)
    #expect(!starts(&turn, 299))
    #expect(starts(&turn, 300))
    // The same is told once.
    let second = turn.take(setback(2, next: 900), Self.now + 301)
    #expect(!second.isNews)
    #expect(starts(&turn, 900))
    let third = turn.take(nil, Self.now + 901)
    #expect(third.isNews)
    #expect(turn.deadline == nil)
  }

  @Test func whatIsWrittenMeanwhileFollows() {
    var turn = PublishTurn()
    turn.noteFiles(Self.now)
    #expect(starts(&turn, 0))
    turn.ask(7, Self.now)
    // The run that was under way may have missed something.
    let first = turn.take(nil, Self.now + 1)
    #expect(first.asked == [])
    #expect(starts(&turn, 1))
    let second = turn.take(nil, Self.now + 2)
    #expect(second.asked == [7])
    #expect(turn.deadline == nil)
  }

  @Test func theStartAndASetClock() {
    var turn = PublishTurn()
    turn.load(Self.now + 3_000)
    #expect(turn.deadline == Self.now + 3_000)
    #expect(!starts(&turn, 0))
    turn.load(Self.now + 900 * 86_400)
    #expect(turn.deadline == Self.now + 3_000)
    var ahead = PublishTurn()
    ahead.load(Self.now + 900 * 86_400)
    #expect(starts(&ahead, 0))
  }
}
