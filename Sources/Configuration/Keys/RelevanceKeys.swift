import Model

/// The keys of `relevance:` and of the entries of its `include:`.
enum RelevanceKeys {
  static let all: [Key<RelevanceSettings>] = [
    Key(
      "threshold", \.threshold, .decimal(0...100), "the score from which on an article is kept; lower keeps more",
      also: ["score", "minimum", "ambang"]),
    Key(
      "title_counts", \.titleCounts, .decimal(1...10), "how much more a term in the headline counts",
      also: ["title_weight"]),
    Key(
      "terms_from", \.languages, .digestLanguages, "which built-in lists are used", also: ["languages"]),
    Key(
      "include", \.include, .weightedTerms, example: "", "terms of your own, with what they weigh (2 when left out)",
      also: ["terms", "keywords", "words"]),
    Key(
      "exclude", \.exclude, .terms, example: "", "an article with one of these is never kept",
      also: ["block", "ignore", "kecuali"]),
    Key(
      "duplicates", \.duplicates, .decimal(0.3...1), "how alike two texts are that count as one story, 0.3 to 1",
      also: ["similarity"]),
  ]

  static let term: [Key<Lexicon.Phrase>] = [
    Key("term", \.text, .line, "a word or phrase of your own", also: ["phrase", "word", "text", "kata"]),
    Key("weight", \.weight, .decimal(-100...100), "what it adds to the score", also: ["score", "bobot"]),
  ]

  /// A term without a word yet; weighs what one weighs whose weight is left out.
  static let standardTerm = Lexicon.Phrase("", 2)
}

extension Form where Content == [Lexicon.Phrase] {
  /// Terms, alone or with their weight.
  fileprivate static var weightedTerms: Form {
    Form(
      read: { section, key in
        guard let value = section[key]?.value, !value.isEmpty else { return [] }
        if case .map = value.kind {
          return section.log.refuse("E104", at: value, "\"\(key)\" must be a list of terms, found a map")
        }
        guard case .list(let items) = value.kind else {
          return section.texts(key)?.compactMap { term($0, in: section, key) }
        }
        return items.compactMap { term($0, in: section, key) }
      }, write: { _ in "" })
  }

  private static func term(_ item: Value, in section: Section, _ key: String) -> Lexicon.Phrase? {
    var phrase = RelevanceKeys.standardTerm
    if let text = item.text, !item.isEmpty {
      phrase.text = text
      return section.isOneEntry(item, of: key) ? phrase : nil
    }
    let entry = Section(item, .term, named: key, section.context)
    if entry.read(RelevanceKeys.term, into: &phrase).contains("term") { return phrase }
    if entry["term"] == nil { section.log.add("E104", at: item, "an entry of \"include\" needs a \"term\"") }
    return nil
  }
}
