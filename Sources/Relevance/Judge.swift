import Model
import Text

/// Tells whether an article is about social work, and why. Pure: the same article and lexicon give the same verdict.
///
/// The method is a lexicon in zones: weighted phrases of the profession in title, lead and body, phrases that support them
/// and phrases that speak against (bansos, court sentences of `kerja sosial`), joined by a logistic model
/// (`RelevanceModel`). Building it costs some milliseconds, a verdict well under one; make one and keep it.
public struct Judge: Sendable {
  private let index: LexiconIndex
  private let exclude: PhraseMatcher
  private let excluded: [String]
  private let topics: TopicChooser
  private let titleCounts: Double
  private let threshold: Double

  /// A judge with a lexicon, the operator's additions to it, and the topics in the order of the digest.
  public init(lexicon: Lexicon, settings: RelevanceSettings, topics: [Topic]) {
    index = LexiconIndex(lexicon, include: settings.include)
    excluded = settings.exclude
    exclude = PhraseMatcher(settings.exclude)
    self.topics = TopicChooser(topics, synonyms: Synonyms(lexicon.synonyms), related: lexicon.related)
    titleCounts = settings.titleCounts
    threshold = settings.threshold
  }

  /// The verdict on an article; its text is empty where only the headline is known, and a teaser of a few words may not
  /// lose what the headline alone would keep. `sourceTopic` is the topic that its source names. With `DecisionLine.start` the
  /// points of the verdict's terms add up to the points (logit) of its score.
  public func verdict(
    _ read: ReadText, language: String?, keep: Source.Keep, sourceTopic: String?, isOpinion: Bool
  ) -> Verdict {
    let (titleWords, textWords) = (read.titleWords, read.words)
    let isHeadlineOnly = textWords.isEmpty
    let findings = Findings(read, index: index)
    let score = Score(findings, index, titleCounts: titleCounts, isHeadlineOnly: isHeadlineOnly)
    let line = isHeadlineOnly ? RelevanceModel.headlineKeptFrom : RelevanceModel.keptFrom
    let keptFrom = DecisionLine.moved(line, by: threshold)

    var verdict = Verdict(decision: .dropped, score: score.probability, threshold: keptFrom, terms: score.terms)
    verdict.rules = findings.blocked + score.rules
    if isHeadlineOnly { verdict.rules.append("headline only") }
    if let phrase = firstExcluded(titleWords, textWords) {
      verdict.rules.append("excluded: \(phrase)")
    } else if keep == .all {
      verdict.decision = .kept
      verdict.rules.append("keep: all")
    } else if !score.hasStrong, !isHeadlineOnly || score.probability < keptFrom {
      verdict.rules.append("no strong term")
    } else if score.probability >= keptFrom {
      verdict.decision = .kept
    } else if score.probability >= DecisionLine.moved(RelevanceModel.maybeFrom, by: threshold) {
      verdict.decision = .maybe
    }
    if verdict.decision != .kept, !isHeadlineOnly, textWords.count < RelevanceModel.teaserWords {
      let alone = self.verdict(
        ReadText(title: read.title, text: ""), language: language, keep: keep, sourceTopic: nil, isOpinion: false)
      if alone.decision == .kept { verdict = alone }
    }
    let topic = topics.topic(
      title: titleWords, text: textWords, language: language, sourceTopic: sourceTopic, isOpinion: isOpinion)
    (verdict.topic, verdict.topicReason) = (topic?.name, topic?.reason)
    return verdict
  }

  private func firstExcluded(_ title: WordTokens, _ text: WordTokens) -> String? {
    (exclude.matches(in: title).first ?? exclude.matches(in: text).first).map { excluded[$0.phrase] }
  }
}
