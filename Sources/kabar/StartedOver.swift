import Foundation
import Text

/// The days of digests that the operator accepted as unknown to the database (`kabar doctor --start-over`), a line each. One
/// that the database knew then and has lost since is not among them.
struct StartedOver {
  private let days: Set<CalendarDay>

  private static let head = "# digests that the database does not know, and need not"

  init(path: String) {
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    // An earlier version noted a day, and accepted all before it, whether they were known or not.
    days =
      text.hasPrefix("#")
      ? Set(text.split(separator: "\n").compactMap { CalendarDay(iso: String($0)) }) : []
  }

  func accepts(_ day: CalendarDay) -> Bool { days.contains(day) }

  /// The file with these days besides.
  func text(adding more: [CalendarDay]) -> String {
    ([Self.head] + days.union(more).sorted().map(\.iso)).joined(separator: "\n") + "\n"
  }
}
