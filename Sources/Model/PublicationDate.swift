import Text

/// When an article was published, and how far that can be trusted.
public struct PublicationDate: Sendable, Hashable, Codable {
  /// How exact the date is.
  public enum Precision: String, Sendable, Hashable, Codable {
    case minute, day, month
  }

  /// Where the date was found.
  public enum Origin: String, Sendable, Hashable, Codable {
    case feed, structuredData, meta, markup, url, text
  }

  /// The moment in the zone of the digest; midnight where only a day is known, the first where only a month is.
  public var moment: Moment
  /// How exact it is.
  public var precision: Precision
  /// Whether it is only concluded from the text (shown as "perkiraan").
  public var isEstimated: Bool
  /// Where it was found.
  public var origin: Origin

  /// A publication date.
  public init(moment: Moment, precision: Precision, isEstimated: Bool = false, origin: Origin) {
    (self.moment, self.precision, self.isEstimated, self.origin) = (moment, precision, isEstimated, origin)
  }
}
