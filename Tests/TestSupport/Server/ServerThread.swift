import Threads

/// Runs work on a thread of its own.
enum ServerThread {
  /// Starts the work and forgets the thread.
  static func start(_ body: @escaping @Sendable () -> Void) {
    precondition(NamedThread.start("server", body), "the system gives no thread for a test server")
  }
}
