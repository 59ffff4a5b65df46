import Model
import Text

/// The laws and rules of the register, to print: as lines for people, or as JSON.
public struct LawList {
  private let register: LawRegister
  private let rows: [LawRegister.Row]
  private let words: Wording
  private let law: LawWording

  /// The rows that have all `sought` words in their name or title; all where none is given.
  ///
  /// - Parameters:
  ///   - edition: the latest edition.
  ///   - onlyNew: those alone that were named for the first time within 7 days.
  ///   - language: of the words around the laws' names; nil for the digest's.
  public init(
    _ register: LawRegister, latest edition: Edition, sought: [String] = [], onlyNew: Bool = false,
    in language: WordingLanguage? = nil
  ) {
    let words = Wording.of(language?.rawValue ?? edition.language)
    let law = LawWording(words: words, today: edition.day)
    (self.words, self.law, self.register) = (words, law, register)
    let sought = sought.isEmpty ? [] : Slug.of(sought.joined(separator: " ")).split(separator: "-")
    rows = register.rows.filter { row in
      if onlyNew, !law.isNew(row) { return false }
      let names = [law.name(row), row.about ?? ""] + row.spellings
      let known = Set(names.flatMap { Slug.of($0).split(separator: "-") })
      return sought.allSatisfy(known.contains)
    }
    isOfFew = !sought.isEmpty
  }

  /// Whether articles are listed, too.
  private let isOfFew: Bool

  /// Whether there is none.
  public var isEmpty: Bool { rows.isEmpty }

  /// Name, what it is on, first and last mention, articles; of what was sought the articles themselves.
  public func text() -> String {
    let own = RegulationWords(say: words.say)
    let number = ArchiveWording(say: words.say).number
    if isEmpty { return isOfFew ? own.noneFound : own.empty }
    return rows.map { row in
      var head = law.name(row)
      if law.isNew(row) { head += " [" + own.new + "]" }
      var lines = [head, "  " + law.about(row)]
      lines.append("  " + law.day(row.first) + " – " + law.day(row.last) + ", " + words.articles(row.tellings.count))
      if isOfFew {
        if let also = law.alsoWritten(row) { lines.append("  " + also) }
        lines += law.relations(row, in: register).map { "  " + $0.verb + " " + law.name($0.other) }
        for telling in row.tellings {
          let place = telling.number.map { " " + Wording.fill(number, ["n": "\($0)"]) } ?? ""
          lines.append(
            "    \(telling.day.iso)\(place)  \(ItemBuilder.title(telling.title, url: telling.url)) "
              + "(\(CleanText.line(telling.source, limit: 100)))")
          if let link = SafeLink.address(telling.url) { lines.append("      " + link) }
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: isOfFew ? "\n\n" : "\n")
  }

  /// A list of objects, one a law.
  public func json() -> [UInt8] { JSONText.list(rows.map(object)).document() }

  private func object(_ row: LawRegister.Row) -> JSONText {
    .object([
      ("id", .text(row.key)), ("name", .text(law.name(row))), ("kind", .text(row.law.kind)),
      ("maker", .optional(row.maker.map { CleanText.line($0, limit: 80) })), ("number", .text(row.law.number)),
      ("year", .text(row.law.year)), ("about", .optional(row.about.map { CleanText.line($0, limit: 200) })),
      ("spellings", .list(row.spellings.map { .text(CleanText.line($0, limit: 120)) })),
      (
        "changes",
        .list(
          row.relations.map { relation in
            .object([
              ("verb", .text(relation.verb.rawValue)), ("is_passive", .bool(relation.isPassive)),
              ("other", .text(relation.other)),
            ])
          })
      ),
      ("first", .text(row.first.iso)), ("last", .text(row.last.iso)), ("is_new", .bool(law.isNew(row))),
      (
        "articles",
        .list(
          row.tellings.map { telling in
            .object([
              ("edition", .text(telling.day.iso)), ("number", telling.number.map { .number($0) } ?? .null),
              ("title", .text(ItemBuilder.title(telling.title, url: telling.url))),
              ("source", .text(CleanText.line(telling.source, limit: 100))),
              ("url", .optional(SafeLink.address(telling.url))),
            ])
          })
      ),
    ])
  }
}
