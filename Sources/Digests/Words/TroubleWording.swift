import Model

/// What is wrong with a source, in words: a sentence for readers, a phrase for operators.
public struct TroubleWording: Sendable {
  private let words: Wording

  init(words: Wording) { self.words = words }

  /// Words in `id` or `en`.
  public init(language: String) { words = Wording.of(language) }

  /// A phrase with the library's own words: "tidak dapat dihubungi (Connection refused)".
  public func phrase(_ trouble: Trouble) -> String { phrase(trouble, detail: trouble.detail) }

  /// A sentence: since when, how many tries, when next. Readers are spared all details but a status.
  func sentence(_ fault: Edition.SourceReport.Fault) -> String {
    switch fault {
    case .silent(let days): return Wording.fill(words.silence, ["days": words.days(days)])
    case .failing(let trouble, let since, let tries, let next):
      let dates = DateWording(words: words)
      var text = phrase(trouble, detail: trouble.kind == .status ? trouble.detail : "")
      if let since {
        text += Wording.fill(words.troubleSince, ["moment": dates.brief(since), "tries": words.tries(tries)])
      }
      text += "."
      if let next { text += Wording.fill(words.nextTry, ["moment": dates.brief(next)]) }
      return text
    }
  }

  private func phrase(_ trouble: Trouble, detail: String) -> String {
    Wording.fill(words.troubles[trouble.kind] ?? "", ["detail": detail.isEmpty ? "" : " (\(detail))"])
  }
}
