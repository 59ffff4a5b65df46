import Model
import Storage
import Web

/// The texts of one story, each read once, so that what one of them alone tells is found quickly.
struct StoryTexts {
  /// A story of more outlets than this has no details of one alone.
  private static let mostTold = 100

  /// What stands in the texts of one address.
  private var told: [WebURL: ToldDetails] = [:]

  init(_ story: [ArticleRecord]) {
    guard (2...Self.mostTold).contains(story.count) else { return }
    for record in story {
      if Task.isCancelled { return }
      told[record.article.url, default: ToldDetails()].add(record)
    }
  }

  /// What `record` alone has among the articles of its story.
  func only(in record: ArticleRecord) -> ExclusiveDetails {
    var only = ExclusiveDetails()
    guard told.count > 1, let own = told[record.article.url] else { return only }
    only.add(of: record, own, beyond: told.filter { $0.key != record.article.url }.map(\.value))
    return only
  }
}
