/// A cell that does not hold what its column is for: words where a number belongs, JSON that is none.
struct UnreadableCell: Error {
  /// The row and the column: `article 12: verdict`.
  let place: String
}
