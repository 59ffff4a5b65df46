import Synchronization

/// What of the database could not be read since it was opened; read rows go on without it.
final class UnreadableRows: Sendable {
  private let noted = Mutex<Set<String>>([])

  /// Places kept: the first ones tell enough.
  private static let most = 1000

  /// Notes a place; the same one counts once.
  func note(_ cell: UnreadableCell) {
    noted.withLock { places in
      if places.count < Self.most { places.insert(cell.place) }
    }
  }

  /// Whether all could be read.
  var isEmpty: Bool { noted.withLock { $0.isEmpty } }

  /// Row and column of each: `article 12: verdict`.
  var places: [String] { noted.withLock { $0.sorted() } }
}
