import Model
import Text

/// The words for what became of an article after it was read, wherever it is found.
public struct AftermathWords: Sendable {
  private let words: Wording

  /// In `language` (`id` or `en`).
  public init(language: String) { words = Wording.of(language) }

  init(_ words: Wording) { self.words = words }

  /// The mark of an article that was withdrawn or corrected; nil for others.
  public func mark(_ aftermath: Aftermath) -> String? {
    if aftermath.isWithdrawn {
      return words.say("WITHDRAWN by its outlet: not to be cited", "DITARIK oleh medianya: jangan dikutip")
    }
    guard let last = aftermath.corrections.last else { return nil }
    let day = DateWording(words: words).short(last.noticed.day)
    return words.say("Corrected by its outlet, noticed \(day)", "Dikoreksi oleh medianya, diketahui \(day)")
  }

  /// Each change on a line: what it was and when it was noticed.
  public func changes(_ aftermath: Aftermath) -> [String] {
    let dates = DateWording(words: words)
    return aftermath.changes.map { one in
      let moment = Wording.fill(words.noticed, ["moment": dates.moment(one.noticed)])
      return words.change(one.change, of: words.theSource) + " (" + moment + ")"
    }
  }
}
