import Model
import Text

/// What the lexicon finds in an article: how often each term stands in each zone, and how long the body is.
struct Findings {
  /// Counts by entry of the lexicon.
  var title: [Int: Int] = [:]
  var lead: [Int: Int] = [:]
  var body: [Int: Int] = [:]
  var bodyWords = 0
  /// Strong mentions in the lead, and whether one of them stands beside another profession.
  private var leadMentions = 0
  private var isInList = false
  /// Mentions that a block rule left out, in words.
  var blocked: [String] = []
  /// Phrases that count nowhere in this article, and the context that stops them.
  private let stopped: [String: String]

  init(title: WordTokens, text: WordTokens, index: LexiconIndex) {
    let leadEnd = min(text.count, RelevanceModel.leadWords)
    bodyWords = text.count - leadEnd
    stopped = index.blocks.stopped(title: title, text: text, lead: leadEnd)
    for match in index.matcher.matches(in: title) where counts(match, in: title, index) {
      self.title[match.phrase, default: 0] += 1
    }
    for match in index.matcher.matches(in: text) where counts(match, in: text, index) {
      if match.words.lowerBound < leadEnd {
        lead[match.phrase, default: 0] += 1
        guard index.entries[match.phrase].kind == .strong else { continue }
        leadMentions += 1
        if Professions.stand(beside: match.words, in: text) { isInList = true }
      } else {
        body[match.phrase, default: 0] += 1
      }
    }
  }

  /// What the lead's only strong mention counts: less in a text of an article's length or beside another profession, where
  /// it is likely a passing one; still less in a long text.
  var loneMention: Double {
    guard leadMentions == 1 else { return 1 }
    let words = bodyWords + RelevanceModel.leadWords
    if words >= RelevanceModel.loneMentionLongWords { return RelevanceModel.loneMentionInLongText }
    return isInList || words >= RelevanceModel.loneMentionWords ? RelevanceModel.loneMention : 1
  }

  private mutating func counts(_ match: PhraseMatcher.Match, in text: WordTokens, _ index: LexiconIndex) -> Bool {
    let entry = index.entries[match.phrase]
    let rule: String
    if let context = stopped[entry.key] {
      rule = "not counted: \(entry.text) beside \(context)"
    } else if let context = index.blocks.context(before: match.words, key: entry.key, in: text) {
      rule = "not counted: \(entry.text) after \(context)"
    } else {
      return true
    }
    if !blocked.contains(rule) { blocked.append(rule) }
    return false
  }
}
