import Web

/// Tells opinion pieces and posts of blog platforms from news.
public enum OpinionSigns {
  /// What says so of a page: its type, section, breadcrumb or address; nil where nothing does.
  static func sign(of facts: PageFacts, _ structured: StructuredData, url: WebURL?) -> OpinionSign? {
    if structured.isOpinion { return .type }
    let sections =
      structured.section + structured.breadcrumbs
      + [facts.meta("article:section", "section", "parsely-section")].compactMap { $0 }
    if sections.contains(where: isSign) { return .section }
    if facts.breadcrumbs.contains(where: { label in
      label.text.split(whereSeparator: { ">/»›|".contains($0) }).contains { isSign(String($0)) }
    }) {
      return .section
    }
    for part in url?.path.split(separator: "/").dropLast() ?? [] where isSign(String(part)) { return .address }
    return structured.types.contains("blogposting") && facts.meta("profile:username") != nil ? .platform : nil
  }

  /// Whether a headline says so in front: "Opini: …", "[Opini] …", "Kolom | …".
  public static func isOpinion(headline: String) -> Bool {
    let inner = headline.utf8.drop { $0 == .openBracket || $0 == .openParenthesis || $0 == .space }
    let ends: [UInt8] = [.colon, .closeBracket, .verticalBar, .closeParenthesis]
    guard let end = inner.firstIndex(where: ends.contains) else { return false }
    return isSign(String(Substring(inner[..<end])))
  }

  private static func isSign(_ text: String) -> Bool { signs.contains(PlainText.folded(text)) }

  private static let signs: Set<String> = [
    "opini", "kolom", "opinion", "opinions", "op ed", "oped", "editorial", "tajuk", "tajuk rencana", "esai",
    "artikel opini", "gagasan",
    "suara pembaca", "surat pembaca", "surat dari pembaca", "opini pembaca", "letters", "letter to the editor",
    "letters to the editor", "perspektif", "commentary", "column", "columns", "columnists", "meinung", "kommentar",
    "opinión",
    "tribune", "analisis budaya",
  ]
}
