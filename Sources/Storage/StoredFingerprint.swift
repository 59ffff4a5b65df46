/// A stored article, to compare a new one with.
public struct StoredFingerprint: Sendable, Hashable {
  /// Its number in the store.
  public var id: Int64
  /// The story that it belongs to; its own id where it began one.
  public var story: Int64
  /// Bytes of its text.
  public var size: Int
  /// The text made ready for comparing.
  public var compared: [UInt8]
}
