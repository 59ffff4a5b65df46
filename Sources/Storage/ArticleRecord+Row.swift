import Model
import Text
import Web

extension ArticleRecord: StoredRow {
  enum Column: Int, TableColumn {
    case id, url, source, title, titleMade, byline, published, publishedAt, firstSeen, language, text, summary, facts
    case verdict, decision, score, topic, region, minutes, opinion, backlog, hash, copyOf, relation, story, edition
    case outcome, number, standIn
  }
  static let table = StoredTable<Column>("article")

  /// That its page was not found to be gone, as a condition.
  static let isThere = "NOT EXISTS (SELECT 1 FROM recheck WHERE recheck.article=article.id AND recheck.withdrawn=1)"

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    var article = Article(
      url: try cells[.url], source: try cells[.source], title: try cells[.title], text: try cells[.text])
    article.titleIsMade = try cells[.titleMade]
    article.byline = try cells.json(.byline)
    article.published = try cells.jsonIfPresent(.published)
    article.language = try cells[.language]
    let hash: Int64 = try cells[.hash]
    self.init(
      article: article, keys: [], firstSeen: try cells[.firstSeen], verdict: try cells.json(.verdict),
      summary: try cells[.summary], facts: try cells.json(.facts), region: try cells[.region],
      minutes: try cells[.minutes], isOpinion: try cells[.opinion], isBacklog: try cells[.backlog],
      hash: UInt64(bitPattern: hash), bands: [])
    id = try cells[.id]
    copyOf = try cells[.copyOf]
    relation = cells.ifReadable(.relation)
    story = try cells[.story]
    edition = cells.ifReadable(.edition)
    outcome = cells.ifReadable(.outcome)
    number = cells.ifReadable(.number)
    standIn = cells.ifReadable(.standIn)
  }

  /// The row of an article.
  func row() throws -> Values<Column> {
    try [
      .id: id, .url: article.url, .source: article.source, .title: article.title, .titleMade: article.titleIsMade,
      .byline: json(article.byline), .published: article.published.map { try json($0) },
      .publishedAt: article.published?.moment.instant, .firstSeen: firstSeen, .language: article.language,
      .text: article.text, .summary: summary, .facts: json(facts), .verdict: json(verdict), .decision: verdict.decision,
      .score: verdict.score, .topic: verdict.topic, .region: region, .minutes: minutes, .opinion: isOpinion,
      .backlog: isBacklog, .hash: Int64(bitPattern: hash), .copyOf: copyOf, .relation: relation, .story: story,
      .edition: edition, .outcome: outcome, .number: number, .standIn: standIn,
    ]
  }
}
