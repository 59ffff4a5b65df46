import CLinux
import Glibc

/// A thread of its own for work that waits: blocking calls must never sit on the shared threads of Swift's tasks, of which
/// there are only as many as the machine has cores.
public enum NamedThread {
  private final class Work {
    let name: String
    let body: @Sendable () -> Void
    init(_ name: String, _ body: @escaping @Sendable () -> Void) { (self.name, self.body) = (name, body) }
  }

  /// Starts a thread that runs `body` and ends with it; nobody waits for its end.
  /// - Parameters:
  ///   - name: what ps, top and the debugger call it; 15 bytes are kept.
  ///   - stackBytes: the size of its stack; nil for the system's, 8 MiB as a rule. Only what is used takes memory.
  ///   - body: its work. What it holds is let go of when it returns, or at once when there is no thread.
  /// - Returns: False when the system gives no thread; `body` is not run then.
  public static func start(_ name: String, stackBytes: Int? = nil, _ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return false }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    if let stackBytes, pthread_attr_setstacksize(&attributes, stackBytes) != 0 { return false }
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(name, body))
    let code = pthread_create(
      &thread, &attributes,
      { raw in
        guard let raw else { return nil }
        let work = Unmanaged<Work>.fromOpaque(raw).takeRetainedValue()
        kabar_thread_name(work.name)
        work.body()
        return nil
      }, work.toOpaque())
    if code != 0 { work.release() }
    return code == 0
  }
}
