import Model
import Text

/// What the lexicon finds in an article: how often each term stands in each zone, and how long the body is.
struct Findings {
  /// Counts by entry of the lexicon.
  var title: [Int: Int] = [:]
  var lead: [Int: Int] = [:]
  var body: [Int: Int] = [:]
  var bodyWords = 0
  /// Mentions that a block rule left out, in words.
  var blocked: [String] = []

  init(title: WordTokens, text: WordTokens, index: LexiconIndex) {
    let leadEnd = min(text.count, RelevanceModel.leadWords)
    bodyWords = text.count - leadEnd
    for match in index.matcher.matches(in: title) where counts(match, in: title, index) {
      self.title[match.phrase, default: 0] += 1
    }
    for match in index.matcher.matches(in: text) where counts(match, in: text, index) {
      if match.words.lowerBound < leadEnd {
        lead[match.phrase, default: 0] += 1
      } else {
        body[match.phrase, default: 0] += 1
      }
    }
  }

  /// Whether the text is an article's full length and its lead holds just one strong mention.
  func isLongWithOneMention(_ index: LexiconIndex) -> Bool {
    let mentions = lead.reduce(0) { index.entries[$1.key].kind == .strong ? $0 + $1.value : $0 }
    return mentions == 1 && bodyWords + RelevanceModel.leadWords >= RelevanceModel.loneMentionWords
  }

  private mutating func counts(_ match: PhraseMatcher.Match, in text: WordTokens, _ index: LexiconIndex) -> Bool {
    let entry = index.entries[match.phrase]
    guard let context = index.blocks.context(before: match.words, key: entry.key, in: text) else { return true }
    let rule = "not counted: \(entry.text) after \(context)"
    if !blocked.contains(rule) { blocked.append(rule) }
    return false
  }
}
