extension String {
  /// Whether the UTF-8 of a text has a byte, eight bytes at a time: its own view steps from character to character.
  @inlinable public func holds(_ byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { ByteScan.first(byte, in: $0, from: 0) < $0.count } ?? utf8.contains(byte)
  }
}
