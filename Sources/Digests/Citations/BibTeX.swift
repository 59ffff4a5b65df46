import Text

/// A citation as BibTeX takes it everywhere: `@misc`, since older styles know no `@online`.
enum BibTeX {
  static func entry(_ citation: Citation) -> String {
    var rows: [(String, String)] = []
    if !citation.authors.isEmpty {
      rows.append(("author", citation.authors.map(name).joined(separator: " and ")))
    }
    // In braces of its own, so that no style changes its capitals.
    rows.append(("title", "{" + text(citation.title) + "}"))
    if !citation.outlet.isEmpty { rows.append(("howpublished", text(citation.outlet))) }
    if let issued = citation.issued {
      rows += [("year", "\(issued.year)"), ("month", Digits.text(issued.month))]
      if let day = issued.day { rows.append(("day", Digits.text(day))) }
    }
    let notes = (citation.estimate.map { [$0] } ?? []) + citation.notes
    if !notes.isEmpty { rows.append(("note", text(notes.joined(separator: "; ")))) }
    if let url = citation.url { rows.append(("url", url)) }
    let read = citation.accessed
    rows.append(("urldate", "\(read.year)-\(Digits.text(read.month))-\(Digits.text(read.day ?? 1))"))
    if let name = citation.language.flatMap({ languages[String($0.prefix(2))] }) { rows.append(("langid", name)) }
    return "@misc{\(citation.key),\n" + rows.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n") + "\n}\n"
  }

  /// "Prasetyawan, Galih"; an institution in braces, so that it is not taken apart.
  private static func name(_ name: CitedName) -> String {
    if name.isWhole { return "{" + text(name.family) + "}" }
    // "Smith, Jr., John"
    let sorted = ([name.wholeFamily] + [name.suffix, name.given].compactMap { $0 }).joined(separator: ", ")
    return text(sorted)
  }

  /// Text with what TeX gives a meaning to written as TeX prints it. Braces are counted by every reader of the format, even
  /// behind a backslash: they go by name.
  static func text(_ text: String) -> String {
    var out = ""
    for sign in text.unicodeScalars {
      switch sign {
      case "\\": out += "\\textbackslash{}"
      case "{": out += "\\textbraceleft{}"
      case "}": out += "\\textbraceright{}"
      case "~": out += "\\textasciitilde{}"
      case "^": out += "\\textasciicircum{}"
      case "%", "$", "&", "#", "_": out += "\\" + String(sign)
      default: out.unicodeScalars.append(sign)
      }
    }
    return out
  }

  /// As the package babel calls them.
  private static let languages = [
    "id": "indonesian", "en": "english", "ms": "malay", "nl": "dutch", "de": "german", "fr": "french",
  ]
}
