import Model

extension SettingsBuilder {
  /// What a term weighs whose weight the configuration leaves out.
  static let standardWeight = 2.0

  /// `relevance:`.
  func relevance(_ section: Section) -> RelevanceSettings {
    var relevance = RelevanceSettings()
    relevance.threshold = section.decimal("threshold", 0...100) ?? relevance.threshold
    relevance.titleCounts = section.decimal("title_counts", 1...10) ?? relevance.titleCounts
    if let values = section.texts("terms_from", "a list of languages") {
      relevance.languages = values.compactMap { LanguageNames.digestLanguage($0, log) }
    }
    relevance.duplicates = section.decimal("duplicates", 0.3...1) ?? relevance.duplicates
    let included = includedTerms(section)
    relevance.include = included.map(\.phrase)
    let excluded = section.texts("exclude") ?? []
    relevance.exclude = excluded.compactMap(\.text)
    warnAboutContradictions(included.map(\.phrase), excluded)
    return relevance
  }

  private func includedTerms(_ section: Section) -> [(phrase: Lexicon.Phrase, place: Place)] {
    guard let field = section["include"], !field.value.isEmpty else { return [] }
    guard case .list(let items) = field.value.kind else {
      if let text = section.text("include")?.text { return [(.init(text, Self.standardWeight), field.value.place)] }
      if case .map = field.value.kind {
        log.add("E104", at: field.value, "\"include\" must be a list of terms, found a map")
      }
      return []
    }
    return items.compactMap { item in
      if case .text(let text, _) = item.kind, !item.isEmpty {
        return (Lexicon.Phrase(text, Self.standardWeight), item.place)
      }
      let entry = Section(item, .term, named: "include", log: log)
      let weight = entry.decimal("weight", -100...100) ?? Self.standardWeight
      guard let term = entry.text("term")?.text else {
        if entry["term"] == nil { log.add("E104", at: item, "an entry of \"include\" needs a \"term\"") }
        return nil
      }
      return (Lexicon.Phrase(term, weight), item.place)
    }
  }

  private func warnAboutContradictions(_ included: [Lexicon.Phrase], _ excluded: [Value]) {
    let names = Set(included.map { $0.text.lowercased() })
    for value in excluded {
      guard let text = value.text, names.contains(text.lowercased()) else { continue }
      log.add(
        "W501", .warning, at: value, "\"\(text)\" is both included and excluded; it will never be kept")
    }
  }
}
