/// Finds a name among a fixed list by its bytes, ASCII case ignored: one look-up and one comparison, so that no other name
/// that happens to have the same hash passes for one of the list.
public struct NameTable: Sendable {
  private let names: [[UInt8]]
  private let places: HashedTable<Int>

  /// A table of names in small letters, given in a text with spaces or line ends between them.
  public init(_ text: String) {
    names = text.utf8.split { $0 == .space || $0 == .lineFeed }.map(Array.init)
    var places = HashedTable<Int>()
    for (place, name) in names.enumerated() where places[StableHash.of(name)] == nil {
      places[StableHash.of(name)] = place
    }
    self.places = places
  }

  /// The place of a name in the list, or nil.
  public func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // No name of a list is longer.
    if bytes.count > 40 { return nil }
    var hash = StableHash.seed
    for byte in bytes { hash = StableHash.mix(hash, byte.asciiLowercased) }
    guard let place = places[hash], names[place].count == bytes.count else { return nil }
    let isSame = names[place].withUnsafeBufferPointer { name in
      for i in 0..<bytes.count where name[i] != bytes[i].asciiLowercased { return false }
      return true
    }
    return isSame ? place : nil
  }

  /// Whether a name is in the list.
  public func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { index(of: bytes) != nil }

  /// How many names there are.
  public var count: Int { names.count }

  /// The name at a place.
  public func name(_ place: Int) -> [UInt8] { names[place] }
}
