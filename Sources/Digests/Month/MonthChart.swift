import Text

/// The weeks of a month as bars, each with its number; what they show is said in words for those who do not see them.
struct MonthChart: PagePart {
  let month: Month
  let words: Wording
  let own: MonthWords

  private static let (height, ground, top, step, width) = (208, 180, 24, 60, 44)

  /// "2–8", "30".
  static func days(_ week: Month.Week) -> String {
    week.first == week.last ? "\(week.first.day)" : "\(week.first.day)–\(week.last.day)"
  }

  func markup() -> String {
    let name = words.months[month.month.first.month - 1] + " \(month.month.first.year)"
    let short = words.shortMonths[month.month.first.month - 1]
    let most = max(1, month.weeks.map(\.articles).max() ?? 1)
    let wide = month.weeks.count * Self.step
    let said = month.weeks.map { Self.days($0) + " " + short + ": " + words.number($0.articles) }
    var out = "<svg viewBox=\"0 0 \(wide) \(Self.height)\" width=\"\(wide)\" height=\"\(Self.height)\" role=\"img\""
    out += " aria-labelledby=\"g-t g-d\"><title id=\"g-t\">\(e(Wording.fill(own.chart, ["month": name])))</title>"
    out += "<desc id=\"g-d\">\(e(said.joined(separator: "; "))). \(e(own.chartNote))</desc>"
    for (place, week) in month.weeks.enumerated() {
      let tall = week.articles == 0 ? 0 : max(2, week.articles * (Self.ground - Self.top) / most)
      let (left, middle) = (place * Self.step + (Self.step - Self.width) / 2, place * Self.step + Self.step / 2)
      if tall > 0 {
        out +=
          "<rect class=\"bar\" x=\"\(left)\" y=\"\(Self.ground - tall)\" width=\"\(Self.width)\" height=\"\(tall)\"/>"
      }
      out +=
        "<text x=\"\(middle)\" y=\"\(Self.ground - tall - 6)\" text-anchor=\"middle\">\(words.number(week.articles))</text>"
      out += "<text class=\"m\" x=\"\(middle)\" y=\"198\" text-anchor=\"middle\">\(Self.days(week))</text>"
    }
    return out + "<path class=\"base\" d=\"M0 \(Self.ground).5H\(wide)\"/></svg>"
  }
}
