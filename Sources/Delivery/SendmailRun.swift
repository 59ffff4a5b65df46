import Glibc
import Text

/// One run of a `sendmail` program: the message goes into its input, its exit code says what became of it (`sysexits.h`).
struct SendmailRun {
  let path: String
  let message: MailMessage

  /// Bytes of the program's own words that are kept.
  private static let mostWords = 2_000
  /// Milliseconds between two looks at whether the caller still wants it.
  private static let step: Int32 = 50

  /// Runs it to its end, or stops it when the time is up or the caller gives up.
  func outcome(within limit: Duration, isCancelled: CancelFlag) -> DeliveryOutcome {
    var ends: [Int32] = [-1, -1]
    // A pair of sockets: writing to a program that has ended must not end this one.
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      return .unavailable(path + ": " + Self.reason(errno))
    }
    defer { close(ends[0]) }
    let started = start(with: ends[1])
    close(ends[1])
    guard case .success(let process) = started else {
      if case .failure(let problem) = started { return .unavailable(path + ": " + Self.reason(problem.code)) }
      return .unavailable(path)
    }
    var input = localLines()[...]
    var words: [UInt8] = []
    var status: Int32 = 0
    let end = ContinuousClock.now + limit
    while waitpid(process, &status, WNOHANG) == 0 {
      if isCancelled.isSet || ContinuousClock.now >= end {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        return isCancelled.isSet ? .cancelled : .deferred(path + " did not end in time")
      }
      exchange(on: ends[0], &input, &words)
    }
    exchange(on: ends[0], &input, &words, waits: false)
    return Self.outcome(status, words: words, path: path, isWhole: input.isEmpty)
  }

  // MARK: Starting

  private struct NotStarted: Error { var code: Int32 }

  private func start(with descriptor: Int32) -> Result<pid_t, NotStarted> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for standard in 0...2 as ClosedRange<Int32> { posix_spawn_file_actions_adddup2(&actions, descriptor, standard) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    // -i: a line with a single dot does not end the message. --: what follows is no option.
    let words: [String] = [path, "-i", "-f", message.sender, "--", message.recipient]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = Self.environment.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var process = pid_t()
    let code = posix_spawn(&process, path, &actions, &attributes, &arguments, &environment)
    return code == 0 ? .success(process) : .failure(NotStarted(code: code))
  }

  /// What the program may know: where programs are, and whose settings it reads.
  private static var environment: [String] {
    ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C"]
      + ["HOME", "USER", "LOGNAME"].compactMap { name in
        getenv(name).map { name + "=" + String(cString: $0) }
      }
  }

  // MARK: Talking

  /// The message with the line ends of the machine, as these programs expect it.
  private func localLines() -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(message.bytes.count)
    for (place, byte) in message.bytes.enumerated() {
      let isLineEnd =
        byte == .carriageReturn && place + 1 < message.bytes.count && message.bytes[place + 1] == .lineFeed
      if !isLineEnd { lines.append(byte) }
    }
    return lines
  }

  /// Gives what can be given and takes what is there; waits a moment for one of both.
  private func exchange(
    on descriptor: Int32, _ input: inout ArraySlice<UInt8>, _ words: inout [UInt8], waits: Bool = true
  ) {
    let wanted = Int16(POLLIN) | (input.isEmpty ? 0 : Int16(POLLOUT))
    var state = pollfd(fd: descriptor, events: wanted, revents: 0)
    guard poll(&state, 1, waits ? Self.step : 0) > 0 else { return }
    if state.revents & Int16(POLLOUT) != 0, !input.isEmpty {
      let sent = input.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if sent > 0 { input = input.dropFirst(sent) }
      if input.isEmpty { shutdown(descriptor, Int32(SHUT_WR)) }
    }
    guard state.revents & Int16(POLLIN | POLLHUP) != 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 1_024)
    let read = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    if read > 0 { words += buffer.prefix(min(read, max(0, Self.mostWords - words.count))) }
    // It closed its side and has not ended yet: without a pause this would be a busy loop.
    if read == 0, waits { usleep(UInt32(Self.step) * 1_000 / 5) }
  }

  // MARK: The end

  private static func outcome(_ status: Int32, words: [UInt8], path: String, isWhole: Bool) -> DeliveryOutcome {
    let isExit = status & 0x7F == 0
    let code = status >> 8 & 0xFF
    // A program that ends well without having read the message has not taken it.
    if isExit && code == 0 { return isWhole ? .accepted : .deferred(path + " did not read the message") }
    let said = String(decoding: words, as: UTF8.self).split { $0.isNewline }.first.map { ": " + $0.prefix(200) } ?? ""
    let what = path + (isExit ? " ended with \(code)" : " was stopped by signal \(status & 0x7F)") + said
    guard isExit else { return .unavailable(what) }
    switch code {
    // EX_DATAERR, EX_NOUSER, EX_NOHOST: this message will never go.
    case 65, 67, 68: return .refused(what)
    case 75: return .deferred(what)
    default: return .unavailable(what)
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
