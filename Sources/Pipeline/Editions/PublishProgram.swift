import Configuration
import Glibc
import Synchronization
import Text
import Threads

/// The operator's program that takes the folder of digests elsewhere after an edition (`publish:`): run directly, without a
/// shell, with a limit of time. What it says is kept for the journal.
struct PublishProgram: Sendable {
  /// The program and its arguments; `{folder}` and `{day}` stand for those.
  let words: [String]
  /// Seconds that it may take.
  var limit = 600

  /// Why it did not do its work.
  struct Failure: Error, Hashable, CustomStringConvertible {
    var description: String
  }

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

  private static func outcome(of words: [String], limit: Int, _ flag: StopFlag) -> Result<Void, Failure> {
    let name = "\"\(words[0])\" "
    let program: SpawnedProgram
    do throws(SpawnedProgram.NotStarted) {
      program = try SpawnedProgram(
        words, environment: ["PATH=" + PublishFields.folders.joined(separator: ":"), "LANG=C.UTF-8"],
        inherited: ["HOME", "USER", "LOGNAME", "CREDENTIALS_DIRECTORY", "SSH_AUTH_SOCK"], isFed: false)
    } catch {
      return .failure(Failure(description: name + "cannot be run: " + error.reason))
    }
    defer { program.close() }
    var said: [UInt8] = []
    let end = ContinuousClock.now + .seconds(limit)
    while true {
      let ending = program.ending()
      program.hear(&said)
      if ending == .exit(0) { return .success(()) }
      if let ending {
        let lines = String(decoding: said, as: UTF8.self).split(whereSeparator: \.isNewline)
        let told = PrintableText.line(lines.joined(separator: " ")).prefix(200)
        return .failure(Failure(description: "\(name)\(ending)" + (told.isEmpty ? "" : ": \"\(told)\"")))
      }
      let isStopped = flag.isSet.load(ordering: .relaxed)
      if isStopped || ContinuousClock.now >= end {
        program.stop(after: 2_000)
        let why = isStopped ? "was told to stop" : "took more than \(limit) s and was stopped"
        return .failure(Failure(description: name + why))
      }
      usleep(UInt32(step) * 1_000)
    }
  }
}
