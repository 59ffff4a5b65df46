/// Tells the language of a text by its function words, and Indonesian from Malay by words that only one of them uses.
///
/// Decide on the body: a headline has too few function words. What a page or feed says of itself is only a prior, since
/// many Indonesian sites say `en-US`, the default of their software.
public enum Language {
  /// Words and bytes looked at; more change nothing.
  static let wordsRead = 600
  static let bytesRead = 8_000

  /// `id`, `en`, `ms`, `jv`, `su` or another ISO 639-1 code, nil when the text and the prior do not tell. `prior` is what
  /// the page's `lang` or the feed's `language` says (`id-ID`, `en_US`), used where the text alone is in doubt.
  public static func detect(_ text: String, prior: String?) -> String? {
    let bytes = Array(text.utf8.prefix(bytesRead))
    return detect(bytes, WordTokens(utf8: bytes), prior: prior)
  }

  /// The same for a text that has been read.
  public static func detect(_ read: ReadText, prior: String?) -> String? {
    detect(read.linked, read.words, prior: prior)
  }

  private static func detect(_ bytes: [UInt8], _ words: WordTokens, prior: String?) -> String? {
    let prior = prior.flatMap { primary($0) }
    if let script = Script.language(of: bytes, prior: prior) { return script }
    let evidence = LanguageEvidence(words, limit: wordsRead)
    guard let best = evidence.best else { return prior }
    if best.language == "id" || best.language == "ms", best.points >= 1 {
      if let prior, let own = evidence.points[prior], prior != "id", prior != "ms", own * 1.25 >= best.points {
        return prior
      }
      return malayOrIndonesian(evidence, prior: prior)
    }
    if let prior, prior != best.language {
      let own = evidence.points[prior] ?? 0
      // A close race goes to the prior; so does a text of a word or two in a language that has no table here.
      if own > 0, own * 1.25 >= best.points { return prior }
      if best.points < 2, !LanguageEvidence.known.contains(prior) { return prior }
    }
    // A lone short word ("an", "de") is no evidence.
    return best.points >= 1 || prior == best.language ? best.language : prior
  }

  /// One word of the other country may be a name or a quotation; two more than its own are not.
  private static func malayOrIndonesian(_ evidence: LanguageEvidence, prior: String?) -> String {
    if prior == "ms" { return evidence.indonesian > evidence.malay ? "id" : "ms" }
    if prior == "id" { return evidence.malay >= evidence.indonesian + 3 ? "ms" : "id" }
    return evidence.malay >= 2 && evidence.malay > evidence.indonesian ? "ms" : "id"
  }

  /// The primary subtag of a language tag (RFC 5646) in today's code: `in` was Indonesian and `jw` Javanese until 1989; nil
  /// for what is no tag.
  public static func primary(_ tag: String) -> String? {
    let part = tag.split(whereSeparator: { $0 == "-" || $0 == "_" || $0.isWhitespace }).first?.lowercased() ?? ""
    guard (2...3).contains(part.utf8.count), part.utf8.allSatisfy({ $0.isASCIILowercase }) else { return nil }
    return switch part {
    case "in", "ind": "id"
    case "eng": "en"
    case "msa", "may", "zsm": "ms"
    case "jw", "jav": "jv"
    case "sun": "su"
    case "und", "mul", "zxx", "mis": nil
    default: part
    }
  }
}
