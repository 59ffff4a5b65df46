import Model
import Text

/// Chooses the section of the digest for an article: what its source says, else its kind, else the topic whose terms the
/// article uses most, else its language, else a topic for all the rest. What fits none has none.
struct TopicChooser: Sendable {
  private let topics: [Topic]
  private let matcher: PhraseMatcher
  private let terms: [Term]
  /// The term that each phrase of the matcher is a way to say.
  private let meanings: [Int]

  private struct Term: Sendable {
    var text: String
    /// The topics that name it, and those that name a word of its field.
    var owners: [Int] = []
    var relatives: [Int] = []
    /// Whether it is a word for posts, which counts where one is offered.
    var isOfJobs = false
  }

  /// How much more a term counts in the title than once in the text.
  private static let titleWeight = 3.0
  /// What a word of a topic's field counts beside one of its own terms.
  private static let relatedWeight = 0.5

  init(_ topics: [Topic], synonyms: Synonyms, related: [[String]]) {
    self.topics = topics
    var terms: [Term] = []
    var places: [String: Int] = [:]
    func place(of text: String) -> Int {
      let key = PhraseMatcher.key(text)
      if let place = places[key] { return place }
      places[key] = terms.count
      terms.append(Term(text: text, isOfJobs: JobOffer.isTerm(text)))
      return terms.count - 1
    }
    for (number, topic) in topics.enumerated() {
      for term in topic.terms {
        let place = place(of: term)
        if !terms[place].owners.contains(number) { terms[place].owners.append(number) }
      }
    }
    let own = places
    for field in related {
      var names = [Int](repeating: 0, count: topics.count)
      for word in field {
        for owner in own[PhraseMatcher.key(word)].map({ terms[$0].owners }) ?? [] { names[owner] += 1 }
      }
      // The field is of the topic that names most of it.
      guard let most = names.max(), most > 0 else { continue }
      let named = Set(names.indices.filter { names[$0] == most })
      for word in field {
        let place = place(of: word)
        // What a topic names is its own and nobody else's.
        guard terms[place].owners.isEmpty else { continue }
        // "kuliah tamu" is also the topic's own "kuliah".
        let first = own[PhraseMatcher.key(String(word.prefix { $0 != " " }))].map { terms[$0].owners } ?? []
        if !named.isDisjoint(with: first) {
          terms[place].owners = named.intersection(first).sorted()
        } else {
          terms[place].relatives = named.union(terms[place].relatives).sorted()
        }
      }
    }
    var ways = terms.map(\.text)
    var meanings = Array(terms.indices)
    for (term, text) in terms.map(\.text).enumerated() {
      // What is a term by itself stays one: the matcher names the first of phrases that are alike.
      for variant in synonyms.variants(of: text).dropFirst() {
        ways.append(variant)
        meanings.append(term)
      }
    }
    (self.terms, self.meanings, matcher) = (terms, meanings, PhraseMatcher(ways))
  }

  /// The topic's name and why, nil where none fits.
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
    let rest = topics.first { $0.terms.isEmpty && $0.kinds.isEmpty && $0.languages.isEmpty }
    return rest.map { ($0.name, "no topic's terms found") }
  }

  private func byTerms(_ title: WordTokens, _ text: WordTokens, _ language: String?) -> (name: String, reason: String)?
  {
    var counts = [Int](repeating: 0, count: terms.count)
    var inTitle = [Bool](repeating: false, count: terms.count)
    for match in matcher.matches(in: text) where !Venue.holds(match.words, in: text) {
      counts[meanings[match.phrase]] += 1
    }
    for match in matcher.matches(in: title) where !Venue.holds(match.words, in: title) {
      // "… di Panti Sawo" says where, not what.
      if Venue.isPlace(match.words, in: title) {
        counts[meanings[match.phrase]] += 1
      } else {
        inTitle[meanings[match.phrase]] = true
      }
    }
    var scores = [Double](repeating: 0, count: topics.count)
    var reasons = [[String]](repeating: [], count: topics.count)
    let found = terms.indices.filter { counts[$0] > 0 || inTitle[$0] }
    let ofJobs = found.filter { terms[$0].isOfJobs }
    let share =
      ofJobs.isEmpty
      ? 1 : JobOffer.share(JobOffer.kind(title: title, text: text, isInTitle: ofJobs.contains { inTitle[$0] }))
    for index in found where !terms[index].isOfJobs || share > 0 {
      let term = terms[index]
      // The logarithm keeps one word that stands everywhere ("mahasiswa") from outvoting three that fit.
      let base = Exponential.log2(1 + Double(counts[index])) + (inTitle[index] ? Self.titleWeight : 0)
      let points = term.isOfJobs ? base * share : base
      let reason = inTitle[index] ? "\(term.text) (title)" : "\(term.text) \(counts[index])×"
      for owner in term.owners where speaks(language, topics[owner]) {
        scores[owner] += points
        reasons[owner].append(reason)
      }
      for relative in term.relatives where speaks(language, topics[relative]) {
        scores[relative] += Self.relatedWeight * points
        reasons[relative].append(reason)
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
