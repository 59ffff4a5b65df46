import Text

extension Edition {
  /// An item of an earlier edition, or an article that is told beside one, as its page says it since a change that this
  /// edition tells. What is made of many editions says that.
  public struct Restated: Sendable, Hashable, Codable {
    /// The edition that told it.
    public var day: CalendarDay
    /// The article's address.
    public var url: String
    /// The headline.
    public var title: String
    /// Sentences out of the article.
    public var summary: String
    /// For each of them the directive that leads to it in the page, as of an item.
    public var fragments: [String]?
    /// Key facts out of the article.
    public var facts: [KeyFact]
    /// The province or country.
    public var region: String?
    /// The laws and rules that it names.
    public var named: [NamedRegulation]

    /// What an article says now.
    public init(
      day: CalendarDay, url: String, title: String, summary: String, facts: [KeyFact], region: String?,
      named: [NamedRegulation] = []
    ) {
      (self.day, self.url, self.title, self.summary) = (day, url, title, summary)
      (self.facts, self.region, self.named) = (facts, region, named)
    }
  }

  /// What this edition says of the laws in articles of earlier ones: what those name now, and nothing of those that are gone.
  var restatedLaws: [LawTelling] {
    let gone = corrections.compactMap { correction -> LawTelling? in
      guard correction.change.takesBack else { return nil }
      return LawTelling(restating: correction.url, of: correction.day, named: [])
    }
    let told = Set(gone.map(\.url))
    return (restated ?? []).filter { !told.contains($0.url) }
      .map { LawTelling(restating: $0.url, of: $0.day, title: $0.title, named: $0.named) } + gone
  }
}
