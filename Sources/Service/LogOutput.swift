import Glibc
import Synchronization

/// Where the lines of the log go. Whoever does not read them, a full pipe or a stopped terminal, holds up nobody: what has
/// no room is left out and counted, and the count is told when there is room again.
final class LogOutput: Sendable {
  private struct State {
    /// Lines left out since the last one that was written.
    var lost = 0
    /// Whether the last line was cut off in the middle.
    var isCut = false
  }

  /// Standard error.
  static let standardError = LogOutput(STDERR_FILENO)

  /// What a pipe takes without waiting once poll(2) says that it takes anything.
  private static let portion = Int(PIPE_BUF)

  private let descriptor: Int32
  private let state = Mutex(State())

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Writes a line if there is room.
  ///
  /// - Parameter lost: the line that tells how many were left out.
  func write(_ line: String, lost: (Int) -> String) {
    state.withLock { state in
      var text = state.isCut ? "\n" : ""
      if state.lost > 0 { text += lost(state.lost) + "\n" }
      let bytes = Array((text + line + "\n").utf8)
      let count = write(bytes)
      if count == bytes.count { state = State() } else { state.lost += 1 }
      if count > 0 { state.isCut = count < bytes.count }
    }
  }

  /// Writes what there is room for and returns how much that was. Where writing fails for good there is nobody to tell.
  private func write(_ bytes: [UInt8]) -> Int {
    var written = 0
    while written < bytes.count {
      var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard poll(&polled, 1, 0) == 1, polled.revents & Int16(POLLOUT) != 0 else { return written }
      let portion = bytes[written...].prefix(Self.portion)
      let count = portion.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { return written }
      written += count
    }
    return written
  }
}
