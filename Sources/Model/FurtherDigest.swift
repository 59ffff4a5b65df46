/// One of `digests:`: a digest of a part of the articles, with what it does not say as in `digest:`.
public struct FurtherDigest: Sendable, Hashable {
  /// What it is known by in the store, as a folder and in its messages: small letters, digits and hyphens.
  public var name: String
  /// The folder beside the digests where the feeds of topics and regions lie: no further digest may be called so.
  public static let reservedName = "feeds"
  /// How it looks; where nothing else is given, as in `digest:`.
  public var digest: DigestSettings
  /// Who gets it by mail; each gets a message of their own.
  public var to: [String] = []
  /// The topics it takes; empty for all.
  public var topics: [String] = []
  /// The regions it takes, as digests name them; empty for all.
  public var regions: [String] = []
  /// The names of the sources it takes; empty for all.
  public var sources: [String] = []
  /// The languages it takes, as BCP 47 codes; empty for all.
  public var languages: [String] = []

  /// A further digest that takes everything.
  public init(name: String, digest: DigestSettings) { (self.name, self.digest) = (name, digest) }

  /// Whether an article belongs into it.
  public func takes(topic: String?, region: String?, source: String, language: String?) -> Bool {
    func isTaken(_ value: String?, _ wanted: [String]) -> Bool {
      wanted.isEmpty || value.map { value in wanted.contains { $0.lowercased() == value.lowercased() } } ?? false
    }
    return isTaken(topic, topics) && isTaken(region, regions) && isTaken(source, sources)
      && isTaken(language, languages)
  }
}
