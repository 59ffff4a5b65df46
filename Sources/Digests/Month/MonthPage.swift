import Model
import Text

/// The page of a month: two sheets of A4 when it is printed. Made from editions alone.
public struct MonthPage: Sendable, SidePage {
  /// Rows of a table at most; the rest is one row, so that the sum stays.
  private static let mostRows = 12
  private static let mostTopics = 6
  private static let mostStories = 4
  private static let mostNames = 8

  let month: Month
  let pages: [PageKind]
  let isHidden: Bool
  /// The first day whose files are still there, to be led to; nil for all.
  let firstKept: CalendarDay?
  var words: Wording { month.words }
  var own: MonthWords { MonthWords(say: words.say) }

  /// The page of a month.
  ///
  /// - Parameters:
  ///   - pages: the pages that lie beside it.
  ///   - isHidden: whether search engines are asked not to list it.
  public init(_ month: Month, pages: [PageKind] = [], isHidden: Bool = false, firstKept: CalendarDay? = nil) {
    (self.month, self.pages, self.isHidden, self.firstKept) = (month, pages, isHidden, firstKept)
  }

  /// "November 2026".
  private var name: String { words.months[month.month.first.month - 1] + " \(month.month.first.year)" }
  private var nameBefore: String { words.months[month.month.before.first.month - 1] }

  /// The page, UTF-8.
  public func render() -> [UInt8] {
    var out = opening(
      name + ": " + month.title, style: PageStyle.pages + PageStyle.month, pages, current: .month(month.month),
      isHidden: isHidden)
    let last = month.days.last ?? month.month.last
    let digest = isThere(last) ? "<a href=\"\(last.iso).html\">\(e(month.title))</a>" : e(month.title)
    let stat = [
      words.articles(month.articles), words.sources(month.sources.count { $0.articles > 0 }),
      own.digests(month.days.count),
    ]
    out += masthead(
      tag: "\(digest) · \(e(archive.month))", name, date: dates.days(month.month.first, until: month.month.last),
      stat: stat)
    out += "<p class=\"lede\">\(e(lede))</p>\n"
    let hasCounts = month.articles > 0 || (month.before ?? 0) > 0
    if hasCounts { out += "<div class=\"sheet t0\">\n" + weeks() + topicsAndRegions() + "</div>\n" }
    out += "<div class=\"sheet t0\">\n" + (hasCounts ? sources() : "") + laws() + agenda() + "</div>\n"
    return Array((out + closing([Wording.fill(own.made, ["digests": own.digests(month.days.count)])])).utf8)
  }

  private var lede: String {
    var parts = [month.articles == 0 ? own.empty : Wording.fill(own.lede, ["n": words.number(month.articles)])]
    if (month.before ?? 0) > 0, month.articles > 0 { parts.append(own.percentNote) }
    let missing = month.month.days - month.days.count
    if missing > 0 { parts.append(Wording.fill(own.missing, ["n": "\(missing)"])) }
    return parts.joined(separator: " ")
  }

  private func isThere(_ day: CalendarDay) -> Bool { firstKept.map { day >= $0 } ?? true }

  // MARK: Weeks

  private func weeks() -> String {
    var out = section("m1", own.weeks, words.articles(month.articles)) + "<div class=\"cols\"><div class=\"fig\">"
    out += MonthChart(month: month, words: words, own: own).markup()
    let (first, last) = (month.month.first, month.month.last)
    if first.weekday != 1 || last.weekday != 0 { out += "<p><small>\(e(own.cutWeeks))</small></p>" }
    let shown = month.topics.count > Self.mostTopics ? Self.mostTopics - 1 : month.topics.count
    let rest = month.topics.count - shown
    let topics = month.topics.prefix(shown).map(\.name) + (rest > 0 ? [own.otherTopics(rest)] : [])
    out += "</div>" + scroll(own.numbers) + "<table class=\"tbl\"><caption>\(e(own.numbers))</caption><thead><tr>"
    out += heads([own.week]) + heads(topics + [archive.sum], class: "n") + "</tr></thead><tbody>\n"
    func row(_ counts: [Int]) -> String {
      let cut = Array(counts.prefix(shown)) + (rest > 0 ? [counts.dropFirst(shown).reduce(0, +)] : [])
      return (cut + [counts.reduce(0, +)]).map { "<td class=\"n\">\(words.number($0))</td>" }.joined()
    }
    for week in month.weeks {
      out += "<tr><th scope=\"row\" class=\"nw\">\(e(MonthChart.days(week)))</th>" + row(week.topics) + "</tr>\n"
    }
    out += "</tbody><tfoot><tr><th scope=\"row\">\(e(archive.sum))</th>" + row(month.topics.map(\.articles))
    return out + "</tr></tfoot></table></div></div></section>\n"
  }

  private func scroll(_ label: String) -> String {
    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(e(label))\">"
  }

  // MARK: Counts

  private func topicsAndRegions() -> String {
    let against: String
    if month.daysBefore == 0 {
      against = ""
    } else if month.daysBefore == month.month.before.days {
      against = Wording.fill(own.against, ["month": nameBefore])
    } else {
      against = Wording.fill(own.againstPart, ["month": nameBefore, "digests": own.digests(month.daysBefore)])
    }
    var out = section("m2", own.topicAndRegion, against) + "<div class=\"cols\"><div>"
    out += table(month.topics, own.byTopic, head: words.topic, rest: own.otherTopics) + tops() + "</div>"
    return out + table(month.regions, own.byRegion, head: own.region, rest: own.otherRegions) + "</div></section>\n"
  }

  /// A table of counts, the rest in one row.
  private func table(_ counts: [Month.Count], _ caption: String, head: String, rest: Wording.Counted) -> String {
    let months = words.shortMonths
    let isCompared = month.before != nil
    let most = counts.count > Self.mostRows + 1 ? Self.mostRows : counts.count
    var rows = Array(counts.prefix(most))
    let left = counts.dropFirst(most)
    if !left.isEmpty { rows.append(sum(left, named: rest(left.count))) }
    var out = scroll(caption) + "<table class=\"tbl\"><caption>\(e(caption))</caption><thead><tr>"
    var names = [months[month.month.first.month - 1]]
    if isCompared { names += [months[month.month.before.first.month - 1], own.difference] }
    out += heads([head]) + heads(names, class: "n") + "</tr></thead><tbody>\n"
    func row(_ count: Month.Count) -> String {
      var row = "<tr><th scope=\"row\">\(e(count.name))</th><td class=\"n\">\(words.number(count.articles))</td>"
      if let before = count.before {
        row += "<td class=\"n\">\(words.number(before))</td><td class=\"n\">\(difference(count.articles, before))</td>"
      }
      return row + "</tr>\n"
    }
    out += rows.map(row).joined() + "</tbody><tfoot>"
    return out + row(sum(counts[...], named: archive.sum)) + "</tfoot></table></div>\n"
  }

  private func sum(_ counts: ArraySlice<Month.Count>, named name: String) -> Month.Count {
    Month.Count(
      name: name, articles: counts.reduce(0) { $0 + $1.articles },
      before: month.before == nil ? nil : counts.reduce(0) { $0 + ($1.before ?? 0) })
  }

  /// "+23 (+29 %)"; a percentage only where both are at least 20, since small numbers mislead.
  private func difference(_ now: Int, _ before: Int) -> String {
    let difference = now - before
    let sign = difference > 0 ? "+" : difference < 0 ? "−" : ""
    let text = sign + words.number(abs(difference))
    guard now >= 20, before >= 20, difference != 0 else { return text }
    let percent = (abs(difference) * 200 + before) / (2 * before)
    return text + " <small>(\(percent == 0 ? "±" : sign)\(words.number(percent)) %)</small>"
  }

  private func tops() -> String {
    if month.stories.isEmpty { return "" }
    var out = "<h3>\(e(words.mostReported))</h3><ol class=\"tops\">"
    for story in month.stories.prefix(Self.mostStories) {
      let counts = [words.outlets(story.outlets), words.articles(story.articles), words.days(story.days)]
      let day = CalendarDay(iso: String(story.file.prefix(10)))
      let head = day.map(isThere) ?? true ? "<a href=\"\(e(story.file))\">\(e(story.title))</a>" : e(story.title)
      out += "<li>\(head) <small>\(e(counts.joined(separator: ", ")))</small></li>"
    }
    return out + "</ol>"
  }

  private func sources() -> String {
    let watched = Wording.fill(own.watched, ["n": "\(month.care.watched)"])
    var out = section("m3", words.sourcesLabel, watched) + "<div class=\"cols\">"
    out += table(month.sources, own.bySource, head: archive.source, rest: own.otherSources) + "<div>"
    return out + care() + agendaCounts() + "</div></div></section>\n"
  }

  private func care() -> String {
    let care = month.care
    var lines: [String] = []
    if !care.without.isEmpty {
      var names = care.without.prefix(Self.mostNames).joined(separator: ", ")
      let left = care.without.count - Self.mostNames
      if left > 0 { names += " " + Wording.fill(words.andMore, ["what": own.otherSources(left)]) }
      lines.append(
        e(Wording.fill(own.without, ["sources": words.sources(care.without.count), "names": names])))
    }
    if care.unreachable > 0 {
      let text = Wording.fill(own.unreachable, ["sources": words.sources(care.unreachable)])
      lines.append(e(text) + " <a href=\"\(SourcesPage.fileName)\">\(e(own.causes))</a>")
    }
    if lines.isEmpty { return "" }
    return "<h3>\(e(own.look))</h3><ul class=\"tops\">" + lines.map { "<li>\($0)</li>" }.joined() + "</ul>"
  }
}
