/// What writes a part of a page: the pieces that several have.
protocol PagePart {}

extension PagePart {
  /// Text as markup writes it.
  func e(_ text: String) -> String { MarkupEscape.text(text) }

  /// A link away from the digest; the text alone where there is no address.
  func external(_ text: String, _ address: String?) -> String {
    address.map { "<a href=\"\(e($0))\" rel=\"noopener noreferrer external\">\(e(text))</a>" } ?? e(text)
  }

  /// The beginning of a section: its heading, and what stands small behind it.
  func section(_ id: String, _ heading: String, _ small: String) -> String {
    "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\"><span>\(e(heading))</span><small>\(e(small))</small></h2>"
  }

  /// The cells of a table's head.
  func heads(_ names: [String], class name: String? = nil) -> String {
    names.map { "<th scope=\"col\"\(name.map { " class=\"\($0)\"" } ?? "")>\(e($0))</th>" }.joined()
  }
}
