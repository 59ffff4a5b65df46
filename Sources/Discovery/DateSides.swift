/// On which side of its headline the date stands in a list without frames: headline, date, headline, date. Between two
/// headlines it may belong to either; the ends of the list tell, since one of them has a date on one side alone.
enum DateSides {
  /// Links of a list from which its ends say something.
  private static let least = 3

  /// The dates printed for each link: of those of one structure with a date on both sides, the one of the list's side. Where the
  /// ends do not tell, both.
  static func settled(_ links: [PageLink]) -> [[String]] {
    var dates = links.map(\.card.dates)
    for list in Dictionary(grouping: links.indices, by: { links[$0].card.structure }).values where list.count >= least {
      let places = list.sorted { links[$0].order < links[$1].order }
      guard let first = places.first, let last = places.last,
        places.dropFirst().dropLast().allSatisfy({ dates[$0].count == 2 }), dates[first].count != dates[last].count
      else { continue }
      // What stands behind a headline is the first of two.
      let isBehind = dates[first].count == 1 && dates[last].count == 2
      let isBefore = dates[first].count == 2 && dates[last].count == 1
      for place in places where dates[place].count == 2 && (isBehind || isBefore) {
        dates[place] = [dates[place][isBehind ? 0 : 1]]
      }
    }
    return dates
  }
}
