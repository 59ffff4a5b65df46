import Model

/// The points of an article, term by term.
struct Score {
  /// What was found, the strongest first; with `DecisionLine.start` the points add up to the score's.
  private(set) var terms: [Verdict.Term] = []
  /// Whether a strong term was found; without one no text is kept.
  private(set) var hasStrong = false
  /// What made terms count less, in words.
  private(set) var rules: [String] = []
  private var points = RelevanceModel.start

  /// 0 to 1.
  var probability: Double { DecisionLine.probability(ofPoints: points) }

  init(_ found: Findings, _ index: LexiconIndex, titleCounts: Double, isHeadlineOnly: Bool) {
    typealias M = RelevanceModel
    let strongTitle = weights(found.title, .strong, index, repeats: 1)
    let strongLead = weights(found.lead, .strong, index, repeats: M.leadRepeats)
    // What the headline names is the subject: it counts as in the lead, too, where the lead does not name it.
    let namedInTitle = strongTitle.filter { found.lead[$0.key] == nil }
    let strongBody = weights(found.body, .strong, index, repeats: M.bodyRepeats)
    hasStrong = !(strongTitle.isEmpty && strongLead.isEmpty && strongBody.isEmpty)

    let lone = strongBody.isEmpty ? found.loneMention : nil
    if let lone { rules.append("\(lone.reason): counts \(Int(lone.share * 100 + 0.5)) %") }
    let share = lone?.share ?? 1
    let titlePoints = titleCounts * min(M.titleCap, sum(strongTitle)) * share
    add(strongTitle, .title, found.title, index, points: titlePoints)
    let all = sum(strongLead) + sum(namedInTitle)
    let leadPoints = all > 0 ? M.lead * min(M.leadCap, all) * share / all : 0
    add(strongLead, .lead, found.lead, index, points: leadPoints * sum(strongLead))
    add(namedInTitle, .title, found.title, index, points: leadPoints * sum(namedInTitle))
    let body = sum(strongBody)
    let density = body * 100 / Double(max(found.bodyWords, M.leastBodyWords))
    add(
      strongBody, .body, found.body, index,
      points: M.bodyLogarithm * min(M.bodyLogarithmCap, Exponential.log2(1 + body))
        + M.bodyDensity * min(M.bodyDensityCap, density))
    addCasework(found.actions, isHeadlineOnly: isHeadlineOnly)
    addSupport(found, index, times: isHeadlineOnly ? M.headlineSupport : 1)
    let namesProfession = [strongTitle, strongLead, strongBody].contains {
      $0.keys.contains { index.entries[$0].weight >= M.professionFrom }
    }
    addNegative(
      found, index, times: isHeadlineOnly ? M.headlineNegative : 1,
      share: namesProfession ? M.negative : M.negative * M.negativeAlone)
    merge()
    points += terms.reduce(0) { $0 + $1.points }
    terms.sort { ($1.points, $0.phrase, $0.zone.rawValue) < ($0.points, $1.phrase, $1.zone.rawValue) }
  }

  private mutating func addCasework(_ actions: [Casework.Action], isHeadlineOnly: Bool) {
    typealias M = RelevanceModel
    let isCasework = actions.count >= M.caseworkFrom
    if isCasework { hasStrong = true }
    let points = isCasework ? M.casework : isHeadlineOnly ? M.caseworkInHeadline : M.caseworkFew
    for action in actions.prefix(M.caseworkMost) {
      terms.append(Verdict.Term(phrase: action.phrase, zone: action.zone, count: action.count, points: points))
    }
  }

  /// A support term counts once, in the first zone that has it.
  private mutating func addSupport(_ found: Findings, _ index: LexiconIndex, times: Double) {
    var seen: Set<Int> = []
    var zones: [(zone: Verdict.Zone, weights: [Int: Double], counts: [Int: Int])] = []
    for (zone, counts) in [(Verdict.Zone.title, found.title), (.lead, found.lead), (.body, found.body)] {
      let new = weights(counts, .support, index, repeats: 1).filter { !seen.contains($0.key) }
      seen.formUnion(new.keys)
      zones.append((zone, new, counts))
    }
    let all = zones.reduce(0) { $0 + sum($1.weights) }
    guard all > 0 else { return }
    let scale = RelevanceModel.support * min(RelevanceModel.supportCap, times * all) / all
    for part in zones { add(part.weights, part.zone, part.counts, index, points: scale * sum(part.weights)) }
  }

  private mutating func addNegative(_ found: Findings, _ index: LexiconIndex, times: Double, share: Double) {
    typealias M = RelevanceModel
    let title = weights(found.title, .negative, index, repeats: 1).mapValues { $0 * M.negativeInTitle }
    let lead = weights(found.lead, .negative, index, repeats: 1)
    let all = sum(title) + sum(lead)
    guard all > 0 else { return }
    let scale = -share * min(M.negativeCap, times * all) / all
    add(title, .title, found.title, index, points: scale * sum(title))
    add(lead, .lead, found.lead, index, points: scale * sum(lead))
  }

  /// Shares the points of a zone among its terms by their weights.
  private mutating func add(
    _ weights: [Int: Double], _ zone: Verdict.Zone, _ counts: [Int: Int], _ index: LexiconIndex, points: Double
  ) {
    let all = sum(weights)
    guard all > 0 else { return }
    for (entry, weight) in weights.sorted(by: { $0.key < $1.key }) {
      terms.append(
        Verdict.Term(
          phrase: index.entries[entry].text, zone: zone, count: counts[entry] ?? 0, points: points * weight / all))
    }
  }

  /// One line for a term in a zone (what the headline names may count as in the lead, too).
  private mutating func merge() {
    var places: [String: Int] = [:]
    var merged: [Verdict.Term] = []
    for term in terms {
      let key = term.zone.rawValue + " " + term.phrase
      if let place = places[key] {
        merged[place].points += term.points
      } else {
        places[key] = merged.count
        merged.append(term)
      }
    }
    terms = merged
  }

  private func weights(_ counts: [Int: Int], _ kind: LexiconIndex.Kind, _ index: LexiconIndex, repeats: Int) -> [Int:
    Double]
  {
    var weights: [Int: Double] = [:]
    for (entry, count) in counts where index.entries[entry].kind == kind {
      weights[entry] = index.entries[entry].weight * Double(min(count, repeats))
    }
    return weights
  }

  /// In a fixed order: sums of floating-point numbers depend on it, and a verdict must not differ between runs.
  private func sum(_ weights: [Int: Double]) -> Double {
    weights.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
  }
}
