import Foundation
import Model
import Storage
import Testing
import Text

@testable import Pipeline

/// What tests do with a newsroom again and again.
extension Newsroom {
  /// Reads all sources.
  @discardableResult
  func refresh(isByHand: Bool = false) async throws -> RefreshRound.Tally {
    try await refreshRound.run(settings.sources, isByHand: isByHand) { _ in }
  }

  /// Reads all sources and writes what is due.
  func refreshAndPublish() async throws {
    try await refresh()
    try await desk.publishDue { _ in }
  }

  /// The edition of a day.
  func edition(of day: String) async throws -> Edition {
    let day = try #require(CalendarDay(iso: day))
    return try #require(try await store.edition(of: day))
  }

  /// What is known of a source.
  func state(of source: String) async throws -> SourceState { try #require(try await store.sourceStates()[source]) }

  /// What is to be told, by headline.
  func pending() async throws -> [ArticleRecord] {
    try await store.pending(until: clock.now()).sorted { $0.article.title < $1.article.title }
  }

  /// What is to be corrected.
  func pendingChanges() async throws -> [Edition.Correction.Change] {
    try await store.pendingCorrections(until: clock.now()).map(\.correction.change)
  }

  /// A file of the digests.
  func bytes(of file: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: digestFolder + "/" + file)) }

  /// A file of the digests, as text.
  func text(of file: String) throws -> String { String(decoding: try bytes(of: file), as: UTF8.self) }
}
