import Model
import Storage

/// What one outlet of a story tells and no other: facts and figures out of its text.
struct ExclusiveDetails {
  var facts: [KeyFact] = []
  /// Figures with what they count, as printed: "1.250 paket sembako".
  var figures: [String] = []

  /// Named of one outlet.
  static let most = 3

  /// Whether no more are named.
  var isFull: Bool { facts.count + figures.count >= Self.most }

  /// Adds what `record`, whose text has `own`, tells and the others do not. A fact counts only where no other text has its
  /// value.
  mutating func add(of record: ArticleRecord, _ own: ToldDetails, beyond others: [ToldDetails]) {
    for fact in record.facts where !isFull && !facts.contains(fact) && !others.contains(where: { $0.has(fact) }) {
      facts.append(fact)
    }
    for figure in own.counted where !isFull {
      let isKnown =
        others.contains { $0.counts(figure.value) } || facts.contains { ToldDetails.says($0, figure) }
        || figures.contains(figure.text)
      if !isKnown { figures.append(figure.text) }
    }
    for toll in own.tolls where !isFull {
      let isKnown =
        others.contains { $0.names(toll.value) } || facts.contains { ToldDetails.says($0, toll) }
        || figures.contains(toll.text)
      if !isKnown { figures.append(toll.text) }
    }
  }

  /// Whether a fact says a name already.
  func names(_ name: String) -> Bool { facts.contains { ToldDetails.name(in: $0)?.contains(name) ?? false } }
}
