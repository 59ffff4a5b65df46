import GRDB
import Text

/// Something that the operator was told of and that may be over one day.
public struct ToldMatter: Sendable, Hashable {
  /// By what it is known again.
  public var key: String
  /// What is said when it is over.
  public var label: String
  /// The Message-ID of the message that told it.
  public var message: String

  /// A matter that was told.
  public init(key: String, label: String, message: String) {
    (self.key, self.label, self.message) = (key, label, message)
  }
}

extension ToldMatter: StoredRow {
  enum Column: Int, TableColumn { case key, label, message }
  static let table = StoredTable<Column>("matter")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(key: try cells[.key], label: cells.ifReadable(.label) ?? "", message: cells.ifReadable(.message) ?? "")
  }
}

extension Store {
  /// Made when it is needed first: a database without it is as good to every version of the program.
  private static let table = """
    CREATE TABLE IF NOT EXISTS matter(
      key TEXT PRIMARY KEY, label TEXT NOT NULL, message TEXT NOT NULL, told INTEGER NOT NULL) WITHOUT ROWID
    """

  /// What the operator was told of, and when the last message went out; nil where none ever did.
  public func toldMatters() async throws(StoreError) -> (matters: [ToldMatter], last: Instant?) {
    try await write { transaction in
      try transaction.run(Self.table, [:])
      let last = try transaction.column(Instant.self, "SELECT told FROM matter WHERE key=''").first
      return (try transaction.all(ToldMatter.self, "WHERE key<>'' ORDER BY key"), last)
    }
  }

  /// Notes that a message went out: what it told, and which matters are over.
  public func noteTold(_ told: [ToldMatter], over: [String], at now: Instant) async throws(StoreError) {
    try await write { transaction in
      for key in over { try transaction.run("DELETE FROM matter WHERE key=:key", ["key": key]) }
      for matter in told + [ToldMatter(key: "", label: "", message: "")] {
        try transaction.run(
          "INSERT OR REPLACE INTO matter(key, label, message, told) VALUES (:key, :label, :message, :now)",
          ["key": matter.key, "label": matter.label, "message": matter.message, "now": now])
      }
    }
  }

  /// Forgets matters of which nobody can say whether they are over.
  public func forgetMatters(_ keys: [String]) async throws(StoreError) {
    try await write { transaction in
      for key in keys { try transaction.run("DELETE FROM matter WHERE key=:key", ["key": key]) }
    }
  }
}
