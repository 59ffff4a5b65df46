import Model
import Text

/// What the lexicon finds in an article: how often each term stands in each zone, and how long the body is.
struct Findings {
  /// Counts by entry of the lexicon.
  var title: [Int: Int] = [:]
  var lead: [Int: Int] = [:]
  var body: [Int: Int] = [:]
  var bodyWords = 0
  /// Kinds of action of casework.
  let actions: [Casework.Action]
  /// Strong mentions in the lead, how many of them are one of a list, and whether one stands beside another profession.
  private var leadMentions = 0
  private var leadListed = 0
  /// The word of the lead that the first of them begins at.
  private var firstMention = Int.max
  private var isBesideOthers = false
  /// Whether the lead's last strong mention is somebody of whom nothing else is said: "… a social worker had visited him".
  private var isSomebody = false
  /// Whether a mention is who the text begins with ("JAMBI – Seorang pekerja sosial di kota itu …") or who writes it.
  private var isSubject = false
  /// The same of the headline.
  private var titleMentions = 0
  private var titleListed = 0
  private let isHeadlineOnly: Bool
  /// Mentions that a block rule left out, in words.
  var blocked: [String] = []
  /// Phrases that count nowhere in this article, and the context that stops them.
  private var stopped: [String: String]

  init(_ read: ReadText, index: LexiconIndex) {
    let (title, text) = (read.titleWords, read.words)
    let lists = Enumeration(text, in: read.linked)
    let leadEnd = min(text.count, RelevanceModel.leadWords)
    bodyWords = text.count - leadEnd
    isHeadlineOnly = text.isEmpty
    actions = index.casework.actions(title: title, text: text)
    stopped = index.blocks.stopped(title: title, text: text, lead: leadEnd)
    let titleBytes = Array(read.title.utf8)
    let titleLists = Enumeration(title, in: titleBytes)
    let roundUp = RoundUp(title, in: titleBytes)
    let inTitle = titleLists.apart(index.matcher.matches(in: title), index.matcher)
    let inText = lists.apart(index.matcher.matches(in: text), index.matcher)
    stop(namesOfTrades: inTitle, in: title, titleBytes, index)
    stop(namesOfTrades: inText, in: text, read.linked, index)
    for match in inTitle where counts(match, in: title, index) {
      self.title[match.phrase, default: 0] += 1
      guard index.entries[match.phrase].kind == .strong else { continue }
      titleMentions += 1
      if titleLists.holds(match.words) || roundUp.isBehind(match.words) { titleListed += 1 }
    }
    var disowned: Set<Int> = []
    for match in inText {
      guard counts(match, in: text, index) else {
        disowned.insert(match.phrase)
        continue
      }
      if match.words.lowerBound < leadEnd {
        lead[match.phrase, default: 0] += 1
        guard index.entries[match.phrase].kind == .strong else { continue }
        leadMentions += 1
        firstMention = min(firstMention, match.words.lowerBound)
        if !lists.beginsClause(match.words), Professions.stand(beside: match.words, in: text) { isBesideOthers = true }
        isSomebody = Somebody.isMeant(by: match.words, in: text)
        if Somebody.opens(text, with: match.words) || Somebody.isWriter(match.words, in: text) { isSubject = true }
        if lists.holds(match.words) { leadListed += 1 }
      } else if titleMentions == 0, index.entries[match.phrase].kind == .strong, lists.holds(match.words) {
        // Who else came ("… camat, TKSK, Tagana, dan pengurus PKK") says nothing of what the text is about.
        let rule = "not counted: \(index.entries[match.phrase].text) in a list"
        if !blocked.contains(rule) { blocked.append(rule) }
      } else {
        body[match.phrase, default: 0] += 1
      }
    }
    // "Warga Berduka, Pekerja Sosial Itu Berpulang": where all that the text says of one does not count, the headline means no other.
    for phrase in disowned where lead[phrase] == nil && body[phrase] == nil { self.title[phrase] = nil }
  }

  /// What strong mentions count that are members of lists, or what the lead's only one counts: less in a text of an
  /// article's length or beside another profession, where it is likely a passing one; still less in a long text.
  var loneMention: (share: Double, reason: String)? {
    if isOnlyListed {
      // "Obituary: teacher, social worker and poet" over a text that says no more of it.
      let isTold = leadMentions > 0 || isHeadlineOnly
      return (isTold ? RelevanceModel.loneMentionInList : RelevanceModel.loneMentionInHeadlineList, "named in a list")
    }
    guard titleMentions == 0, leadMentions == 1, !isSubject else { return nil }
    let words = bodyWords + RelevanceModel.leadWords
    if words >= RelevanceModel.loneMentionLongWords {
      return (RelevanceModel.loneMentionInLongText, "named once in a long text")
    }
    if isBesideOthers { return (RelevanceModel.loneMention, "named once, beside another profession") }
    if isSomebody { return (RelevanceModel.loneMention, "named once, as somebody") }
    return words >= RelevanceModel.loneMentionWords ? (RelevanceModel.loneMention, "named once") : nil
  }

  /// Whether all that headline and lead name is a member of a list: "Camat, Bidan, TKSK, dan Ketua RT Hadiri Pasar Murah"; or the
  /// headline does, and the text begins with something else.
  private var isOnlyListed: Bool {
    guard titleMentions + leadMentions > 0, titleListed == titleMentions else { return false }
    return leadListed == leadMentions || (titleMentions > 0 && firstMention >= RelevanceModel.subjectWords)
  }

  /// What is part of a shop's or a club's name is so wherever the article has it: "Peksos FC … Peksos menang".
  private mutating func stop(
    namesOfTrades matches: [PhraseMatcher.Match], in text: WordTokens, _ bytes: [UInt8], _ index: LexiconIndex
  ) {
    for match in matches where TradeName.goesOn(behind: match.words, in: text, bytes) {
      stopped[index.entries[match.phrase].key] = text[match.words.upperBound]
    }
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
