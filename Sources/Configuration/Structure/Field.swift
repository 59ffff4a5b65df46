/// A key of a map with its value.
struct Field: Located {
  var key: String
  var place: Place
  var value: Value

  /// Scalars that the key covers.
  var length: Int { max(1, key.unicodeScalars.count) }
}
