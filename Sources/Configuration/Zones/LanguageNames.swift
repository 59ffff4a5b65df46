/// Language codes (ISO 639-1) and the names people write instead.
enum LanguageNames {
  private static let codes: Set<String> = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu \
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so \
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  private static let names = [
    "indonesia": "id", "indonesian": "id", "bahasa": "id", "bahasa indonesia": "id", "ind": "id", "in": "id",
    "english": "en", "inggris": "en", "eng": "en", "uk": "en", "malay": "ms", "melayu": "ms", "javanese": "jv",
    "jawa": "jv", "sundanese": "su", "sunda": "su", "arabic": "ar", "arab": "ar", "dutch": "nl", "belanda": "nl",
    "german": "de", "deutsch": "de", "jerman": "de", "french": "fr", "prancis": "fr", "spanish": "es", "japanese": "ja",
    "chinese": "zh", "mandarin": "zh", "portuguese": "pt", "tagalog": "tl", "filipino": "tl", "thai": "th",
  ]

  /// The code of any language, in lower case; a region behind it (`en-GB`) is left out.
  static func checked(_ value: Value, _ log: ProblemLog) -> String? {
    let text = (value.text ?? "").lowercased()
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    if let first = parts.first, parts.count <= 2, codes.contains(String(first)) { return String(first) }
    report(value, guess: names[text] ?? guess(text), log)
    return nil
  }

  /// The code of a language that Kabar has headings and word lists for: `id` or `en`.
  static func digestLanguage(_ value: Value, _ log: ProblemLog) -> String? {
    let text = (value.text ?? "").lowercased()
    if text == "id" || text == "en" { return text }
    if codes.contains(text) { return log.refuse("E110", at: value, "Kabar has no words in \"\(text)\"; use id or en") }
    let guess = names[text] ?? guess(text)
    report(value, guess: guess == "id" || guess == "en" ? guess : nil, log)
    return nil
  }

  private static func guess(_ text: String) -> String? {
    let prefix = text.prefix { $0 != "-" && $0 != "_" }
    if codes.contains(String(prefix)) { return String(prefix) }
    return Spelling.nearest(to: text, among: names.keys.filter { $0.utf8.count > 3 }.sorted()).flatMap { names[$0] }
  }

  private static func report(_ value: Value, guess: String?, _ log: ProblemLog) {
    let hint = guess.map { "did you mean \"\($0)\"?" } ?? "write two letters such as id or en"
    log.add("E110", at: value, "\(value.description) is not a language code; \(hint)")
  }
}
