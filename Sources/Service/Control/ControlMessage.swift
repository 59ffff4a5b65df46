import Foundation
import Pipeline
import Text

/// What a command asks of the running service: one JSON object on one line.
public struct ControlRequest: Sendable, Codable, Hashable {
  /// What can be asked.
  public enum Command: String, Sendable, Codable, Hashable {
    case fetch, status, reload, send, digest, publish, testMail
  }

  /// What is asked.
  public var command: Command
  /// Names of sources to fetch; empty for all.
  public var sources: [String]
  /// Messages to be sent once more.
  public var again: MailRepeat?
  /// The edition to be written.
  public var edition: EditionRequest?
  /// Who gets the test message.
  public var recipient: String?
  /// The language of the troubles in a status: `id` or `en`; English where it is not said.
  public var language: String?

  /// A request.
  public init(
    _ command: Command, sources: [String] = [], again: MailRepeat? = nil, edition: EditionRequest? = nil,
    recipient: String? = nil, language: String? = nil
  ) {
    (self.command, self.sources, self.again, self.edition) = (command, sources, again, edition)
    (self.recipient, self.language) = (recipient, language)
  }
}

/// Which edition is to be written, and how.
public struct EditionRequest: Sendable, Codable, Hashable {
  /// Its day; nil for the one that is due, or to be made anew for the latest.
  public var day: CalendarDay?
  /// Whether it is made anew, as a correction.
  public var isAgain: Bool
  /// The name of the further digest that it is of; nil for the one of `digest:`.
  public var list: String?

  /// An edition.
  public init(day: CalendarDay?, isAgain: Bool, list: String? = nil) {
    (self.day, self.isAgain, self.list) = (day, isAgain, list)
  }

  /// Whether the edition that is due is made for it.
  var makesWhatIsDue: Bool { day == nil && !isAgain }
}

/// One line of the service's answer: progress while it works, then one line that ends it.
public enum ControlReply: Sendable, Codable, Hashable {
  /// The service is at it, and has nothing to show yet.
  case working
  case progress(ProgressEvent)
  case status(StatusReport)
  /// A line of what was asked for.
  case answer(String)
  /// The end: whether all went well, and a sentence for people.
  case done(isWell: Bool, message: String)
}

/// The lines of the control protocol.
enum ControlLine {
  /// A request line longer than this is refused.
  static let limit = 65_536

  static func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8]((try? encoder.encode(value)) ?? Data()) + [UInt8(ascii: "\n")]
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ line: [UInt8]) -> Value? {
    try? JSONDecoder().decode(type, from: Data(line))
  }
}
