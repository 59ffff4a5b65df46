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

  /// The row of a new article.
  func row() throws -> Values<Column> {
    var values = Values(Self.table)
    try fill(&values)
    return values
  }

  /// Writes the row of an article that is known.
  func update(_ transaction: Transaction) throws { try transaction.update(Self.table, fill) }

  private func fill(_ values: inout Values<Column>) throws {
    values[.id] = id
    values[.url] = article.url
    values[.source] = article.source
    values[.title] = article.title
    values[.titleMade] = article.titleIsMade
    values[.byline] = try json(article.byline)
    values[.published] = try article.published.map { try json($0) }
    values[.publishedAt] = article.published?.moment.instant
    values[.firstSeen] = firstSeen
    values[.language] = article.language
    values[.text] = article.text
    values[.summary] = summary
    values[.facts] = try json(facts)
    values[.verdict] = try json(verdict)
    values[.decision] = verdict.decision
    values[.score] = verdict.score
    values[.topic] = verdict.topic
    values[.region] = region
    values[.minutes] = minutes
    values[.opinion] = isOpinion
    values[.backlog] = isBacklog
    values[.hash] = Int64(bitPattern: hash)
    values[.copyOf] = copyOf
    values[.relation] = relation
    values[.story] = story
    values[.edition] = edition
    values[.outcome] = outcome
    values[.number] = number
    values[.standIn] = standIn
  }
}
