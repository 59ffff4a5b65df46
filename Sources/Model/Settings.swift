/// The checked configuration as plain values.
public struct Settings: Sendable, Hashable {
  /// `digest:`.
  public var digest = DigestSettings()
  /// `relevance:`.
  public var relevance = RelevanceSettings()
  /// Sections of the digest, in order.
  public var topics: [Topic] = []
  /// `sources:`.
  public var sources: [Source] = []
  /// `digests:`: further digests out of the same articles.
  public var digests: [FurtherDigest] = []
  /// `email:`; nil to send nothing.
  public var email: EmailSettings?
  /// `operator:`, who is mailed when something needs a person; nil for nobody.
  public var operatorAddress: String?

  /// The defaults of the configuration's documentation.
  public init() {}
}
