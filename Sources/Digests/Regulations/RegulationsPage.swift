import Model
import Text

/// The page of laws and rules: a table a group, and below the articles that name each.
public struct RegulationsPage: Sendable, SidePage {
  /// The file's name beside the editions.
  public static let fileName = PageKind.regulations.fileName
  /// Articles listed of one, the latest; the first one besides.
  private static let mostArticles = 12

  private let register: LawRegister
  let words: Wording
  private let title: String
  private let latest: CalendarDay
  private let firstKept: CalendarDay?
  private var own: RegulationWords { RegulationWords(say: words.say) }
  private var law: LawWording { LawWording(words: words, today: latest) }

  /// The page as of an edition.
  ///
  /// - Parameter firstKept: the first day whose files are still there, to be led to; nil for all.
  public init(_ register: LawRegister, latest edition: Edition, firstKept: CalendarDay? = nil) {
    self.register = register
    (words, latest, self.firstKept) = (Wording.of(edition.language), edition.day, firstKept)
    title = ContentBuilder.title(edition.title)
  }

  /// The page, UTF-8.
  public func render(pages: [PageKind] = [], isHidden: Bool = false) -> [UInt8] {
    var out = opening(
      archive.regulations + ": " + title, style: PageStyle.pages, pages, current: .regulations, latest: latest,
      isHidden: isHidden)
    let new = register.rows.count(where: law.isNew)
    let stat = [own.count(register.rows.count)] + (new > 0 ? [Wording.fill(own.newThisWeek, ["n": "\(new)"])] : [])
    out += masthead(
      tag: "<a href=\"\(latest.iso).html\">\(e(title))</a>", archive.regulations,
      date: register.since.map { Wording.fill(own.since, ["day": dates.full($0)]) }, stat: stat)
    out += "<p class=\"lede\">\(e(own.lede))</p>\n"
    let groups = Dictionary(grouping: register.rows) { RegulationWords.group($0.law.kind) }
    for group in RegulationWords.Group.allCases {
      if let rows = groups[group] { out += table(rows, group) }
    }
    out += register.rows.isEmpty ? "<div class=\"quiet\"><p>\(e(own.empty))</p></div>\n" : articles()
    return Array((out + closing([own.note])).utf8)
  }

  private func table(_ rows: [LawRegister.Row], _ group: RegulationWords.Group) -> String {
    let (id, name) = ("g\(group.rawValue)", own.name(of: group))
    var out =
      section(id, name, "\(rows.count)") + "\n<table class=\"tbl stack laws\" aria-labelledby=\"\(id)\"><thead><tr>"
    out += heads([own.regulation, own.first, own.last]) + heads([words.articlesHead], class: "n")
    out += "</tr></thead><tbody>\n"
    for row in rows { out += self.row(row) }
    return out + "</tbody></table></section>\n"
  }

  private func row(_ row: LawRegister.Row) -> String {
    let badge = law.isNew(row) ? " <span class=\"badge new\">\(e(own.new))</span>" : ""
    var out = "<tr id=\"\(row.key)\"><th scope=\"row\">\(e(law.name(row)))\(badge)"
    var lines = [law.about(row)]
    if row.maker == nil, row.law.needsMaker { lines.append(own.noMaker) }
    if let also = law.alsoWritten(row) { lines.append(also) }
    out += lines.map { " <small class=\"b\">\(e($0))</small>" }.joined()
    for (verb, other) in law.relations(row, in: register) {
      out += " <small class=\"b\">\(e(verb)) <a href=\"#\(other.key)\">\(e(law.name(other)))</a></small>"
    }
    out += "</th>"
    out += "<td data-l=\"\(e(own.first))\">\(e(law.day(row.first)))</td>"
    out += "<td data-l=\"\(e(own.last))\">\(row.tellings.first.map { day($0, of: law.name(row)) } ?? "")</td>"
    let count = words.articles(row.tellings.count)
    out += "<td class=\"n\" data-l=\"\(e(words.articlesHead))\"><a href=\"#a-\(row.key)\""
    return out + " aria-label=\"\(e(count + ": " + law.name(row)))\">\(row.tellings.count)</a></td></tr>\n"
  }

  /// A day, as a link to its edition where its file is there.
  private func day(_ telling: LawRegister.Telling, of what: String) -> String {
    let name = e(law.day(telling.day))
    if let firstKept, telling.day < firstKept { return name }
    let place = telling.day.iso + ".html" + (telling.number.map { "#a\($0)" } ?? "")
    return "<a href=\"\(place)\" aria-label=\"\(name): \(e(what))\">\(name)</a>"
  }

  /// The articles of each, folded.
  private func articles() -> String {
    var out =
      "<section class=\"folded\" aria-labelledby=\"r-art\"><h2 id=\"r-art\"><span>\(e(own.articlesOf))</span></h2>\n"
    let rows = register.rows.enumerated().sorted { a, b in
      let groups = (
        RegulationWords.group(a.element.law.kind).rawValue, RegulationWords.group(b.element.law.kind).rawValue
      )
      return groups.0 != groups.1 ? groups.0 < groups.1 : a.offset < b.offset
    }.map(\.element)
    for row in rows {
      out += "<details class=\"law\"><summary><b>\(e(law.name(row)))</b> "
      out +=
        "<small>\(e(words.articles(row.tellings.count)))</small></summary>\n<ul id=\"a-\(row.key)\" class=\"list\">\n"
      var shown = Array(row.tellings.prefix(Self.mostArticles))
      let left = row.tellings.count - shown.count
      if left > 0, let first = row.tellings.last { shown.append(first) }
      for (place, telling) in shown.enumerated() {
        if left > 1, place == Self.mostArticles {
          out += "<li><small>\(e(Wording.fill(own.more, ["n": "\(left - 1)"])))</small></li>\n"
        }
        out += line(telling, isFirst: place == shown.count - 1)
      }
      out += "</ul></details>\n"
    }
    return out + "</section>\n"
  }

  private func line(_ telling: LawRegister.Telling, isFirst: Bool) -> String {
    let title = ItemBuilder.title(telling.title, url: telling.url)
    let head = external(title, SafeLink.address(telling.url))
    let note = isFirst ? ", " + e(own.firstMention) : ""
    return
      "<li>\(head) <small>\(e(CleanText.line(telling.source, limit: 100))), \(day(telling, of: title))\(note)</small></li>\n"
  }
}
