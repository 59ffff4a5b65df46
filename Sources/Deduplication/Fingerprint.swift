import Text

/// What is stored of a text so that the same or nearly the same one is found again.
public struct Fingerprint: Sendable, Hashable {
  /// The same for two texts whose words are the same in the same order.
  public let exactHash: UInt64
  /// 32 numbers; two texts that are nearly the same share one with a probability of .99. Empty for an empty text.
  public let bands: [UInt64]

  /// Reads an article.
  public init(_ read: ReadText) {
    let own = WordHashes(body: read)
    let body = own.isEnough ? own : WordHashes(all: read)
    exactHash = body.whole
    bands = MinHash.bands(of: body.shingles)
  }
}
