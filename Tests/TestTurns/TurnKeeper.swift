import Synchronization

/// Hands out the turns of one test process. Who has come first goes first; one share is used up before its rival begins.
final class TurnKeeper: Sendable {
  static let shared = TurnKeeper()

  private struct State {
    var running: [Share: Int] = [:]
    var waiting: [Share: [CheckedContinuation<Void, Never>]] = [:]

    mutating func admits(_ share: Share) -> Bool {
      guard running[share, default: 0] < share.width, share.rival.map({ running[$0, default: 0] == 0 }) ?? true else {
        return false
      }
      running[share, default: 0] += 1
      return true
    }

    /// Whoever may go on now that `share` has one free.
    mutating func admitted(after share: Share) -> [CheckedContinuation<Void, Never>] {
      var admitted: [CheckedContinuation<Void, Never>] = []
      for next in [share, share.rival].compactMap(\.self) {
        while waiting[next]?.isEmpty == false, admits(next), let first = waiting[next]?.removeFirst() {
          admitted.append(first)
        }
      }
      return admitted
    }
  }

  private let state = Mutex(State())

  /// Returns when it is the caller's turn.
  func enter(_ share: Share) async {
    await withCheckedContinuation { continuation in
      let isAdmitted = state.withLock { state in
        if state.admits(share) { return true }
        state.waiting[share, default: []].append(continuation)
        return false
      }
      if isAdmitted { continuation.resume() }
    }
  }

  /// Ends a turn.
  func leave(_ share: Share) {
    let admitted = state.withLock { state in
      state.running[share, default: 0] -= 1
      return state.admitted(after: share)
    }
    for continuation in admitted { continuation.resume() }
  }
}
