import Model
import Text

/// The page of sources: a table, the ill first, with what is wrong and what to do; each with its articles a day over thirty
/// days. Made from editions alone, so that the same editions give the same page.
public struct SourcesPage: Sendable, SidePage {
  /// The file's name beside the editions.
  public static let fileName = PageKind.sources.fileName
  /// Days shown.
  static let days = 30

  /// How a source stands, the worst first.
  enum State: Int, Comparable {
    case unreachable, limping, silent, unasked, well

    static func < (a: State, b: State) -> Bool { a.rawValue < b.rawValue }
  }

  /// A source over the days.
  struct Line: Sendable, Equatable {
    var name: String
    var host: String
    var isWell: Bool
    var state: State
    /// A sentence; nil when all is well.
    var trouble: String?
    /// What the operator can do; nil when that is nothing.
    var advice: String?
    /// The last edition before which it was checked successfully.
    var lastWell: CalendarDay?
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
    let all = editions.byDay
    guard let latest = all.last else { return nil }
    let content = ContentBuilder(latest).content()
    words = content.words
    (sentence, last) = (content.sourcesSentence, latest.day)
    let start = latest.day.adding(days: 1 - Self.days)
    first = start
    title = content.title
    var counts: [String: [Int]] = [:]
    var health: [String: (well: Int, all: Int, last: CalendarDay?)] = [:]
    for edition in all where edition.day >= start {
      let place = edition.day.daysSinceEpoch - start.daysSinceEpoch
      for item in edition.items {
        for name in [item.source] + item.alsoReported.map(\.source) {
          counts[name, default: Array(repeating: 0, count: Self.days)][place] += 1
        }
      }
      for report in edition.sources {
        let before = health[report.name] ?? (0, 0, nil)
        health[report.name] = (
          before.well + (report.isWell ? 1 : 0), before.all + 1, report.isWell ? edition.day : before.last
        )
      }
    }
    let wording = TroubleWording(words: content.words)
    let found = zip(latest.sources, content.sources).map { report, line in
      let known = health[report.name] ?? (0, 0, nil)
      return Line(
        name: line.name, host: line.host, isWell: line.isWell, state: Self.state(of: report), trouble: line.trouble,
        advice: Self.advice(for: report, wording),
        lastWell: known.last, articles: counts[report.name] ?? Array(repeating: 0, count: Self.days),
        wellIn: known.well, editions: known.all)
    }
    // The well by name; the ill as they came, the worst first.
    lines =
      found.enumerated().sorted { a, b in
        if a.element.state != b.element.state { return a.element.state < b.element.state }
        let names = (a.element.name.lowercased(), b.element.name.lowercased())
        return names.0 != names.1 ? names.0 < names.1 : a.offset < b.offset
      }.map(\.element)
  }

  private static func state(of report: Edition.SourceReport) -> State {
    switch report.fault {
    case .failing(let trouble, _, _, _): trouble.pages == nil ? .unreachable : .limping
    case .silent: .silent
    case .unasked: .unasked
    case nil: report.isWell ? .well : .unreachable
    }
  }

  private static func advice(for report: Edition.SourceReport, _ wording: TroubleWording) -> String? {
    guard case .failing(let trouble, _, _, _) = report.fault else { return nil }
    let advice = CleanText.line(wording.advice(trouble), limit: 400)
    return advice.isEmpty ? nil : advice
  }

  /// The page, UTF-8.
  ///
  /// - Parameters:
  ///   - pages: the pages that lie beside it.
  ///   - isHidden: whether search engines are asked not to list it.
  public func render(pages: [PageKind] = [.archive, .sources], isHidden: Bool = false) -> [UInt8] {
    let heading = words.sourcesLabel
    var out = opening(
      title + ": " + heading, style: PageStyle.pages + PageStyle.sources, pages, current: .sources, latest: last,
      isHidden: isHidden)
    let tag = "<a href=\"\(last.iso).html\">\(e(title))</a>"
    out += masthead(tag: tag, heading, date: dates.long(last), stat: stat)
    let period = Wording.fill(words.sourcesPeriod, ["from": dates.dayMonth(first), "to": dates.short(last)])
    out += "<p class=\"lede\">\(e(archive.sourcesLede)) \(e(period))</p>\n"
    let isAllWell = lines.allSatisfy(\.isWell)
    out += "<p class=\"sum \(isAllWell ? "ok" : "bad")\">\(e(lines.isEmpty ? words.noSources : sentence)).</p>\n"
    if !lines.isEmpty { out += table() }
    return Array((out + closing()).utf8)
  }

  /// "40 sumber · 35 baik · 3 perlu dilihat · 2 tidak dapat diperiksa".
  private var stat: [String] {
    let unreachable = lines.count { $0.state == .unreachable }
    let well = lines.count { $0.state == .well }
    let unasked = lines.count { $0.state == .unasked }
    let limping = lines.count - unreachable - well - unasked
    var parts = [words.sources(lines.count), Wording.fill(archive.wellCount, ["n": "\(well)"])]
    if limping > 0 { parts.append(Wording.fill(archive.lookCount, ["n": "\(limping)"])) }
    if unreachable > 0 { parts.append(Wording.fill(archive.unreachableCount, ["n": "\(unreachable)"])) }
    if unasked > 0 { parts.append(Wording.fill(archive.unaskedCount, ["n": "\(unasked)"])) }
    return parts
  }

  private func table() -> String {
    let most = lines.flatMap(\.articles).max() ?? 0
    var out = "<table class=\"tbl stack srcs\" aria-label=\"\(e(words.sourcesLabel))\"><thead><tr>"
    out += heads([archive.source, archive.state, archive.lastSuccess]) + heads([words.indexArticles], class: "n")
    out += "</tr></thead><tbody>\n"
    for line in lines {
      let name = line.name.isEmpty ? line.host : line.name
      let host = line.host == name ? "" : " <small class=\"b\">\(e(line.host))</small>"
      out += "<tr><th scope=\"row\">\(e(name))\(host)</th>"
      out += cell(archive.state, state(line), isWell: line.state == .well)
      let last = line.lastWell.map(dates.dayMonth) ?? "–"
      out += cell(archive.lastSuccess, e(last), isWell: line.state == .well)
      out += "<td class=\"n\" data-l=\"\(e(words.indexArticles))\">\(line.articles.reduce(0, +))"
      out += chart(line.articles, most: most) + "</td></tr>\n"
    }
    return out + "</tbody></table>\n"
  }

  /// On a phone, where rows are stacked, the cells of an ill source say what they are.
  private func cell(_ label: String, _ content: String, isWell: Bool) -> String {
    "<td data-l=\"\(isWell ? "" : e(label))\">\(content)</td>"
  }

  private func state(_ line: Line) -> String {
    let health = Wording.fill(words.sourceDays, ["ok": "\(line.wellIn)", "all": "\(line.editions)"])
    if line.state == .well { return "<span class=\"ok\">\(e(archive.well))</span> <small>\(e(health))</small>" }
    let name =
      switch line.state {
      case .unreachable: archive.unreachable
      case .limping: archive.feedOnly
      case .silent: archive.silent
      case .unasked: archive.unasked
      case .well: archive.well
      }
    var out = line.state == .unasked ? "<b>\(e(name))</b>" : "<b class=\"bad\">\(e(name))</b>"
    if let trouble = line.trouble { out += "<span class=\"b\">\(e(trouble))</span>" }
    if let advice = line.advice { out += "<span class=\"b\"><b>\(e(archive.action)):</b> \(e(advice))</span>" }
    return out + "<small class=\"b\">\(e(health))</small>"
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
    let name = articles.contains { $0 > 0 } ? "" : " class=\"void\""
    return "<svg\(name) viewBox=\"0 0 \(articles.count * width - 2) \(height)\" role=\"img\" aria-label=\"\(e(label))\""
      + " preserveAspectRatio=\"none\">\(bars)</svg>"
  }
}
