import Storage
import TestSupport
import Testing
import Text

/// Refreshes that end at the same time.
@Suite struct RefreshWriterTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("kabar.sqlite"))
  }

  @Test func allAreWrittenAndEachHearsItsOwnNumber() async throws {
    let store = store
    let counts = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for number in 0..<300 {
        group.addTask {
          let articles = (0..<number % 3).map { Samples.article("\(number)-\($0)", hash: UInt64(number * 10 + $0)) }
          let new = try await store.save(Samples.refresh(articles, source: "Warta \(number)")) { _, _ in Kinship() }
          return (number, new)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(counts.count == 300)
    #expect(counts.allSatisfy { $0.value == $0.key % 3 })
    #expect(try await store.articleCount() == 300)
    #expect(try await store.sourceStates().count == 300)
  }

  /// Some tasks are told to stop: theirs may be missing, the others' not.
  @Test func whoIsCancelledTakesNobodyAlong() async throws {
    let store = store
    let tasks = (0..<60).map { number in
      Task { try await store.save(Samples.refresh([], source: "Warta \(number)")) { _, _ in Kinship() } }
    }
    for number in stride(from: 0, to: 60, by: 3) { tasks[number].cancel() }
    for (number, task) in tasks.enumerated() where number % 3 != 0 { #expect(try await task.value == 0) }
    for task in tasks { _ = await task.result }
    #expect(try await store.sourceStates().count >= 40)
  }

  /// A score that is no number cannot be written.
  @Test func oneThatCannotBeWrittenLeavesTheOthersAlone() async throws {
    let store = store
    let results = await withTaskGroup(of: (Int, Bool).self) { group in
      for number in 0..<40 {
        group.addTask {
          var article = Samples.article("\(number)", hash: UInt64(number))
          if number % 7 == 0 { article.verdict.score = .nan }
          let record = Samples.refresh([article], source: "Warta \(number)")
          return (number, (try? await store.save(record) { _, _ in Kinship() }) == 1)
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(results.allSatisfy { $0.value == ($0.key % 7 != 0) })
    #expect(try await store.articleCount() == results.values.count { $0 })
    // Nothing of a failed one stays, its state included.
    #expect(try await store.sourceStates().count == results.values.count { $0 })
  }
}
