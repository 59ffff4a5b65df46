import Markup
import Model
import Text

/// What the selectors of a source find on a page.
struct SelectedParts {
  /// The elements that hold the text.
  var body: Set<Node.ID> = []
  var title: String?
  var byline: [String] = []
  var date: PrintedDate?
  var notes: [SelectorNote] = []

  /// Removes what the selectors say, then finds the rest. `date` reads a date.
  init(
    _ selectors: ArticleSelectors?, in document: borrowing Document, site: SiteNames,
    date: (_ machine: String?, _ text: String) -> PrintedDate?
  ) {
    guard let selectors else { return }
    if let found = find("title", selectors.title, document, limit: 1)?.first {
      title = use("title", selectors.title, found.text.isEmpty ? found.machine ?? "" : Self.squeezed(found.text))
    }
    if let found = find("byline", selectors.byline, document, limit: 8) {
      byline = found.flatMap {
        NameShape.names($0.text.isEmpty ? $0.machine ?? "" : Self.squeezed($0.text), site: site, isCertain: true)
      }
      note("byline", selectors.byline, byline.count, found.first)
    }
    if let found = find("date", selectors.date, document, limit: 1)?.first {
      self.date = date(found.machine, Self.squeezed(found.text))
      note("date", selectors.date, self.date == nil ? 0 : 1, found)
    }
    if let found = find("body", selectors.body, document, limit: 500) {
      body = Set(found.compactMap(\.element))
      note("body", selectors.body, body.count, found.first)
    }
  }

  /// Takes what `remove` names off the page, before anything is read.
  static func remove(_ selectors: ArticleSelectors?, from document: borrowing Document) -> [SelectorNote] {
    var notes: [SelectorNote] = []
    for text in selectors?.remove ?? [] {
      var note = SelectorNote(key: "remove", selector: text, outcome: .nothing)
      do throws(SelectorError) {
        let count = document.remove(try Selector(text))
        note.outcome = count.map { $0 == 0 ? .nothing : .used($0) } ?? .givenUp
      } catch {
        note.outcome = .invalid(error.message)
      }
      notes.append(note)
    }
    return notes
  }

  /// What a selector finds; nil, with a note, when that is nothing.
  private mutating func find(
    _ key: String, _ text: String?, _ document: borrowing Document, limit: Int
  ) -> [Selection.Item]? {
    guard let text else { return nil }
    var note = SelectorNote(key: key, selector: text, outcome: .nothing)
    do throws(SelectorError) {
      let selection = document.select(try Selector(text), limit: limit, textLimit: 2_000)
      if selection.isGivenUp {
        note.outcome = .givenUp
      } else if !selection.items.isEmpty {
        return selection.items
      }
    } catch {
      note.outcome = .invalid(error.message)
    }
    notes.append(note)
    return nil
  }

  private mutating func use(_ key: String, _ selector: String?, _ text: String) -> String? {
    notes.append(.init(key: key, selector: selector ?? "", outcome: text.isEmpty ? .unreadable("") : .used(1)))
    return text.isEmpty ? nil : text
  }

  private mutating func note(_ key: String, _ selector: String?, _ count: Int, _ first: Selection.Item?) {
    let shown = String(Self.squeezed(first?.text ?? []).prefix(60))
    notes.append(.init(key: key, selector: selector ?? "", outcome: count > 0 ? .used(count) : .unreadable(shown)))
  }

  private static func squeezed(_ text: [UInt8]) -> String { PlainText.squeezed(text) }
}
