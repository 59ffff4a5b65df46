import Model
import Storage
import Text

/// Refreshes several sources at once; each on its own, so that none waits for another (`RefreshLanes` has the exceptions).
public struct Round: Sendable {
  let room: Newsroom

  /// A round over the sources of a newsroom.
  public init(_ room: Newsroom) { self.room = room }

  /// What a round did.
  public struct Result: Sendable, Hashable {
    /// Sources read.
    public var sources = 0
    /// Those that failed.
    public var failed = 0
    /// New articles.
    public var new = 0
    /// New articles on social work.
    public var kept = 0
  }

  /// The sources that are due, or those named (by name, without case) whether due or not.
  ///
  /// - Returns: nil where a name is not in the configuration.
  public func sources(named names: [String], onlyDue: Bool) async throws(StorageError) -> [Source] {
    let states = try await room.store.sourceStates()
    let now = room.clock.now()
    let wanted = Set(names.map { $0.lowercased() })
    return room.settings.sources.filter { source in
      guard source.enabled, wanted.isEmpty || wanted.contains(source.name.lowercased()) else { return false }
      guard onlyDue, let state = states[source.name], state.url == source.url.href else { return true }
      return state.isDue(at: now)
    }
  }

  /// Refreshes these sources and returns when all are done. A cancelled task stops after the pages at hand.
  public func run(_ sources: [Source], progress: @escaping ProgressSink) async throws(StorageError) -> Result {
    let states = try await room.store.sourceStates(named: sources.map(\.name))
    let addresses = sources.map { states[$0.name]?.feed ?? $0.url.href }
    let facts = try await room.store.pollFacts(addresses: addresses, now: room.clock.now())
    let room = room
    var result = Result()
    var failure: StorageError?
    await withTaskGroup(of: Swift.Result<SourceRefresh.Result, StorageError>?.self) { group in
      for source in sources {
        let state = states[source.name]
        group.addTask {
          await room.lanes.perform(host: source.url.host) {
            do throws(StorageError) {
              let refresh = SourceRefresh(room: room, source: source, progress: progress, facts: facts)
              return .success(try await refresh.run(from: state))
            } catch {
              return .failure(error)
            }
          }
        }
      }
      for await case let outcome? in group {
        switch outcome {
        case .success(let one):
          result.sources += 1
          result.failed += one.trouble == nil ? 0 : 1
          result.new += one.new
          result.kept += one.kept
        case .failure(let error): failure = failure ?? error
        }
      }
    }
    if let failure { throw failure }
    return result
  }
}
