/// Whether an article is about social work, and why: terms and points that add up to the score.
public struct Verdict: Sendable, Hashable, Codable {
  /// What is done with the article.
  public enum Decision: String, Sendable, Hashable, Codable {
    case kept
    /// A near miss, shown in one line ("Mungkin relevan").
    case maybe
    case dropped
  }

  /// Where a term stands.
  public enum Zone: String, Sendable, Hashable, Codable {
    case title, lead, body
  }

  /// A term of the lexicon that was found.
  public struct Term: Sendable, Hashable, Codable {
    /// The phrase as the lexicon writes it.
    public var phrase: String
    /// Where it stands.
    public var zone: Zone
    /// How often it stands in that zone.
    public var count: Int
    /// What it adds to the score (may be negative).
    public var points: Double

    /// A found term.
    public init(phrase: String, zone: Zone, count: Int, points: Double) {
      (self.phrase, self.zone, self.count, self.points) = (phrase, zone, count, points)
    }
  }

  /// What is done with the article.
  public var decision: Decision
  /// 0 to 1.
  public var score: Double
  /// The score from which an article is kept.
  public var threshold: Double
  /// What was found, the strongest first.
  public var terms: [Term]
  /// Rules that decided besides the score, in words (`excluded: lowongan kerja`, `keep: all`).
  public var rules: [String]
  /// The section of the digest.
  public var topic: String?
  /// Why that section, in words.
  public var topicReason: String?

  /// A verdict.
  public init(
    decision: Decision, score: Double, threshold: Double, terms: [Term] = [], rules: [String] = [],
    topic: String? = nil, topicReason: String? = nil
  ) {
    (self.decision, self.score, self.threshold) = (decision, score, threshold)
    (self.terms, self.rules, self.topic, self.topicReason) = (terms, rules, topic, topicReason)
  }
}
