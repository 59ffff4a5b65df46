import Model

/// The edition as Markdown (CommonMark; reads as well unrendered).
struct MarkdownView {
  let content: DigestContent
  private var words: Wording { content.words }

  func text() -> String {
    var blocks = head()
    if content.items.count > 1 { blocks += overview() }
    for section in content.sections {
      blocks.append("## " + escaped(section.topic))
      for item in section.items { blocks += self.item(item) }
    }
    if let agenda = content.agenda { blocks += self.agenda(agenda) }
    blocks += lines(words.more, content.more, note: nil)
    blocks += lines(words.maybe, content.maybe, note: words.maybeNote)
    blocks += corrections()
    blocks += foot()
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func head() -> [String] {
    let title = "# " + escaped(content.title) + ": " + content.longDate
    if content.stat.isEmpty {
      return [title]
        + content.notices.enumerated().map { $0.offset == 0 ? "*" + escaped($0.element) + "*" : escaped($0.element) }
    }
    return [title, "*" + words.tagline + ". " + content.stat.joined(separator: " · ") + ".*"]
      + content.notices.map { "**" + escaped($0) + "**" }
  }

  private func overview() -> [String] {
    let rows = content.items.map { item in
      "\(item.number). [\(escaped(item.headline))](#\(item.number))"
        + (item.region.map { " (" + escaped($0) + ")" } ?? "")
    }
    let reminders = (content.agenda?.reminders ?? []).map { "**\(words.agenda.reminder):** " + escaped($0.text) }
    return ["## " + words.overview, rows.joined(separator: "\n")] + reminders
  }

  private func item(_ item: ItemContent) -> [String] {
    var blocks = ["<a id=\"\(item.number)\"></a>"]
    blocks.append("### \(item.number). " + link(item.title, item.link) + (item.isTitleMade ? "†" : ""))
    var details = ["**" + escaped(item.host) + "**"] + item.details.map { escaped($0) }
    if item.isArchive { details.append("`" + words.archive.uppercased() + "`") }
    if item.link == nil && !item.address.isEmpty { details.append(escaped(item.address)) }
    blocks.append(details.joined(separator: " · "))
    if let continues = item.continues { blocks.append(continuation(continues)) }
    if !item.summary.isEmpty { blocks.append(MarkdownEscape.text(item.summary, startsBlock: true)) }
    var rows = item.facts.map { row($0.label, escaped($0.value)) }
    if !item.also.isEmpty {
      let outlets = item.also.map { link($0.host, $0.link) + ($0.note.isEmpty ? "" : " (" + escaped($0.note) + ")") }
      rows.append(row(words.alsoReported, (outlets + more(item)).joined(separator: " · ")))
    }
    rows += item.only.map { row(escaped($0.label), escaped($0.text)) }
    rows.append(row(words.reason, escaped(item.reason)))
    if !item.related.isEmpty {
      let related = item.related.map { "[\($0.number). \(escaped($0.title))](#\($0.number))" }
      rows.append(row(words.related, related.joined(separator: " · ")))
    }
    blocks.append(rows.joined(separator: "\n"))
    return blocks
  }

  private func continuation(_ told: ContinuationContent) -> String {
    told.sentence(escape: escaped) { entry in
      "[" + escaped(entry.text) + "](" + entry.file + ".md" + (entry.number.map { "#\($0)" } ?? "") + ")"
    }
  }

  private func more(_ item: ItemContent) -> [String] {
    item.alsoMore.map { [Wording.fill(words.andMore, ["what": $0])] } ?? []
  }

  private func lines(_ heading: String, _ lines: [DigestContent.Line], note: String?) -> [String] {
    if lines.isEmpty { return [] }
    let rows = lines.map {
      "- " + link($0.title, $0.link, startsBlock: true) + $0.joint + escaped($0.place)
        + ($0.continues.map { " · " + continuation($0) } ?? "")
    }
    return ["## \(heading) (\(lines.count))"] + (note.map { ["*" + $0 + "*"] } ?? []) + [rows.joined(separator: "\n")]
  }

  private func agenda(_ agenda: AgendaContent) -> [String] {
    if agenda.days.isEmpty { return [] }
    let rows = agenda.days.flatMap { day in
      day.items.map { item in
        row(escaped(day.date + " (" + day.distance + "): " + item.heading), link(item.title, item.link))
          + " “" + escaped(item.sentence) + "” (" + escaped(item.by) + ")"
      }
    }
    return ["## " + words.agenda.title, rows.joined(separator: "\n")]
  }

  private func corrections() -> [String] {
    if content.corrections.isEmpty { return [] }
    let rows = content.corrections.map { line in
      row(line.head, escaped(line.text))
        + (line.link.map { " [\(words.seeArticle)](\(MarkdownEscape.destination($0)))" } ?? "")
    }
    return ["## " + words.corrections, rows.joined(separator: "\n")]
  }

  private func foot() -> [String] {
    var blocks = ["---"]
    if !content.legends.isEmpty { blocks.append(content.legends.joined(separator: " ")) }
    let sources = content.sources.isEmpty ? "" : words.sourcesLabel + ": " + content.sourcesSentence + ". "
    blocks.append(sources + content.window + " " + content.made)
    if let counts = content.counts { blocks.append(MarkdownEscape.text(counts, startsBlock: true)) }
    if !content.troubles.isEmpty {
      let rows = content.troubles.map { "- **\(escaped($0.label))**: \(escaped($0.trouble ?? ""))" }
      blocks.append(rows.joined(separator: "\n"))
    }
    return blocks + [words.legal]
  }

  private func row(_ label: String, _ text: String) -> String { "- **\(label):** " + text }

  private func link(_ text: String, _ link: String?, startsBlock: Bool = false) -> String {
    guard let link else { return MarkdownEscape.text(text, startsBlock: startsBlock) }
    return "[" + escaped(text) + "](" + MarkdownEscape.destination(link) + ")"
  }

  private func escaped(_ text: String) -> String { MarkdownEscape.text(text) }
}
