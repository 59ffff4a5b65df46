import Foundation
import Model

/// A stored article, to compare a new one with.
public struct StoredFingerprint: Sendable, Hashable {
  /// Its number in the store.
  public var id: Int64
  /// The story that it belongs to; its own id where it began one.
  public var story: Int64
  /// Bytes of its text.
  public var size: Int
  /// The text made ready for comparing.
  public var compared: [UInt8]
}

extension StoredFingerprint: StoredRow {
  enum Column: Int, TableColumn { case article, story, size, compared }
  static let table = StoredTable<Column>(
    "fingerprint", from: "fingerprint JOIN article ON article.id=fingerprint.article")

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    let compared: Data = try cells[.compared]
    id = try cells[.article]
    let story: Int64? = try cells[.story]
    (self.story, size, self.compared) = (story ?? id, try cells[.size], [UInt8](compared))
  }
}
