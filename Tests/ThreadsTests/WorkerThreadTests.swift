import Glibc
import Synchronization
import TestSupport
import Testing
import Threads

private actor Counter {
  nonisolated let thread: WorkerThread
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
  private(set) var count = 0

  init(_ thread: WorkerThread) { self.thread = thread }

  deinit { thread.stop() }

  func add() -> pthread_t {
    count += 1
    return pthread_self()
  }

  nonisolated func addAtOnce() { assumeIsolated { _ = $0.add() } }
}

@Suite struct WorkerThreadTests {
  @Test func runsAllJobsOfItsActorOnOneThread() async {
    let counter = Counter(WorkerThread("worker"))
    #expect(counter.thread.start())
    let threads = await withTaskGroup(of: pthread_t.self, returning: Set<pthread_t>.self) { group in
      for _ in 0..<200 { group.addTask { await counter.add() } }
      return await group.reduce(into: []) { $0.insert($1) }
    }
    #expect(threads.count == 1)
    #expect(await counter.count == 200)
    #expect(counter.thread.isIsolatingCurrentContext() == false)
  }

  @Test func runsItsOwnWorkBetweenJobs() async {
    let left = Mutex(3)
    let steps = AsyncStream.makeStream(of: Int.self)
    let thread = WorkerThread("loop")
    let hasThread =
      thread.start {
        let step = left.withLock { left in
          left -= 1
          return left
        }
        if step >= 0 { steps.continuation.yield(step) }
        if step == 0 { steps.continuation.finish() }
        return step > 0
      }
    #expect(hasThread)
    // No job comes: the loop goes on as long as its step says that work is under way.
    #expect(await steps.stream.reduce(into: []) { $0.append($1) } == [2, 1, 0])
    thread.stop()
  }

  @Test func aWakeEndsTheWait() async {
    let steps = AsyncStream.makeStream(of: Void.self)
    let thread = WorkerThread("idle")
    let hasThread = thread.start {
      steps.continuation.yield()
      return false
    }
    #expect(hasThread)
    var seen = steps.stream.makeAsyncIterator()
    await seen.next()
    thread.wake()
    await seen.next()
    thread.stop()
  }

  @Test func itsActorMayBeEnteredFromItsOwnThread() async {
    let thread = WorkerThread("entered")
    let counter = Counter(thread)
    let isEntered = Atomic(false)
    let hasThread = thread.start { [weak counter] in
      if !isEntered.exchange(true, ordering: .relaxed) { counter?.addAtOnce() }
      return false
    }
    #expect(hasThread)
    while await counter.count < 1 { await Task.yield() }
    _ = await counter.add()
    #expect(await counter.count == 2)
  }

  @Test func endsWithItsActor() async throws {
    weak var thread: WorkerThread?
    do {
      let passing = Counter(WorkerThread("passing"))
      thread = passing.thread
      #expect(passing.thread.start())
      _ = await passing.add()
    }
    #expect(try await eventually { thread == nil })
  }
}
