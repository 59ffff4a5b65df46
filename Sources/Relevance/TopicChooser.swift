import Model
import Text

/// Chooses the section of the digest for an article: what its source says, else its kind, else the topic whose terms the
/// article uses most, else its language, else the first topic.
struct TopicChooser: Sendable {
  private let topics: [Topic]
  private let matcher: PhraseMatcher
  private let terms: [String]
  /// The term that each phrase of the matcher is a way to say.
  private let meanings: [Int]
  /// The topics of each term of the matcher.
  private let owners: [[Int]]
  /// How much more a term counts in the title than once in the text.
  private static let titleWeight = 3.0

  init(_ topics: [Topic], synonyms: Synonyms) {
    self.topics = topics
    var terms: [String] = []
    var owners: [[Int]] = []
    var places: [String: Int] = [:]
    for (number, topic) in topics.enumerated() {
      for term in topic.terms {
        let key = PhraseMatcher.key(term)
        if let place = places[key] {
          if !owners[place].contains(number) { owners[place].append(number) }
        } else {
          places[key] = terms.count
          terms.append(term)
          owners.append([number])
        }
      }
    }
    var ways: [String] = terms
    var meanings = Array(terms.indices)
    for (term, text) in terms.enumerated() {
      // What is a term by itself stays one: the matcher names the first of phrases that are alike.
      for variant in synonyms.variants(of: text).dropFirst() {
        ways.append(variant)
        meanings.append(term)
      }
    }
    (self.terms, self.owners, self.meanings, matcher) = (terms, owners, meanings, PhraseMatcher(ways))
  }

  /// The topic's name and why, nil without topics.
  func topic(
    title: WordTokens, text: WordTokens, language: String?, sourceTopic: String?, isOpinion: Bool
  ) -> (name: String, reason: String)? {
    if let sourceTopic { return (sourceTopic, "set for the source") }
    if isOpinion, let topic = topics.first(where: { $0.kinds.contains("opinion") && speaks(language, $0) }) {
      return (topic.name, "kind: opinion")
    }
    if let best = byTerms(title, text, language) { return best }
    if let language, let topic = topics.first(where: { $0.terms.isEmpty && $0.kinds.isEmpty && lists(language, $0) }) {
      return (topic.name, "language: \(language)")
    }
    let general = topics.first { $0.terms.isEmpty && $0.kinds.isEmpty && $0.languages.isEmpty }
    guard let topic = general ?? topics.first(where: { $0.kinds.isEmpty && speaks(language, $0) }) else { return nil }
    return (topic.name, "no topic's terms found")
  }

  private func byTerms(_ title: WordTokens, _ text: WordTokens, _ language: String?) -> (name: String, reason: String)?
  {
    var counts = [Int](repeating: 0, count: terms.count)
    var inTitle = [Bool](repeating: false, count: terms.count)
    for match in matcher.matches(in: text) { counts[meanings[match.phrase]] += 1 }
    for match in matcher.matches(in: title) { inTitle[meanings[match.phrase]] = true }
    var scores = [Double](repeating: 0, count: topics.count)
    var reasons = [[String]](repeating: [], count: topics.count)
    for term in terms.indices where counts[term] > 0 || inTitle[term] {
      // The logarithm keeps one word that stands everywhere ("mahasiswa") from outvoting three that fit.
      let points = Exponential.log2(1 + Double(counts[term])) + (inTitle[term] ? Self.titleWeight : 0)
      for owner in owners[term] where speaks(language, topics[owner]) {
        scores[owner] += points
        reasons[owner].append(inTitle[term] ? "\(terms[term]) (title)" : "\(terms[term]) \(counts[term])×")
      }
    }
    guard let most = scores.max(), most > 0, let best = scores.firstIndex(of: most) else { return nil }
    return (topics[best].name, "terms: " + reasons[best].joined(separator: ", "))
  }

  /// Whether a topic takes articles in a language; an unknown language fits every topic.
  private func speaks(_ language: String?, _ topic: Topic) -> Bool {
    guard let language else { return true }
    return topic.languages.isEmpty || lists(language, topic)
  }

  private func lists(_ language: String, _ topic: Topic) -> Bool {
    let primary = language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { String($0) }
    return topic.languages.contains { $0.lowercased() == primary || $0.lowercased() == language.lowercased() }
  }
}
