/// From which likeness of words on two texts tell one event, by what else they share.
struct StoryLine: Sendable {
  /// People and places that both name.
  var names: Int
  /// Whether both name two at least, so that sharing none says something.
  var isNamed: Bool
  /// Counts that both print.
  var figures: Int
  /// Whether both print counts, and none of them is the same.
  var countsDiffer = false
  /// How much of the shorter headline the other has, 0 to 1.
  var headline: Double
  /// Whether each headline names what only the other text has.
  var crosses = false
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
      if headline >= 0.35 {
        needed = names >= 3 ? 0.42 : 0.45
      } else {
        needed = neededOfOtherHeadlines
      }
      if countsDiffer, !crosses { needed += 0.11 }
    } else if isNamed, names == 0 {
      return 2
    } else {
      needed = headline >= 0.5 ? 0.58 : 0.66
    }
    if let daysApart, daysApart > Self.far { needed += 0.2 }
    return needed
  }

  /// The same where the headlines say different things of what may be one event.
  private var neededOfOtherHeadlines: Double {
    if names < 3 {
      if names == 2, figures > 2 { return 0.45 }
      // One day, and two counts of it.
      if names == 1, figures > 1, daysApart == 0 { return 0.5 }
      return names == 2 && (crosses || figures > 1) ? 0.48 : 0.54
    }
    if crosses || figures > 0 && daysApart == 0 { return 0.46 }
    return figures > 0 ? 0.5 : 0.54
  }

  /// Part of the shorter text's runs of words that the other must have, for texts whose words are so much alike: who tells
  /// one event in the same words tells it in some of the same phrases. Texts of one field that share nothing but its
  /// vocabulary share hardly any (.05–.13 where 500 made ones share two thirds of their words; reports of one event that are
  /// as much alike .28 and more).
  func phrases(at kinship: Double) -> Double {
    let (from, to) = (0.655, 0.68)
    // A headline that is half the same says it by itself, and so do names with counts.
    let isOfOneDay = figures >= 1 || daysApart == 0
    if kinship < 0.6 || headline >= 0.5 || names >= 1 && figures >= 2
      || names >= 3 && isOfOneDay && (crosses || kinship < from)
    {
      return 0
    }
    return 0.06 + 0.09 * min(1, max(0, (kinship - from) / (to - from)))
  }
}
