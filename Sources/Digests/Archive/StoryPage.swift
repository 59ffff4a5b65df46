import Model
import Text

/// The page of a story: what each edition told of it, the latest first, out of the editions alone.
public struct StoryPage: Sendable, SidePage {
  /// What one edition told.
  struct Day: Sendable {
    var day: CalendarDay
    var item: Edition.Item
  }

  /// The story.
  public let key: StoryKey
  let words: Wording
  private let title: String
  private let days: [Day]
  /// What was told to be gone since.
  private let withdrawn: [ItemPlace: Edition.Correction.Change]
  private let pages: [PageKind]
  private let latest: CalendarDay
  private let isHidden: Bool

  /// The page of the story that item `item` of the latest of `editions` continues; nil where it continues none that began
  /// as an item.
  ///
  /// - Parameters:
  ///   - editions: those that told it, in any order; one that is not there is left out. Others count for what they corrected.
  ///   - latest: the latest edition of all, to lead there.
  public init?(
    _ key: StoryKey, editions: [Edition], pages: [PageKind] = [], latest: CalendarDay, isHidden: Bool = false
  ) {
    let told = editions.byDay.corrected.reversed().flatMap { edition in
      edition.items.filter { Self.key(of: $0) == key || StoryKey(day: edition.day, number: $0.number) == key }
        .map { Day(day: edition.day, item: $0) }
    }
    guard told.count > 1, let last = told.first?.day, let edition = editions.last(where: { $0.day == last }) else {
      return nil
    }
    words = Wording.of(edition.language)
    title = ContentBuilder.title(edition.title)
    withdrawn = editions.byDay.withdrawn
    (self.key, days, self.pages, self.latest, self.isHidden) = (key, told, pages, latest, isHidden)
  }

  /// What the story of an item that continues one is known by.
  public static func key(of item: Edition.Item) -> StoryKey? {
    guard let first = item.continues?.entries.first, let number = first.number else { return nil }
    return StoryKey(day: first.day, number: number)
  }

  /// The page, UTF-8.
  public func render() -> [UInt8] {
    guard let newest = days.first, let first = days.last else { return [] }
    let headline = ItemBuilder.title(newest.item)
    let outlets = outletCounts()
    let articles = outlets.reduce(0) { $0 + $1.articles }
    var out = opening(headline, style: PageStyle.pages, pages, latest: latest, isHidden: isHidden)
    out += masthead(
      tag: "<a href=\"\(latest.iso).html\">\(e(title))</a> · \(e(archive.storyTag))", headline, isLong: true,
      date: dates.days(first.day, until: newest.day),
      stat: [words.days(days.count), words.articles(articles), words.outlets(outlets.count)])
    out += "<p class=\"lede\">\(e(archive.storyLede))</p>\n"
    out += section("s-days", archive.dayByDay, words.days(days.count)) + "\n<ol class=\"days\">\n"
    for day in days { out += self.day(day, isFirst: day.day == first.day) }
    out += "</ol></section>\n" + table(outlets, articles: articles)
    return Array((out + closing()).utf8)
  }

  private func day(_ day: Day, isFirst: Bool) -> String {
    let name = words.weekdays[day.day.weekday] + ", " + dates.dayMonth(day.day)
    let place = Wording.fill(archive.number, ["n": "\(day.item.number)"])
    var out = "<li id=\"d-\(day.day.iso)\"><h3><time datetime=\"\(day.day.iso)\">\(e(name))</time> "
    out += "<small><a href=\"\(day.day.iso).html#a\(day.item.number)\">\(e(place))</a></small></h3><div>"
    let builder = ItemBuilder(words: words, dates: dates, today: day.day, titles: [:])
    let told = day.item.continues.map(builder.continuation)
    let summary = CleanText.line(day.item.summary, limit: 600)
    if let told, let news = told.news {
      out += "<p><b>\(e(told.newsLabel)):</b> \(e(news)).</p>"
    } else if let nothing = told?.nothingNew {
      out += "<p>\(e(nothing)).</p>"
    } else {
      out += "<p>" + (isFirst ? "<b>\(e(archive.beginning)):</b> " : "") + "\(e(summary))</p>"
    }
    let own = fate(of: day.item.url, on: day.day)
    out += "<ul>" + row(day.item.title, day.item.url, day.item.source, day.item.host, note: own)
    for outlet in day.item.alsoReported.prefix(ItemBuilder.mostOutlets) {
      let relation: String? =
        switch outlet.relation {
        case .copy: words.copy
        case .shorter: words.shorter
        case .story: nil
        }
      let note = fate(of: outlet.url, on: day.day) ?? relation
      out += row(outlet.title, outlet.url, outlet.source, outlet.host, note: note)
    }
    return out + "</ul></div></li>\n"
  }

  /// That a page was taken back, in words; nil where it was not.
  private func fate(of url: String, on day: CalendarDay) -> String? {
    withdrawn[ItemPlace(day: day, url: url)].flatMap { words.fate($0, of: words.theSource) }
  }

  private func row(_ title: String, _ url: String, _ source: String, _ host: String, note: String?) -> String {
    let head = external(ItemBuilder.title(title, url: url), SafeLink.address(url))
    let place = [name(source, host)] + (note.map { [$0] } ?? [])
    return "<li class=\"o\">\(head) <small>\(e(place.joined(separator: ", ")))</small></li>"
  }

  private func name(_ source: String, _ host: String) -> String {
    let clean = CleanText.line(source, limit: 100)
    return clean.isEmpty ? ItemBuilder.host(host, source: source, url: "") : clean
  }

  /// How many articles each outlet had, the most first, and when its first came.
  private func outletCounts() -> [(name: String, articles: Int, first: CalendarDay)] {
    var counts: [String: (articles: Int, first: CalendarDay)] = [:]
    for day in days {
      for outlet in [(day.item.source, day.item.host)] + day.item.alsoReported.map({ ($0.source, $0.host) }) {
        let known = counts[name(outlet.0, outlet.1)] ?? (0, day.day)
        counts[name(outlet.0, outlet.1)] = (known.articles + 1, min(known.first, day.day))
      }
    }
    return counts.map { ($0.key, $0.value.articles, $0.value.first) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  private func table(_ outlets: [(name: String, articles: Int, first: CalendarDay)], articles: Int) -> String {
    var out = section("s-out", archive.outlets, "\(outlets.count)")
    out += "<table class=\"tbl small\" aria-labelledby=\"s-out\"><thead><tr>" + heads([archive.outlets])
    out += heads([words.indexArticles], class: "n") + heads([archive.firstTime]) + "</tr></thead><tbody>\n"
    for outlet in outlets {
      out += "<tr><th scope=\"row\">\(e(outlet.name))</th><td class=\"n\">\(outlet.articles)</td>"
      out += "<td>\(e(dates.dayMonth(outlet.first)))</td></tr>\n"
    }
    out += "</tbody><tfoot><tr><th scope=\"row\">\(e(archive.sum))</th><td class=\"n\">\(articles)</td><td></td></tr>"
    return out + "</tfoot></table></section>\n"
  }
}
