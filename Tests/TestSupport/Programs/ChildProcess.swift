import Glibc
import Synchronization

/// A program that a test runs. It is killed when nobody holds it any more, and by the system when the test process ends
/// in whatever way.
public final class ChildProcess: Sendable {
  /// How a program ended.
  public enum Ending: Sendable, Hashable { case exit(Int32), signal(Int32) }

  /// Why there is none: the error number of the system.
  public struct NotStarted: Error { let number: Int32 }

  /// Where a descriptor of the program leads to.
  public enum Stream: Sendable {
    case null
    /// One of the test's own.
    case descriptor(Int32)
    /// A new file.
    case file(String)
  }

  /// Shared with the thread that waits for the end.
  private final class State: Sendable {
    struct Content {
      var ending: Ending?
      var waiting: [CheckedContinuation<Ending, Never>] = []
    }
    let content = Mutex(Content())
  }

  /// Its number.
  public let pid: pid_t
  private let state: State

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: the absolute path and the arguments.
  ///   - environment: is added to the test's own.
  /// - Throws: `NotStarted`.
  public static func start(
    _ command: [String], environment: [String: String] = [:], input: Stream = .null, output: Stream = .null,
    errors: Stream = .null
  ) async throws -> ChildProcess {
    let state = State()
    let started: Result<pid_t, NotStarted> = await withCheckedContinuation { continuation in
      // The system ends a program with the thread that started it: that thread stays until the program's end.
      ServerThread.start {
        let started = spawn(tied(command), environment, [input, output, errors])
        continuation.resume(returning: started)
        if case .success(let pid) = started { wait(for: pid, state) }
      }
    }
    return ChildProcess(try started.get(), state)
  }

  private init(_ pid: pid_t, _ state: State) { (self.pid, self.state) = (pid, state) }

  deinit { signal(SIGKILL) }

  /// Whether it has not ended yet.
  public var isRunning: Bool { state.content.withLock { $0.ending == nil } }

  /// Sends a signal, unless it has ended.
  public func signal(_ number: Int32) {
    state.content.withLock { if $0.ending == nil { kill(pid, number) } }
  }

  /// Waits for its end.
  public func ending() async -> Ending {
    await withCheckedContinuation { continuation in
      let ending = state.content.withLock { content in
        if content.ending == nil { content.waiting.append(continuation) }
        return content.ending
      }
      if let ending { continuation.resume(returning: ending) }
    }
  }

  /// The command through `setpriv` (util-linux), which makes the system kill it with the thread that starts it.
  private static func tied(_ command: [String]) -> [String] {
    let program = "/usr/bin/setpriv"
    return access(program, X_OK) == 0 ? [program, "--pdeathsig", "KILL", "--"] + command : command
  }

  private static func spawn(
    _ command: [String], _ environment: [String: String], _ streams: [Stream]
  ) -> Result<pid_t, NotStarted> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, stream) in zip(Int32(0)..., streams) {
      switch stream {
      case .null: posix_spawn_file_actions_addopen(&actions, target, "/dev/null", O_RDWR, 0)
      case .descriptor(let source): posix_spawn_file_actions_adddup2(&actions, source, target)
      case .file(let path):
        posix_spawn_file_actions_addopen(&actions, target, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      }
    }
    // The pool's threads have all signals blocked, which a program would inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") }
    var inherited = environ
    while let variable = inherited.pointee {
      let name = String(cString: variable).prefix { $0 != "=" }
      if environment[String(name)] == nil { variables.append(strdup(variable)) }
      inherited += 1
    }
    var arguments = command.map { strdup($0) } + [nil]
    variables.append(nil)
    defer { for text in arguments + variables { free(text) } }
    var pid = pid_t()
    let code = posix_spawn(&pid, command[0], &actions, &attributes, &arguments, &variables)
    return code == 0 ? .success(pid) : .failure(NotStarted(number: code))
  }

  /// Returns when the program has ended. Its number stays taken until no signal can be on its way to it.
  private static func wait(for pid: pid_t, _ state: State) {
    var info = siginfo_t()
    while waitid(P_PID, id_t(pid), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
    let (ending, waiting) = state.content.withLock { content in
      var status: Int32 = 0
      waitpid(pid, &status, 0)
      let signal = status & 0x7F
      let ending = signal == 0 ? Ending.exit(status >> 8 & 0xFF) : .signal(signal)
      content.ending = ending
      defer { content.waiting = [] }
      return (ending, content.waiting)
    }
    for continuation in waiting { continuation.resume(returning: ending) }
  }
}
