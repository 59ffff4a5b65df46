import Model
import Storage
import Text
import Web

/// Whether it is this machine's own line that is down, and not its sources.
///
/// It is when no source answers: none of the round, and none since those failed that are remembered as unreachable. Three
/// different hosts in a row convict the line, unless another source answered a moment ago; fewer convict it only where
/// there is no other source to ask: one that is dead among many is its own trouble. One that answers clears it.
enum OwnLine {
  /// Hosts without an answer that convict the line.
  private static let enough = 3
  /// Seconds that an answer of another source speaks for the line, however many are silent.
  private static let fresh = 900

  /// - Parameters:
  ///   - silent: sources of a round that gave no answer; no source of the round gave one.
  ///   - polled: all sources that are polled.
  ///   - states: what is known of them from before.
  ///   - start: when the round began.
  static func isDown(silent: [Source], among polled: [Source], states: [String: SourceState], since start: Instant)
    -> Bool
  {
    if silent.isEmpty { return false }
    // A time from the future was noted by a clock that was ahead.
    let answers = states.mapValues { state in
      let answered = isSilence(state.trouble.flatMap(Trouble.init(stored:))) ? nil : state.lastPoll
      return [answered, state.lastSuccess].compactMap { $0 }.filter { $0 <= start + 86_400 }.max()
    }
    let last = polled.compactMap { answers[$0.name] ?? nil }.max()
    if let last, last > start { return false }
    let before = polled.filter { source in
      guard let state = states[source.name], let poll = state.lastPoll else { return false }
      return isSilence(state.trouble.flatMap(Trouble.init(stored:))) && (last.map { poll > $0 } ?? true)
    }
    let hosts = Set((silent + before).map(\.url.host))
    let names = Set((silent + before).map(\.name))
    let others = polled.filter { !names.contains($0.name) }
    if hosts.count < Self.enough { return others.isEmpty }
    return others.compactMap { answers[$0.name] ?? nil }.allSatisfy { start - $0 >= Self.fresh }
  }

  /// Whether a trouble means that nothing answered.
  static func isSilence(_ trouble: Trouble?) -> Bool {
    trouble?.kind == .unreachable || trouble?.kind == .timeout || trouble?.kind == .line
  }
}

extension SourceRefresh.Draft {
  /// Whether the source gave no answer.
  var isSilent: Bool { OwnLine.isSilence(result.trouble) }

  /// Takes a failure back that is not the source's: it counts for nothing, and the source is tried again soon.
  mutating func discount(at now: Instant) {
    record.state.failures = failuresBefore
    (record.state.trouble, result.trouble) = (Trouble(.line).stored, Trouble(.line))
    let next = now + RetryPolicy.line.pause(after: 1)
    (record.state.nextPoll, result.next) = (next, next)
    record.state.nextReason = PollWords.ownLine
  }
}
