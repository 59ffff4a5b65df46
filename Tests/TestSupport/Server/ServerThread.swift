import Threads

/// Runs work on a thread of its own.
public enum ServerThread {
  /// Starts the work and forgets the thread.
  public static func start(_ body: @escaping @Sendable () -> Void) {
    precondition(NamedThread.start("server", body), "the system gives no thread for a test server")
  }

  /// Runs work that blocks and gives its value back, while the task that asks holds no thread of the pool.
  public static func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in start { continuation.resume(returning: body()) } }
  }
}
