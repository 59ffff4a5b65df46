/// Entries filled into messages of a limited length; none is cut.
struct ChatParts {
  /// UTF-16 units of a body at most.
  let limit: Int
  private(set) var bodies: [String] = [""]

  init(limit: Int) { self.limit = limit }

  /// Adds an entry, in a new message where the last has no room; a heading stays with the entry below it.
  mutating func add(_ entry: String, under heading: String? = nil) {
    let text = (heading.map { $0 + "\n\n" } ?? "") + entry
    let last = bodies[bodies.count - 1]
    if last.isEmpty {
      bodies[bodies.count - 1] = text
    } else if last.utf16.count + 2 + text.utf16.count <= limit {
      bodies[bodies.count - 1] += "\n\n" + text
    } else {
      bodies.append(text)
    }
  }
}
