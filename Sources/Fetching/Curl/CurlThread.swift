import CLinux
import Glibc
import Synchronization

/// The thread that runs everything of one `Fetcher`: its jobs as an actor, and libcurl between them. All state of
/// libcurl is then the actor's, and the compiler checks that nothing else touches it.
final class CurlThread: SerialExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isStopped = false
  }

  private final class Start {
    let thread: CurlThread
    let step: @Sendable () -> Bool
    init(_ thread: CurlThread, _ step: @escaping @Sendable () -> Bool) { (self.thread, self.step) = (thread, step) }
  }

  private let state = Mutex(State())
  private let identity = Atomic<UInt>(0)
  /// Readable when there is something to do; negative when the process has no descriptor left, then the thread looks
  /// ten times a second.
  let wakeup = kabar_eventfd()

  deinit { if wakeup >= 0 { close(wakeup) } }

  /// Starts the thread. `step` moves the transfers on, waits for the next event, and says whether any is under way.
  func start(_ step: @escaping @Sendable () -> Bool) {
    var thread = pthread_t()
    let start = Unmanaged.passRetained(Start(self, step))
    let result = pthread_create(
      &thread, nil,
      { raw in
        guard let raw else { return nil }
        let start = Unmanaged<Start>.fromOpaque(raw).takeRetainedValue()
        start.thread.run(start.step)
        return nil
      }, start.toOpaque())
    precondition(result == 0, "the system gives no thread for transfers")
    pthread_detach(thread)
  }

  /// Ends the thread once it has nothing left to run.
  func stop() {
    state.withLock { $0.isStopped = true }
    wake()
  }

  /// Whether jobs wait to be run.
  var hasJobs: Bool { state.withLock { !$0.jobs.isEmpty } }

  /// Ends a wait.
  func wake() { if wakeup >= 0 { kabar_eventfd_signal(wakeup) } }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = state.withLock { state in
      state.jobs.append(job)
      return state.jobs.count == 1
    }
    // The thread itself looks for jobs before it waits.
    if isFirst, isIsolatingCurrentContext() != true { wake() }
  }

  func checkIsolated() { precondition(isIsolatingCurrentContext() == true, "not on the transfer thread") }

  func isIsolatingCurrentContext() -> Bool? { identity.load(ordering: .relaxed) == UInt(pthread_self()) }

  private func run(_ step: @Sendable () -> Bool) {
    identity.store(UInt(pthread_self()), ordering: .relaxed)
    kabar_thread_name("kabar-curl")
    while true {
      if wakeup >= 0 { kabar_eventfd_clear(wakeup) }
      let (jobs, isStopped) = state.withLock { state in
        defer { state.jobs.removeAll() }
        return (state.jobs, state.isStopped)
      }
      for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
      if isStopped && jobs.isEmpty { return }
      // The idle wait is here and not in `step`, which holds the actor: an idle actor can then go away.
      if !step(), !hasJobs {
        var wait = pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0)
        poll(&wait, 1, wakeup >= 0 ? -1 : 100)
      }
    }
  }
}
