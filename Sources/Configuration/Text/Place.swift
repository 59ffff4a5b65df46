/// A place in the file: line and column from 1, columns in Unicode scalars as libyaml counts them.
struct Place: Hashable, Comparable, Located {
  var line: Int
  var column: Int

  static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }

  var place: Place { self }
  var length: Int { 1 }

  /// As messages write it: `9:10`.
  var text: String { "\(line):\(column)" }
}
