import CLinux
import Glibc
import Synchronization

/// The thread that a `DiskWriter` runs on: its calls wait for the disk, and the shared threads must not.
final class DiskThread: SerialExecutor {
  private struct State {
    var jobs: [UnownedJob] = []
    var isStopped = false
  }

  private final class Start {
    let thread: DiskThread
    init(_ thread: DiskThread) { self.thread = thread }
  }

  private let state = Mutex(State())
  private let wakeup = kabar_eventfd()

  deinit { if wakeup >= 0 { close(wakeup) } }

  /// Starts the thread.
  func start() {
    var thread = pthread_t()
    let start = Unmanaged.passRetained(Start(self))
    let result = pthread_create(
      &thread, nil,
      { raw in
        guard let raw else { return nil }
        Unmanaged<Start>.fromOpaque(raw).takeRetainedValue().thread.run()
        return nil
      }, start.toOpaque())
    precondition(result == 0, "the system gives no thread for files")
    pthread_detach(thread)
  }

  /// Ends the thread once it has nothing left to run.
  func stop() {
    state.withLock { $0.isStopped = true }
    wake()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    state.withLock { $0.jobs.append(job) }
    wake()
  }

  private func wake() { if wakeup >= 0 { kabar_eventfd_signal(wakeup) } }

  private func run() {
    kabar_thread_name("kabar-disk")
    while true {
      if wakeup >= 0 { kabar_eventfd_clear(wakeup) }
      let (jobs, isStopped) = state.withLock { state in
        defer { state.jobs.removeAll() }
        return (state.jobs, state.isStopped)
      }
      for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
      if isStopped && jobs.isEmpty { return }
      if jobs.isEmpty {
        var wait = pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0)
        poll(&wait, 1, wakeup >= 0 ? -1 : 100)
      }
    }
  }
}
