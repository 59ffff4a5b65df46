import Model

/// The edition as HTML for mail programs: tables and inline styles, since many drop style sheets; classes only add dark
/// mode and narrow margins. No picture, nothing loaded.
struct MailPage: PagePart {
  static let serif = "Charter,'Bitstream Charter',Georgia,'Noto Serif',serif"
  static let sans = "-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"
  private static let table =
    "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
  private static let ink = "color:" + Palette.ink.light
  private static let muted = "color:" + Palette.muted.light

  let content: DigestContent
  /// Where a reader leaves the list, `mailto:…`.
  let unsubscribe: String?
  private var words: Wording { content.words }

  func text() -> String {
    var out = head() + masthead()
    if content.items.count(where: { !$0.isBrief }) > 1 { out += overview() }
    out += Self.table + ">"
    for section in content.sections { out += self.section(section) }
    if let agenda = content.agenda { out += self.agenda(agenda) }
    out +=
      list(words.more, content.more, note: nil) + list(words.maybe, content.maybe, note: words.maybeNote)
      + corrections()
    return out + "</table>\n" + foot() + "</td></tr></table>\n</td></tr></table>\n</div></body></html>\n"
  }

  private func head() -> String {
    let dark = Palette.topics.indices.map {
      ".t\($0){color:\(Palette.topics[$0].dark) !important;border-color:\(Palette.topics[$0].dark) !important}"
    }
    let also = content.items.dropFirst().prefix(4).map(\.headline).joined(separator: "; ")
    let preview = also.isEmpty ? (content.notices.first ?? "") : Wording.fill(words.alsoToday, ["titles": also])
    return """
      <!DOCTYPE html>
      <html lang="\(words.language)"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>\(e(content.title)): \(e(content.longDate))</title>
      <style>
      :root{color-scheme:light dark}
      .u{text-decoration:underline;text-decoration-color:\(Palette.line.light)}
      @media (max-width:480px){.pad{padding:24px 18px !important}}
      @media (prefers-color-scheme:dark){.bg{background:\(Palette.desk.dark) !important}.paper{background:\(Palette.paper.dark) !important}.ink{color:\(Palette.ink.dark) !important}.mut{color:\(Palette.muted.dark) !important}.line{border-color:\(Palette.line.dark) !important}.bad{color:\(Palette.trouble.dark) !important}.u{text-decoration-color:\(Palette.line.dark)}\(dark.joined())}
      </style></head>
      <body class="bg" style="margin:0;padding:0;background:\(Palette.desk.light)">
      <div role="main"><div style="display:none;max-height:0;overflow:hidden">\(e(CleanText.shortened(preview, to: 300)))</div>
      \(Self.table)><tr><td align="center" style="padding:20px 8px">
      \(Self.table) class="paper" style="max-width:640px;background:\(Palette.paper.light);border-radius:6px"><tr><td align="left" class="pad ink" style="padding:34px 40px;font:16px/1.5 \(Self.sans);\(Self.ink);overflow-wrap:anywhere;word-break:break-word">

      """
  }

  private func masthead() -> String {
    var out = paragraph(words.tagline, "mut", "margin:0;font-size:15px;line-height:1.4;" + Self.muted)
    out +=
      "<h1 class=\"ink\" style=\"margin:2px 0 6px;font:bold 36px/1.1 \(Self.serif);\(Self.ink)\">\(e(content.title))</h1>\n"
    out += paragraph(content.longDate, "ink", "margin:0;" + Self.ink)
    if !content.stat.isEmpty {
      out += paragraph(content.stat.joined(separator: " · "), "mut", "margin:0;font-size:15px;" + Self.muted)
    }
    for (i, notice) in content.notices.enumerated() {
      if !content.stat.isEmpty || content.state == .failed && i == 0 {
        out += paragraph(notice, "bad", "margin:12px 0 0;font-weight:bold;color:" + Palette.trouble.light)
      } else if i == 0 {
        out += paragraph(notice, "ink", "margin:24px 0 0;font:bold 22px/1.3 \(Self.serif);\(Self.ink)")
      } else {
        out += paragraph(notice, "mut", "margin:8px 0 0;" + Self.muted)
      }
    }
    return out
  }

  private func overview() -> String {
    var out = Self.table + " style=\"margin-top:20px\">"
    for section in content.sections {
      let colour = Palette.topics[section.colour].light
      for item in section.items where !item.isBrief {
        let place = item.region.map { " <span class=\"mut\" style=\"\(Self.muted)\">(\(e($0)))</span>" } ?? ""
        out +=
          "<tr><td valign=\"top\" width=\"1\" class=\"t\(section.colour)\" style=\"padding:4px 10px 4px 0;font-weight:bold;color:\(colour)\">"
        out +=
          "\(item.number)</td><td class=\"ink\" style=\"padding:4px 0;line-height:1.45;\(Self.ink)\">\(e(item.headline))\(place)</td></tr>\n"
      }
    }
    out += "</table>\n"
    for line in content.agenda?.reminders ?? [] {
      out += paragraph(words.agenda.reminder + ": " + line.text, "ink", "margin:8px 0 0;line-height:1.45;" + Self.ink)
    }
    return out
  }

  private func section(_ section: DigestContent.Section) -> String {
    var out = heading(section.topic, colour: section.colour)
    for item in section.items { out += item.isBrief ? brief(item) : self.item(item) }
    return out
  }

  private func heading(_ text: String, colour: Int?) -> String {
    let value = colour.map { Palette.topics[$0].light } ?? Palette.ink.light
    let name = colour.map { "t\($0)" } ?? "ink line"
    return
      "<tr><td style=\"padding:30px 0 0\"><h2 class=\"\(name)\" style=\"margin:0;padding:0 0 6px;border-bottom:3px solid \(value);"
      + "font-size:15px;line-height:1.4;color:\(value)\">\(e(text))</h2></td></tr>\n"
  }

  private func item(_ item: ItemContent) -> String {
    let badge =
      item.isArchive
      ? " &nbsp;<span class=\"mut line\" style=\"\(Self.muted);border:1px solid \(Palette.line.light);border-radius:3px;padding:0 5px;font-size:12px\">\(words.archive)</span>"
      : ""
    var out = "<tr><td class=\"line\" style=\"padding:18px 0 20px;border-bottom:1px solid \(Palette.line.light)\">\n"
    out += "<p class=\"mut\" style=\"margin:0 0 4px;font-size:14px;line-height:1.4;\(Self.muted)\">"
    out += "<b class=\"ink\" style=\"\(Self.ink)\">\(e(item.host))</b>\(badge)</p>\n"
    let size = item.number == 1 ? "24px/1.25" : "20px/1.3"
    out += "<h3 class=\"ink\" style=\"margin:0 0 4px;font:bold \(size) \(Self.serif);\(Self.ink)\"\(language(item))>"
    out += link("\(item.number). \(item.title)", item.link) + (item.isTitleMade ? "†" : "") + "</h3>\n"
    let details = item.details + (item.link == nil && !item.address.isEmpty ? [item.address] : [])
    out += paragraph(details.joined(separator: " · "), "mut", "margin:0 0 10px;font-size:14px;" + Self.muted)
    if let continues = item.continues {
      out += paragraph(continues.sentence, "ink", "margin:0 0 10px;font-size:14px;" + Self.ink)
    }
    if !item.summary.isEmpty {
      out +=
        "<p class=\"ink\" style=\"margin:0 0 10px;font:17px/1.55 \(Self.serif);\(Self.ink)\"\(language(item))>\(e(item.summary))</p>\n"
    }
    if !item.facts.isEmpty {
      let facts = item.facts.map { "\(label($0.label)) \(e($0.value))" }.joined(separator: " &nbsp;·&nbsp; ")
      out += "<p class=\"ink\" style=\"margin:0;font-size:14px;line-height:1.6;\(Self.ink)\">\(facts)</p>\n"
    }
    let small = "margin:8px 0 0;font-size:14px;"
    if !item.also.isEmpty {
      let outlets = item.also.map { link($0.host, $0.link) + ($0.note.isEmpty ? "" : " (" + e($0.note) + ")") }
      let more = item.alsoMore.map { [e(Wording.fill(words.andMore, ["what": $0]))] } ?? []
      out +=
        "<p class=\"ink\" style=\"\(small)\(Self.ink)\">\(label(words.alsoReported)) \((outlets + more).joined(separator: " · "))</p>\n"
    }
    for only in item.only {
      out += "<p class=\"ink\" style=\"\(small)\(Self.ink)\">\(label(only.label)) \(e(only.text))</p>\n"
    }
    if !item.related.isEmpty {
      let related = item.related.map { "\($0.number). " + e($0.title) }.joined(separator: " · ")
      out += "<p class=\"ink\" style=\"\(small)\(Self.ink)\">\(label(words.related)) \(related)</p>\n"
    }
    return out + paragraph(words.reason + ": " + item.reason, "mut", "margin:8px 0 0;font-size:13px;" + Self.muted)
      + "</td></tr>\n"
  }

  private func brief(_ item: ItemContent) -> String {
    let text = link("\(item.number). \(item.title)", item.link) + (item.isTitleMade ? "†" : "")
    let address = item.link == nil && !item.address.isEmpty ? " " + item.address : ""
    return row(text + " <span class=\"mut\" style=\"\(Self.muted)\">· \(e(item.host + address))</span>")
  }

  private func list(_ title: String, _ lines: [DigestContent.Line], note: String?) -> String {
    if lines.isEmpty { return "" }
    var out = heading("\(title) (\(lines.count))", colour: nil)
    if let note { out += row("<span class=\"mut\" style=\"\(Self.muted)\">\(e(note))</span>") }
    for line in lines {
      out += row(
        link(line.title, line.link)
          + " <span class=\"mut\" style=\"\(Self.muted)\">· \(e(line.place + (line.continues.map { " · " + $0.sentence } ?? "")))</span>"
      )
    }
    return out
  }

  private func agenda(_ agenda: AgendaContent) -> String {
    if agenda.days.isEmpty { return "" }
    var out = heading(words.agenda.title, colour: nil)
    for day in agenda.days {
      for item in day.items {
        out += row(
          "<b>\(e(day.date)): \(e(item.heading))</b><br>\(link(item.title, item.link))<br>"
            + "<span class=\"mut\" style=\"\(Self.muted)\">“\(e(item.sentence))” (\(e(item.by)))</span>")
      }
    }
    return out
  }

  private func corrections() -> String {
    if content.corrections.isEmpty { return "" }
    var out = heading(words.corrections, colour: nil)
    for line in content.corrections {
      let see = line.link.map { " " + link(words.seeArticle, $0) } ?? ""
      out += row("<b>\(e(line.head)):</b> \(e(line.text))\(see)")
    }
    return out
  }

  private func row(_ html: String) -> String {
    "<tr><td class=\"ink line\" style=\"padding:8px 0;border-bottom:1px solid \(Palette.line.light);font-size:15px;\(Self.ink)\">\(html)</td></tr>\n"
  }

  private func foot() -> String {
    let style = "margin:14px 0 0;font-size:13px;" + Self.muted
    var out = content.leftOut.map { paragraph($0, "ink", "margin:18px 0 0;" + Self.ink) } ?? ""
    if !content.legends.isEmpty { out += paragraph(content.legends.joined(separator: " "), "mut", style) }
    let sources =
      content.sources.isEmpty && content.sourcesWell == 0
      ? "" : words.sourcesLabel + ": " + content.sourcesSentence + ". "
    out += paragraph(sources + content.window + " " + content.made, "mut", style)
    for source in content.troubles { out += paragraph(source.label + ": " + (source.trouble ?? ""), "mut", style) }
    if let counts = content.counts { out += paragraph(counts, "mut", style) }
    out += paragraph(words.legal, "mut", style)
    guard let unsubscribe else { return out }
    return out
      + "<p class=\"mut\" style=\"\(style)\"><a class=\"mut\" style=\"\(Self.muted)\" href=\"\(e(unsubscribe))\">\(e(words.unsubscribe))</a></p>\n"
  }

  private func label(_ text: String) -> String { "<span class=\"mut\" style=\"\(Self.muted)\">\(e(text)):</span>" }

  private func paragraph(_ text: String, _ name: String, _ style: String) -> String {
    "<p class=\"\(name)\" style=\"\(style)\">\(e(text))</p>\n"
  }

  private func link(_ text: String, _ address: String?) -> String {
    guard let address else { return e(text) }
    return "<a class=\"ink u\" href=\"\(e(address))\" style=\"\(Self.ink)\">\(e(text))</a>"
  }

  private func language(_ item: ItemContent) -> String { item.language.map { " lang=\"\($0)\"" } ?? "" }
}
