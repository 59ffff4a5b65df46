import Pipeline
import Text

/// What a client hears who asked for an edition: from the running service, or from the command itself.
public struct EditionAnswer: Sendable, Hashable {
  /// What was done, a line each.
  public private(set) var lines: [String] = []
  /// Whether the edition is there.
  public private(set) var isWell = true
  /// Why not.
  public private(set) var message = ""
  /// Whether files were written.
  public private(set) var hasWritten = false

  /// Writes the edition. The one that is due must have been made before.
  ///
  /// - Throws: `StoreError`, `FileError`, `CancellationError`.
  public init(_ request: EditionRequest, at desk: EditionDesk, progress: @escaping ProgressSink) async throws {
    let latest = try await desk.latest()
    guard let day = request.day ?? latest?.day else {
      (isWell, message) = (false, "there is no edition yet: no source could be read; kabar once, or kabar fetch")
      return
    }
    if request.isAgain {
      switch try await desk.remake(request.day, progress: progress) {
      case .missing: (isWell, message) = (false, "there is no edition of \(day.iso)")
      case .unchanged: lines = ["edition   \(day.iso) is as it would be; nothing written"]
      case .corrected(let edition, let kept):
        hasWritten = true
        let revision = edition.revision
        let from = revision.map { $0.sources.isEmpty ? "" : " (\($0.sources.joined(separator: ", ")))" } ?? ""
        let count = edition.items.count
        lines = [
          "edition   \(day.iso) made again as correction \(revision?.number ?? 1): "
            + "\(count) \(count == 1 ? "article" : "articles"), \(revision?.added ?? 0) new\(from)",
          "files     written; the telling before is kept as \(kept)",
          "mail      nothing sent; to send the correction: kabar send --again --date \(day.iso)",
        ]
      }
    } else if request.day == nil, let latest {
      let count = latest.articles
      lines = [
        "edition   \(day.iso) exists, \(count) \(count == 1 ? "article" : "articles"); anew: kabar digest --again"
      ]
    } else if try await desk.write(day, progress: progress) {
      hasWritten = true
      lines = ["edition   \(day.iso) written again, the same bytes"]
    } else {
      (isWell, message) = (false, "there is no edition of \(day.iso)")
    }
  }
}
