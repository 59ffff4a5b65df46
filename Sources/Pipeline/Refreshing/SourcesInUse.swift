import Model
import Synchronization
import Web

/// The sources that the configuration in use has polled. A reload changes them while they are being read: of a source that
/// is gone, paused or elsewhere by then nothing more is asked, and nothing is written.
final class SourcesInUse: Sendable {
  private let addresses: Mutex<[String: WebURL]>

  init(_ sources: [Source]) { addresses = Mutex(Self.addresses(of: sources)) }

  /// Takes those of another configuration.
  func replace(by sources: [Source]) {
    let new = Self.addresses(of: sources)
    addresses.withLock { $0 = new }
  }

  /// Whether a source is polled, as it was when its reading began.
  func has(_ source: Source) -> Bool { addresses.withLock { $0[source.name] == source.url } }

  private static func addresses(of sources: [Source]) -> [String: WebURL] {
    Dictionary(sources.filter(\.enabled).map { ($0.name, $0.url) }) { first, _ in first }
  }
}
