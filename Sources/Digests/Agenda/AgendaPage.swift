import Model
import Text

/// All days ahead on one page, made from the latest edition.
public struct AgendaPage: PagePart {
  /// Beside the digests.
  public static let fileName = "agenda.html"

  private let content: AgendaContent?
  private let edition: Edition
  private let words: Wording
  private let title: String

  /// The page of an edition's agenda; nil where the edition keeps none.
  public init?(edition: Edition) {
    guard edition.agenda != nil else { return nil }
    self.edition = edition
    words = Wording.of(edition.language)
    title = ContentBuilder.title(edition.title)
    content = AgendaBuilder(edition, words: words).content()
  }

  /// The file.
  ///
  /// - Parameters:
  ///   - pages: the pages that lie beside it.
  ///   - isHidden: whether search engines are asked not to list it.
  public func render(pages: [PageKind] = [], isHidden: Bool = false) -> [UInt8] {
    let markup = AgendaMarkup(words: words)
    var out = PageView.opening(
      language: words.language, title: words.agenda.title + ": " + title, style: PageStyle.sheet, calendar: true,
      isHidden: isHidden)
    out += "<a class=\"skip\" href=\"#isi\">\(words.skip)</a>\n"
    out += PageWays(words: words).line(pages, current: .agenda, latest: edition.day) + masthead()
    out += "<main id=\"isi\"><p class=\"lede\">\(e(words.agenda.lede)) "
    out += "<a href=\"\(AgendaCalendar.fileName)\">\(e(words.agenda.file))</a></p>\n"
    if let content {
      if !content.changed.isEmpty {
        out +=
          section("h1", words.agenda.changed, words.agenda.lastWeek) + "\n" + changed(content.changed) + "</section>\n"
      }
      if !content.days.isEmpty {
        out += section("h2", words.agenda.nextDays, content.span) + "\n" + markup.days(content.days) + "</section>\n"
      }
      if let first = content.later.first {
        let from = Wording.fill(words.agenda.from, ["day": DateWording(words: words).dayMonth(first.day)])
        out += section("h3", words.agenda.later, from) + "\n" + markup.days(content.later) + "</section>\n"
      }
    }
    if (content?.days ?? []).isEmpty && (content?.later ?? []).isEmpty {
      out += "<div class=\"quiet\"><p>\(e(words.agenda.empty))</p></div>\n"
    }
    return Array((out + "</main>\n" + foot(markup)).utf8)
  }

  private func masthead() -> String {
    let dates = DateWording(words: words)
    let items = ((content?.days ?? []) + (content?.later ?? [])).flatMap(\.items)
    let off = items.count { $0.kind == "off" }
    let stat =
      [Wording.fill(words.agenda.ahead, ["n": "\(items.count - off)"])] + (off > 0 ? ["\(off) " + offWord] : [])
    return """
      <header>
      <div class="mast">
      <p class="tag"><a href="\(edition.day.iso).html">\(e(title))</a></p>
      <h1>\(e(words.agenda.title))</h1>
      <div class="when">
      <p class="date">\(e(Wording.fill(words.agenda.asOf, ["day": dates.long(edition.day)])))</p>
      <p class="stat">\(e(stat.joined(separator: " · ")))</p>
      </div>
      </div>
      </header>

      """
  }

  private var offWord: String { words.agenda.calledOff.lowercased() }

  private func changed(_ items: [AgendaContent.Item]) -> String {
    let markup = AgendaMarkup(words: words)
    let dates = DateWording(words: words)
    var out = "<ul class=\"days\">"
    for item in items {
      let day = item.movedFrom.map {
        Wording.fill(words.agenda.movedTo, ["from": dates.dayMonth($0), "to": item.when])
      }
      let head = item.kind == "off" ? item.label : words.agenda.moved
      out += "<li><h3>\(e(head))</h3><p>\(e(item.title)): \(e(day ?? item.when)), \(e(item.bySource)) "
      out += "(\(markup.telling(item))).</p></li>"
    }
    return out + "</ul>"
  }

  private func foot(_ markup: AgendaMarkup) -> String {
    var rows = ComingDay.Kind.allCases.map { kind in
      markup.kind(kind.rawValue, words.agenda.kind(kind)) + " " + e(words.agenda.explained(kind))
    }
    rows.append(markup.kind("off", words.agenda.calledOff) + " " + e(words.agenda.offExplained))
    rows.append(e(words.legal))
    return "<footer>\n" + rows.map { "<p>\($0)</p>\n" }.joined() + "</footer>\n</body>\n</html>\n"
  }
}
