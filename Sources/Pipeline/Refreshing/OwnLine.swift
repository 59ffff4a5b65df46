import Model
import Storage
import Text
import Web

/// Whether it is this machine's own line that is down, and not its sources.
///
/// It is when no source answers: none of the round, and none since those failed that are remembered as unreachable. Three
/// different hosts in a row convict the line, or all where there are fewer; one that answers clears it.
enum OwnLine {
  /// Hosts without an answer that convict the line.
  private static let enough = 3

  /// - Parameters:
  ///   - silent: sources of a round that gave no answer; no source of the round gave one.
  ///   - polled: all sources that are polled.
  ///   - states: what is known of them from before.
  ///   - start: when the round began.
  static func isDown(silent: [Source], among polled: [Source], states: [String: SourceState], since start: Instant)
    -> Bool
  {
    if silent.isEmpty { return false }
    let last = polled.compactMap { source -> Instant? in
      guard let state = states[source.name] else { return nil }
      let answered = isSilence(state.trouble.flatMap(Trouble.init(stored:))) ? nil : state.lastPoll
      // A time from the future was noted by a clock that was ahead.
      return [answered, state.lastSuccess].compactMap { $0 }.filter { $0 <= start + 86_400 }.max()
    }.max()
    if let last, last > start { return false }
    let before = polled.filter { source in
      guard let state = states[source.name], let poll = state.lastPoll else { return false }
      return isSilence(state.trouble.flatMap(Trouble.init(stored:))) && (last.map { poll > $0 } ?? true)
    }
    let hosts = Set((silent + before).map(\.url.host))
    return hosts.count >= min(Self.enough, Set((polled + silent).map(\.url.host)).count)
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
    record.state.nextReason = "no source could be reached, which is this machine's own line"
  }
}
