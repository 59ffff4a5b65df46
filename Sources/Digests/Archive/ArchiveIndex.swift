import Model
import Text

/// The index of a folder of digests: a line an edition by month, the latest first, and the roll-up of each week.
public struct ArchiveIndex: Sendable, SidePage {
  /// A month with its lines, the latest first.
  private struct Month {
    var first: CalendarDay
    var rows: [Row]
  }

  private struct Row {
    var day: CalendarDay
    var file: String
    var label: String
    var articles: Int
    var sources: String
    var lead: String
    var isWeek: Bool
  }

  let words: Wording
  private let title: String
  private let months: [Month]
  /// Whether `sources.html` and `atom.xml` lie beside the index.
  private let hasSources: Bool
  private let hasFeed: Bool
  private let feeds: [FacetFeed.Link]
  private let pages: [PageKind]
  private let latest: CalendarDay?
  private let isHidden: Bool
  /// The months that have a page.
  private let summaries: Set<CalendarMonth>

  /// An index of editions in any order; of several for one day the last given counts. `latest` are the latest of them, whose
  /// headlines are those that stand: what was taken back leads no day. `title` is the digest's, `language`
  /// `id` or `en`; `hasSources` and `hasFeed` say whether there are a page of sources and a feed to link.
  public init(
    title: String, language: String, editions: [KeptEdition], latest: [Edition] = [], weeks: [WeekSummary] = [],
    hasSources: Bool = false, hasFeed: Bool = false, feeds: [FacetFeed.Link] = [], pages: [PageKind] = [],
    summaries: Set<CalendarMonth> = [], isHidden: Bool = false
  ) {
    (self.feeds, self.pages, self.summaries, self.isHidden) = (feeds, pages, summaries, isHidden)
    self.latest = editions.map(\.day).max()
    let words = Wording.of(language)
    self.words = words
    (self.hasSources, self.hasFeed) = (hasSources, hasFeed)
    self.title = Wording.fill(words.indexTitle, ["title": ContentBuilder.title(title)])
    var days: [CalendarDay: KeptEdition] = [:]
    for edition in editions { days[edition.day] = edition }
    for edition in latest.byDay.standing { days[edition.day]?.lead = edition.items.first?.title }
    var sundays: [CalendarDay: WeekSummary] = [:]
    for week in weeks { sundays[week.last] = week }
    let rows = days.values.map { Self.row($0, words) } + sundays.values.map { Self.row($0, words) }
    var months: [Month] = []
    for row in rows.sorted(by: { ($0.day, $0.isWeek ? 1 : 0) > ($1.day, $1.isWeek ? 1 : 0) }) {
      let first = row.day.adding(days: 1 - row.day.day)
      if months.last?.first != first { months.append(Month(first: first, rows: [])) }
      months[months.count - 1].rows.append(row)
    }
    self.months = months
  }

  /// The index as Markdown (`.md`) or as an HTML page (any other format), UTF-8. It links `2023-09-09.md` or
  /// `2023-09-09.html` beside it.
  public func render(as format: DigestSettings.Format) -> [UInt8] {
    Array((format == .md ? markdown() : page()).utf8)
  }

  private static func row(_ edition: KeptEdition, _ words: Wording) -> Row {
    let lead =
      edition.lead.map { ItemBuilder.title($0, url: "") }
      ?? (edition.articles > 0 ? "–" : edition.sourcesWell == 0 ? words.indexFailed : words.indexNone)
    // "5", or "4/5" where not all could be checked.
    let isWhole = edition.sourcesWell == edition.sources
    return Row(
      day: edition.day, file: edition.day.iso, label: DateWording(words: words).brief(edition.day),
      articles: edition.articles, sources: isWhole ? "\(edition.sources)" : "\(edition.sourcesWell)/\(edition.sources)",
      lead: lead, isWeek: false)
  }

  private static func row(_ week: WeekSummary, _ words: Wording) -> Row {
    let number = WeekNumber(of: week.last)
    return Row(
      day: week.last, file: number.name, label: Wording.fill(words.weekTitle, ["n": "\(number.number)"]),
      articles: week.articles, sources: "", lead: week.lead.map { ItemBuilder.title($0, url: "") } ?? "", isWeek: true)
  }

  private func name(_ month: Month) -> String { "\(words.months[month.first.month - 1]) \(month.first.year)" }

  private func markdown() -> String {
    var out = "# " + MarkdownEscape.text(title) + "\n"
    if months.isEmpty { out += "\n" + words.indexEmpty + "\n" }
    for month in months {
      out += "\n## \(name(month))\n\n| \(words.indexDate) | \(words.indexArticles) | \(words.indexSources) | "
      out += "\(words.indexLead) |\n|---|--:|--:|---|\n"
      for row in month.rows {
        let link = "[\(row.label)](\(row.file).md)"
        out += "| \(row.isWeek ? "**" + link + "**" : link) | \(row.articles) | \(row.sources) | "
        out += MarkdownEscape.text(row.lead) + " |\n"
      }
    }
    return out
  }

  private func page() -> String {
    var out = opening(
      title, style: PageStyle.index, pages, current: .archive, latest: pages.isEmpty ? nil : latest,
      feed: hasFeed ? "atom.xml" : nil, isHidden: isHidden)
    out += "<header><div class=\"mast\"><p class=\"tag\">\(e(words.tagline))</p><h1>\(e(title))</h1></div>\n"
    out += monthLinks() + "</header>\n<main id=\"isi\">\n"
    if months.isEmpty { out += "<p class=\"hint\">\(e(words.indexEmpty))</p>\n" }
    for month in months { out += table(month) }
    return out + "</main>\n</body>\n</html>\n"
  }

  /// Links to the months, a line a year, to the page of sources and the feeds.
  private func monthLinks() -> String {
    var lines: [String] = []
    if months.count > 1 {
      var years: [(year: Int, links: [String])] = []
      for month in months {
        if years.last?.year != month.first.year { years.append((month.first.year, [])) }
        let link = "<a href=\"#\(month.first.iso.prefix(7))\">\(words.shortMonths[month.first.month - 1])</a>"
        years[years.count - 1].links.append(link)
      }
      lines = years.map { "<b>\($0.year)</b> " + $0.links.joined(separator: " ") }
    }
    let sources = hasSources && pages.isEmpty ? ["<a href=\"\(SourcesPage.fileName)\">\(words.sourcesLabel)</a>"] : []
    let feed = hasFeed ? ["<a href=\"atom.xml\" type=\"application/atom+xml\">Atom</a>"] : []
    let others = sources + feed
    if !others.isEmpty { lines.append(others.joined(separator: " ")) }
    for (facet, label) in [(FacetFeed.Facet.topic, archive.topics), (.region, archive.regions)] {
      let own = feeds.filter { $0.facet == facet }.map {
        "<a href=\"\(FacetFeed.folder)/\($0.file)\" type=\"\($0.type)\">\(e($0.name))</a>"
      }
      if !own.isEmpty { lines.append("<b>\(e(label))</b> " + own.joined(separator: " ")) }
    }
    if lines.isEmpty { return "" }
    return "<nav class=\"months\" aria-label=\"\(e(words.indexDate))\">" + lines.map { "<p>\($0)</p>" }.joined()
      + "</nav>\n"
  }

  private func table(_ month: Month) -> String {
    let calendar = CalendarMonth(of: month.first)
    let summary = MonthWords(say: words.say).summary
    let link =
      summaries.contains(calendar)
      ? " <small><a href=\"\(calendar.fileName)\">\(e(summary))<span class=\"hide\">: \(name(month))</span></a></small>"
      : ""
    var out =
      "<table class=\"stack\" id=\"\(month.first.iso.prefix(7))\"><caption>\(name(month))\(link)</caption><thead><tr>"
    out += "<th scope=\"col\">\(words.indexDate)</th><th scope=\"col\" class=\"n\">\(words.indexArticles)</th>"
    out += "<th scope=\"col\" class=\"n\">\(words.indexSources)</th><th scope=\"col\">\(words.indexLead)</th>"
    out += "</tr></thead><tbody>\n"
    for row in month.rows {
      out += "<tr\(row.isWeek ? " class=\"week\"" : "")><td><a href=\"\(row.file).html\">\(e(row.label))</a></td>"
      out += "<td class=\"n\" data-l=\"\(words.indexArticles)\">\(row.articles)</td>"
      // A week has no sources of its own.
      let label = row.sources.isEmpty ? "" : " data-l=\"\(words.indexSources)\""
      out += "<td class=\"n\"\(label)>\(row.sources)</td><td>\(e(row.lead))</td></tr>\n"
    }
    return out + "</tbody></table>\n"
  }
}
