import Model

/// What is wrong with a source, in words: a sentence for readers, a phrase and an advice for operators.
public struct TroubleWording: Sendable {
  private let words: Wording

  /// The language of what stands beside its words.
  public var say: WordingLanguage { words.say }

  init(words: Wording) { self.words = words }

  /// Words in `id` or `en`.
  public init(language: String) { words = Wording.of(language) }

  /// A phrase with what belongs to it: "menolak program (403)". The library's own words, which are English, stand in an
  /// English phrase only.
  public func phrase(_ trouble: Trouble) -> String {
    var detail = trouble.detail
    switch trouble.code {
    // The host alone: the words say the rest.
    case .noName: detail = String(detail.split(separator: " ").last ?? "")
    case .noConnection, .robotsUnread, .certificate, .tooLarge, .other: if words.language != "en" { detail = "" }
    default: break
    }
    return phrase(trouble, detail: detail)
  }

  /// A phrase for what is wrong with the page of an article, which need not be a list of them.
  public func page(_ trouble: Trouble) -> String {
    trouble.kind == .noArticles ? words.noArticle(trouble.detail) : phrase(trouble)
  }

  /// A few words by which sources with the same trouble are counted.
  public func cause(_ trouble: Trouble) -> String {
    if trouble.kind == .pages { return words.pagesCause }
    let whole = short(trouble)
    // What follows a comma explains it, unless hardly anything was said before.
    let cause = whole.prefix { $0 != "," }
    return cause.split(separator: " ").count >= Self.fewestWords ? String(cause) : whole
  }

  private static let fewestWords = 4

  /// What an operator can do about it.
  public func advice(_ trouble: Trouble) -> String {
    let isGeneral = trouble.pages.map { [.noArticles, .toHome, .other].contains($0.cause.code) } ?? true
    let code = isGeneral ? trouble.code : trouble.pages?.cause.code ?? trouble.code
    return words.trouble(code)?.advice ?? ""
  }

  /// A sentence: since when, how many tries, when next. Readers are spared all details but a status.
  func sentence(_ fault: Edition.SourceReport.Fault) -> String {
    switch fault {
    case .silent(let days): return Wording.fill(words.silence, ["days": words.days(days)])
    case .unasked(let last, let next):
      let dates = DateWording(words: words)
      let text = last.map { Wording.fill(words.unasked, ["moment": dates.brief($0)]) } ?? words.neverAsked
      return text + (next.map { Wording.fill(words.nextTry, ["moment": dates.brief($0)]) } ?? "")
    case .failing(let trouble, let since, let tries, let next):
      let dates = DateWording(words: words)
      var text = short(trouble)
      if let since {
        text += Wording.fill(words.troubleSince, ["moment": dates.brief(since), "tries": words.tries(tries)])
      }
      text += "."
      if let next { text += Wording.fill(words.nextTry, ["moment": dates.brief(next)]) }
      return text
    }
  }

  /// Without details but a status.
  private func short(_ trouble: Trouble) -> String {
    phrase(trouble, detail: trouble.kind == .status ? trouble.detail : "")
  }

  /// What pages show in place of articles helps to find out why; readers are spared it.
  private func ofPages(_ trouble: Trouble, isTold: Bool) -> String {
    trouble.kind == .noArticles ? words.noArticle(isTold ? trouble.detail : "") : short(trouble)
  }

  private func phrase(_ trouble: Trouble, detail: String) -> String {
    let (count, cause) =
      trouble.pages.map { ($0.count, ofPages($0.cause, isTold: !detail.isEmpty)) } ?? (trouble.detail, "")
    return Wording.fill(
      words.trouble(trouble.code)?.words ?? "",
      ["detail": detail.isEmpty ? "" : " (\(detail))", "n": count, "cause": cause])
  }
}
