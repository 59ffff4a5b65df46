import Model
import Text

/// The lexicon made ready for matching: every phrase once, whichever list and language it comes from.
struct LexiconIndex: Sendable {
  enum Kind: Int, Sendable {
    case strong, support, negative
  }

  struct Entry: Sendable {
    /// As readers see it.
    var text: String
    /// As the lexicon writes it.
    var pattern: String
    var key: String
    var weight: Double
    var kind: Kind
  }

  let entries: [Entry]
  let matcher: PhraseMatcher
  let blocks: BlockRules
  let casework: Casework

  /// A phrase that stands in several lists counts by the operator's `include`, else as strong before support before
  /// negative, with its greatest weight.
  init(_ lexicon: Lexicon, include: [Lexicon.Phrase]) {
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    func add(_ phrases: [Lexicon.Phrase], _ kind: Kind, replaces: Bool = false) {
      for phrase in phrases {
        let key = PhraseMatcher.key(phrase.text)
        if key.isEmpty { continue }
        // Readers of the digest see the phrase: without the sign for "any ending".
        let text = String(phrase.text.filter { $0 != "*" })
        let entry = Entry(text: text, pattern: phrase.text, key: key, weight: abs(phrase.weight), kind: kind)
        if let place = places[key] {
          if replaces || (entries[place].kind == kind && entries[place].weight < entry.weight) {
            entries[place] = entry
          }
        } else {
          places[key] = entries.count
          entries.append(entry)
        }
      }
    }
    add(lexicon.strong, .strong)
    add(lexicon.support, .support)
    add(lexicon.negative, .negative)
    for phrase in include {
      let key = PhraseMatcher.key(phrase.text)
      // An include never weakens a term that the lexicon knows to be stronger.
      if let place = places[key], entries[place].kind == .strong, entries[place].weight >= phrase.weight { continue }
      add([phrase], phrase.weight < 0 ? .negative : .strong, replaces: true)
    }
    self.entries = entries
    matcher = PhraseMatcher(entries.map { $0.pattern })
    blocks = BlockRules(lexicon.block)
    casework = Casework(lexicon.casework)
  }
}
