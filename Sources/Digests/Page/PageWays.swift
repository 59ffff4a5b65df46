import Text

/// The line on top of a page that leads to the others.
struct PageWays: PagePart {
  let words: Wording
  private var archive: ArchiveWording { ArchiveWording(say: words.say) }
  private var dates: DateWording { DateWording(words: words) }

  /// On a day's page.
  func line(_ links: PageLinks) -> String {
    var parts: [String] = []
    if let day = links.previous {
      parts.append("<a href=\"\(day.iso).html\" rel=\"prev\">← \(e(dates.weekday(day)))</a>")
    }
    switch links.next {
    case .day(let day): parts.append("<a href=\"\(day.iso).html\" rel=\"next\">\(e(dates.weekday(day))) →</a>")
    case .announced(let day, let time):
      let text = Wording.fill(archive.appears, ["day": dates.weekday(day), "time": dates.clock(time)])
      parts.append("<span>\(e(text))</span>")
    case nil: break
    }
    return line(parts + links.pages.map { "<a href=\"\($0.fileName)\">\(e(name($0)))</a>" })
  }

  /// On a page beside the days; `current` is the page itself.
  func line(_ pages: [PageKind], current: PageKind?, latest: CalendarDay?) -> String {
    let today = latest.map { ["<a href=\"\($0.iso).html\">\(e(archive.latest))</a>"] } ?? []
    return line(
      today
        + pages.map { page in
          page == current
            ? "<span aria-current=\"page\">\(e(name(page)))</span>"
            : "<a href=\"\(page.fileName)\">\(e(name(page)))</a>"
        })
  }

  private func line(_ parts: [String]) -> String {
    if parts.isEmpty { return "" }
    return "<nav class=\"ways\" aria-label=\"\(e(archive.otherPages))\"><ul>"
      + parts.map { "<li>\($0)</li>" }.joined() + "</ul></nav>\n"
  }

  func name(_ page: PageKind) -> String {
    switch page {
    case .archive: archive.archive
    case .agenda: archive.agenda
    case .month: archive.month
    case .regulations: archive.regulations
    case .sources: words.sourcesLabel
    }
  }
}
