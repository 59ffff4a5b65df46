import Configuration
import Digests
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
  /// Whether its outlet took it back, or its page is gone; nil where not.
  public var withdrawn: Bool?
  /// What was noticed of it since it was read, in words; nil for nothing.
  public var changes: [String]?
  /// When its page was asked for last; nil where that was not since it was read.
  public var checked: String?
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

  /// Says what became of the article since it was read.
  mutating func add(_ aftermath: Aftermath, in zone: ZoneRules, _ say: WordingLanguage) {
    let words = AftermathWords(language: say.rawValue)
    withdrawn = aftermath.isWithdrawn ? true : nil
    let said = (words.mark(aftermath).map { [$0] } ?? []) + words.changes(aftermath)
    changes = said.isEmpty ? nil : said
    checked = aftermath.checked.map { zone.moment($0).iso8601 }
  }

  private static func reason(of region: String, _ article: Article) -> String {
    guard let found = RegionGuess.findWithReason(article.read), found.province == region else {
      return "set for the source"
    }
    return "places: " + found.reason
  }

  /// For people: a line a term, and the sum.
  public func text(_ say: WordingLanguage = .english) -> String {
    var lines = [title, url, ""]
    let decision =
      switch verdict.decision {
      case .kept: say("kept", "dimuat")
      case .maybe: say("a near miss, one line at the end of the digest", "hampir dimuat, satu baris di akhir digest")
      case .dropped: say("not kept", "tidak dimuat")
      }
    let (score, threshold) = (Self.number(verdict.score), Self.number(verdict.threshold))
    lines.append("\(decision): " + say("score \(score), threshold \(threshold)", "skor \(score), ambang \(threshold)"))
    lines.append("  \(Self.number(start))  " + say("what every article starts with", "nilai awal setiap artikel"))
    for term in verdict.terms {
      let points = (term.points >= 0 ? "+" : "") + Self.number(term.points)
      lines.append("  \(points)  “\(term.phrase)” \(JudgedWords.place(term.zone, say)), \(term.count)×")
    }
    let sum = Self.number(verdict.terms.reduce(start) { $0 + $1.points })
    let needed = Self.number(DecisionLine.points(of: verdict.threshold))
    lines.append("  = " + say("\(sum) points, kept from \(needed) on", "\(sum) poin, dimuat mulai \(needed)"))
    for rule in verdict.rules { lines.append("  \(say("rule", "aturan")): \(JudgedWords.rule(rule, say))") }
    if let topic = verdict.topic {
      lines.append(say("section: ", "bagian: ") + topic + because(verdict.topicReason, say))
    }
    if let region { lines.append(say("region: ", "wilayah: ") + region + because(regionReason, say)) }
    return (lines + repeated(say) + accounted(say) + since(say)).joined(separator: "\n")
  }

  private func because(_ reason: String?, _ say: WordingLanguage) -> String {
    reason.map { " (\(JudgedWords.reason($0, say)))" } ?? ""
  }

  private func repeated(_ say: WordingLanguage) -> [String] {
    guard let original else {
      let gone = say("repeats an article that is not kept any more", "mengulang artikel yang sudah tidak disimpan")
      return isRepeat ? [gone] : []
    }
    let number = original.number.map { say(", number \($0)", " nomor \($0)") } ?? ""
    let place = original.edition.map { say(", edition of ", ", edisi ") + $0 + number } ?? ""
    let label = say("repeats: ", "mengulang: ")
    return [
      label + "\(original.title) (\(original.source)\(place))",
      String(repeating: " ", count: label.count) + original.url,
    ]
  }

  private func accounted(_ say: WordingLanguage) -> [String] {
    guard let edition, let outcome = ArticleRecord.Outcome(rawValue: outcome ?? "") else { return [] }
    return [say("edition of ", "edisi ") + "\(edition): \(JudgedWords.outcome(outcome, say))"]
  }

  private func since(_ say: WordingLanguage) -> [String] {
    let looked = checked.map {
      say("its page was last looked at ", "halamannya terakhir diperiksa ") + NextTry.short($0)
    }
    return (changes ?? []) + (looked.map { [$0] } ?? [])
  }

  /// A score as people are shown it, with a point in Indonesian, too: so a threshold is written in the configuration. Of a damaged
  /// file any number may come.
  package static func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
