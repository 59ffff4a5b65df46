import Text

/// A citation as RIS, a line a value. Cleaned text has no line ends, so nothing in it can begin another field.
enum RIS {
  static func record(_ citation: Citation) -> String {
    var rows = [("TY", citation.isBlog ? "BLOG" : "NEWS")]
    // A comma would part a name.
    rows += citation.authors.map { ("AU", $0.isWhole ? String($0.family.filter { $0 != "," }) : $0.sorted) }
    rows.append(("TI", citation.title))
    if !citation.outlet.isEmpty { rows.append(("T2", citation.outlet)) }
    if let issued = citation.issued { rows += [("PY", "\(issued.year)"), ("DA", date(issued))] }
    rows += ((citation.estimate.map { [$0] } ?? []) + citation.notes).map { ("N1", $0) }
    if let url = citation.url { rows.append(("UR", url)) }
    rows.append(("Y2", date(citation.accessed)))
    if let language = citation.language { rows.append(("LA", language)) }
    return rows.map { "\($0.0)  - \($0.1)\n" }.joined() + "ER  - \n"
  }

  /// "2026/11/26/"; without a day "2026/11//".
  private static func date(_ day: Citation.Day) -> String {
    "\(day.year)/\(Digits.text(day.month))/" + (day.day.map { Digits.text($0) } ?? "") + "/"
  }
}
