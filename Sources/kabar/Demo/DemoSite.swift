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
