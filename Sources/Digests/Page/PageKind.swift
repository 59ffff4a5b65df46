/// A page beside the editions.
public enum PageKind: Sendable, Hashable {
  case archive, agenda
  /// Of one month.
  case month(CalendarMonth)
  case regulations, sources

  /// The file's name.
  public var fileName: String {
    switch self {
    case .archive: "index.html"
    case .agenda: "agenda.html"
    case .month(let month): month.fileName
    case .regulations: "regulations.html"
    case .sources: "sources.html"
    }
  }
}
