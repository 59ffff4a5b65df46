/// How far two texts consist of the same runs of three words.
public struct Overlap: Sendable, Hashable {
  /// Shared runs as a part of all runs, 0 to 1.
  public var jaccard: Double
  /// Shared runs as a part of the smaller text's runs, 0 to 1.
  public var containment: Double
  /// The other text's size as a multiple of this one's; 1 where both are empty.
  public var sizeRatio: Double

  /// Whether the other text is the same with less in it: an editor cut it.
  public var otherIsShorter: Bool { sizeRatio < 0.75 }
}
