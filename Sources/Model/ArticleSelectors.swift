/// Where the parts of a source's articles stand, for sites whose pages are read wrongly without help: CSS selectors, or
/// XPath where they begin with `/` or `(`.
public struct ArticleSelectors: Sendable, Hashable {
  /// The elements that hold the text.
  public var body: String?
  /// The headline.
  public var title: String?
  /// The authors.
  public var byline: String?
  /// The date of publication.
  public var date: String?
  /// What is taken off the page before it is read.
  public var remove: [String] = []

  /// No selectors.
  public init() {}

  /// Whether none is given.
  public var isEmpty: Bool { self == Self() }
}
