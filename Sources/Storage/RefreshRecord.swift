import Model
import Text
import Web

/// Everything that one refresh of a source changes, written in one transaction.
public struct RefreshRecord: Sendable {
  /// A page that could not be read.
  public struct Failure: Sendable, Hashable {
    /// What it is known by: the key of its address, or of its entry where several share that.
    public var key: String
    /// The address.
    public var url: WebURL
    /// Tries that failed so far.
    public var failures: Int
    /// When to try again; nil for never.
    public var nextTry: Instant?
    /// What went wrong, as `Trouble.stored` writes it.
    public var reason: String
    /// What the feed said of it: it may be gone from there when the page is tried again.
    public var entry: Entry?

    /// A page that could not be read; `key` where that of its address is not its own.
    public init(url: WebURL, key: String? = nil, failures: Int, nextTry: Instant?, reason: String) {
      (self.key, self.url) = (key ?? url.key, url)
      (self.failures, self.nextTry, self.reason) = (failures, nextTry, reason)
    }
  }

  /// What an answer gave to ask again with.
  public struct Served: Sendable, Hashable {
    /// The address asked.
    public var url: WebURL
    /// The address that answered, after redirects: the only one that gets the validators back.
    public var answered: WebURL
    /// Empty ones remove what is kept.
    public var validators: Validators

    /// Validators served by `answered` when `url` was asked.
    public init(url: WebURL, answered: WebURL, validators: Validators) {
      (self.url, self.answered, self.validators) = (url, answered, validators)
    }
  }

  /// What is known of the source after the refresh.
  public var state: SourceState
  /// What was known of it before, as it was read; nil for a source that is new or begins anew.
  public var before: SourceState?
  /// Validators as served now.
  public var validators: [Served] = []
  /// The articles.
  public var articles: [ArticleRecord] = []
  /// Tries that failed so far.
  public var failures: [Failure] = []
  /// Entries and links that the source offers for the first time.
  public var offers: [Offer] = []
  /// The keys of all that its listing has now; nil where that is as it was.
  public var listing: [String]?
  /// Further keys of articles, of this refresh or known before: the new key and one that is known.
  public var aliases: [(key: String, known: String)] = []
  /// What was found when articles of earlier editions were looked at again.
  public var rechecks: [Recheck] = []

  /// A refresh that changed nothing yet.
  public init(state: SourceState) { self.state = state }
}
