/// The argument of `:nth-child()`: `3`, `odd`, `even`, `2n+1`, `-n+3`.
enum NthChild {
  /// The XPath condition; nil when the text says no place.
  static func condition(_ text: String) -> String? {
    guard let (step, first) = parts(text) else { return nil }
    let place = "(count(preceding-sibling::*) + 1)"
    if step == 0 { return "\(place) = \(first)" }
    if step > 0 { return "\(place) >= \(first) and (\(place) - \(first)) mod \(step) = 0" }
    return "\(place) <= \(first) and (\(first) - \(place)) mod \(-step) = 0"
  }

  private static func parts(_ text: String) -> (step: Int, first: Int)? {
    switch text {
    case "odd": return (2, 1)
    case "even": return (2, 0)
    default: break
    }
    guard let n = text.firstIndex(of: "n") else {
      return number(text[...]).flatMap { $0 >= 1 ? (0, $0) : nil }
    }
    let before = text[..<n]
    let after = text[text.index(after: n)...]
    let step = before.isEmpty || before == "+" ? 1 : before == "-" ? -1 : number(before)
    guard let step else { return nil }
    if after.isEmpty { return (step, 0) }
    guard after.first == "+" || after.first == "-", let first = number(after) else { return nil }
    return (step, first)
  }

  /// A number of a few digits with an optional sign.
  private static func number(_ text: Substring) -> Int? {
    text.utf8.count <= 7 ? Int(text.first == "+" ? text.dropFirst() : text) : nil
  }
}
