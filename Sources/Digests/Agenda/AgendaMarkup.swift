/// The days ahead as HTML, for the digest's page and the agenda's.
struct AgendaMarkup: PagePart {
  let words: Wording

  /// The section of the digest; empty where no day lies in its window.
  func section(_ agenda: AgendaContent) -> String {
    if agenda.days.isEmpty { return "" }
    return
      "<section aria-labelledby=\"h-agenda\" id=\"agenda\"><h2 id=\"h-agenda\"><span>\(e(words.agenda.title))</span>"
      + "<small>\(e(agenda.span))</small></h2>\n<p class=\"lede\">\(e(words.agenda.note)) "
      + "<a href=\"\(AgendaPage.fileName)\">\(e(words.agenda.whole))</a> · "
      + "<a href=\"\(AgendaCalendar.fileName)\">\(e(words.agenda.file))</a></p>\n" + days(agenda.days) + "</section>\n"
  }

  /// What is due tomorrow and in a week, below the overview.
  func reminders(_ agenda: AgendaContent) -> String {
    if agenda.reminders.isEmpty { return "" }
    let lines = agenda.reminders.map { line in
      let language = line.language.map { " lang=\"\($0)\"" } ?? ""
      return "\(e(line.head)) <a href=\"#ag-\(line.day.iso)\"\(language)>\(e(line.title))</a>."
    }
    let head = "<b>\(e(words.agenda.reminder)).</b>"
    if lines.count == 1 { return "<p class=\"remind\">\(head) \(lines[0])</p>" }
    return "<div class=\"remind\">\(head)<ul>" + lines.map { "<li>\($0)</li>" }.joined() + "</ul></div>"
  }

  /// A list of days.
  func days(_ days: [AgendaContent.Day]) -> String {
    var out = "<ol class=\"days\">\n"
    for day in days {
      out += "<li id=\"ag-\(day.day.iso)\"><h3><time datetime=\"\(day.day.iso)\">\(e(day.date))</time> "
      out += "<small>\(e(day.distance))</small></h3><ul class=\"ag\">"
      for item in day.items { out += self.item(item) }
      out += "</ul></li>\n"
    }
    return out + "</ol>\n"
  }

  private func item(_ item: AgendaContent.Item) -> String {
    let language = item.language.map { " lang=\"\($0)\"" } ?? ""
    let at = item.at.map { "<span class=\"at\">\(e($0))</span>" } ?? ""
    let badge = item.badge.map { "<span class=\"badge\">\(e($0))</span>" } ?? ""
    let place = item.place.map { "<span>\(e($0))</span>" } ?? ""
    return "<li><p>\(kind(item.kind, item.label))\(at)\(badge)<span class=\"t\"\(language)>\(e(item.title))</span></p>"
      + "<q\(language)>\(external(item.sentence, item.passage))</q><p class=\"meta\">\(place)<span>\(e(item.bySource)), "
      + "\(telling(item))</span></p></li>"
  }

  func kind(_ name: String, _ label: String) -> String { "<span class=\"kind k-\(name)\">\(e(label))</span>" }

  /// The entry that told of it, as a link to its day.
  func telling(_ item: AgendaContent.Item) -> String {
    let place = item.telling.number.map { "#a\($0)" } ?? ""
    return "<a href=\"\(item.telling.file).html\(place)\">\(e(item.telling.text))</a>"
  }
}
