/// From which likeness of words on two texts tell one event, by what else they share.
struct StoryLine: Sendable {
  /// People and places that both name.
  var names: Int
  /// Whether both name two at least, so that sharing none says something.
  var isNamed: Bool
  /// How much of the names of the text that names less the other names, 0 to 1.
  var namesCover = 0.0
  /// Counts that both print.
  var figures: Int
  /// Counts that the text with fewer of its own alone prints.
  var strayFigures = 0
  /// Whether both print counts, and none of them is the same.
  var countsDiffer = false
  /// How much of the shorter headline the other has, 0 to 1.
  var headline: Double
  /// Whether each headline names what only the other text has.
  var crosses = false
  /// Days between the nearest days that they name with their year; nil where one names none.
  var daysApart: Int?

  /// Texts less alike are never one event; nothing else is looked at.
  static let least = 0.32
  /// Days beyond which two days belong to two events, as a rule.
  private static let far = 31

  /// The cosine that is needed.
  var needed: Double {
    if let needed = neededOfSameFacts { return needed }
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

  /// The same where the facts are the same, however either tells them: nearly all that the one names the other names, too, four at
  /// least, and what it counts. Two events of one office share its place, its head and perhaps a guest, or a count that stands behind
  /// both, but not all of each.
  private var neededOfSameFacts: Double? {
    guard names >= Self.manyNames, namesCover >= 0.75, figures > 0, daysApart ?? 0 == 0 else { return nil }
    if strayFigures == 0 { return Self.least }
    return names > Self.manyNames && strayFigures == 1 ? 0.46 : nil
  }

  /// Names beyond those that all events of one office share.
  private static let manyNames = 4

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

  /// The cosine that is needed of texts with so many runs of words in common. Two hands tell one event in phrases of their own (.14 of
  /// them and less are shared), or both copy one release, and then nearly all words are the same; some phrases of one text in another
  /// that tells other things are one office's or one outlet's way to tell its events, unless one day or two counts say otherwise.
  func needed(sharing phrases: Double) -> Double {
    0.18..<0.6 ~= phrases && daysApart != 0 && figures < 2 && !crosses ? max(needed, 0.66) : needed
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
