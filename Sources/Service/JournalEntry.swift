import Logging
import Text

/// An event as an entry of the journal: a sentence for people, and fields by which it is found.
enum JournalEntry {
  /// The fields (systemd.journal-fields(7)); nothing in their values can forge another one or drive a terminal.
  static func fields(
    _ text: String, _ metadata: Logger.Metadata, _ priority: Int, run: String
  ) -> [(name: String, value: String)] {
    let values = metadata.mapValues { "\($0)" }
    let event = values["event"] ?? "note"
    var fields = [
      ("MESSAGE", PrintableText.lines(message(event, text, values))), ("PRIORITY", "\(priority)"),
      ("SYSLOG_IDENTIFIER", "kabar"), ("MESSAGE_ID", identity(of: event)), ("KABAR_RUN", run),
    ]
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      let name = key.uppercased().filter { $0.isASCII && $0.isLetter }
      fields.append(("KABAR_" + name, PrintableText.lines(value)))
    }
    return fields
  }

  /// One number a kind of event.
  private static func identity(of event: String) -> String {
    let half = StableHash.of("kabar \(event)".utf8)
    return Digits.hexadecimal(half, 16) + Digits.hexadecimal(StableHash.of(event.utf8, from: half), 16)
  }

  private static func message(_ event: String, _ text: String, _ values: [String: String]) -> String {
    let source = PrintableText.line(values["source"] ?? "")
    switch event {
    case "source-ill": return "\(source): \(values["trouble"] ?? text)"
    case "source-cause": return "\(source): now \(values["trouble"] ?? text)"
    case "source-well": return "\(source): well again"
    case "articles": return "\(source): \(values["new"] ?? "0") new, \(values["kept"] ?? "0") on social work"
    case "edition":
      let count = values["articles"] ?? "0"
      return "edition of \(values["day"] ?? "?") written: \(count) article\(count == "1" ? "" : "s")"
    case "ready": return "ready: \(values["sources"] ?? "0") source\(values["sources"] == "1" ? "" : "s")"
    case "reload-refused": return text + "\n" + (values["problems"] ?? "")
    default: return text + (values["reason"].map { ": " + $0 } ?? "")
    }
  }
}
