import Foundation
import Glibc
import Pipeline
import Synchronization
import Text

/// Shows progress: on a terminal one line that moves, elsewhere a line for each source.
final class TerminalProgress: Sendable {
  private let isQuiet: Bool
  private let isJSON: Bool
  private let isTerminal = isatty(2) == 1
  private let isMoving = Mutex(false)

  init(isQuiet: Bool, isJSON: Bool = false) { (self.isQuiet, self.isJSON) = (isQuiet, isJSON) }

  var sink: ProgressSink { { self.show($0) } }

  func show(_ progress: ProgressEvent) {
    if isJSON {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      if let data = try? encoder.encode(progress) { Terminal.tell(json: data) }
      return
    }
    guard !isQuiet else { return }
    switch progress {
    case .started(let source): move("\(source): asking")
    case .listed(let source, let new): move("\(source): \(new) new address\(new == 1 ? "" : "es")")
    case .page(let source, let done, let count): move("\(source): page \(done) of \(count)")
    case .finished(let source, let new, let kept, let unchanged, let trouble):
      if let trouble {
        line("\(source): \(trouble)")
      } else {
        line(unchanged && new == 0 ? "\(source): nothing new" : "\(source): \(new) new, \(kept) on social work")
      }
    case .edition(let day, let articles, let files):
      line("edition of \(day): \(CountText.of(articles, "article"))")
      for file in files { line("  \(file)") }
    case .note(let text): line(text)
    }
  }

  /// Says that no source could be reached, where that is so.
  func tellLine(_ round: RefreshRound.Tally) {
    if round.isLineDown { finish("no source can be reached: is it this machine's own line? Nothing is counted") }
  }

  /// A line at the end.
  func finish(_ text: String) {
    if !isQuiet && !isJSON { line(text) }
  }

  private func move(_ text: String) {
    guard isTerminal else { return }
    isMoving.withLock { moving in
      moving = true
      Terminal.move(to: text)
    }
  }

  private func line(_ text: String) {
    isMoving.withLock { moving in
      if moving { Terminal.clearLine() }
      Terminal.tell(PrintableText.line(text))
      moving = false
    }
  }
}
