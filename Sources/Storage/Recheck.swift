import Model
import Text
import Web

/// What was found when a shown article was looked at again; written with the refresh that looked.
public struct Recheck: Sendable, Hashable {
  /// The article's number in the store.
  public var article: Int64
  /// A hash of its feed entry as seen last; nil where there was none.
  public var mark: UInt64?
  /// When its page was asked for last, or when it was first read.
  public var checked: Instant
  /// What to ask the page again with.
  public var validators = Validators()
  /// Answers in a row that said 404.
  public var missing = 0
  /// Whether it was told as withdrawn.
  public var isWithdrawn = false
  /// Its title as it is now, where it changed: the next comparison starts from it.
  public var title: String?
  /// Its text as it is now, where it changed.
  public var text: String?
  /// The summary of that text: what is read of the article from now on says what its page says.
  public var summary: String?
  /// The key facts of that text.
  public var facts: [KeyFact]?
  /// What readers are to be told.
  public var corrections: [Edition.Correction] = []

  /// Nothing known but when the article was read, and its feed entry.
  public init(article: Int64, checked: Instant, mark: UInt64? = nil) {
    (self.article, self.checked, self.mark) = (article, checked, mark)
  }

  func save(_ transaction: Transaction) throws {
    try transaction.insert(
      into: Self.table, or: .replace,
      [
        .article: article, .mark: mark.map(Int64.init(bitPattern:)), .checked: checked, .etag: validators.etag,
        .lastModified: validators.lastModified, .missing: missing, .withdrawn: isWithdrawn,
      ])
    if title != nil || text != nil {
      try transaction.changingStems(of: article) {
        try transaction.run(
          """
          UPDATE article SET title=coalesce(:title, title), text=coalesce(:text, text),
            summary=coalesce(:summary, summary), facts=coalesce(:facts, facts) WHERE id=:id
          """,
          ["title": title, "text": text, "summary": summary, "facts": try facts.map { try json($0) }, "id": article])
      }
    }
    for correction in corrections { try PendingCorrection.save(correction, of: article, transaction) }
  }

  enum Column: Int, TableColumn { case article, mark, checked, etag, lastModified, missing, withdrawn }
  static let table = StoredTable<Column>("recheck")
}
