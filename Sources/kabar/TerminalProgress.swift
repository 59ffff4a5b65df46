import Digests
import Foundation
import Glibc
import Model
import Pipeline
import Synchronization
import Text

/// Shows progress: on a terminal one line that moves, elsewhere a line for each source.
final class TerminalProgress: Sendable {
  private let isQuiet: Bool
  private let isJSON: Bool
  private let isTerminal = isatty(2) == 1
  private let isMoving = Mutex(false)
  private let say = WordingLanguage.current

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
    case .started(let source): move("\(source): " + say("asking", "ditanya"))
    case .listed(let source, let new):
      move("\(source): " + say("\(new) new address\(new == 1 ? "" : "es")", "\(new) alamat baru"))
    case .page(let source, let done, let count):
      move("\(source): " + say("page \(done) of \(count)", "halaman \(done) dari \(count)"))
    case .finished(let source, let new, let kept, let unchanged, let trouble, let stored):
      if let trouble {
        let told = stored.flatMap(Trouble.init(stored:)).map(TroubleWording(language: say.rawValue).phrase)
        line("\(source): \(told ?? trouble)")
      } else if unchanged && new == 0 {
        line("\(source): " + say("nothing new", "tidak ada yang baru"))
      } else {
        line("\(source): " + say("\(new) new, \(kept) on social work", "\(new) baru, \(kept) tentang pekerjaan sosial"))
      }
    case .edition(let day, let articles, let files):
      line(say("edition of \(day): ", "edisi \(day): ") + say(articles, "article", "artikel"))
      for file in files { line("  \(file)") }
    case .note(let text): line(KeptReason.words(text, say))
    }
  }

  /// Says that no source could be reached, where that is so.
  func tellLine(_ round: RefreshRound.Tally) {
    if round.isLineDown {
      finish(
        say(
          "no source can be reached: is it this machine's own line? Nothing is counted",
          "tak satu pun sumber terjangkau: apakah jaringan mesin ini sendiri? Tidak ada yang dihitung"))
    }
  }

  /// A line at the end.
  func finish(_ text: String) {
    if !isQuiet && !isJSON { line(KeptReason.words(text, say)) }
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
