import Model
import Text

extension Week: SidePage {
  /// The week as Markdown (`.md`), plain text (`.txt`) or an HTML page (any other format), UTF-8.
  ///
  /// - Parameter isHidden: whether search engines are asked not to list the page.
  public func render(as format: DigestSettings.Format, isHidden: Bool = false) -> [UInt8] {
    switch format {
    case .md: Array(markdown().utf8)
    case .txt: Array(plain().utf8)
    default: Array(page(isHidden: isHidden).utf8)
    }
  }

  /// "Kabar Peksos Pekan 37 (4–10 September 2023)".
  var heading: String {
    title + " " + Wording.fill(words.weekTitle, ["n": "\(number)"]) + " (" + dates.days(first, until: last) + ")"
  }

  private var stat: String {
    Wording.fill(
      words.weekStat,
      [
        "articles": words.articles(articles), "sources": words.sources(sources),
        "stories": words.stories(stories.count),
        "editions": words.editions(editions),
      ])
  }

  /// "+5", "−2", "=".
  private func change(_ topic: Topic) -> String {
    guard let change = topic.change else { return "" }
    return change == 0 ? "=" : change > 0 ? "+\(change)" : "−\(-change)"
  }

  private var isCompared: Bool { topics.contains { $0.change != nil } }

  private var regionText: String { regions.map { "\($0.name) \($0.count)" }.joined(separator: ", ") }

  /// Where a story stood, how many articles told it where that were several, and that it was taken back.
  private func place(_ story: Story) -> String {
    let count = story.articles > 1 ? [words.articles(story.articles)] : []
    let end = story.withdrawn.flatMap { words.fate($0, of: words.theSource) }.map { [$0] } ?? []
    return ([story.host, dates.dayMonth(story.day)] + count + end).joined(separator: ", ")
  }

  private func stories(of topic: Topic) -> [Story] { stories.filter { $0.topic == topic.name } }

  /// What the list of a topic has: its stories, and the articles that the table counts where those are more.
  private func count(of topic: Topic) -> String {
    let count = stories(of: topic).count
    return words.stories(count) + (topic.articles > count ? ", " + words.articles(topic.articles) : "")
  }

  private func markdown() -> String {
    func e(_ text: String) -> String { MarkdownEscape.text(text) }
    func link(_ story: Story) -> String {
      story.link.map { "[\(e(story.title))](\(MarkdownEscape.destination($0)))" } ?? e(story.title)
    }
    var blocks = ["# " + e(heading), "*" + stat + "*"]
    if !topics.isEmpty {
      let rows = topics.map { "| \(e($0.name)) | \($0.articles) |" + (isCompared ? " \(change($0)) |" : "") }
      let head = "| \(words.topic) | \(words.articlesHead) |" + (isCompared ? " \(words.change) |" : "")
      blocks.append(([head, "|---|--:|" + (isCompared ? "--:|" : "")] + rows).joined(separator: "\n"))
    }
    var lines: [String] = []
    if let most = mostReported {
      lines.append("**\(words.mostReported):** \(link(most)) (\(words.outlets(most.outlets))).")
    }
    if !regions.isEmpty { lines.append("**\(words.regions):** \(e(regionText)).") }
    blocks += lines
    for topic in topics where topic.articles > 0 {
      blocks.append("## " + e(topic.name) + " (" + count(of: topic) + ")")
      blocks.append(stories(of: topic).map { "- \(link($0)): \(e(place($0)))" }.joined(separator: "\n"))
    }
    return (blocks + ["---", words.legal]).joined(separator: "\n\n") + "\n"
  }

  private func plain() -> String {
    var out = TextLayout(isFlowed: false)
    out.paragraph(heading.uppercased())
    out.paragraph(stat)
    out.gap()
    for topic in topics {
      let change = change(topic)
      out.paragraph("- \(topic.name): \(topic.articles)" + (change.isEmpty ? "" : " (\(change))"), hang: "  ")
    }
    if !topics.isEmpty { out.gap() }
    if let most = mostReported {
      out.paragraph("\(words.mostReported): \(most.title) (\(words.outlets(most.outlets))).")
      if let link = most.link { out.verbatim(link) }
    }
    if !regions.isEmpty { out.paragraph("\(words.regions): \(regionText).") }
    for topic in topics where topic.articles > 0 {
      out.gap(2)
      out.paragraph(topic.name.uppercased() + " (" + count(of: topic) + ")")
      out.verbatim(String(repeating: "-", count: TextLayout.width))
      for story in stories(of: topic) {
        out.paragraph("- \(story.title): \(place(story))", hang: "  ")
        if let link = story.link { out.verbatim(link) }
      }
    }
    out.gap()
    out.paragraph(words.legal)
    return out.lines.joined(separator: "\n") + "\n"
  }

  private func page(isHidden: Bool) -> String {
    func link(_ story: Story) -> String {
      let language = story.language.map { " lang=\"\($0)\"" } ?? ""
      guard let link = story.link else { return "<span\(language)>\(e(story.title))</span>" }
      return
        "<a href=\"\(e(link))\" data-url=\"\(e(link))\" rel=\"noopener noreferrer external\"\(language)>\(e(story.title))</a>"
    }
    var out = opening(heading, style: PageStyle.index, [.archive, .regulations, .sources], isHidden: isHidden)
    out +=
      "<header><div class=\"mast\"><p class=\"tag\">\(e(stat))</p><h1>\(e(heading))</h1></div></header>\n<main id=\"isi\">\n"
    if !topics.isEmpty {
      out +=
        "<table aria-label=\"\(words.topic)\"><thead><tr><th scope=\"col\">\(words.topic)</th><th scope=\"col\" class=\"n\">\(words.articlesHead)</th>"
      out += (isCompared ? "<th scope=\"col\" class=\"n\">\(words.change)</th>" : "") + "</tr></thead><tbody>\n"
      for topic in topics {
        let change = isCompared ? "<td class=\"n\">\(change(topic))</td>" : ""
        out += "<tr><td>\(e(topic.name))</td><td class=\"n\">\(topic.articles)</td>\(change)</tr>\n"
      }
      out += "</tbody></table>\n"
    }
    if let most = mostReported {
      out += "<p class=\"hint\">\(words.mostReported): \(link(most)) (\(words.outlets(most.outlets)))</p>\n"
    }
    if !regions.isEmpty { out += "<p class=\"hint\">\(words.regions): \(e(regionText))</p>\n" }
    for (i, topic) in topics.enumerated() where topic.articles > 0 {
      out +=
        "<section class=\"t\(i % Palette.topics.count)\" aria-labelledby=\"h\(i)\"><h2 id=\"h\(i)\"><span>\(e(topic.name))</span>"
      out += "<small>\(count(of: topic))</small></h2>\n<ul class=\"list\">\n"
      for story in stories(of: topic) { out += "<li>\(link(story)) <small>\(e(place(story)))</small></li>\n" }
      out += "</ul></section>\n"
    }
    return out + closing()
  }
}
