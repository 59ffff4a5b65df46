/// Tells names of people from other short texts.
enum NameShape {
  /// The names in a byline: without "By", "Oleh" and their kin, cut at commas and "and", only what looks like a name.
  ///
  /// - Parameter isCertain: whether the text comes from a place that holds nothing but authors (then the words may be small).
  static func names(_ text: String, site: SiteNames, isCertain: Bool) -> [String] {
    var result: [String] = []
    for part in split(withoutLead(PlainText.squeezed(Array(text.utf8)))) {
      let name = trimmedSigns(withoutLead(part))
      if isName(name, isCertain: isCertain), !site.isSite(name), !result.contains(name) { result.append(name) }
      if result.count >= 8 { break }
    }
    return result
  }

  /// Whether a text begins with a word that announces an author.
  static func hasLead(_ text: String) -> Bool { withoutLead(text) != text }

  private static func withoutLead(_ text: String) -> String {
    var text = text
    for _ in 0..<2 {
      let lower = PlainText.lowercased(text)
      guard let lead = leads.first(where: { lower.hasPrefix($0) }) else { return text }
      text = String(
        text.dropFirst(lead.count).drop { $0 == ":" || $0 == " " || $0 == "-" || $0 == "/" || $0 == "\u{2013}" })
    }
    return text
  }

  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      let lower = PlainText.lowercased(String(word))
      if joins.contains(lower) {
        if !words.isEmpty { parts.append(words.joined(separator: " ")) }
        words = []
        continue
      }
      if let last = word.last, last == "," || last == ";" || last == "|" {
        words.append(word.dropLast())
        parts.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    if !words.isEmpty { parts.append(words.joined(separator: " ")) }
    // A degree after a comma belongs to the name before.
    var merged: [String] = []
    for part in parts {
      if isDegree(part), let last = merged.popLast() { merged.append(last + ", " + part) } else { merged.append(part) }
    }
    return merged
  }

  private static func isDegree(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic).count
    return text.contains(".") && letters <= 6 && !text.contains(" ")
      || ["Jr", "PhD", "MD", "MA", "MSc", "Ph.D"].contains(text)
  }

  private static func trimmedSigns(_ text: String) -> String {
    let signs: Set<Character> = [" ", "-", "–", "—", "|", "/", ":", ";", ",", "•", "·", "(", ")", "*", "@", "\u{A0}"]
    var text = Substring(text)
    while let first = text.first, signs.contains(first), first != "@" { text.removeFirst() }
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }

  private static func isName(_ text: String, isCertain: Bool) -> Bool {
    let words = text.split(separator: " ")
    guard words.count >= 1, words.count <= 6, text.utf8.count >= 3, text.utf8.count <= 70 else { return false }
    let lower = PlainText.lowercased(text)
    if lower.hasPrefix("http") || lower.hasPrefix("www.") || lower.contains("@") || lower.contains("://") {
      return false
    }
    if lower.hasPrefix("admin") || refused.contains(lower) { return false }
    if text.unicodeScalars.contains(where: { $0.value >= 0x30 && $0.value <= 0x39 }) { return false }
    for word in words where refusedWords.contains(PlainText.lowercased(String(word))) { return false }
    if isCertain { return true }
    guard words.count >= 2 else { return false }
    // Every word begins with a capital, particles aside.
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      return first.properties.isUppercase || !first.properties.isLowercase || particles.contains(String(word))
    }
  }

  private static let leads = [
    "written by", "words by", "story by", "reported by", "posted by", "published by", "report by", "text by", "by ",
    "by:",
    "oleh:", "oleh ", "penulis:", "penulis ", "reporter:", "reporter ", "laporan:", "laporan ", "pewarta:", "pewarta ",
    "ditulis oleh", "diposting oleh", "dipublikasikan oleh", "kontributor:", "kontributor ", "jurnalis:", "jurnalis ",
    "wartawan:", "author:", "authors:", "von ", "von:", "text:", "autor:", "par ", "por ", "di ", "door ", "av ", "af ",
  ]
  private static let joins: Set<String> = [
    "and", "dan", "und", "et", "y", "&", "with", "og", "och", "en", "|", "/", "serta", "-", "–", "•", "·", "e",
  ]
  private static let particles: Set<String> = [
    "bin", "binti", "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el",
    "ter", "zu", "y", "ibn",
  ]
  private static let refused: Set<String> = [
    "redaksi", "redaktur", "redaktion", "editor", "author", "penulis", "reporter", "staff", "guest", "unknown",
    "anonymous", "none",
    "null", "user", "humas", "tim redaksi", "web", "webmaster", "root", "superadmin", "operator", "redacción",
    "rédaction", "redazione",
    "view all posts", "follow", "share", "posts", "facebook", "twitter", "instagram", "linkedin", "wordpress",
    "blogger",
  ]
  private static let refusedWords: Set<String> = [
    "redaksi", "editorial", "newsroom", "desk", "newsdesk", "staff", "admin", "administrator", "editors",
    "contributors", "subscribe", "newsletter",
    "updated", "published", "posted", "comments", "comment", "min", "minutes", "read", "ago", "am", "pm", "articles",
    "article",
    "correspondent", "reporter", "editor", "writer", "follow", "more", "about", "photo", "photos", "email", "posts",
    "all", "report",
  ]
}
