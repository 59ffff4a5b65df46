import Model
import Text

/// The page of sources: how each did in the last thirty days of editions, with its articles a day as a small picture.
/// Made from editions alone, so that the same editions give the same page.
public struct SourcesPage: Sendable {
  /// The file's name beside the editions.
  public static let fileName = "sumber.html"
  /// Days shown.
  static let days = 30

  /// A source over the days.
  struct Line: Sendable, Equatable {
    var name: String
    var host: String
    var isWell: Bool
    /// A sentence; nil when all is well.
    var trouble: String?
    /// Articles of each day, the latest last, those named as another outlet included.
    var articles: [Int]
    /// Editions before which it was checked successfully, and all that it was in.
    var wellIn: Int
    var editions: Int
  }

  let words: Wording
  let title: String
  let first: CalendarDay
  let last: CalendarDay
  let lines: [Line]
  let sentence: String

  /// The sources of the last of `editions` over the thirty days up to it; nil where there is no edition.
  public init?(editions: [Edition]) {
    var byDay: [CalendarDay: Edition] = [:]
    for edition in editions { byDay[edition.day] = edition }
    let all = byDay.values.sorted { $0.day < $1.day }
    guard let latest = all.last else { return nil }
    let content = ContentBuilder(latest).content()
    words = content.words
    (sentence, last) = (content.sourcesSentence, latest.day)
    let start = latest.day.adding(days: 1 - Self.days)
    first = start
    title = Wording.fill(words.sourcesTitle, ["title": content.title])
    var counts: [String: [Int]] = [:]
    var health: [String: (well: Int, all: Int)] = [:]
    for edition in all where edition.day >= start {
      let place = edition.day.daysSinceEpoch - start.daysSinceEpoch
      for item in edition.items {
        for name in [item.source] + item.alsoReported.map(\.source) {
          counts[name, default: Array(repeating: 0, count: Self.days)][place] += 1
        }
      }
      for report in edition.sources {
        let before = health[report.name] ?? (0, 0)
        health[report.name] = (before.well + (report.isWell ? 1 : 0), before.all + 1)
      }
    }
    lines = zip(latest.sources, content.sources).map { report, line in
      let known = health[report.name] ?? (0, 0)
      return Line(
        name: line.name, host: line.host, isWell: line.isWell, trouble: line.trouble,
        articles: counts[report.name] ?? Array(repeating: 0, count: Self.days), wellIn: known.well, editions: known.all)
    }
  }

  /// The page, UTF-8.
  public func render() -> [UInt8] {
    let dates = DateWording(words: words)
    var out = PageView.opening(language: words.language, title: title, style: PageStyle.sheet + PageStyle.sources)
    let period = Wording.fill(words.sourcesPeriod, ["from": dates.dayMonth(first), "to": dates.short(last)])
    out += "<header><div class=\"mast\"><p class=\"tag\">\(e(period))</p><h1>\(e(title))</h1></div>\n"
    out += "<nav class=\"ways\" aria-label=\"\(e(words.backToArchive))\"><p>"
    out += "<a href=\"index.html\">\(e(words.backToArchive))</a></p></nav></header>\n<main>\n"
    let isAllWell = lines.allSatisfy(\.isWell)
    out += "<p class=\"sum \(isAllWell ? "ok" : "bad")\">\(e(lines.isEmpty ? words.noSources : sentence)).</p>\n"
    let most = lines.flatMap(\.articles).max() ?? 0
    out += "<ul class=\"srcs\">\n" + lines.map { item($0, most: most) }.joined() + "</ul>\n"
    return Array((out + "</main>\n<footer>\n<p>\(e(words.legal))</p>\n</footer>\n</body>\n</html>\n").utf8)
  }

  private func item(_ line: Line, most: Int) -> String {
    let host = line.host == line.name ? "" : " <small>\(e(line.host))</small>"
    var out = "<li\(line.isWell ? "" : " class=\"down\"")><h2><span class=\"dot\" aria-hidden=\"true\"></span>"
    out += "\(e(line.name.isEmpty ? line.host : line.name))\(host)</h2>\n"
    out += chart(line.articles, most: most)
    let total = words.sourceArticles(line.articles.reduce(0, +))
    let health = Wording.fill(words.sourceDays, ["ok": "\(line.wellIn)", "all": "\(line.editions)"])
    out += "<p class=\"meta\"><span>\(e(total))</span><span>\(e(health))</span></p>\n"
    return out
      + "<p class=\"\(line.isWell && line.trouble == nil ? "hint" : "bad")\">\(e(line.trouble ?? words.sourceIsWell))</p></li>\n"
  }

  /// A bar a day; all sources on one scale, so that they can be compared. An empty day is a line on the ground.
  private func chart(_ articles: [Int], most: Int) -> String {
    let (width, height) = (10, 48)
    var bars = ""
    for (day, count) in articles.enumerated() {
      let tall = count == 0 ? 1 : max(4, count * height / max(most, 5))
      let name = count == 0 ? " class=\"none\"" : ""
      bars += "<rect\(name) x=\"\(day * width)\" y=\"\(height - tall)\" width=\"\(width - 2)\" height=\"\(tall)\"/>"
    }
    let label = Wording.fill(words.sourceChart, ["days": articles.map(String.init).joined(separator: ", ")])
    return "<svg viewBox=\"0 0 \(articles.count * width - 2) \(height)\" role=\"img\" aria-label=\"\(e(label))\""
      + " preserveAspectRatio=\"none\">\(bars)</svg>\n"
  }

  private func e(_ text: String) -> String { MarkupEscape.text(text) }
}
