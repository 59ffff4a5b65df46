import Foundation
import Model
import Relevance
import Storage
import Summaries
import Text

/// Why an article is in the digest or not: terms and points that add up to the score, and what became of it.
public struct JudgementExplanation: Sendable, Codable {
  /// The address.
  public var url: String
  /// The headline.
  public var title: String
  /// The name of the source.
  public var source: String
  /// Whether it is about social work, and why.
  public var verdict: Verdict
  /// The province or country.
  public var region: String?
  /// Why that region, in words.
  public var regionReason: String?
  /// The points that every article starts with: with those of the terms they make the score.
  public var start: Double
  /// The day of the edition that accounted for it, and how.
  public var edition: String?
  /// What became of it there.
  public var outcome: String?
  /// Whether its text repeats an article that was known before.
  public var isRepeat: Bool
  /// That article.
  public var original: Original?

  /// An article that another one repeats.
  public struct Original: Sendable, Codable {
    /// The address.
    public var url: String
    /// The headline.
    public var title: String
    /// The name of the source.
    public var source: String
    /// The day of the edition that it was in.
    public var edition: String?
    /// Its number there.
    public var number: Int?
  }

  /// The explanation of a stored article, with the one that it repeats.
  public init(_ record: ArticleRecord, original: ArticleRecord? = nil) {
    url = record.article.url.href
    title = record.article.title
    source = record.article.source
    verdict = record.verdict
    region = record.region
    regionReason = record.region.map { Self.reason(of: $0, record.article) }
    start = DecisionLine.start
    edition = record.edition?.iso
    outcome = record.outcome?.rawValue
    isRepeat = record.copyOf != nil
    self.original = original.map {
      Original(
        url: $0.article.url.href, title: $0.article.title, source: $0.article.source, edition: $0.edition?.iso,
        number: $0.number)
    }
  }

  private static func reason(of region: String, _ article: Article) -> String {
    let read = ReadText(title: article.titleIsMade ? "" : article.title, text: article.text)
    guard let found = RegionGuess.findWithReason(read), found.province == region else { return "set for the source" }
    return "places: " + found.reason
  }

  /// For a program.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// For people: a line a term, and the sum.
  public func text() -> String {
    var lines = [title, url, ""]
    let decision =
      switch verdict.decision {
      case .kept: "kept"
      case .maybe: "a near miss, one line at the end of the digest"
      case .dropped: "not kept"
      }
    lines.append("\(decision): score \(Self.number(verdict.score)), threshold \(Self.number(verdict.threshold))")
    lines.append("  \(Self.number(start))  what every article starts with")
    for term in verdict.terms {
      let points = (term.points >= 0 ? "+" : "") + Self.number(term.points)
      lines.append("  \(points)  “\(term.phrase)” in the \(term.zone.rawValue), \(term.count)×")
    }
    let sum = verdict.terms.reduce(start) { $0 + $1.points }
    lines.append(
      "  = \(Self.number(sum)) points, kept from \(Self.number(DecisionLine.points(of: verdict.threshold))) on")
    for rule in verdict.rules { lines.append("  rule: \(rule)") }
    if let topic = verdict.topic { lines.append("section: \(topic)\(verdict.topicReason.map { " (\($0))" } ?? "")") }
    if let region { lines.append("region: \(region)\(regionReason.map { " (\($0))" } ?? "")") }
    if let original {
      let place = original.edition.map { ", edition of \($0)" + (original.number.map { ", number \($0)" } ?? "") } ?? ""
      lines.append("repeats: \(original.title) (\(original.source)\(place))")
      lines.append("         \(original.url)")
    } else if isRepeat {
      lines.append("repeats an article that is not kept any more")
    }
    if let edition, let outcome = ArticleRecord.Outcome(rawValue: outcome ?? "") {
      lines.append("edition of \(edition): \(Self.words(outcome))")
    }
    return lines.joined(separator: "\n")
  }

  private static func words(_ outcome: ArticleRecord.Outcome) -> String {
    switch outcome {
    case .shown: "shown"
    case .merged: "merged with another article"
    case .more: "one line, beyond max_articles"
    case .maybe: "a near miss, one line at the end"
    case .dropped: "not on social work, counted only"
    case .old: "old, counted only"
    }
  }

  private static func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
