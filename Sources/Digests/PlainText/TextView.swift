import Model

/// The edition as plain text to read in a terminal or to paste into a chat: at most 72 columns, every address whole and
/// on a line of its own.
struct TextView {
  let content: DigestContent
  private var words: Wording { content.words }

  /// The file.
  func text() -> String { lines(flowed: false).joined(separator: "\n") + "\n" }

  /// The lines; `flowed` for a message.
  func lines(flowed: Bool) -> [String] {
    var out = TextLayout(isFlowed: flowed)
    head(&out)
    if content.items.count(where: { !$0.isBrief }) > 1 { overview(&out) }
    for section in content.sections {
      heading(section.topic, &out)
      for (i, item) in section.items.enumerated() {
        if i > 0 { out.gap() }
        if item.isBrief { brief(item, &out) } else { self.item(item, &out) }
      }
    }
    if let agenda = content.agenda { self.agenda(agenda, &out) }
    list(words.more, content.more, note: nil, &out)
    list(words.maybe, content.maybe, note: words.maybeNote, &out)
    corrections(&out)
    foot(&out)
    return out.lines
  }

  private func head(_ out: inout TextLayout) {
    out.paragraph(content.title.uppercased())
    out.paragraph(words.tagline)
    out.paragraph(content.longDate)
    if !content.stat.isEmpty { out.paragraph(content.stat.joined(separator: " · ")) }
    for notice in content.notices {
      out.gap()
      out.paragraph(notice)
    }
  }

  private func overview(_ out: inout TextLayout) {
    out.gap()
    out.paragraph(words.overview.uppercased())
    out.gap()
    for item in content.items where !item.isBrief {
      out.paragraph("\(item.number). \(item.headline)" + (item.region.map { " (\($0))" } ?? ""), hang: "   ")
    }
    if let agenda = content.agenda, !agenda.reminders.isEmpty {
      out.gap()
      for line in agenda.reminders { out.paragraph(words.agenda.reminder + ": " + line.text) }
    }
  }

  private func heading(_ text: String, _ out: inout TextLayout) {
    out.gap(2)
    out.paragraph(text.uppercased())
    rule(&out)
    out.gap()
  }

  private func rule(_ out: inout TextLayout) { out.verbatim(String(repeating: "-", count: TextLayout.width)) }

  private func item(_ item: ItemContent, _ out: inout TextLayout) {
    out.paragraph("[\(item.number)] \(item.title)" + (item.isTitleMade ? "†" : ""))
    let badge = item.isArchive ? [words.archive.uppercased()] : []
    out.paragraph(([item.host] + item.details + badge).joined(separator: " · "))
    out.gap()
    if let continues = item.continues {
      out.paragraph(continues.sentence)
      out.gap()
    }
    if !item.summary.isEmpty {
      out.paragraph(item.summary)
      out.gap()
    }
    for fact in item.facts { out.paragraph("- \(fact.label): \(fact.value)", hang: "  ") }
    out.paragraph("- \(words.reason): \(item.reason)", hang: "  ")
    if !item.related.isEmpty {
      out.paragraph("- \(words.related): " + item.related.map { "[\($0.number)]" }.joined(separator: " "), hang: "  ")
    }
    address(item.link, or: item.address, &out)
    if item.also.isEmpty { return }
    out.gap()
    out.paragraph(words.alsoReported + ":")
    for outlet in item.also {
      out.paragraph("- " + outlet.host + (outlet.note.isEmpty ? "" : " (\(outlet.note))"), hang: "  ")
      address(outlet.link, or: "", &out)
    }
    if let more = item.alsoMore { out.paragraph(Wording.fill(words.andMore, ["what": more])) }
    for only in item.only { out.paragraph("- \(only.label): \(only.text)", hang: "  ") }
  }

  private func brief(_ item: ItemContent, _ out: inout TextLayout) {
    out.paragraph("[\(item.number)] \(item.title)" + (item.isTitleMade ? "†" : "") + " · " + item.host)
    address(item.link, or: item.address, &out)
  }

  private func address(_ link: String?, or text: String, _ out: inout TextLayout) {
    if let link { out.verbatim(link) } else if !text.isEmpty { out.paragraph(text) }
  }

  private func list(_ title: String, _ lines: [DigestContent.Line], note: String?, _ out: inout TextLayout) {
    if lines.isEmpty { return }
    heading("\(title) (\(lines.count))", &out)
    if let note {
      out.paragraph(note)
      out.gap()
    }
    for line in lines {
      let told = line.continues.map { " · " + $0.sentence } ?? ""
      out.paragraph("- \(line.title)\(line.joint)\(line.place)" + told, hang: "  ")
      address(line.link, or: "", &out)
    }
  }

  /// By day: what it is, of what, the sentence, who says so.
  private func agenda(_ agenda: AgendaContent, _ out: inout TextLayout) {
    if agenda.days.isEmpty { return }
    heading(words.agenda.title, &out)
    for day in agenda.days {
      for item in day.items {
        let head = "- " + day.date + " (" + day.distance + "): " + item.heading + ": " + item.title
        out.paragraph(head + " “" + item.sentence + "” (" + item.by + ")", hang: "  ")
      }
    }
  }

  private func corrections(_ out: inout TextLayout) {
    if content.corrections.isEmpty { return }
    heading(words.corrections, &out)
    for line in content.corrections {
      out.paragraph("- \(line.head): \(line.text)", hang: "  ")
      address(line.link, or: "", &out)
    }
  }

  private func foot(_ out: inout TextLayout) {
    out.gap()
    if let leftOut = content.leftOut {
      out.paragraph(leftOut)
      out.gap()
    }
    rule(&out)
    for legend in content.legends { out.paragraph(legend) }
    if !content.legends.isEmpty { out.gap() }
    if !content.sources.isEmpty || content.sourcesWell > 0 {
      out.paragraph(words.sourcesLabel + ": " + content.sourcesSentence + ".")
    }
    for source in content.troubles { out.paragraph("- \(source.label): \(source.trouble ?? "")", hang: "  ") }
    out.paragraph(content.window + " " + content.made)
    if let counts = content.counts { out.paragraph(counts) }
    out.gap()
    out.paragraph(words.legal)
  }
}
