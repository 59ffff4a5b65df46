import Foundation
import Text

/// One JSON object of the line protocol.
typealias Job = [String: Any]

/// Answers jobs on standard input, one JSON object a line, in order, flushing after each.
func answerLines(_ answer: (Job) -> Job) {
  while let line = readLine(strippingNewline: true) {
    guard let job = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? Job else {
      write(["error": "not a JSON object"])
      continue
    }
    write(answer(job))
  }
}

/// The JSON objects of a text, one a line; what is none is passed over.
func jobs(in text: Data) -> [Job] {
  text.split(separator: UInt8(ascii: "\n")).compactMap { (try? JSONSerialization.jsonObject(with: $0)) as? Job }
}

/// Writes one JSON object as a line.
func write(_ object: Job) {
  let data =
    (try? JSONSerialization.data(withJSONObject: object, options: [.withoutEscapingSlashes, .sortedKeys]))
    ?? Data("{}".utf8)
  FileHandle.standardOutput.write(data + Data("\n".utf8))
}

extension Dictionary where Key == String, Value == Any {
  /// A text field; nil when absent or null.
  func text(_ key: String) -> String? { self[key] as? String }

  /// The article that it is: `title` and `text`.
  var read: ReadText { ReadText(title: text("title") ?? "", text: text("text") ?? "") }
}

/// JSON's null for nil.
func orNull(_ value: (some Any)?) -> Any { value.map { $0 as Any } ?? NSNull() }
