import Model
import Text
import Web

/// What was found when an article was looked at again that editions told, or that waits for one; written with the refresh that looked.
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
  /// Whether it was told as withdrawn; of one that no edition told that it is held back.
  public var isWithdrawn = false
  /// Whether no edition had told it when it was looked at. Where one has since, nothing of this is kept: the next look finds
  /// what the edition could not know.
  public var isPending = false
  /// The article as it is read now, in place of what no edition told yet.
  public var anew: ArticleRecord?
  /// Why it is held back, as `Trouble.stored` writes it.
  public var reason: String?
  /// Its title as it is now, where it changed: the next comparison starts from it.
  public var title: String?
  /// Its text as it is now, where it changed.
  public var text: String?
  /// The summary of that text: what is read of the article from now on says what its page says.
  public var summary: String?
  /// The key facts of that text.
  public var facts: [KeyFact]?
  /// The province or country of that text.
  public var region: String?
  /// What readers are to be told.
  public var corrections: [Edition.Correction] = []

  /// Nothing known but when the article was read, and its feed entry.
  public init(article: Int64, checked: Instant, mark: UInt64? = nil) {
    (self.article, self.checked, self.mark) = (article, checked, mark)
  }

  /// What the first reading of an article leaves for the next look; nil where that is nothing, or nobody will look.
  init?(reading record: ArticleRecord, as id: Int64) {
    guard record.verdict.decision == .kept, record.mark != nil || !record.validators.isEmpty else { return nil }
    self.init(article: id, checked: record.firstSeen, mark: record.mark)
    validators = record.validators
  }

  /// That an article was taken back when it was first read: held back until its page is as it was. Without what to ask again with: an
  /// answer that says "unchanged" would take the notice for the article.
  init(takenBack record: ArticleRecord, as id: Int64) {
    self.init(article: id, checked: record.firstSeen, mark: record.mark)
    (isWithdrawn, isPending, reason) = (true, true, Trouble(.withdrawn).stored)
  }

  func save(_ transaction: Transaction) throws {
    if isPending, try !transaction.isPending(article) { return }
    try transaction.insert(
      into: Self.table, or: .replace,
      [
        .article: article, .mark: mark.map(Int64.init(bitPattern:)), .checked: checked, .etag: validators.etag,
        .lastModified: validators.lastModified, .missing: missing, .withdrawn: isWithdrawn,
      ])
    if isPending { try transaction.holdBack(article, isWithdrawn ? reason ?? "" : nil) }
    if let anew { try transaction.replacePending(article, by: anew) }
    if title != nil || text != nil {
      try transaction.changingStems(of: article) {
        try transaction.run(
          """
          UPDATE article SET title=coalesce(:title, title), text=coalesce(:text, text),
            summary=coalesce(:summary, summary), facts=coalesce(:facts, facts),
            region=CASE WHEN :text IS NULL THEN region ELSE :region END WHERE id=:id
          """,
          [
            "title": title, "text": text, "summary": summary, "facts": try facts.map { try json($0) }, "region": region,
            "id": article,
          ])
      }
    }
    for correction in corrections { try PendingCorrection.save(correction, of: article, transaction) }
  }

  enum Column: Int, TableColumn { case article, mark, checked, etag, lastModified, missing, withdrawn }
  static let table = StoredTable<Column>("recheck")
}
