import Synchronization

/// What of a round is still to be read. A source that was read may be due again, and be read by another round, before this
/// one ends: its end says nothing about that source any more.
final class RoundRest: Sendable {
  private let names: [String]
  private let read = Mutex<Set<String>>([])

  init(_ names: [String]) { self.names = names }

  /// Notes that a source was read and written.
  func note(_ source: String) { read.withLock { _ = $0.insert(source) } }

  /// The sources that were cut off or could not be written, in the order of the round.
  var sources: [String] {
    let read = read.withLock { $0 }
    return names.filter { !read.contains($0) }
  }
}
