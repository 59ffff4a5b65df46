import Fetching
import Model
import Storage
import Text

/// Refreshes several sources at once; each on its own, so that none waits for another (`RefreshLanes` has the exceptions).
public struct RefreshRound: Sendable {
  /// The sources of the configuration.
  let all: [Source]
  let fetcher: PoliteFetcher
  let store: Store
  let builder: ArticleBuilder
  let matcher: StoryMatcher
  let words: TroubleWords
  let clock: WallClock
  let lanes: RefreshLanes

  /// What a round did.
  public struct Tally: Sendable, Hashable {
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
  public func sources(named names: [String], onlyDue: Bool) async throws(StoreError) -> [Source] {
    let states = onlyDue ? try await store.sourceStates() : [:]
    let now = clock.now()
    let wanted = Set(names.map { $0.lowercased() })
    return all.filter { source in
      guard source.enabled, wanted.isEmpty || wanted.contains(source.name.lowercased()) else { return false }
      guard onlyDue, let state = states[source.name], state.url == source.url else { return true }
      return state.isDue(at: now)
    }
  }

  /// Refreshes these sources and returns when all are done. A cancelled task stops after the pages at hand.
  ///
  /// - Parameter ended: told of each source that was read, and when it is due again; nil: only when asked for.
  public func run(
    _ sources: [Source], progress: @escaping ProgressSink,
    ended: @escaping @Sendable (_ source: String, _ next: Instant?) -> Void = { _, _ in }
  ) async throws(StoreError) -> Tally {
    if sources.isEmpty { return Tally() }
    let states = try await store.sourceStates(named: sources.map(\.name))
    let addresses = sources.map { states[$0.name]?.feed ?? $0.url }
    let now = clock.now()
    let facts = try await store.pollFacts(
      addresses: addresses, now: now, shownSince: ArticleRecheck.firstDayHeard(builder.zone.moment(now).day))
    var result = Tally()
    var failure: StoreError?
    await withTaskGroup(of: Result<SourceRefresh.Outcome, StoreError>?.self) { group in
      for source in sources {
        let state = states[source.name]
        group.addTask {
          do throws(StoreError) {
            let refresh = refresh(of: source, progress, facts)
            guard let result = try await perform(refresh, from: state) else { return nil }
            ended(source.name, result.next)
            return .success(result)
          } catch {
            return .failure(error)
          }
        }
      }
      group.addTask {
        await lanes.watch()
        return nil
      }
      var left = sources.count
      for await outcome in group {
        left -= 1
        if left == 0 { group.cancelAll() }
        guard let outcome else { continue }
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

  private func refresh(of source: Source, _ progress: @escaping ProgressSink, _ facts: PollFacts) -> SourceRefresh {
    SourceRefresh(
      source: source, fetcher: fetcher, store: store, builder: builder, matcher: matcher, clock: clock, words: words,
      progress: progress, facts: facts)
  }

  /// How far a refresh came in its lane.
  private enum Step {
    case cutOff
    case toBeWritten(SourceRefresh.Draft)
    case done(SourceRefresh.Outcome)
  }

  /// One refresh in its turn; nil where it was cut off. A lane is for reading: what is small waits for the disk outside.
  private func perform(
    _ refresh: SourceRefresh, from state: SourceState?
  ) async throws(StoreError) -> SourceRefresh.Outcome? {
    let step = await lanes.perform(host: refresh.source.url.host) { () -> Result<Step, StoreError> in
      do throws(StoreError) {
        guard let draft = try await refresh.read(from: state) else { return .success(.cutOff) }
        if draft.record.articles.isEmpty { return .success(.toBeWritten(draft)) }
        return .success(.done(try await refresh.write(draft)))
      } catch {
        return .failure(error)
      }
    }
    switch try step?.get() {
    case nil, .cutOff: return nil
    case .done(let result): return result
    case .toBeWritten(let draft): return try await refresh.write(draft)
    }
  }
}
