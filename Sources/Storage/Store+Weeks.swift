import Text

/// A weekly roll-up whose files were written.
struct KeptWeek: StoredRow {
  var last: CalendarDay
  var articles: Int
  var lead: String?

  enum Column: Int, TableColumn { case last, articles, lead }
  static let table = StoredTable<Column>("week")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    (last, articles, lead) = (try cells[.last], try cells[.articles], try cells[.lead])
  }
}

extension Store {
  /// Weekly roll-ups: the last day of each, its articles and its most told story.
  public func weeks() async throws(StoreError) -> [(last: CalendarDay, articles: Int, lead: String?)] {
    let digest = digest
    return try await read {
      try $0.all(KeptWeek.self, of: digest, "ORDER BY last").map { ($0.last, $0.articles, $0.lead) }
    }
  }

  /// Notes that the files of the week that ends with `last` are on the disk.
  public func noteWeek(last: CalendarDay, articles: Int, lead: String?) async throws(StoreError) {
    let digest = digest
    try await write { transaction in
      func fill(_ values: inout Values<KeptWeek.Column>) {
        values[.last] = last
        values[.articles] = articles
        values[.lead] = lead
      }
      if digest.isEmpty { return try transaction.insert(into: KeptWeek.table, or: .replace, fill) }
      try transaction.insert(into: KeptWeek.table, or: .replace, of: digest, fill)
    }
  }
}
