import Markup
import Model

/// The keys of `select:` of a source: where the parts of its articles stand.
enum SelectKeys {
  static let all: [Key<ArticleSelectors>] = [
    Key(
      "body", \.body, .selector, example: "\"#isi-berita\"", "all text of these elements, whatever it is",
      also: ["text", "content", "article", "isi"]),
    Key(
      "title", \.title, .selector, example: "h1.judul",
      "each is optional; what a selector does not find is found without it", also: ["headline", "judul"]),
    Key(
      "byline", \.byline, .selector, example: "\".penulis a\"", "the authors", also: ["author", "authors", "penulis"]),
    Key(
      "date", \.date, .selector, example: "time.terbit", "when it was published",
      also: ["published", "time", "tanggal"]),
    Key(
      "remove", \.remove, .selectors, example: "[.iklan, \"//div[contains(., 'Baca juga')]\"]",
      "taken off the page first", also: ["strip", "exclude", "delete", "hapus"]),
  ]
}

extension Form where Content == String {
  /// One selector.
  fileprivate static var selector: Form {
    Form(
      read: { section, key in
        guard let field = Selectors.written(key, in: section) else { return nil }
        guard field.value.text != nil else {
          return section.log.refuse(
            "E104", at: field.value,
            "\"\(key)\" must be one selector, found \(field.value.description); \(Selectors.quotes)")
        }
        return Selectors.checked(field.value, section)
      }, write: { $0 })
  }
}

extension Form where Content == [String] {
  /// A selector or a list of them.
  fileprivate static var selectors: Form {
    Form(
      read: { section, key in
        guard let field = Selectors.written(key, in: section) else { return nil }
        guard case .list(let items) = field.value.kind else {
          if case .text = field.value.kind { return [Selectors.checked(field.value, section)].compactMap { $0 } }
          return section.log.refuse(
            "E104", at: field.value, "\"\(key)\" must be a selector or a list of them, found a map")
        }
        if items.count > Selectors.most {
          section.log.add("E104", at: field.value, "\"\(key)\" has more than \(Selectors.most) selectors")
        }
        return items.prefix(Selectors.most).compactMap { item in
          guard item.text != nil, !item.isEmpty else {
            return section.log.refuse(
              "E104", at: item,
              "an entry of \"\(key)\" must be a selector, found \(item.description); \(Selectors.quotes)")
          }
          return Selectors.checked(item, section)
        }
      }, write: { "[" + $0.joined(separator: ", ") + "]" })
  }
}

private enum Selectors {
  /// What a source may name under `remove` at most.
  static let most = 20
  static let quotes = "put a selector that begins with \"[\", \"*\" or \"#\" in quotes"

  /// A key that has a value: an unquoted `#main` is a comment.
  static func written(_ key: String, in section: Section) -> Field? {
    guard let field = section[key] else { return nil }
    guard field.value.isEmpty else { return field }
    return section.log.refuse(
      "E104", at: field, "\"\(key)\" has no selector; write one that begins with \"#\" in quotes")
  }

  static func checked(_ value: Value, _ section: Section) -> String? {
    do throws(SelectorError) {
      return try Selector(value.text ?? "").text
    } catch {
      return section.log.refuse("E212", at: value, "\(error.message) (column \(error.offset + 1) of the selector)")
    }
  }
}
