import Glibc
import Logging
import Text

/// Writes log lines on standard error, one an event: the message and its metadata; before them for the journal the priority
/// (sd-daemon(3)), for others the time and the level. Never waits for whoever reads them.
public struct JournalLogHandler: LogHandler {
  /// What every line carries.
  public var metadata: Logger.Metadata = [:]
  /// Quieter lines are left out.
  public var logLevel = Logger.Level.info

  private let isJournal: Bool
  private let output: LogOutput
  private let journal: Journal?
  /// What tells the entries of one start from those of others.
  private let run: String

  /// A handler for the journal, or for whoever else reads standard error.
  ///
  /// - Parameter stream: `JOURNAL_STREAM`, by which systemd says that standard error goes to the journal; nil where it does
  ///   not say so.
  public init(stream: String?) {
    self.init(isJournal: stream != nil, output: .standardError, journal: Journal(stream: stream))
  }

  init(isJournal: Bool, output: LogOutput, journal: Journal? = nil) {
    (self.isJournal, self.output, self.journal) = (isJournal, output, journal)
    run = Digits.hexadecimal(UInt64(UInt32.random(in: 0...UInt32.max)), 8)
  }

  /// One value of what every line carries.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes one line.
  public func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    if let journal, journal.send(JournalEntry.fields("\(event.message)", all, Self.priority(event.level), run: run)) {
      return
    }
    let line = Self.line(
      event.level, "\(event.message)", all, isJournal: isJournal)
    output.write(line) { count in
      let words = "lines of the log were lost, nobody read them"
      return Self.line(.warning, words, ["lines": "\(count)"], isJournal: isJournal)
    }
  }

  /// The line of an event: nothing in its values can forge another event or drive the terminal that shows it.
  static func line(
    _ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata, isJournal: Bool
  ) -> String {
    var text = isJournal ? "<\(priority(level))>\(message)" : "\(timestamp()) \(level) \(message)"
    // For machines alone.
    for (key, value) in metadata.sorted(by: { $0.key < $1.key }) where key != "event" && key != "url" {
      let shown = "\(value)"
      text +=
        " \(key)=" + (shown.contains { $0 == " " || $0 == "\"" } ? "\"\(shown.replacing("\"", with: "'"))\"" : shown)
    }
    return PrintableText.line(text)
  }

  /// Now, in the zone of the machine.
  private static func timestamp() -> String {
    var (seconds, parts) = (time(nil), tm())
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 40)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
    return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func priority(_ level: Logger.Level) -> Int {
    switch level {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
