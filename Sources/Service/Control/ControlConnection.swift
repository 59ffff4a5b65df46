import Glibc
import Synchronization

/// A client's connection. Answers are kept until the client takes them: whoever sends never waits. Closed when nobody holds
/// it any more.
final class ControlConnection: Sendable {
  private struct State {
    var pending: [UInt8] = []
    var sent = 0
    /// Whether the answer is complete.
    var isEnding = false
    var isClosed = false
    /// Since when the client has taken nothing of what waits for it.
    var since: ContinuousClock.Instant?

    var isEmpty: Bool { sent == pending.count }
  }

  /// Bytes that wait for a client at most: a status of 20,000 sources.
  static let most = 16 << 20
  /// A client that takes nothing for so long is dropped.
  private static let patience = Duration.seconds(30)

  let descriptor: Int32
  private let waker: Waker
  private let state = Mutex(State())

  init(descriptor: Int32, waker: Waker) { (self.descriptor, self.waker) = (descriptor, waker) }

  deinit { close(descriptor) }

  /// Whether something waits to be taken by the client.
  var hasPending: Bool { state.withLock { !$0.isEmpty } }

  /// Sends bytes, at once or when the client takes them. False when the client has gone, or is dropped for taking nothing.
  ///
  /// - Parameter isLast: whether the connection is closed after them.
  @discardableResult
  func send(_ bytes: [UInt8], isLast: Bool = false) -> Bool {
    let isOpen = state.withLock { state in
      guard !state.isClosed, !state.isEnding else { return false }
      if state.isEmpty { (state.pending, state.sent) = ([], 0) }
      if state.pending.count - state.sent + bytes.count > Self.most {
        hangUp(&state)
        return false
      }
      state.pending += bytes
      state.isEnding = isLast
      return push(&state)
    }
    waker.wake()
    return isOpen
  }

  /// Sends what the client takes. False when the connection is done with: all was sent, or the client has gone.
  func flush() -> Bool {
    state.withLock { state in
      if state.isClosed { return false }
      if let since = state.since, ContinuousClock.now - since > Self.patience { hangUp(&state) }
      return push(&state) && !(state.isEnding && state.isEmpty)
    }
  }

  /// Ends it: the client has gone.
  func drop() { state.withLock { hangUp(&$0) } }

  private func push(_ state: inout State) -> Bool {
    while !state.isClosed, !state.isEmpty {
      let count = state.pending[state.sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count > 0 {
        state.sent += count
        state.since = nil
      } else if count < 0, errno == EAGAIN {
        state.since = state.since ?? .now
        return true
      } else if count == 0 || errno != EINTR {
        hangUp(&state)
      }
    }
    return !state.isClosed
  }

  private func hangUp(_ state: inout State) {
    (state.isClosed, state.pending, state.sent) = (true, [], 0)
    shutdown(descriptor, Int32(SHUT_RDWR))
  }
}
