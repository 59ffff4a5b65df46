import Model
import Text

/// Casework that nobody calls social work: a social office that assesses, visits, refers and follows up a client
/// ("Dinsos … anak jalanan … diasesmen … kunjungan rumah … dirujuk"). One of its words says little; all three and several
/// actions together are the profession's work.
struct Casework: Sendable {
  private enum Part: Sendable {
    case office, client
    case action(Int)
  }

  private let phrases: [String]
  private let parts: [Part]
  private let matcher: PhraseMatcher

  init(_ lexicon: Lexicon.Casework) {
    let all =
      lexicon.offices.map { ($0, Part.office) } + lexicon.clients.map { ($0, Part.client) }
      + lexicon.actions.enumerated().flatMap { kind, ways in ways.map { ($0, Part.action(kind)) } }
    phrases = all.map(\.0)
    parts = all.map(\.1)
    matcher = PhraseMatcher(phrases)
  }

  /// An action as the text has it.
  struct Action {
    var phrase: String
    var zone: Verdict.Zone
    var count = 1
  }

  /// The kinds of action that a text tells of, in its order; none where headline and beginning name no office or no client.
  func actions(title: WordTokens, text: WordTokens) -> [Action] {
    var (hasOffice, hasClient) = (false, false)
    var found: [Action] = []
    var places: [Int: Int] = [:]
    func read(_ words: WordTokens, upTo end: Int, _ zone: Verdict.Zone) {
      for match in matcher.matches(in: words, words: 0..<min(words.count, end)) {
        let isNear = match.words.lowerBound < RelevanceModel.caseworkParties
        switch parts[match.phrase] {
        case .office: if isNear { hasOffice = true }
        case .client: if isNear { hasClient = true }
        case .action(let kind):
          if let place = places[kind] {
            if found[place].zone == zone { found[place].count += 1 }
          } else {
            places[kind] = found.count
            found.append(Action(phrase: phrases[match.phrase].filter { $0 != "*" }, zone: zone))
          }
        }
      }
    }
    read(title, upTo: title.count, .title)
    read(text, upTo: RelevanceModel.caseworkWords, .lead)
    return hasOffice && hasClient ? found : []
  }
}
