import Model

extension EditionSummary {
  /// The line of an edition.
  public init(_ edition: Edition) {
    let items = edition.items
    self.init(
      day: edition.day, articles: items.count, sourcesWell: edition.sources.count(where: \.isWell),
      sources: edition.sources.count, lead: items.first?.title)
  }
}
