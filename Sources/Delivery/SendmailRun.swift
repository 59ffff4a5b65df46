import Glibc
import Text
import Threads

/// One run of a `sendmail` program: the message goes into its input, its exit code says what became of it (`sysexits.h`).
struct SendmailRun {
  let path: String
  let message: MailMessage

  /// Milliseconds between two looks at whether the caller still wants it.
  private static let step: Int32 = 50

  /// Runs it to its end, or stops it when the time is up or the caller gives up.
  func outcome(within limit: Duration, isCancelled: CancelFlag) -> DeliveryOutcome {
    let program: SpawnedProgram
    do throws(SpawnedProgram.NotStarted) {
      // -i: a line with a single dot does not end the message. --: what follows is no option.
      program = try SpawnedProgram(
        [path, "-i", "-f", message.sender, "--", message.recipient],
        environment: ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C"], inherited: ["HOME", "USER", "LOGNAME"],
        isFed: true)
    } catch {
      return .unavailable(path + ": " + error.reason)
    }
    defer { program.close() }
    var input = localLines()[...]
    var words: [UInt8] = []
    let end = ContinuousClock.now + limit
    while true {
      if let ending = program.ending() {
        exchange(with: program, &input, &words, waits: false)
        return outcome(ending, words: words, isWhole: input.isEmpty)
      }
      if isCancelled.isSet || ContinuousClock.now >= end {
        program.stop(after: 0)
        return isCancelled.isSet ? .cancelled : .deferred(path + " did not end in time")
      }
      exchange(with: program, &input, &words)
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
    with program: SpawnedProgram, _ input: inout ArraySlice<UInt8>, _ words: inout [UInt8], waits: Bool = true
  ) {
    let wanted = Int16(POLLIN) | (input.isEmpty ? 0 : Int16(POLLOUT))
    var state = pollfd(fd: program.descriptor, events: wanted, revents: 0)
    guard poll(&state, 1, waits ? Self.step : 0) > 0 else { return }
    if state.revents & Int16(POLLOUT) != 0, !input.isEmpty {
      let sent = input.withUnsafeBytes {
        Glibc.send(program.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
      }
      if sent > 0 { input = input.dropFirst(sent) }
      if input.isEmpty { shutdown(program.descriptor, Int32(SHUT_WR)) }
    }
    guard state.revents & Int16(POLLIN | POLLHUP) != 0 else { return }
    // It closed its side and has not ended yet: without a pause this would be a busy loop.
    if !program.hear(&words), waits { usleep(UInt32(Self.step) * 1_000 / 5) }
  }

  // MARK: The end

  private func outcome(_ ending: SpawnedProgram.Ending, words: [UInt8], isWhole: Bool) -> DeliveryOutcome {
    // A program that ends well without having read the message has not taken it.
    if ending == .exit(0) { return isWhole ? .accepted : .deferred(path + " did not read the message") }
    let said = String(decoding: words, as: UTF8.self).split { $0.isNewline }.first.map { ": " + $0.prefix(200) } ?? ""
    let what = "\(path) \(ending)\(said)"
    switch ending {
    // EX_DATAERR, EX_NOUSER, EX_NOHOST: this message will never go.
    case .exit(65), .exit(67), .exit(68): return .refused(what)
    case .exit(75): return .deferred(what)
    default: return .unavailable(what)
    }
  }
}
