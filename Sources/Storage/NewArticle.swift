import Model

/// A new article, ready to be written: what takes time is done before the transaction, which all other refreshes wait for.
struct NewArticle: Sendable {
  let record: ArticleRecord
  let row: Values<ArticleRecord.Column>
  let stems: ArticleStems

  /// - Throws: where a value cannot be written as JSON.
  init(_ record: ArticleRecord) throws {
    self.record = record
    row = try record.row()
    stems = ArticleStems(record)
  }
}
