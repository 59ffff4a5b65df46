import Glibc
import Logging

/// Writes log lines as the journal likes them on standard error: the priority first (sd-daemon(3)), no time of its own,
/// then the message and its metadata, one line an event.
public struct JournalLogHandler: LogHandler {
  /// What every line carries.
  public var metadata: Logger.Metadata = [:]
  /// Quieter lines are left out.
  public var logLevel = Logger.Level.info

  /// A handler; the label is left out, the journal knows who writes.
  public init() {}

  /// One value of what every line carries.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes one line.
  public func log(event: LogEvent) {
    let line = Self.line(event.level, "\(event.message)", metadata.merging(event.metadata ?? [:]) { $1 })
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// The line of an event; line breaks in values are kept on one line, so that nothing can forge another event.
  static func line(_ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata) -> String {
    let priority =
      switch level {
      case .trace, .debug: 7
      case .info: 6
      case .notice: 5
      case .warning: 4
      case .error: 3
      case .critical: 2
      }
    var text = "<\(priority)>\(message)"
    for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
      let shown = "\(value)"
      text +=
        " \(key)=" + (shown.contains { $0 == " " || $0 == "\"" } ? "\"\(shown.replacing("\"", with: "'"))\"" : shown)
    }
    return String(text.map { $0.isNewline ? " " : $0 })
  }
}
