import Model
import Text

/// The index of a folder of digests: a line an edition, the latest first.
public struct ArchiveIndex: Sendable {
  private let words: Wording
  private let title: String
  private let editions: [EditionSummary]

  /// An index of editions in any order; of several for one day the last given counts. `title` is the digest's, `language`
  /// `id` or `en`.
  public init(title: String, language: String, editions: [EditionSummary]) {
    words = Wording.of(language)
    let clean = CleanText.line(title, limit: 100)
    self.title = Wording.fill(words.indexTitle, ["title": clean.isEmpty ? "Kabar" : clean])
    var days: [CalendarDay: EditionSummary] = [:]
    for edition in editions { days[edition.day] = edition }
    self.editions = days.values.sorted { $0.day > $1.day }
  }

  /// The index as Markdown (`.md`) or as an HTML page (any other format), UTF-8. It links `2023-09-09.md` or
  /// `2023-09-09.html` beside it.
  public func render(as format: DigestSettings.Format) -> [UInt8] {
    Array((format == .md ? markdown() : page()).utf8)
  }

  private func lead(_ edition: EditionSummary) -> String {
    if let lead = edition.lead { return ItemBuilder.title(lead, url: "") }
    return edition.sourcesWell == 0 ? words.indexFailed : words.indexNone
  }

  /// "5", or "4/5" where not all could be checked.
  private func sources(_ edition: EditionSummary) -> String {
    edition.sourcesWell == edition.sources ? "\(edition.sources)" : "\(edition.sourcesWell)/\(edition.sources)"
  }

  private func markdown() -> String {
    let dates = DateWording(words: words)
    var out = "# " + MarkdownEscape.text(title) + "\n\n"
    out +=
      "| \(words.indexDate) | \(words.indexArticles) | \(words.indexSources) | \(words.indexLead) |\n|---|--:|--:|---|\n"
    for edition in editions {
      out += "| [\(dates.brief(edition.day))](\(edition.day.iso).md) | \(edition.articles) | \(sources(edition)) | "
      out += MarkdownEscape.text(lead(edition)) + " |\n"
    }
    return out
  }

  private func page() -> String {
    func e(_ text: String) -> String { MarkupEscape.text(text) }
    let dates = DateWording(words: words)
    var out = PageView.opening(language: words.language, title: title, style: PageStyle.sheet + PageStyle.index)
    out +=
      "<header><div class=\"mast\"><p class=\"tag\">\(e(words.tagline))</p><h1>\(e(title))</h1></div></header>\n<main>\n"
    var year: Int?
    for edition in editions {
      if edition.day.year != year {
        out += (year == nil ? "" : "</tbody></table>\n") + "<table><caption>\(edition.day.year)</caption><thead><tr>"
        out += "<th scope=\"col\">\(words.indexDate)</th><th scope=\"col\" class=\"n\">\(words.indexArticles)</th>"
        out +=
          "<th scope=\"col\" class=\"n\">\(words.indexSources)</th><th scope=\"col\">\(words.indexLead)</th></tr></thead><tbody>\n"
        year = edition.day.year
      }
      out +=
        "<tr><td><a href=\"\(edition.day.iso).html\">\(e(dates.brief(edition.day)))</a></td><td class=\"n\">\(edition.articles)</td>"
      out += "<td class=\"n\">\(sources(edition))</td><td>\(e(lead(edition)))</td></tr>\n"
    }
    return out + (year == nil ? "" : "</tbody></table>\n") + "</main>\n</body>\n</html>\n"
  }
}
