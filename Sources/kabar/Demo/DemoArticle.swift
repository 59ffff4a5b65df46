/// An invented article of the demonstration. All names, places of work and figures in it are made up.
struct DemoArticle: Sendable {
  /// The last part of its address.
  var slug: String
  var title: String
  var author: String
  /// Hours before the demonstration that it was "published".
  var hoursAgo: Int
  var paragraphs: [String]
}

/// An invented site of the demonstration.
struct DemoSite: Sendable {
  /// How a site offers its articles.
  enum Kind: Sendable {
    case rss, atom
    /// Only a page with links.
    case page
  }

  var name: String
  var kind: Kind
  var language: String
  var region: String?
  var articles: [DemoArticle]
}
