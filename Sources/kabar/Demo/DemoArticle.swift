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
