import Markup
import Model

/// Reads `select:` of a source: where the parts of its articles stand.
struct SelectSection {
  let log: ProblemLog

  /// What a source may name under `remove` at most.
  private static let most = 20

  /// The selectors; nil when the source gives none.
  func selectors(_ field: Field?) -> ArticleSelectors? {
    guard let field else { return nil }
    let section = Section(field.value, .select, named: "select", log: log)
    var selectors = ArticleSelectors()
    selectors.body = one("body", section)
    selectors.title = one("title", section)
    selectors.byline = one("byline", section)
    selectors.date = one("date", section)
    selectors.remove = several("remove", section)
    return selectors.isEmpty ? nil : selectors
  }

  private func one(_ key: String, _ section: Section) -> String? {
    guard let field = section[key], isWritten(key, field) else { return nil }
    guard case .text = field.value.kind else {
      log.add(
        "E104", at: field.value, "\"\(key)\" must be one selector, found \(field.value.description); \(Self.quotes)")
      return nil
    }
    return checked(key, field.value)
  }

  private func several(_ key: String, _ section: Section) -> [String] {
    guard let field = section[key], isWritten(key, field) else { return [] }
    switch field.value.kind {
    case .text: return [checked(key, field.value)].compactMap { $0 }
    case .list(let items):
      if items.count > Self.most { log.add("E104", at: field.value, "\"\(key)\" has more than \(Self.most) selectors") }
      return items.prefix(Self.most).compactMap { item in
        guard item.text != nil, !item.isEmpty else {
          log.add(
            "E104", at: item, "an entry of \"\(key)\" must be a selector, found \(item.description); \(Self.quotes)")
          return nil
        }
        return checked(key, item)
      }
    case .map:
      log.add("E104", at: field.value, "\"\(key)\" must be a selector or a list of them, found a map")
      return []
    }
  }

  private static let quotes = "put a selector that begins with \"[\", \"*\" or \"#\" in quotes"

  /// Whether a value stands there: an unquoted `#main` is a comment.
  private func isWritten(_ key: String, _ field: Field) -> Bool {
    guard field.value.isEmpty else { return true }
    log.add(
      "E104", at: field.place, length: field.length,
      "\"\(key)\" has no selector; write one that begins with \"#\" in quotes")
    return false
  }

  private func checked(_ key: String, _ value: Value) -> String? {
    guard let text = value.text else { return nil }
    do throws(SelectorError) {
      return try Selector(text).text
    } catch {
      log.add("E212", at: value, "\(error.message) (column \(error.offset + 1) of the selector)")
      return nil
    }
  }
}
