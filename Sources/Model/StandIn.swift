/// What is told of an article whose page is not what is told: the words of its feed or listing, because the page could not
/// be read or is not the article.
public enum StandIn: String, Sendable, Hashable, Codable, CaseIterable {
  /// A page that failed, or that is something else: a wall, a notice, the front page.
  case feed
  /// The same of a page's listing, which has a headline and a date.
  case listing
  /// The link leads to a file.
  case pdf, document, picture, audio, video, file
}
