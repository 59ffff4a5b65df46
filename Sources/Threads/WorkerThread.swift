import CLinux
import Glibc
import Synchronization

/// The thread that everything of one actor runs on: its calls may wait, and the compiler checks that nothing else touches
/// its state.
///
/// ```swift
/// actor Mailer {
///   private let thread = WorkerThread("kabar-mail")
///   nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
///   init() { hasThread = thread.start() }
///   deinit { thread.stop() }
/// }
/// ```
///
/// The actor starts it once, before its first call, and stops it in its `deinit`. When the system gave no thread, calls of
/// the actor would never return: it must answer for itself then, in a `nonisolated` function.
public final class WorkerThread: SerialExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isStopped = false
  }

  private let name: String
  private let state = Mutex(State())
  private let identity = Atomic<UInt>(0)
  /// Readable when there is something to do; negative when the process has no descriptor left: the thread then looks ten
  /// times a second.
  public let wakeup = kabar_eventfd()

  /// A thread that has not started.
  /// - Parameter name: what ps, top and the debugger call it; 15 bytes are kept.
  public init(_ name: String) { self.name = name }

  deinit { if wakeup >= 0 { close(wakeup) } }

  /// Starts the thread.
  /// - Parameter step: what an event loop does between jobs: it moves its own work on, waits for the next event or for
  ///   `wakeup`, and says whether any work is under way. Without one the thread only runs the actor's jobs.
  /// - Returns: False when the system gives no thread.
  public func start(_ step: (@Sendable () -> Bool)? = nil) -> Bool {
    NamedThread.start(name) { self.run(step) }
  }

  /// Ends the thread once it has nothing left to run.
  public func stop() {
    state.withLock { $0.isStopped = true }
    wake()
  }

  /// Whether jobs wait to be run.
  public var hasJobs: Bool { state.withLock { !$0.jobs.isEmpty } }

  /// Ends a wait.
  public func wake() { if wakeup >= 0 { kabar_eventfd_signal(wakeup) } }

  /// Takes a job of the actor; called by Swift's runtime.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = state.withLock { state in
      state.jobs.append(job)
      return state.jobs.count == 1
    }
    // The thread itself looks for jobs before it waits.
    if isFirst, isIsolatingCurrentContext() != true { wake() }
  }

  /// Stops the program when it is called on another thread; called by Swift's runtime.
  public func checkIsolated() { precondition(isIsolatingCurrentContext() == true, "not on the thread \(name)") }

  /// Whether the caller is on this thread.
  public func isIsolatingCurrentContext() -> Bool? { identity.load(ordering: .relaxed) == UInt(pthread_self()) }

  private func run(_ step: (@Sendable () -> Bool)?) {
    identity.store(UInt(pthread_self()), ordering: .relaxed)
    while true {
      if wakeup >= 0 { kabar_eventfd_clear(wakeup) }
      let (jobs, isStopped) = state.withLock { state in
        defer { state.jobs.removeAll() }
        return (state.jobs, state.isStopped)
      }
      for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
      if isStopped && jobs.isEmpty { return }
      // The idle wait is here and not in `step`, which may hold the actor: an idle actor can then go away.
      if step?() != true, !hasJobs {
        var wait = pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0)
        poll(&wait, 1, wakeup >= 0 ? -1 : 100)
      }
    }
  }
}
