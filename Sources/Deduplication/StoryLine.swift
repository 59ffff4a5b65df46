/// From which likeness of words on two texts tell one event, by what else they share.
struct StoryLine: Sendable {
  /// People and places that both name.
  var names: Int
  /// Whether both name two at least, so that sharing none says something.
  var isNamed: Bool
  /// Counts that both print.
  var figures: Int
  /// How much of the shorter headline the other has, 0 to 1.
  var headline: Double
  /// Days between the nearest days that they name with their year; nil where one names none.
  var daysApart: Int?

  /// Texts less alike are never one event; nothing else is looked at.
  static let least = 0.36
  /// Days beyond which two days belong to two events, as a rule.
  private static let far = 31

  /// The cosine that is needed.
  var needed: Double {
    var needed: Double
    let shared = names + min(2, figures)
    if shared >= 2 {
      needed = headline >= 0.35 ? names >= 3 ? 0.42 : 0.45 : 0.54
    } else if isNamed, names == 0 {
      return 2
    } else {
      needed = headline >= 0.5 ? 0.58 : 0.66
    }
    if let daysApart, daysApart > Self.far { needed += 0.2 }
    return needed
  }
}
