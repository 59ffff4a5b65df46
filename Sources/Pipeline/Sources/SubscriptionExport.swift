import Feeds
import Model
import Storage

/// The sources of a newsroom as a list that feed readers take (OPML 2.0).
public enum SubscriptionExport {
  /// The list, ending with a newline: each source with its feed, as far as one is known, and its address.
  public static func opml(_ room: Newsroom) async throws(StoreError) -> String {
    let states = try await room.store.sourceStates()
    var list = OPML(title: room.settings.digest.title)
    for source in room.settings.sources where source.enabled {
      let address = source.url.href
      let feed =
        states[source.name].flatMap { $0.url == address ? $0.feed : nil } ?? (source.kind == .feed ? address : nil)
      list.outlines.append(OPML.Outline(title: source.name, feed: feed, site: feed == address ? nil : address))
    }
    return list.write()
  }
}
