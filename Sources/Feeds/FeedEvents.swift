import Markup

/// Hands the events of the parser to a builder. The builder is a struct so that one access to it covers all that an event does.
final class FeedEvents: XMLHandler {
  private(set) var builder: FeedBuilder

  init(_ builder: FeedBuilder) { self.builder = builder }

  var isDone: Bool { builder.isDone }

  func start(_ tag: XMLTag) { builder.start(tag) }

  func end() { builder.end() }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { builder.text(bytes) }

  /// Ends the elements that a damaged document left open.
  func endAll() {
    while !builder.open.isEmpty, !builder.isDone { builder.end() }
  }
}
