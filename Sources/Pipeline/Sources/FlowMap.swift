/// A map on one line, `{name: Warta, url: https://warta.example/}`, in which one value is to be changed.
struct FlowMap {
  private var text: String
  private let entries: [Range<String.Index>]
  private let close: String.Index

  /// Nil where the line does not begin with a whole map.
  init?(_ line: Substring) {
    let text = String(line)
    guard text.first == "{" else { return nil }
    var depth = 0
    var quote: Character?
    var entries: [Range<String.Index>] = []
    var start = text.index(after: text.startIndex)
    for index in text.indices {
      let sign = text[index]
      if let open = quote {
        if sign == open { quote = nil }
        continue
      }
      switch sign {
      case "\"", "'": quote = sign
      case "{", "[": depth += 1
      case ",":
        guard depth == 1 else { continue }
        entries.append(start..<index)
        start = text.index(after: index)
      case "}", "]":
        depth -= 1
        guard depth == 0 else { continue }
        self.text = text
        close = index
        self.entries = entries + [start..<index]
        return
      default: break
      }
    }
    return nil
  }

  /// The line with a key set to a value.
  func setting(_ key: String, to value: String) -> String {
    let value = value.contains(where: { ",[]{}".contains($0) }) && value.first != "\"" ? "\"\(value)\"" : value
    for entry in entries {
      let words = text[entry]
      guard let colon = words.firstIndex(of: ":") else { continue }
      let name = words[..<colon].filter { !" \"'".contains($0) }
      guard name == key else { continue }
      let gap = words.lastIndex { $0 != " " }.map { words[words.index(after: $0)...] } ?? ""
      return text[..<words.startIndex] + String(words[...colon]) + " \(value)" + gap + text[entry.upperBound...]
    }
    let last = text[..<close].lastIndex { $0 != " " } ?? text.startIndex
    let isEmpty = text[last] == "{" || text[last] == ","
    let place = text.index(after: last)
    return text[..<place] + (isEmpty ? "" : ", ") + "\(key): \(value)" + text[place...]
  }
}
