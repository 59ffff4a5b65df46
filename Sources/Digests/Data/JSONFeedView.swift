import Model

/// The edition for programs: JSON Feed 1.1 (jsonfeed.org/version/1.1) with what it has no words for under `_digest`.
struct JSONFeedView {
  let content: DigestContent
  let edition: Edition

  func bytes() -> [UInt8] {
    JSONText.object([
      ("version", .text("https://jsonfeed.org/version/1.1")), ("title", .text(content.title)),
      ("language", .text(content.words.language)), ("_digest", digest()),
      ("items", .list(content.items.map(item))),
    ]).document()
  }

  private func digest() -> JSONText {
    let ledger = edition.counts.ledger
    return .members([
      ("date", .text(edition.day.iso)), ("edition", .number(edition.number)), ("state", .text(state)),
      ("window", .text(content.windowSpan)), ("window_start", .text(edition.windowStart.iso8601)),
      ("window_end", .text(edition.windowEnd.iso8601)), ("made", .text(edition.madeAt.iso8601)),
      ("sources_ok", .number(content.sourcesWell)), ("sources_all", .number(content.sources.count)),
      ("sources", .list(content.sources.map(source))),
      (
        "counts",
        .object([
          ("offered", .number(ledger.offered)), ("read", .number(edition.counts.read)),
          ("shown", .number(ledger[.shown])), ("merged", .number(ledger[.merged])), ("copy", .number(ledger[.copy])),
          ("more", .number(ledger[.oneLine])), ("maybe", .number(ledger[.maybe])),
          ("dropped", .number(ledger[.offTopic])), ("old", .number(ledger[.old])),
          ("waiting", .number(ledger[.waiting])), ("unreadable", .number(ledger[.unreadable])),
          ("left_out", .number(ledger[.leftOut])),
        ])
      ), ("notices", .list(content.notices.map { .text($0) })), ("more", .list(content.more.map(line))),
      ("maybe", .list(content.maybe.map(line))), ("corrections", .list(content.corrections.map(correction))),
      ("agenda", content.agenda.map { .list($0.days.flatMap(\.items).map(Self.day)) }),
    ])
  }

  private var state: String {
    switch content.state {
    case .ordinary: "ordinary"
    case .nothingNew: "empty"
    case .failed: "failed"
    case .noSources: "no_sources"
    }
  }

  private func source(_ source: DigestContent.SourceLine) -> JSONText {
    .object([
      ("name", .text(source.name)), ("host", .text(source.host)), ("ok", .bool(source.isWell)),
      ("articles", .number(source.articles)), ("trouble", .optional(source.trouble)),
    ])
  }

  private func line(_ line: DigestContent.Line) -> JSONText {
    .members([
      ("url", .optional(line.link)), ("title", .text(line.title)), ("place", .text(line.place)),
      ("continues", line.continues.map(continuation)),
    ])
  }

  /// A day ahead.
  static func day(_ item: AgendaContent.Item) -> JSONText {
    .object([
      ("kind", .text(item.kind)), ("label", .text(item.label)), ("day", .text(item.day.iso)),
      ("last", .optional(item.last?.iso)), ("time", .optional(item.exactTime)), ("title", .text(item.title)),
      ("sentence", .text(item.sentence)), ("source", .text(item.source)), ("url", .optional(item.passage)),
      ("told", .text(item.telling.text)), ("moved_from", .optional(item.movedFrom?.iso)),
    ])
  }

  private func correction(_ line: DigestContent.CorrectionLine) -> JSONText {
    .object([("item", .text(line.head)), ("text", .text(line.text)), ("url", .optional(line.link))])
  }

  private func item(_ item: ItemContent) -> JSONText {
    let id = item.link ?? (item.address.isEmpty ? "\(edition.day.iso)/\(item.number)" : item.address)
    let tags = item.region.map { $0 == item.topic ? [$0] : [item.topic, $0] } ?? [item.topic]
    return .members([
      ("id", .text(id)), ("url", item.link.map(JSONText.text)), ("title", .text(item.title)),
      ("summary", .text(item.summary)), ("content_text", .text(item.summary)),
      ("date_published", .optional(item.exactDate)),
      ("authors", .list(item.authors.map { .object([("name", .text($0))]) })),
      ("tags", .list(tags.map { .text($0) })), ("language", item.language.map(JSONText.text)), ("_digest", own(item)),
    ])
  }

  /// What is not known of an item, or is not there, is absent.
  private func own(_ item: ItemContent) -> JSONText {
    .members([
      ("number", .number(item.number)), ("source", .text(item.host)), ("source_name", .text(item.source)),
      ("title_made", .bool(item.isTitleMade)), ("date_sure", .bool(item.isDateSure)), ("date", .text(item.date)),
      ("date_iso", .optional(item.machineDate)), ("archive", .bool(item.isArchive)), ("minutes", .number(item.minutes)),
      ("facts", .object(item.facts.map { ($0.label, .text($0.value)) })), ("why", .text(item.reason)),
      ("related", .list(item.related.map { $0.link.map { .text($0) } ?? .number($0.number) })),
      ("also", .list(item.also.map(outlet))), ("also_more", .number(item.alsoMoreCount)),
      ("sentences", JSONText.filled(item.passages.map(passage))), ("stand_in", item.standIn.map { .text($0.rawValue) }),
      ("continues", item.continues.map(continuation)), ("only", JSONText.filled(item.only.map(only))),
    ])
  }

  /// What is continued and what is new.
  private func continuation(_ told: ContinuationContent) -> JSONText {
    let entries = told.entries.map { entry in
      JSONText.object([("date", .text(entry.file)), ("number", entry.number.map(JSONText.number) ?? .null)])
    }
    return .object([("text", .text(told.sentence)), ("entries", .list(entries)), ("new", .optional(told.news))])
  }

  /// A sentence of the summary with its place in the page.
  private func passage(_ passage: ItemContent.Passage) -> JSONText {
    .object([("text", .text(passage.text)), ("url", .text(passage.link))])
  }

  /// What a single outlet alone tells.
  private func only(_ only: ItemContent.Only) -> JSONText {
    .object([("label", .text(only.label)), ("text", .text(only.text)), ("url", .optional(only.link))])
  }

  private func outlet(_ outlet: ItemContent.Also) -> JSONText {
    .object([
      ("source", .text(outlet.host)), ("url", .optional(outlet.link)), ("title", .text(outlet.title)),
      ("relation", .text(outlet.relation.rawValue)), ("note", .text(outlet.note)),
    ])
  }
}
