import Model
import Text

extension MonthPage {
  /// Rows of laws and of days ahead at most.
  private static let mostLines = 8

  /// What was entered in the agenda, by kind.
  func agendaCounts() -> String {
    guard let agenda = month.agenda, !agenda.counts.isEmpty else { return "" }
    var out = "<h3 id=\"m6\">\(e(own.agendaKept))</h3><table class=\"tbl\" aria-labelledby=\"m6\"><thead><tr>"
    out += heads([own.kind]) + heads([own.kept, own.past, own.ahead, own.off], class: "n")
    out += "</tr></thead><tbody>\n"
    func row(_ name: String, _ counts: [MonthAgenda.Count]) -> String {
      let sums = [\MonthAgenda.Count.all, \.past, \.ahead, \.off].map { part in
        counts.reduce(0) { $0 + $1[keyPath: part] }
      }
      return "<tr><th scope=\"row\">\(e(name))</th>" + sums.map { "<td class=\"n\">\($0)</td>" }.joined() + "</tr>\n"
    }
    for count in agenda.counts { out += row(words.agenda.kind(count.kind), [count]) }
    out += "</tbody><tfoot>" + row(archive.sum, agenda.counts) + "</tfoot></table>"
    let moved = agenda.moved > 0 ? e(Wording.fill(own.moved, ["n": "\(agenda.moved)"])) + " " : ""
    return out + "<p><small>\(moved)<a href=\"\(AgendaPage.fileName)\">\(e(words.agenda.whole))</a></small></p>"
  }

  /// What was named for the first time.
  func laws() -> String {
    if month.laws.isEmpty { return "" }
    let law = LawWording(words: words, today: month.month.last)
    var out = section("m4", own.lawsFirst, "\(month.laws.count)")
    out += "<table class=\"tbl stack\" aria-labelledby=\"m4\"><thead><tr>"
    out += heads([RegulationWords(say: words.say).regulation, own.about, own.firstMention])
    out += heads([words.articlesHead], class: "n") + "</tr></thead><tbody>\n"
    for row in month.laws.prefix(Self.mostLines) {
      let link = RegulationsPage.fileName + "#" + row.key
      out += "<tr><th scope=\"row\"><a href=\"\(link)\">\(e(law.name(row)))</a></th>"
      let about = row.about.map { CleanText.line($0, limit: 160) } ?? own.noAbout
      out += "<td data-l=\"\(e(own.about))\">\(e(about))</td>"
      out += "<td data-l=\"\(e(own.firstMention))\" class=\"nw\">\(e(dates.dayMonth(row.first)))</td>"
      let articles = row.tellings.count { $0.day <= month.month.last }
      out += "<td class=\"n\" data-l=\"\(e(words.articlesHead))\">\(articles)</td></tr>\n"
    }
    out += "</tbody></table>"
    let left = month.laws.count - Self.mostLines
    if left > 0 {
      let text = Wording.fill(own.otherLaws, ["n": "\(left)"])
      out += "<p><small><a href=\"\(RegulationsPage.fileName)\">\(e(text))</a></small></p>"
    }
    return out + "</section>\n"
  }

  /// The days of the next month that are known.
  func agenda() -> String {
    guard let next = month.agenda?.next, !next.isEmpty else { return "" }
    let name = Wording.fill(own.agendaNext, ["month": words.months[month.month.after.first.month - 1]])
    var out = section("m5", name, own.known)
    out += "<table class=\"tbl stack ahead\" aria-labelledby=\"m5\"><thead><tr>"
    out += heads([own.day, own.kind, own.entry, own.source]) + "</tr></thead><tbody>\n"
    for item in next.prefix(Self.mostLines) {
      let when = item.last == nil ? dates.weekday(item.day) : item.when
      out += "<tr><th scope=\"row\" class=\"nw\">\(e(when))</th>"
      out += "<td>\(AgendaMarkup(words: words).kind(item.kind, item.label))</td>"
      let language = item.language.map { " lang=\"\($0)\"" } ?? ""
      out += "<td\(language)>\(e(item.title))</td><td data-l=\"\(e(own.source))\">\(e(item.source))</td></tr>\n"
    }
    out += "</tbody></table>"
    let left = next.count - Self.mostLines
    if left > 0 {
      let text = Wording.fill(own.otherEntries, ["n": "\(left)"])
      out += "<p><small><a href=\"\(AgendaPage.fileName)\">\(e(text))</a></small></p>"
    }
    return out + "</section>\n"
  }
}
