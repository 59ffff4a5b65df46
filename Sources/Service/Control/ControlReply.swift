import Pipeline

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
