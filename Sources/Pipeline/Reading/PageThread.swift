import Files
import Model
import Synchronization
import Threads

/// A thread on which what came from outside is taken apart, one thing after the other. A page of eight megabytes takes
/// seconds: on the shared threads of Swift's tasks, as many as the machine has cores, a few such pages would hold up all
/// other sources, the watchdog and whoever asks for the status.
final class PageThread: Sendable {
  /// For feeds, listings and sitemaps.
  static let listings = PageThread("kabar-lists", place: 0)
  /// For pages of articles.
  static let articles = PageThread("kabar-pages", place: 1)
  /// How many there are.
  static let count = 2
  /// What waits on a thread beyond which it is behind with its work.
  private static let backlog = 4
  /// Whether one of them is behind.
  static var areBusy: Bool { [listings, articles].contains { $0.waiting > backlog } }

  /// Why something was not taken apart.
  enum Refusal: Error {
    /// The caller was cancelled; work under way goes on to its end alone.
    case cancelled
    /// The program before ended over it.
    case deadly

    /// What that means for a source or a page.
    var trouble: Trouble {
      switch self {
      case .cancelled: Trouble(.other, "stopped")
      case .deadly: Trouble(.ended)
      }
    }
  }

  private typealias Queue = Mutex<[@Sendable () -> Void]>

  private final class Work: Sendable {
    let queue: Queue = Mutex([])
  }

  /// The answer to one caller, who takes the first that comes.
  private final class Answer<Value: Sendable>: Sendable {
    private enum State {
      case new
      case waiting(CheckedContinuation<Result<Value, Refusal>, Never>)
      case over
    }

    private let state = Mutex(State.new)

    /// Whether the caller still waits.
    var isWanted: Bool {
      state.withLock { if case .waiting = $0 { true } else { false } }
    }

    func wait(_ continuation: CheckedContinuation<Result<Value, Refusal>, Never>) {
      let isCancelled = state.withLock { state in
        if case .over = state { return true }
        state = .waiting(continuation)
        return false
      }
      if isCancelled { continuation.resume(returning: .failure(.cancelled)) }
    }

    func give(_ result: Result<Value, Refusal>) {
      let continuation = state.withLock { state -> CheckedContinuation<Result<Value, Refusal>, Never>? in
        defer { state = .over }
        if case .waiting(let continuation) = state { return continuation }
        return nil
      }
      continuation?.resume(returning: result)
    }
  }

  private let thread: WorkerThread
  private let work = Work()
  private let place: Int
  private let hasThread: Bool

  private init(_ name: String, place: Int) {
    (thread, self.place) = (WorkerThread(name), place)
    hasThread = thread.start { [work] in
      guard let next = work.queue.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return false }
      next()
      return true
    }
  }

  /// What waits to be taken apart.
  private var waiting: Int { work.queue.withLock { $0.count } }

  /// Takes something apart, and waits for it as long as the task is not cancelled.
  ///
  /// - Parameters:
  ///   - name: what it is, for the marks.
  ///   - marks: where it is noted that it is under way; nil where nothing else would read it again.
  func read<Value: Sendable>(
    _ name: String, _ underWay: UnderWayMarks?, _ body: @escaping @Sendable () -> Value
  ) async throws(Refusal) -> Value {
    let place = place
    let step: @Sendable () -> Result<Value, Refusal> = {
      guard underWay?.begin(name, at: place) != false else { return .failure(.deadly) }
      defer { underWay?.end(at: place) }
      return .success(body())
    }
    // Without a thread the machine is at its end anyway.
    guard hasThread else { return try step().get() }
    let answer = Answer<Value>()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        answer.wait(continuation)
        work.queue.withLock { queue in
          queue.append { if answer.isWanted { answer.give(step()) } }
        }
        thread.wake()
      }
    } onCancel: {
      answer.give(.failure(.cancelled))
    }
    return try result.get()
  }
}
