import Model
import Storage
import Text
import Web

/// Refreshes several sources at once; each on its own, so that none waits for another (`RefreshLanes` has the exceptions).
public struct RefreshRound: Sendable {
  /// The sources of the configuration.
  let all: [Source]
  let parts: RefreshParts
  let lanes: RefreshLanes

  private var store: Store { parts.store }

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
    /// Whether no source at all can be reached: our own line. Such failures count for nothing.
    public var isLineDown = false

    mutating func add(_ one: SourceRefresh.Outcome) {
      sources += 1
      failed += one.trouble == nil ? 0 : 1
      new += one.new
      kept += one.kept
    }
  }

  /// The sources that are due, or those named (by name, without case) whether due or not.
  ///
  /// - Returns: nil where a name is not in the configuration.
  public func sources(named names: [String], onlyDue: Bool) async throws(StoreError) -> [Source] {
    let states = onlyDue ? try await store.sourceStates() : [:]
    let now = parts.clock.now()
    let wanted = Set(names.map { $0.lowercased() })
    return all.filter { source in
      guard source.enabled, wanted.isEmpty || wanted.contains(source.name.lowercased()) else { return false }
      guard onlyDue, let state = states[source.name], state.url == source.url else { return true }
      return state.isDue(at: now)
    }
  }

  /// Refreshes these sources and returns when all are done. A cancelled task stops after the pages at hand.
  ///
  /// - Parameters:
  ///   - isByHand: whether someone asked for it: failures then count for nothing.
  ///   - ended: told of each source that was read and written, when it is due again (nil: only when asked for), and
  ///     whether it is well.
  public func run(
    _ sources: [Source], isByHand: Bool = false, progress: @escaping ProgressSink,
    ended: @escaping @Sendable (_ source: String, _ next: Instant?, _ isWell: Bool) -> Void = { _, _, _ in }
  ) async throws(StoreError) -> Tally {
    if sources.isEmpty { return Tally() }
    let states = try await store.sourceStates(named: sources.map(\.name))
    let addresses = sources.map { states[$0.name]?.feed ?? $0.url }
    let now = parts.clock.now()
    let facts = try await store.pollFacts(
      addresses: addresses, now: now, toldSince: ArticleRecheck.firstDayHeard(parts.calendar.zone.moment(now).day))
    let isClosing = try await isClosing(at: now)
    var result = Tally()
    var failure: StoreError?
    var silent: [Silence] = []
    await withTaskGroup(of: Ending?.self) { group in
      for place in sources.indices {
        group.addTask {
          let source = sources[place]
          return await perform(source, ended) {
            (refresh(of: source, facts, isClosing: isClosing, isByHand: isByHand, progress), states[source.name])
          }
        }
      }
      group.addTask {
        await lanes.watch()
        return nil
      }
      var left = sources.count
      for await ending in group {
        left -= 1
        if left == 0 { group.cancelAll() }
        switch ending {
        case nil: break
        case .written(let one): result.add(one)
        case .silent(let refresh, let draft): silent.append((refresh, draft))
        case .failed(let error): failure = failure ?? error
        }
      }
    }
    if let failure { throw failure }
    try await write(silent, begun: now, into: &result, ended: ended)
    return result
  }

  private func refresh(
    of source: Source, _ facts: PollFacts, isClosing: Bool, isByHand: Bool, _ progress: @escaping ProgressSink
  ) -> SourceRefresh {
    SourceRefresh(
      source: source, parts: parts, facts: facts, isClosing: isClosing, isByHand: isByHand, progress: progress)
  }

  /// Whether an edition closes within the time in which each source is asked once more, or is to be made at once.
  private func isClosing(at now: Instant) async throws(StoreError) -> Bool {
    let calendar = parts.calendar
    if calendar.nextClosing(after: now) - now <= PollPlan.longestLead { return true }
    let last = try await store.latestEdition(until: calendar.zone.moment(now).day)
    return last.map { $0.day < calendar.day(at: now) } ?? false
  }

  /// A source without an answer, and what is to be written of it.
  private typealias Silence = (refresh: SourceRefresh, draft: SourceRefresh.Draft)

  /// Writes the refreshes that found nobody: whether it is our own line shows at the end of the round.
  private func write(
    _ silent: [Silence], begun: Instant, into result: inout Tally,
    ended: @escaping @Sendable (_ source: String, _ next: Instant?, _ isWell: Bool) -> Void
  ) async throws(StoreError) {
    if silent.isEmpty || Task.isCancelled { return }
    if result.sources == 0 {
      result.isLineDown = OwnLine.isDown(
        silent: silent.map(\.refresh.source), among: all.filter(\.enabled),
        states: try await store.sourceStates(), since: begun)
    }
    let (isLineDown, now) = (result.isLineDown, parts.clock.now())
    var failure: StoreError?
    await withTaskGroup(of: Ending.self) { group in
      for (refresh, draft) in silent {
        group.addTask {
          var draft = draft
          if isLineDown { draft.discount(at: now) }
          let ending = await write(refresh, draft)
          if case .written(let outcome) = ending { ended(refresh.source.name, outcome.next, false) }
          return ending
        }
      }
      for await ending in group {
        switch ending {
        case .written(let one): result.add(one)
        case .failed(let error): failure = failure ?? error
        case .silent: break
        }
      }
    }
    if let failure { throw failure }
  }

  /// How a refresh ended in its turn. Indirect: what waits for its turn has room for its ending.
  private enum Ending: Sendable {
    case written(SourceRefresh.Outcome)
    /// The source gave no answer; nothing is written yet.
    indirect case silent(SourceRefresh, SourceRefresh.Draft)
    case failed(StoreError)
  }

  @inline(never)
  private func write(_ refresh: SourceRefresh, _ draft: SourceRefresh.Draft) async -> Ending {
    do throws(StoreError) { return .written(try await refresh.write(draft)) } catch { return .failed(error) }
  }

  /// One refresh in its turn; nil where it was cut off. A lane is for reading: what is small waits for the disk outside.
  private func perform(
    _ source: Source, _ ended: @Sendable (_ source: String, _ next: Instant?, _ isWell: Bool) -> Void,
    _ make: @Sendable () -> (SourceRefresh, SourceState?)
  ) async -> Ending? {
    let ending: Ending?
    switch await lanes.perform(host: source.url.host, { await read(make) }) {
    case nil, .cutOff: return nil
    case .done(let done): ending = done
    case .toWrite(let refresh, let draft): ending = await write(refresh, draft)
    }
    if case .written(let outcome) = ending { ended(source.name, outcome.next, outcome.trouble == nil) }
    return ending
  }

  /// Never inlined: thousands of tasks wait for their turn, and none shall hold the memory of the work until then.
  @inline(never)
  private func read(_ make: @Sendable () -> (SourceRefresh, SourceState?)) async -> Read {
    let (refresh, state) = make()
    do throws(StoreError) {
      guard let draft = try await refresh.read(from: state) else { return .cutOff }
      if draft.isSilent { return .done(.silent(refresh, draft)) }
      return draft.record.articles.isEmpty ? .toWrite(refresh, draft) : .done(await write(refresh, draft))
    } catch {
      return .done(.failed(error))
    }
  }

  /// What a lane leaves to be done.
  private enum Read: Sendable {
    case cutOff
    case done(Ending)
    indirect case toWrite(SourceRefresh, SourceRefresh.Draft)
  }
}
