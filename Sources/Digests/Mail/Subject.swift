import Model
import Text

/// The subject of a message: the day and its first headline, at most 78 characters.
struct Subject {
  static let limit = 78

  let text: String

  /// Fills the operator's pattern, or the language's own. The headline is cut so that the rest fits.
  init(content: DigestContent, pattern: String?) {
    let words = content.words
    let items = content.items
    let own = pattern.map { CleanText.line($0, limit: 200) } ?? ""
    var shape = own.isEmpty ? words.subject : own
    if items.isEmpty {
      let state =
        switch content.state {
        case .failed: words.subjectFailed
        case .noSources: "{date}: " + words.indexFailed
        case .ordinary, .nothingNew: content.corrections.isEmpty ? words.subjectEmpty : words.subjectCorrections
        }
      shape = "{title}, " + state
    } else if items.count == 1 {
      shape = Self.withoutMore(shape, alone: own.isEmpty ? words.subjectAlone : own)
    }
    let date = DateWording(words: words).dayMonth(content.day)
    func value(_ field: EmailSettings.SubjectField, _ lead: String) -> String {
      switch field {
      case .date: date
      case .lead: lead
      case .more: "\(max(0, items.count - 1))"
      case .count: "\(items.count)"
      case .title: content.title
      }
    }
    func filled(_ lead: String) -> String {
      Wording.fill(shape) { name in EmailSettings.SubjectField(rawValue: String(name)).map { value($0, lead) } }
    }
    // The subject carries the day's news: what is new and dated, not an opinion or an explainer.
    let lead = items.first { Self.isNews($0) }?.title ?? items.first?.title ?? ""
    let spare = Self.limit - filled("").unicodeScalars.count
    let whole = filled(CleanText.shortened(lead, to: max(20, spare)))
    text = CleanText.shortened(whole, to: Self.limit)
  }

  private static func isNews(_ item: ItemContent) -> Bool {
    !item.isArchive && item.isDateSure && !item.isOpinion && !ExplainerTitle.isOne(item.title)
  }

  /// "– and 0 more" is not said: what follows the headline goes.
  private static func withoutMore(_ shape: String, alone: String) -> String {
    guard let more = shape.range(of: "{more}") else { return shape }
    guard let lead = shape.range(of: "{lead}"), lead.upperBound < more.lowerBound else { return alone }
    return String(shape[..<lead.upperBound])
  }
}

extension String {
  /// Where a short text stands.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
