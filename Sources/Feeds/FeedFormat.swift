/// The formats that are read.
public enum FeedFormat: String, Sendable, Hashable, CaseIterable {
  /// RSS 0.91 to 2.0 and its kin with an `rss` root.
  case rss
  /// RSS 0.90 and 1.0 (RDF).
  case rdf
  /// Atom 0.3.
  case atom03
  /// Atom 1.0 (RFC 4287).
  case atom10
  /// JSON Feed 1.0 and 1.1.
  case json
  /// The posts that WordPress gives as JSON.
  case wordpress
  /// Channel Definition Format.
  case cdf
}
