/// What made an article an opinion piece or a post of a blog platform; `kabar why` says it.
public enum OpinionSign: String, Sendable, CaseIterable {
  /// The type that the page's data give it.
  case type = "the page's own type"
  /// Its section or breadcrumb.
  case section = "its section"
  /// A folder in its address.
  case address = "its address"
  /// A word in front of its headline.
  case headline = "its headline"
  /// A line with its author, over a text in which he speaks himself.
  case byline = "its author speaks in it"
  /// Paragraph after paragraph in which he tells of himself.
  case essay = "its author tells of himself"
  /// A line at its end that says who the author is.
  case note = "a note on its author"
  /// A platform on which anybody writes.
  case platform = "a post of a blog platform"
}
