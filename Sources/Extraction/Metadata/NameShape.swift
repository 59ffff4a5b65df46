import Markup
import Text

/// Tells names of people from other short texts.
enum NameShape {
  /// The names in a byline: without "By", "Oleh" and their kin, cut at commas and "and", only what looks like a name.
  ///
  /// - Parameters:
  ///   - isCertain: whether the text comes from a place that holds nothing but authors (then the words may be small).
  ///   - allowsSite: whether a name may be that of the site, where that is called after a person.
  ///   - allowsOneWord: whether one word may be a name, as that of many Indonesians is.
  static func names(
    _ text: String, site: SiteNames, isCertain: Bool, allowsSite: Bool = false, allowsOneWord: Bool = false
  ) -> [String] {
    var result: [String] = []
    let text = HTMLEntities.resolved(text).split(separator: "|").joined(separator: " | ")
    for part in split(withoutInstitution(withoutLead(withoutPlace(withoutMail(PlainText.squeezed(Array(text.utf8)))))))
    {
      // "Tari Wulandari, Dosen Ilmu Kesejahteraan Sosial": what follows says who that is.
      if !result.isEmpty, AuthorTrades.begins(part) || AuthorTrades.ends(part) { break }
      let name = AuthorTrades.cut(withoutPaper(trimmedSigns(withoutBracket(withoutLead(part))), site))
      // "Mahasiswa KKN": a trade without a person.
      if AuthorTrades.begins(name), !isPerson(String(name.drop { $0 != " " }.dropFirst())) { continue }
      let isOne = allowsOneWord && isOneWord(name) && !site.isSitePart(name)
      // "Tari Wulandari, Associated News"
      if !result.isEmpty, !isCertain, namesOffice(name) { continue }
      // "Laporan Wartawan Kabar Lereng, Tari Wulandari": whose reporter it is.
      if let first = name.split(separator: " ").first, roles.contains(PlainText.folded(String(first))) { continue }
      guard isOne || isName(name, isCertain: isCertain), !result.contains(name) else { continue }
      if !site.isSite(name) || (allowsSite && site.isPersonal && isPerson(name)) { result.append(name) }
      if result.count >= 8 { break }
    }
    // Beside a name, that of the site is the paper's: "Tari Wulandari/Lensa Timur".
    return result.count > 1 ? result.filter { !site.isSite($0) } : result
  }

  /// "Wartawan Kabarlereng.com Tari Wulandari" without whose reporter that is.
  private static func withoutPaper(_ text: String, _ site: SiteNames) -> String {
    let words = text.split(separator: " ")
    guard words.count >= 4, words.count <= 8, roles.contains(PlainText.folded(String(words[0]))) else { return text }
    let rest = words.dropFirst().drop { word in
      word.split(separator: ".").last.map { $0 != word && $0.utf8.count >= 2 } ?? false || site.isSitePart(String(word))
    }
    let name = rest.joined(separator: " ")
    return rest.count < words.count - 1 && rest.count <= 4 && isPerson(name) ? name : text
  }

  /// "Tari Wulandari tari@lereng.example" without where to write to her.
  private static func withoutMail(_ text: String) -> String {
    guard text.utf8.contains(.atSign) else { return text }
    let words = text.split(separator: " ")
    let rest = words.filter { $0.first == "@" || !$0.utf8.contains(.atSign) }
    return rest.count >= 2 && rest.count < words.count ? rest.joined(separator: " ") : text
  }

  /// "Kontributor Bandung, Tari Wulandari" without where that reporter works.
  static func withoutPlace(_ text: String) -> String {
    guard mayBeginWithRole(text), let comma = text.firstIndex(of: ",") else { return text }
    let words = text[..<comma].split(separator: " ")
    let rest = PlainText.trimmed(String(text[text.index(after: comma)...]))
    let folded = words.map { PlainText.folded(String($0)) }
    // "Laporan Kontributor Bandung, Tari Wulandari"
    let role = folded.first == "laporan" ? 1 : 0
    guard (2 + role...4 + role).contains(words.count), roles.contains(folded[role]), isPerson(rest),
      !SubjectLine.isPlace(rest)
    else { return text }
    return rest
  }

  /// Who sent in a text, of a line that says just that: "Kontributor Bandung, Tari Wulandari", "Kontributor Tari, …".
  static func reporter(_ line: String) -> String? {
    let behind = withoutPlace(line)
    if behind != line { return behind }
    let parts = mayBeginWithRole(line) ? line.split(separator: ",").map { $0.split(separator: " ") } : []
    guard parts.count == 2, (3...5).contains(parts[0].count), (1...3).contains(parts[1].count),
      roles.contains(PlainText.folded(String(parts[0][0]))), haveCapitals(parts[1])
    else { return nil }
    let name = parts[0].dropFirst().joined(separator: " ")
    return isPerson(name) && !SubjectLine.isPlace(name) ? name : nil
  }

  /// "Tari Wulandari, Lereng Institute and University" without where she works.
  private static func withoutInstitution(_ text: String) -> String {
    let parts = text.split(separator: ",")
    let first = parts.indices.dropFirst().first { i in
      parts[i].split(separator: " ").contains { NameWords.institutions.contains(PlainText.folded(String($0))) }
    }
    return first.map { parts[..<$0].joined(separator: ",") } ?? text
  }

  private static let roles: Set<String> = [
    "wartawan", "reporter", "kontributor", "jurnalis", "koresponden", "pewarta", "correspondent", "contributor",
  ]
  private static let roleLetters = Set(roles.union(["laporan"]).compactMap(\.utf8.first))

  /// Whether a text has a comma and begins with the letter of such a role: each line of an article is asked.
  private static func mayBeginWithRole(_ text: String) -> Bool {
    let first = text.holds(.comma) ? text.utf8.first { $0.isASCIILetterOrDigit || $0 >= 0x80 } : nil
    return first.map { $0 >= 0x80 || roleLetters.contains($0.asciiLowercased) } ?? false
  }

  /// Whether a name has the shape of a person's: two words or more with capitals, none that names a trade or an office.
  static func isPerson(_ name: String) -> Bool {
    let words = (name.split(separator: ",").first ?? "").split(separator: " ")
    guard words.count >= 2, words.count(where: { !$0.contains(".") }) <= 5, words.count <= 9 else { return false }
    return haveCapitals(words)
      && !words.contains {
        let word = PlainText.folded(String($0))
        return NameWords.officeWords.contains(word) || SubjectWords.holds(word)
      }
  }

  /// Whether one of several words is of an office or a paper.
  private static func namesOffice(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count > 1
      && words.contains {
        !particles.contains(String($0)) && NameWords.officeWords.contains(PlainText.folded(String($0)))
      }
  }

  /// Whether a text begins with a word that announces an author.
  static func hasLead(_ text: String) -> Bool { withoutLead(text) != text }

  /// Whether a text is nothing but such a word.
  static func isLead(_ text: String) -> Bool { hasLead(text + " ") && withoutLead(text + " ").isEmpty }

  /// Whether a line is a word that announces authors, and persons: "By Tari Wulandari and Ranu Wijaya".
  static func isNamesBehindLead(_ line: String) -> Bool {
    let rest = withoutBracket(withoutLead(line))
    guard rest != line, rest.split(separator: " ").count <= 12 else { return false }
    let parts = split(rest)
    guard let first = parts.first, isPerson(first) else { return false }
    return parts.dropFirst().allSatisfy { isPerson($0) || AuthorTrades.begins($0) || AuthorTrades.ends($0) }
  }

  /// Whether a text only joins two names: "and", "dan", a comma.
  static func isJoin(_ text: String) -> Bool {
    joins.contains(PlainText.lowercased(text)) || text == "," || text == ";"
  }

  /// Whether a text lists the name and address of a firm rather than authors.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: ",")
    return parts.count > 1
      && parts.contains { part in
        part.utf8.contains { $0.isASCIIDigit }
          || part.split(separator: " ").contains { NameWords.firmWords.contains(PlainText.folded(String($0))) }
          || countries.contains(PlainText.folded(String(part)))
      }
  }

  private static let countries: Set<String> = [
    "germany", "deutschland", "austria", "österreich", "switzerland", "schweiz", "indonesia", "malaysia", "singapore",
    "france", "italia", "usa", "uk", "united kingdom", "united states",
  ]

  private static func withoutLead(_ text: String) -> String {
    var text = text
    for _ in 0..<2 {
      let lower = PlainText.lowercased(text)
      if let glued = gluedLeads.first(where: { text.utf8.starts(with: $0.utf8) }) {
        let rest = text.dropFirst(glued.count)
        if let first = rest.unicodeScalars.first, first.properties.isUppercase { return String(rest) }
      }
      guard let lead = leads.first(where: { lower.hasPrefix($0) }) else { return text }
      text = String(
        text.dropFirst(lead.count).drop { $0 == ":" || $0 == " " || $0 == "-" || $0 == "/" || $0 == "\u{2013}" })
    }
    return text
  }

  /// "Tari Wulandari (twl)" without the initials, "Tari (T.W.) Wulandari" without them too.
  static func withoutBracket(_ text: String) -> String {
    guard let open = text.firstIndex(of: "("), open > text.startIndex else { return text }
    let rest = text[open...]
    if let close = rest.firstIndex(of: ")"), rest[..<close].utf8.count <= 20 {
      let after = PlainText.trimmed(String(rest[rest.index(after: close)...]))
      if let first = after.unicodeScalars.first, first.properties.isUppercase {
        return PlainText.trimmed(String(text[..<open])) + " " + after
      }
    }
    return String(text[..<open])
  }

  /// Whether a word may be all of a name: "Mulyadi", not "Redaksi", "ANT" or "Antara".
  static func isOneWord(_ text: String) -> Bool {
    let letters = text.unicodeScalars
    guard letters.count >= 3, letters.count <= 24, let first = letters.first, first.properties.isUppercase,
      letters.allSatisfy({ $0.properties.isAlphabetic || $0 == "'" || $0 == "’" })
    else { return false }
    let isLoud = letters.count(where: \.properties.isUppercase) > 1 && letters.count <= 4
    let folded = PlainText.folded(text)
    return !isLoud && !NameWords.refused.contains(folded) && !dayNames.contains(folded)
      && !NameWords.refusedWords.contains(folded)
      && !NameWords.firmWords.contains(folded) && !NameWords.officeWords.contains(folded)
      && !NewsAgencies.names.contains(folded)
      && !AuthorTrades.begins(text)
  }

  private static let dayNames = Set(
    ["id", "en"].flatMap { (DateNames.months(in: $0) + DateNames.weekdays(in: $0)).joined() })

  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    let isLoud = !text.utf8.contains { $0.isASCIILowercase }
    for word in text.split(separator: " ") {
      // "Tari Wulandari/Ranu Wijaya", "Tari Wulandari/Kabar Lereng"
      let halves = word.split(separator: "/", omittingEmptySubsequences: false)
      if halves.count == 2, !words.isEmpty, halves.allSatisfy({ $0.first?.isUppercase ?? false }) {
        parts.append((words + [halves[0]]).joined(separator: " "))
        words = [halves[1]]
        continue
      }
      // "Dan" is a name, "dan" joins two; in capitals either may be.
      if joins.contains(String(word)) || (isLoud && joins.contains(PlainText.lowercased(String(word)))) {
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
      if let last = merged.last, isDegree(part, after: last) {
        merged[merged.count - 1] = last + ", " + part
      } else {
        merged.append(part)
      }
    }
    return merged
  }

  private static func isDegree(_ text: String, after name: String) -> Bool {
    guard text.split(separator: " ").allSatisfy({ $0.contains(".") }) || !text.contains(" "),
      name.utf8.contains(where: { $0.isASCIILowercase })
    else { return false }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    if text.contains("."), letters.count <= 8 { return true }
    if letters.count >= 2, letters.count <= 5, letters.count == text.unicodeScalars.count,
      letters.allSatisfy(\.properties.isUppercase), name.contains(" ")
    {
      return true
    }
    return ["Jr", "PhD", "MSc", "DrPH", "PharmD", "PsyD", "EdD"].contains(text)
  }

  private static func trimmedSigns(_ text: String) -> String {
    let signs: Set<Character> = [" ", "-", "–", "—", "|", "/", ":", ";", ",", "•", "·", "(", ")", "*", "@", "\u{A0}"]
    var text = Substring(text)
    while let first = text.first, signs.contains(first), first != "@" { text.removeFirst() }
    while let last = text.last, signs.contains(last) { text.removeLast() }
    // The stop of a sentence, not that of a degree or an initial.
    if let word = text.split(separator: " ").last, word.count >= 5, word.firstIndex(of: ".") == word.indices.last {
      text.removeLast()
    }
    return String(text)
  }

  private static func isName(_ text: String, isCertain: Bool) -> Bool {
    let words = text.split(separator: " ")
    // Titles and degrees are not counted: "Prof. Dr. H. Tari Wulandari, S.Sos., M.Si."
    let proper = words.count { !$0.contains(".") }
    guard proper >= 1, proper <= 6, words.count <= 12, text.utf8.count >= 3, text.utf8.count <= 110 else {
      return false
    }
    let lower = PlainText.lowercased(text)
    if lower.hasPrefix("http") || lower.hasPrefix("www.") || lower.utf8.contains(.atSign) || lower.utf8.contains(.slash)
      || lower.utf8.contains(.colon)
    {
      return false
    }
    if isAccount(lower) || NameWords.refused.contains(lower) { return false }
    if isStaff(words) { return true }
    if text.unicodeScalars.contains(where: { $0.isASCIIDigit }) {
      return false
    }
    for word in words {
      // "MM-Redaktion"
      let folded = PlainText.folded(String(word.split(separator: "-").last ?? word))
      if NameWords.refusedWords.contains(folded), !(folded == "tim" && isCalledTim(words)) { return false }
      if NameWords.firmWords.contains(folded) { return false }
      // A part of a programme or an address: "page.author", "www.example.org".
      if word.utf8.split(separator: .period).filter({ $0.count > 2 }).count > 1 { return false }
    }
    if particles.contains(String(words[words.count - 1])) || isAnonymous(words) { return false }
    // One short word with capitals in it is an agency or a desk: "ANT", "AgE". One without a vowel is initials.
    if words.count == 1, text.utf8.count <= 4, text.utf8.count(where: { $0.isASCIIUppercase }) >= 2 { return false }
    // Three small letters are initials: "tsa".
    if words.count == 1, text.utf8.count <= 3, text.utf8.allSatisfy(\.isASCIILowercase),
      !NewsAgencies.names.contains(text)
    {
      return false
    }
    if words.count == 1, text.utf8.allSatisfy(\.isASCIILetterOrDigit), !lower.contains(where: "aeiouy".contains) {
      return false
    }
    // "kabarLereng", "lerengNEWS": the name of a paper.
    if words.count == 1, let first = text.utf8.first, first.isASCIILowercase,
      text.utf8.contains(where: \.isASCIIUppercase)
    {
      return false
    }
    if isCertain {
      // Small letters in all words are a habit; in some of them they make a phrase.
      return haveCapitals(words)
        || words.count <= 3 && !text.unicodeScalars.contains(where: \.properties.isUppercase)
        || words.dropFirst().allSatisfy { $0.unicodeScalars.first?.properties.isUppercase == true } || words.count == 1
    }
    return words.count >= 2 && haveCapitals(words)
  }

  /// Whether a name is that of the staff of a paper, where the paper is named: "Lereng Staff", "Lereng staff reporter".
  private static func isStaff(_ words: [Substring]) -> Bool {
    let folded = words.map { PlainText.folded(String($0)) }
    guard words.count <= 5, let first = folded.first, words[0].first?.isUppercase ?? false,
      !NameWords.refusedWords.contains(first), !["the", "our", "news", "web", "site", "unsere", "die"].contains(first),
      let role = folded.firstIndex(where: { $0 == "staff" || $0 == "redaktion" }), role > 0
    else { return false }
    let behind = folded[(role + 1)...]
    guard behind.isEmpty else { return behind.allSatisfy(["reporter", "reporters", "writer", "writers"].contains) }
    return words[role].first?.isUppercase ?? false
  }

  /// Whether a name in small letters is that of an account of whoever keeps the site: "admin2", "fisip_admin".
  private static func isAccount(_ name: String) -> Bool {
    if name.hasPrefix("admin") { return true }
    let parts = name.split { $0 == "_" || $0 == "-" || $0 == "." }
    return parts.count > 1 && parts.contains { NameWords.accounts.contains($0.filter { !$0.isNumber }) }
  }

  /// Whether a name hides who that is: "Ibu S.W.", "Kundin A.K.". "Suparjo S.H." has a degree.
  private static func isAnonymous(_ words: [Substring]) -> Bool {
    guard words.count == 2, words[1].utf8.count == 4, words[1].last == ".", !degrees.contains(words[1]) else {
      return false
    }
    let letters = words[1].split(separator: ".")
    return letters.count == 2 && letters.allSatisfy { $0.utf8.count == 1 && $0.utf8.allSatisfy(\.isASCIIUppercase) }
  }

  private static let degrees: Set<Substring> = [
    "S.H.", "S.E.", "S.T.", "S.S.", "S.P.", "S.I.", "S.A.", "S.M.", "M.M.", "M.H.", "M.T.", "M.A.", "M.S.", "M.P.",
    "B.A.",
    "B.S.", "M.D.", "J.D.",
  ]

  /// Whether "Tim" is a first name: of two or three words, the others no desk's.
  private static func isCalledTim(_ words: [Substring]) -> Bool {
    guard words.count >= 2, words.count <= 3, words[0] == "Tim" else { return false }
    return words.dropFirst().allSatisfy { word in
      let folded = PlainText.folded(String(word))
      return isOneWord(String(word)) && !NameWords.deskWords.contains(folded)
        && word.dropFirst().utf8.contains { $0.isASCIILowercase }
    }
  }

  /// Whether every word begins with a capital, particles aside.
  private static func haveCapitals(_ words: [Substring]) -> Bool {
    words.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      return first.properties.isUppercase || (first.properties.isAlphabetic && !first.properties.isLowercase)
        || particles.contains(String(word))
    }
  }

  /// Labels as sites write them in an element of their own, without white space before the name.
  static let gluedLeads = ["By", "Oleh", "Von", "Par", "Por", "Penulis", "Reporter", "Pewarta", "Ditulis oleh"]
  private static let leads =
    BylineLeads.all + [
      "written by", "words by", "story by", "reported by", "posted by", "published by", "report by", "text by",
      "article by", "by ", "by:", "oleh:", "oleh ", "penulis:", "penulis ", "reporter:", "reporter ", "laporan:",
      "laporan ", "pewarta:", "pewarta ", "ditulis oleh", "diposting oleh", "dipublikasikan oleh", "dikirim oleh",
      "diunggah oleh", "disusun oleh", "ditulis ", "kontributor:",
      "kontributor ", "jurnalis:", "jurnalis ", "wartawan:", "author:", "authors:", "author ", "authors ",
      "artikel von ",
      "rep:", "teks:",
      "penulis, ", "reporter, ", "eine kolumne von ", "kolumne von ", "ein gastbeitrag von ", "gastbeitrag von ",
      "ein artikel von ", "beitrag von ", "blog beitrag von ", "veröffentlicht von", "verfasst von", "geschrieben von",
      "text von ", "vom ", "publié par", "écrit par", "publicado por", "escrito por", "über den autor", "interview:",
      "von ", "von:", "text:", "autor:", "autorin:", "autor ",
      "autorin ", "par ", "por ", "di ", "door ", "av ", "af ",
    ]
  private static let joins: Set<String> = [
    "and", "dan", "und", "et", "y", "&", "with", "og", "och", "en", "|", "/", "serta", "-", "–", "•", "·", "e",
  ]
  private static let particles: Set<String> = [
    "bin", "binti", "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el",
    "ter", "zu", "y", "ibn", "dr.", "drg.", "drs.", "dra.", "ir.", "hj.", "apt.", "ns.",
  ]
}
