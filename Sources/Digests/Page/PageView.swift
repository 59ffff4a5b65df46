import Model
import Text

/// The edition as one HTML file: styles inline, no script, nothing loaded from anywhere (its policy forbids it).
struct PageView: PagePart {
  let content: DigestContent
  var links: PageLinks?
  private var words: Wording { content.words }

  func text() -> String {
    head() + masthead() + overview() + "<main id=\"isi\">\n" + notices() + sections()
      + (content.agenda.map { AgendaMarkup(words: words).section($0) } ?? "") + lists() + "</main>\n"
      + sources() + foot()
  }

  private func head() -> String {
    Self.opening(
      language: words.language, title: content.title + ": " + content.longDate, style: PageStyle.sheet,
      isHidden: links?.isHidden ?? false)
      + "<a class=\"skip\" href=\"#isi\">\(words.skip)</a>\n" + (links.map(PageWays(words: words).line) ?? "")
  }

  /// A page up to the start of its body.
  static func opening(
    language: String, title: String, style: String, feed: String? = nil, calendar: Bool = false, isHidden: Bool = false
  ) -> String {
    let link =
      (feed.map { "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\($0)\">\n" } ?? "")
      + (calendar ? "<link rel=\"alternate\" type=\"text/calendar\" href=\"\(AgendaCalendar.fileName)\">\n" : "")
    let robots = isHidden ? "<meta name=\"robots\" content=\"noindex\">\n" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      \(robots)<title>\(MarkupEscape.text(title))</title>
      \(link)<style>
      \(style)</style>
      </head>
      <body>

      """
  }

  private func masthead() -> String {
    let stat = content.stat.isEmpty ? "" : "<p class=\"stat\">\(e(content.stat.joined(separator: " · ")))</p>\n"
    let edition = Wording.fill(words.edition, ["n": "\(content.number)"])
    return """
      <header>
      <div class="mast">
      <p class="tag">\(e(words.tagline))</p>
      <h1>\(e(content.title))</h1>
      <div class="when">
      <p class="date"><time datetime="\(content.day.iso)">\(e(content.longDate))</time><span>\(e(edition))</span></p>
      \(stat)</div>
      </div>
      \(content.stat.isEmpty ? "" : content.notices.map { "<p class=\"note\">\(e($0))</p>\n" }.joined())</header>

      """
  }

  /// What a day without articles says instead of them.
  private func notices() -> String {
    if !content.stat.isEmpty || content.notices.isEmpty { return "" }
    let failed = content.state == .failed || content.state == .noSources
    return "<div class=\"quiet\(failed ? " failed" : "")\">" + content.notices.map { "<p>\(e($0))</p>" }.joined()
      + "</div>\n"
  }

  private func overview() -> String {
    let reminders = content.agenda.map { AgendaMarkup(words: words).reminders($0) } ?? ""
    guard content.items.count > 1 else {
      return reminders.isEmpty
        ? "" : "<aside class=\"brief\" aria-label=\"\(e(words.agenda.reminder))\">" + reminders + "</aside>\n"
    }
    var out = "<nav class=\"brief\" aria-labelledby=\"h-brief\"><h2 id=\"h-brief\">\(e(words.overview))</h2>\n<ol>\n"
    for section in content.sections {
      for item in section.items {
        let place = ([section.topic] + (item.region.map { [$0] } ?? [])).joined(separator: " · ")
        out += "<li class=\"t\(section.colour)\"><b>\(item.number)</b><a href=\"#a\(item.number)\"\(language(item))>"
        out += "\(e(item.headline))</a><small>\(e(place))</small>"
        if let fate = fate(of: item) { out += " <small>\(e(fate))</small>" }
        out += "</li>\n"
      }
    }
    return out + "</ol>\(reminders)</nav>\n"
  }

  private func sections() -> String {
    var out = ""
    for (i, section) in content.sections.enumerated() {
      out +=
        "<section class=\"t\(section.colour)\" aria-labelledby=\"h\(i)\"><h2 id=\"h\(i)\"><span>\(e(section.topic))</span>"
      out += "<small>\(section.count)</small></h2>\n"
      for (j, item) in section.items.enumerated() { out += article(item, isLead: i == 0 && j == 0) }
      out += "</section>\n"
    }
    return out
  }

  private func article(_ item: ItemContent, isLead: Bool) -> String {
    var out = "<article id=\"a\(item.number)\"\(isLead ? " class=\"lead\"" : "")>\n"
    // Where a newly added source brings old articles, the new ones are marked too.
    let badge =
      item.isArchive
      ? "<span class=\"badge\">\(words.archive)</span>"
      : content.hasArchive ? "<span class=\"badge new\">\(words.fresh)</span>" : ""
    out += "<p class=\"src\"><span class=\"num\">\(item.number)</span><b>\(e(item.host))</b>\(badge)"
    out += ContextObject.element(item.citation) + "</p>\n"
    let made = item.isTitleMade ? "<abbr class=\"made\" title=\"\(e(words.madeTitle))\">†</abbr>" : ""
    let url = item.link.map { " data-url=\"\(e($0))\"" } ?? ""
    out += "<h3\(url)\(language(item))>" + link(item.title, item.link) + made + "</h3>\n"
    out += "<p class=\"meta\">" + details(item) + "</p>\n"
    out += laterChanges(of: item)
    if let continues = item.continues { out += "<p class=\"cont\">" + continuation(continues) + "</p>\n" }
    if !item.summary.isEmpty { out += "<p class=\"sum\"\(language(item))>" + summary(item) + "</p>\n" }
    if !item.facts.isEmpty {
      out += "<dl class=\"facts\">"
      out += item.facts.map { "<div><dt>\(e($0.label))</dt><dd>\(e($0.value))</dd></div>" }.joined() + "</dl>\n"
    }
    if !item.also.isEmpty {
      let outlets = item.also.map { link($0.host, $0.link) + ($0.note.isEmpty ? "" : " <span>(\(e($0.note)))</span>") }
      let more = item.alsoMore.map { ["<span>" + e(Wording.fill(words.andMore, ["what": $0])) + "</span>"] } ?? []
      out +=
        "<p class=\"also\"><span class=\"k\">\(e(words.alsoReported))</span> "
        + (outlets + more).joined(separator: " · ") + "</p>\n"
    }
    for only in item.only {
      out += "<p class=\"also\"><span class=\"k\">\(e(only.label))</span> \(e(only.text))</p>\n"
    }
    if !item.related.isEmpty {
      let related = item.related.map { "<a href=\"#a\($0.number)\">\(e($0.title))</a>" }
      out +=
        "<p class=\"rel\"><span class=\"k\">\(e(words.related))</span> " + related.joined(separator: " · ") + "</p>\n"
    }
    // Wanted when in doubt, not daily.
    return out
      + "<details class=\"why\"><summary>\(e(words.reason))</summary><p>\(e(item.reason))</p></details>\n</article>\n"
  }

  /// Each sentence leads to its place in the article, where that is known.
  private func summary(_ item: ItemContent) -> String {
    item.passages.isEmpty
      ? e(item.summary) : item.passages.map { link($0.text, $0.link) }.joined(separator: " ")
  }

  private func continuation(_ told: ContinuationContent) -> String {
    // The story's page has all that is continued.
    let first = told.entries.first
    let key = first.flatMap { entry in
      CalendarDay(iso: entry.file).flatMap { day in entry.number.map { StoryKey(day: day, number: $0) } }
    }
    if let key, links?.stories.contains(key) ?? false {
      return told.sentence(escape: e) { "<a href=\"\(key.fileName)#d-\($0.file)\">\(e($0.text))</a>" }
    }
    return told.sentence(escape: e) { entry in
      "<a href=\"\(entry.file).html\(entry.number.map { "#a\($0)" } ?? "")\">\(e(entry.text))</a>"
    }
  }

  private func details(_ item: ItemContent) -> String {
    var parts: [String] = item.authors.isEmpty ? [] : ["<span>\(e(item.authors.joined(separator: ", ")))</span>"]
    parts.append(
      item.machineDate.map { "<time datetime=\"\($0)\">\(e(item.date))</time>" } ?? "<span>\(e(item.date))</span>")
    if let region = item.region { parts.append("<span>\(e(region))</span>") }
    parts.append("<span>\(e(item.reading))</span>")
    if item.link == nil && !item.address.isEmpty { parts.append("<span>\(e(item.address))</span>") }
    return parts.joined()
  }

  /// What later editions told of an item, each with its day: whoever opens an old page must not quote what was taken back.
  private func laterChanges(of item: ItemContent) -> String {
    changes(of: item).map { change in
      let head = Wording.fill(words.laterChange, ["day": DateWording(words: words).dayMonth(change.day)])
      return "<p class=\"cont\"><b>\(e(head)):</b> \(e(words.change(change.correction))).</p>\n"
    }.joined()
  }

  /// That the article of an item is gone, where that is the last that was told of it.
  private func fate(of item: ItemContent) -> String? {
    let fates = changes(of: item).map(\.correction).filter { words.fate($0.change, of: "") != nil }
    guard let last = fates.last, last.outlet == nil, last.change.takesBack else { return nil }
    return words.change(last)
  }

  private func changes(of item: ItemContent) -> [LaterChange] {
    links?.changes.filter { $0.correction.number == item.number } ?? []
  }

  private func lists() -> String {
    var out = list(words.more, id: "more", content.more, note: nil)
    out += list(words.maybe, id: "maybe", content.maybe, note: words.maybeNote)
    if content.corrections.isEmpty { return out }
    out +=
      "<section aria-labelledby=\"h-fix\"><h2 id=\"h-fix\"><span>\(e(words.corrections))</span></h2>\n<ul class=\"list\">\n"
    for line in content.corrections {
      let see = line.link.map { " " + link(words.seeArticle, $0, data: true) } ?? ""
      out += "<li><b>\(e(line.head)):</b> \(e(line.text))\(see)</li>\n"
    }
    return out + "</ul></section>\n"
  }

  private func list(_ heading: String, id: String, _ lines: [DigestContent.Line], note: String?) -> String {
    if lines.isEmpty { return "" }
    var out = "<section aria-labelledby=\"h-\(id)\"><h2 id=\"h-\(id)\"><span>\(e(heading))</span><small>"
    out += "\(words.articles(lines.count))</small></h2>\n"
    if let note { out += "<p class=\"hint\">\(e(note))</p>\n" }
    out += "<ul class=\"list\">\n"
    for line in lines {
      let told = line.continues.map { " · " + continuation($0) } ?? ""
      out += "<li>\(link(line.title, line.link, data: true)) <small>\(e(line.place))\(told)</small></li>\n"
    }
    return out + "</ul></section>\n"
  }

  /// What was offered, a row an outcome: every article is in one of them.
  private func ledger() -> String {
    if content.ledger.isEmpty { return "" }
    let archive = ArchiveWording(say: words.say)
    func row(_ label: String, _ count: Int) -> String {
      "<tr><th scope=\"row\">\(e(label))</th><td class=\"n\">\(words.number(count))</td></tr>"
    }
    return "<table class=\"tbl small\"><caption>\(e(archive.outcomesCaption))</caption><tbody>\n"
      + content.ledger.map { row($0.label, $0.count) + "\n" }.joined()
      + "</tbody><tfoot>\(row(archive.outcomesSum, content.ledgerSum))</tfoot></table>\n"
  }

  private func sources() -> String {
    if content.sources.isEmpty { return "" }
    let allWell = content.sourcesWell == content.sources.count
    var out = "<aside class=\"from\" aria-labelledby=\"h-src\"><h2 id=\"h-src\">\(e(words.sourcesToday))</h2>\n"
    out += "<p class=\"\(allWell ? "ok" : "bad")\">\(e(content.sourcesSentence))</p>\n<ul>\n"
    for source in content.sources {
      let state = source.isWell ? "" : " class=\"down\""
      let count = source.articles > 0 ? " <small>\(source.articles)</small>" : ""
      out += "<li\(state)><span class=\"dot\" aria-hidden=\"true\"></span>\(e(source.host))\(count)</li>\n"
    }
    out += "</ul>\n"
    if !content.troubles.isEmpty {
      let rows = content.troubles.map { "<li><b>\(e($0.label))</b>: \(e($0.trouble ?? ""))</li>\n" }
      out += "<ul class=\"trouble\">\n" + rows.joined() + "</ul>\n"
    }
    return out + ledger() + "</aside>\n"
  }

  private func foot() -> String {
    var rows = content.legends.isEmpty ? [] : [content.legends.joined(separator: " ")]
    var cited = ""
    if !content.citations.isEmpty, content.state == .ordinary {
      let cite = ArchiveWording(say: words.say).cite
      let files = content.citations.map { "<a href=\"\(content.day.iso).\($0.ending)\">\($0.name)</a>" }
      cited = "<p>\(e(cite)): " + files.joined(separator: " · ") + "</p>\n"
    }
    // With its sources, the ledger stands below them.
    let counts = content.sources.isEmpty ? content.counts : nil
    rows += [content.window + " " + content.made] + (counts.map { [$0] } ?? []) + [words.legal]
    return "<footer>\n" + cited + rows.map { "<p>\(e($0))</p>\n" }.joined() + "</footer>\n</body>\n</html>\n"
  }

  private func link(_ text: String, _ address: String?, data: Bool = false) -> String {
    guard let address else { return e(text) }
    let url = e(address)
    return "<a href=\"\(url)\"\(data ? " data-url=\"\(url)\"" : "") rel=\"noopener noreferrer external\">\(e(text))</a>"
  }

  private func language(_ item: ItemContent) -> String { item.language.map { " lang=\"\($0)\"" } ?? "" }
}
