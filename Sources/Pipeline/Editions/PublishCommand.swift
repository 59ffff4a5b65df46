import Glibc
import Synchronization
import Text
import Threads

/// The operator's program that takes the folder of digests elsewhere after an edition (`publish:`): run directly, without a
/// shell, with a limit of time. What it says is kept for the journal.
struct PublishCommand: Sendable {
  /// The program and its arguments; `{folder}` and `{day}` stand for those.
  let words: [String]
  /// Seconds that it may take.
  var limit = 600

  /// Why it did not do its work.
  struct Failure: Error, Hashable, CustomStringConvertible {
    var description: String
  }

  /// Bytes of its own words that are kept.
  private static let mostWords = 2_000
  /// Milliseconds between two looks whether the task was told to stop.
  private static let step = 50

  /// Runs it to its end, or stops it and all that it started when its time is up or the task is cancelled. It is waited for
  /// on a thread of its own.
  func run(folder: String, day: String) async throws(Failure) {
    let filled = words.map { $0.replacing("{folder}", with: folder).replacing("{day}", with: day) }
    if filled.isEmpty { return }
    let (limit, flag) = (limit, StopFlag())
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { (done: CheckedContinuation<Result<Void, Failure>, Never>) in
        let isStarted = NamedThread.start("kabar-publish") {
          done.resume(returning: Self.outcome(of: filled, limit: limit, flag))
        }
        if !isStarted { done.resume(returning: .failure(Failure(description: "the system gives no thread"))) }
      }
    } onCancel: {
      flag.isSet.store(true, ordering: .relaxed)
    }
    try result.get()
  }

  /// Set once, from any thread, to end what runs on another.
  private final class StopFlag: Sendable {
    let isSet = Atomic<Bool>(false)
  }

  private static func outcome(
    of words: [String], limit: Int, _ flag: StopFlag
  ) -> Result<Void, Failure> {
    let (process, output): (pid_t, Int32)
    do throws(Failure) { (process, output) = try start(words) } catch { return .failure(error) }
    defer { close(output) }
    var said: [UInt8] = []
    var status: Int32 = 0
    let end = ContinuousClock.now + .seconds(limit)
    while waitpid(process, &status, WNOHANG) == 0 {
      read(output, &said)
      let isStopped = flag.isSet.load(ordering: .relaxed)
      if isStopped || ContinuousClock.now >= end {
        stop(process)
        let why = isStopped ? "was told to stop" : "took more than \(limit) s and was stopped"
        return .failure(Failure(description: "\"\(words[0])\" " + why))
      }
      usleep(UInt32(step) * 1_000)
    }
    read(output, &said)
    if status == 0 { return .success(()) }
    let ending = status & 0x7F == 0 ? "ended with \(status >> 8 & 0xFF)" : "was stopped by signal \(status & 0x7F)"
    let lines = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline)
    let told = PrintableText.line(lines.joined(separator: " ")).prefix(200)
    return .failure(Failure(description: "\"\(words[0])\" " + ending + (told.isEmpty ? "" : ": \"\(told)\"")))
  }

  /// Starts it in a group of its own, with nothing to read and one place for all that it says.
  private static func start(_ words: [String]) throws(Failure) -> (pid_t, Int32) {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw Failure(description: reason(errno))
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    for standard in 1...2 as ClosedRange<Int32> { posix_spawn_file_actions_adddup2(&actions, ends[1], standard) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process = pid_t()
    let code = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, &environment)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw Failure(description: "\"\(words[0])\" cannot be run: " + reason(code))
    }
    return (process, ends[0])
  }

  /// What it may know: where programs are, and whose settings it reads.
  private static var environment: [String] {
    ["PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8"]
      + ["HOME", "USER", "LOGNAME", "CREDENTIALS_DIRECTORY", "SSH_AUTH_SOCK"].compactMap { name in
        getenv(name).map { name + "=" + String(cString: $0) }
      }
  }

  private static func read(_ descriptor: Int32, _ said: inout [UInt8]) {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count <= 0 { return }
      said += buffer.prefix(min(count, max(0, mostWords - said.count)))
    }
  }

  /// Asks its group to end, and ends it two seconds later.
  private static func stop(_ process: pid_t) {
    var status: Int32 = 0
    kill(-process, SIGTERM)
    for _ in 0..<40 {
      if waitpid(process, &status, WNOHANG) != 0 {
        kill(-process, SIGKILL)
        return
      }
      usleep(50_000)
    }
    kill(-process, SIGKILL)
    waitpid(process, &status, 0)
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
