import Text

/// An article as the index of search has it.
struct ArticleStems: Sendable {
  let title: String
  let summary: String
  let text: String

  /// - Parameter text: without that of a dropped article.
  init(title: String, summary: String, text: String, language: String?, _ stems: inout WordStems) {
    self.title = stems.text(title, language: language)
    self.summary = stems.text(summary, language: language)
    self.text = stems.text(text, language: language)
  }

  init(_ record: ArticleRecord) {
    let article = record.article
    var stems = WordStems()
    self.init(
      title: article.title, summary: record.summary, text: record.verdict.decision == .dropped ? "" : article.text,
      language: article.language, &stems)
  }
}
