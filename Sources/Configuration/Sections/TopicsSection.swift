import Model

extension SettingsBuilder {
  /// `topics:`.
  func topics(_ value: Value?) -> [Topic] {
    guard let value, !value.isEmpty else { return [] }
    guard case .list(let items) = value.kind else {
      log.add("E104", at: value, "\"topics\" must be a list, found \(value.description)")
      return []
    }
    var topics: [Topic] = []
    var seen: [String: Place] = [:]
    for item in items where !log.isFull {
      if case .text(let name, _) = item.kind, !item.isEmpty {
        topics.append(Topic(name: name))
        continue
      }
      let entry = Section(item, .topic, named: "topics", log: log)
      guard let name = entry.text("name"), let text = name.text else {
        if entry["name"] == nil, case .map = item.kind { log.add("E104", at: item, "a topic needs a \"name\"") }
        continue
      }
      if let first = seen[text.lowercased()] {
        log.add("E207", at: name, "name \"\(text)\" is used at \(first.text) too")
        continue
      }
      seen[text.lowercased()] = name.place
      topics.append(
        Topic(
          name: text, terms: (entry.texts("terms") ?? []).compactMap(\.text), kinds: kinds(entry),
          languages: (entry.texts("languages") ?? []).compactMap { LanguageNames.checked($0, log) }))
    }
    return topics
  }

  private func kinds(_ entry: Section) -> [String] {
    let known = ["opinion", "news"]
    return (entry.texts("kinds") ?? []).compactMap { value in
      let text = (value.text ?? "").lowercased()
      if known.contains(text) { return text }
      var message = "\"\(text.prefix(60))\" is not one of \(known.joined(separator: ", "))"
      if text == "opini" || Spelling.nearest(to: text, among: known) == "opinion" {
        message += "; did you mean \"opinion\"?"
      }
      log.add("E112", at: value, message)
      return nil
    }
  }
}
