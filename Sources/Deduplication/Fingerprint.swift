import Text

/// What is stored of a text so that the same or nearly the same one is found again, and compared without reading it.
public struct Fingerprint: Sendable, Hashable {
  /// The same for two texts whose words are the same in the same order.
  public let exactHash: UInt64
  /// 32 numbers; two texts that are nearly the same share one with a probability of .99. Empty for an empty text.
  public let bands: [UInt64]
  /// The text made ready for comparing, in bytes: what `ComparedText(stored:)` reads.
  public let compared: [UInt8]

  /// Reads an article.
  public init(_ read: ReadText) {
    let (compared, shingles) = ComparedText.read(read)
    exactHash = compared.exactHash
    bands = MinHash.bands(of: shingles)
    self.compared = compared.stored
  }

  /// Of an article that is never compared: without bands, and with nothing to compare.
  public init(exactly read: ReadText) { (exactHash, bands, compared) = (ComparedText.exactHash(of: read), [], []) }
}
