import Model
import Text

/// A correction that no edition told yet.
struct PendingCorrection: StoredRow {
  let id: Int64
  /// The article that changed.
  let article: Int64
  let correction: Edition.Correction

  enum Column: Int, TableColumn { case id, article, day, number, url, change, noticed, noticedAt, edition }
  static let table = StoredTable<Column>("correction")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    (id, article) = (try cells[.id], try cells[.article])
    correction = Edition.Correction(
      day: try cells[.day], number: try cells[.number], url: try cells[.url], change: try cells.json(.change),
      noticed: try cells.json(.noticed))
  }

  /// Keeps a correction of an article; the same one only once, also where the articles of several sources of one item
  /// changed alike: then it is told of the one that leads the item.
  static func save(_ correction: Edition.Correction, of article: Int64, _ transaction: Transaction) throws {
    if correction.change == .restored {
      // That it was gone is over; where no edition told it, nobody need know.
      guard try transaction.forgetFate(of: article, isGone: true) else { return }
    } else if correction.change.takesBack {
      try transaction.forgetFate(of: article, isGone: false)
    }
    let others = try transaction.all(
      PendingCorrection.self, "WHERE day=:day AND number=:number AND article<>:article",
      ["day": correction.day, "number": correction.number, "article": article]
    ).filter { $0.correction.change.saysTheSame(as: correction.change) }
    if !others.isEmpty {
      if try transaction.outlet(of: article) != nil { return }
      for other in others {
        try transaction.run("DELETE FROM correction WHERE id=:id AND edition IS NULL", ["id": other.id])
      }
    }
    try transaction.insert(
      into: table, or: .ignore,
      [
        .article: article, .day: correction.day, .number: correction.number, .url: correction.url,
        .change: json(correction.change), .noticed: json(correction.noticed), .noticedAt: correction.noticed.instant,
      ])
  }
}

extension Transaction {
  /// Forgets that an article was gone, or was there again; whether an edition told one of them.
  @discardableResult
  fileprivate func forgetFate(of article: Int64, isGone: Bool) throws -> Bool {
    let known = try all(PendingCorrection.self, "WHERE article=:id", ["id": article]).filter {
      isGone ? $0.correction.change.takesBack : $0.correction.change == .restored
    }
    var wasTold = false
    for one in known {
      let isOpen = try column(Int64.self, "SELECT id FROM correction WHERE id=:id AND edition IS NULL", ["id": one.id])
      if isOpen.isEmpty { wasTold = true }
      try run("DELETE FROM correction WHERE id=:id", ["id": one.id])
    }
    return wasTold
  }

  /// The source of an article that an edition told beside another one; nil of all others.
  func outlet(of article: Int64) throws -> String? {
    try column(
      String.self, "SELECT source FROM article WHERE id=:id AND outcome='merged'", ["id": article]
    ).first
  }
}

extension Edition.Correction.Change {
  /// Whether both tell the same change of a text; that a page is gone is told of each.
  fileprivate func saysTheSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.withdrawn, _), (.replaced, _), (.restored, _): false
    case (.figure(let from, let to, _), .figure(let first, let second, _)): from == first && to == second
    default: self == other
    }
  }
}
