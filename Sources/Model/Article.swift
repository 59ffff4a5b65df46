import Text
import Web

/// An article as read from its page or feed.
public struct Article: Sendable, Hashable {
  /// The address shown and linked, without tracking parameters.
  public var url: WebURL
  /// The name of the source that it came from.
  public var source: String
  /// The headline; made from the text where `titleIsMade`.
  public var title: String
  /// Whether the page has no clear headline and this one was made from its text.
  public var titleIsMade = false
  /// The authors as printed, without "Oleh" or "By".
  public var byline: [String] = []
  /// When it was published, as far as known.
  public var published: PublicationDate?
  /// `id`, `en`, `ms`, `jv`, `su` or another BCP 47 code; nil when not known.
  public var language: String?
  /// The body: paragraphs separated by one newline.
  public var text: String

  /// An article.
  public init(url: WebURL, source: String, title: String, text: String) {
    (self.url, self.source, self.title, self.text) = (url, source, title, text)
  }

  /// Its headline as printed; nil where it was made.
  public var printedTitle: String? { titleIsMade ? nil : title }

  /// Its headline and text, read; a made headline says nothing that the text does not.
  public var read: ReadText { ReadText(title: printedTitle ?? "", text: text) }
}
