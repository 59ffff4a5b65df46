import Feeds
import Model
import Storage

/// The sources of a configuration as a list that feed readers take (OPML 2.0).
public enum SubscriptionExport {
  /// The list, ending with a newline: each source with its feed, as far as one is known, and its address.
  public static func opml(title: String, sources: [Source], states: [String: SourceState]) -> String {
    var list = OPML(title: title)
    for source in sources where source.enabled {
      let state = states[source.name].flatMap { $0.url == source.url ? $0 : nil }
      let feed = state?.feed ?? (source.kind == .feed ? source.url : nil)
      list.outlines.append(
        OPML.Outline(title: source.name, feed: feed?.href, site: feed == source.url ? nil : source.url.href))
    }
    return list.write()
  }
}
