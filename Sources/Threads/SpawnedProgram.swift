import Glibc

/// A program that runs beside this one, started without a shell, and is spoken with over one socket: a write to one that has
/// ended must not end this one, as a pipe's would. It knows what it is given and has no signal held back; where it is stopped,
/// all that it started is. Its callers stand on threads that may wait.
public struct SpawnedProgram: Sendable {
  /// It could not be started; the system's words.
  public struct NotStarted: Error, Sendable {
    /// Why.
    public let reason: String
    init(_ code: Int32) { reason = String(cString: strerror(code)) }
  }

  /// How it ended.
  public enum Ending: Sendable, Hashable, CustomStringConvertible {
    /// With an exit code.
    case exit(Int32)
    /// By a signal.
    case signal(Int32)

    /// "ended with 3", "was stopped by signal 9".
    public var description: String {
      switch self {
      case .exit(let code): "ended with \(code)"
      case .signal(let number): "was stopped by signal \(number)"
      }
    }
  }

  /// Our end of the socket: what it says, and what it reads where it is fed.
  public let descriptor: Int32
  private let process: pid_t

  /// Bytes of its own words that are kept.
  private static let mostWords = 2_000

  /// Starts a program in a group of its own.
  ///
  /// - Parameters:
  ///   - words: the program, sought in PATH where it has no slash, and its arguments.
  ///   - environment: `NAME=value`, all that it is told.
  ///   - inherited: names of variables that it gets as they stand here.
  ///   - isFed: whether it reads from the socket; else it has nothing to read.
  public init(_ words: [String], environment: [String], inherited: [String], isFed: Bool) throws(NotStarted) {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw NotStarted(errno)
    }
    defer { Glibc.close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if !isFed { posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0) }
    for standard in (isFed ? 0 : 1)...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_adddup2(&actions, ends[1], standard)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    let told = environment + inherited.compactMap { name in getenv(name).map { name + "=" + String(cString: $0) } }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] = told.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    let code = posix_spawnp(&process, words.first ?? "", &actions, &attributes, &arguments, &variables)
    guard code == 0 else {
      Glibc.close(ends[0])
      throw NotStarted(code)
    }
    (self.process, descriptor) = (process, ends[0])
  }

  /// How it ended; nil while it runs. Asked no more once it is told.
  public func ending() -> Ending? {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) != 0 else { return nil }
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Takes what it has said by now, of which the first bytes are kept. False: it says no more.
  @discardableResult
  public func hear(_ words: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count <= 0 { return count < 0 }
      words += buffer.prefix(min(count, max(0, Self.mostWords - words.count)))
    }
  }

  /// Ends it and all that it started: asks, and after so many milliseconds makes it end.
  public func stop(after patience: Int) {
    var hasEnded = false
    if patience > 0 {
      kill(-process, SIGTERM)
      for _ in 0..<(patience / 50) where !hasEnded {
        hasEnded = ending() != nil
        if !hasEnded { usleep(50_000) }
      }
    }
    kill(-process, SIGKILL)
    if !hasEnded { waitpid(process, nil, 0) }
  }

  /// Closes the socket.
  public func close() { Glibc.close(descriptor) }
}
