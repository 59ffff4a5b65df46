import Digests
import Model
import Storage
import Text

extension CitedArticle {
  /// An article as it is kept, with what became of it; `offset` is of the place where the digest is made.
  package init(_ record: ArticleRecord, offset: Int, aftermath: Aftermath = Aftermath()) {
    let article = record.article
    self.init(
      url: article.url.href, title: CalmHeadline.of(article.title, text: article.text), outlet: article.source,
      byline: article.byline, published: article.published, read: Moment(record.firstSeen, offset: offset),
      isBlog: record.facts.contains(.genre(.blog)), language: article.language)
    titleIsMade = article.titleIsMade
    self.aftermath = aftermath
  }
}
