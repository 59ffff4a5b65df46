import Foundation
import Pipeline

/// What a command asks of the running service: one JSON object on one line.
public struct ControlRequest: Sendable, Codable, Hashable {
  /// What can be asked.
  public enum Command: String, Sendable, Codable, Hashable {
    case fetch, status, reload, send
  }

  /// What is asked.
  public var command: Command
  /// Names of sources to fetch; empty for all.
  public var sources: [String]
  /// Messages to be sent once more.
  public var again: MailRepeat?

  /// A request.
  public init(_ command: Command, sources: [String] = [], again: MailRepeat? = nil) {
    (self.command, self.sources, self.again) = (command, sources, again)
  }
}

/// One line of the service's answer: progress while it works, then one line that ends it.
public enum ControlReply: Sendable, Codable, Hashable {
  /// The service is at it, and has nothing to show yet.
  case working
  case progress(ProgressEvent)
  case status(StatusReport)
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
