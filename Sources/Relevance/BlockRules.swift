import Model
import Text

/// Mentions that do not count because of what stands before them: "dihukum … pekerja sosial" is a sentence of a court.
struct BlockRules: Sendable {
  private struct Rule: Sendable {
    var context: Int
    var window: Int
  }

  private let contexts: PhraseMatcher
  private let texts: [String]
  private var rules: [String: [Rule]] = [:]
  private let widest: Int
  /// Contexts that stop a phrase wherever it stands in the article, by the phrase.
  private var standing: [String: [Int]] = [:]

  init(_ blocks: [Lexicon.Block]) {
    texts = blocks.map { $0.context }
    contexts = PhraseMatcher(texts)
    widest = blocks.reduce(0) { $1.window == Lexicon.Block.anywhere ? $0 : max($0, $1.window) }
    var firsts: [String: Int] = [:]
    for (index, block) in blocks.enumerated() {
      // The matcher names the first of contexts that are alike.
      let context = firsts[PhraseMatcher.key(block.context)] ?? index
      firsts[PhraseMatcher.key(block.context)] = context
      let phrase = PhraseMatcher.key(block.phrase)
      if block.window == Lexicon.Block.anywhere {
        standing[phrase, default: []].append(context)
      } else {
        rules[phrase, default: []].append(Rule(context: context, window: block.window))
      }
    }
  }

  /// The context that stops a mention from counting, nil when it counts.
  func context(before words: Range<Int>, key: String, in text: WordTokens) -> String? {
    guard let rules = rules[key], words.lowerBound > 0 else { return nil }
    let from = max(0, words.lowerBound - widest - PhraseMatcher.longest)
    // No rule reaches across the end of a sentence.
    var start = words.lowerBound
    while start > from, !text.startsAfterBreak(start) { start -= 1 }
    for match in contexts.matches(in: text, words: start..<words.lowerBound) {
      for rule in rules
      where rule.context == match.phrase && words.lowerBound - match.words.upperBound <= rule.window {
        return texts[match.phrase]
      }
    }
    return nil
  }

  /// The phrases that do not count in an article, by key, with the context in its title or lead that stops them.
  func stopped(title: WordTokens, text: WordTokens, lead: Int) -> [String: String] {
    if standing.isEmpty { return [:] }
    let found = Set(
      contexts.matches(in: title).map(\.phrase) + contexts.matches(in: text, words: 0..<lead).map(\.phrase))
    return standing.compactMapValues { $0.first(where: found.contains).map { texts[$0] } }
  }
}
