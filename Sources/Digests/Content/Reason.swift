import Model

/// "Alasan masuk": why an article is in, in one line.
struct Reason {
  /// Terms named from the title, and from the text.
  static let most = (title: 2, text: 3)

  let words: Wording

  /// “peksos” di judul; “pekerja sosial” 8×, “peksos” 12×; sumber khusus.
  func text(terms: [Verdict.Term], rules: [String]) -> String {
    var parts: [String] = []
    let inTitle = merged(terms.filter { $0.zone == .title }).prefix(Self.most.title).map { quoted($0.phrase) }
    if !inTitle.isEmpty { parts.append(Wording.fill(words.inTitle, ["terms": inTitle.joined(separator: ", ")])) }
    let inText = merged(terms.filter { $0.zone != .title }).prefix(Self.most.text)
      .map { quoted($0.phrase) + " \($0.count)×" }
    if !inText.isEmpty { parts.append(inText.joined(separator: ", ")) }
    parts += rules.prefix(8).compactMap(said)
    return parts.isEmpty ? words.reasonByText : parts.joined(separator: "; ")
  }

  /// A rule in the words of the digest; nil for one that speaks against the article: `kabar why` has those.
  private func said(_ rule: String) -> String? {
    switch rule {
    case "keep: all": words.specialist
    case "headline only": words.headlineOnly
    default: nil
    }
  }

  private struct Found {
    var phrase: String
    var count = 0
    var points = 0.0
  }

  /// One entry a phrase, lead and body together; the strongest first, else in the order of the verdict.
  private func merged(_ terms: [Verdict.Term]) -> [Found] {
    var found: [Found] = []
    var places: [String: Int] = [:]
    for term in terms.prefix(500) where term.points > 0 && term.count > 0 {
      let phrase = CleanText.line(term.phrase, limit: 60)
      if phrase.isEmpty { continue }
      let key = phrase.lowercased()
      let place = places[key] ?? found.count
      if place == found.count {
        places[key] = place
        found.append(Found(phrase: phrase))
      }
      found[place].points += term.points
      found[place].count += min(term.count, 1_000_000)
    }
    return found.enumerated().sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
  }

  private func quoted(_ phrase: String) -> String { "“" + phrase + "”" }
}
