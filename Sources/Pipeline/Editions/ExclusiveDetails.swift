import Model

/// What one outlet of a story tells and no other: facts and figures out of its text.
struct ExclusiveDetails {
  var facts: [KeyFact] = []
  /// Figures with what they count, as printed: "1.250 paket sembako".
  var figures: [String] = []

  /// Named of one outlet.
  static let most = 3

  /// Whether no more are named.
  var isFull: Bool { facts.count + figures.count >= Self.most }
}
