import Text

/// Authors that the text itself names: "Oleh: …" or "Reporter …; Editor …" in a line of its own, or initials such as
/// "(mun/rel)" at the very end, as Indonesian papers sign.
enum Signature {
  /// The names that the lines of a text, or its last paragraph, sign it with.
  static func find(inLines lines: [String], last: String?, site: SiteNames) -> (
    names: [String], origin: Explanation.BylineOrigin?
  ) {
    for line in lines where line.utf8.count < 160 {
      if let writer = CreditLine(line).writer {
        let names = NameShape.names(BylineLines.cut(writer[...]), site: site, isCertain: false, allowsOneWord: true)
        if !names.isEmpty { return (names, .text) }
      }
      if let reporter = NameShape.reporter(line) {
        let names = NameShape.names(reporter, site: site, isCertain: false)
        if !names.isEmpty { return (names, .text) }
      }
      guard let letter = line.utf8.first?.asciiLowercased, letters.contains(letter) else { continue }
      let lower = PlainText.lowercased(line)
      guard let lead = leads.first(where: { lower.utf8.starts(with: $0.utf8) }) else { continue }
      var rest = BylineLines.cut(line.dropFirst(lead.count))
      for end in ["; ", " Editor", " editor", "/Editor"] { rest = PlainText.before(end, in: rest) }
      rest = rest.split(separator: ":", omittingEmptySubsequences: true).first.map(String.init) ?? ""
      let names = NameShape.names(rest, site: site, isCertain: false)
      if !names.isEmpty { return (names, .text) }
    }
    // "Tari Wulandari", and below it "Penulis adalah dosen …"
    for (line, next) in zip(lines, lines.dropFirst()) where line.utf8.count <= 80 && presentsWriter(next) {
      let names = NameShape.isPerson(line) ? NameShape.names(line, site: site, isCertain: false) : []
      if names.count == 1 { return (names, .text) }
    }
    for line in [last].compactMap({ $0 })
      + lines.suffix(4).filter({ $0.hasPrefix("(") || $0.hasPrefix("[") }).reversed()
    {
      let names = bracketed(line, site: site)
      if !names.isEmpty { return (names, .text) }
    }
    if let last, let initials = initials(last) { return ([initials], .initials) }
    return ([], nil)
  }

  /// Whether a line says of the writer who that is.
  private static func presentsWriter(_ line: String) -> Bool {
    let start = PlainText.lowercased(String(line.prefix(60).drop { !$0.isLetter }))
    return ["penulis adalah ", "penulis merupakan ", "the writer is ", "the author is "].contains(
      where: start.hasPrefix)
  }

  /// The names in brackets at the end of a text, alone or beside those of a paper or of whoever edited it: "(Tari
  /// Wulandari)", "(Tari Wulandari/Warta)".
  private static func bracketed(_ text: String, site: SiteNames) -> [String] {
    let trimmed = text.suffix(120).reversed().drop { " .*".contains($0) }
    guard let close = trimmed.first, close == ")" || close == "]" else { return [] }
    let open: Character = close == ")" ? "(" : "["
    let inner = String(trimmed.dropFirst().prefix(61).prefix { $0 != open }.reversed())
    let before = trimmed.dropFirst(inner.count + 2).drop { $0 == " " || $0 == "*" }
    guard inner.count <= 60, before.first.map({ ".!?”\"’'".contains($0) }) ?? true else { return [] }
    let parts = inner.split(separator: "/").map { PlainText.trimmed(String($0)) }
    guard parts.count <= 3, let names = parts.first(where: { isSigning($0) && !site.isSitePart($0) }) else { return [] }
    let others = parts.filter { $0 != names }
    guard others.allSatisfy({ site.isSitePart($0) || !$0.contains(" ") || isSigning($0) }) else { return [] }
    return NameShape.names(names, site: site, isCertain: false)
  }

  /// Whether a text in brackets can only be the name of a person.
  private static func isSigning(_ text: String) -> Bool {
    let words = PlainText.folded(text).split(separator: " ")
    return (2...4).contains(words.count) && NameShape.isPerson(text)
      && text.split(separator: " ").allSatisfy { $0.hasSuffix(".") || $0.contains(where: \.isLowercase) }
      && !words.contains { unsigned.contains(String($0)) } && !text.utf8.contains(.colon)
  }

  /// Words in brackets at the end that sign nothing.
  private static let unsigned: Set<String> = [
    "foto", "ilustrasi", "sumber", "dok", "dokumentasi", "istimewa", "bersambung", "baca", "juga", "video", "tangkapan",
    "layar", "advertorial", "adv", "tamat", "habis", "selesai", "photo", "courtesy", "image", "credit", "read",
    "additional", "file", "images", "pictures", "agency", "translated", "updated", "with", "source", "via", "editor",
    "penyunting", "red", "rilis",
  ]

  /// The initials in brackets at the end of a text, or nil.
  static func initials(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var end = bytes.count
    while end > 0, bytes[end - 1] == .space || bytes[end - 1] == .period || bytes[end - 1] == .asterisk { end -= 1 }
    var start: Int
    if end > 2, bytes[end - 1] == .closeParenthesis || bytes[end - 1] == .closeBracket {
      guard let open = bytes[..<end].lastIndex(where: { $0 == .openParenthesis || $0 == .openBracket }),
        end - open <= 20
      else {
        return nil
      }
      // Behind a number they explain it: "0812 3456 (Tari)".
      if let before = bytes[..<open].last(where: { $0 != .space }), before.isASCIIDigit { return nil }
      start = open + 1
      end -= 1
      while end > start, bytes[end - 1] == .asterisk || bytes[end - 1] == .space { end -= 1 }
      while start < end, bytes[start] == .hyphen || bytes[start] == .space { start += 1 }
    } else {
      // Without brackets only the form with a slash is sure.
      guard bytes.count < 20, bytes.contains(.slash) else { return nil }
      start = 0
    }
    let inner = bytes[start..<end]
    guard inner.count >= 2, inner.count <= 16 else { return nil }
    let parts = inner.split(separator: .slash, omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return nil }
    for part in parts {
      guard part.count >= 2, part.count <= 6,
        part.allSatisfy({ $0.isASCIILowercase || $0.isASCIIUppercase })
      else { return nil }
      // A number of capitals only is an abbreviation: "(IPSPI)".
      if part.allSatisfy({ $0 <= UInt8(ascii: "Z") }), part.count > 3 { return nil }
    }
    let result = String(decoding: inner, as: UTF8.self)
    let isNobody = parts.allSatisfy { part in
      let name = PlainText.lowercased(String(decoding: part, as: UTF8.self))
      return notInitials.contains(name) || NewsAgencies.names.contains(name)
    }
    if isNobody { return nil }
    return result
  }

  private static let leads = [
    "artikel ini ditulis oleh ", "tulisan ini ditulis oleh ", "laporan ini ditulis oleh ", "berita ini ditulis oleh ",
    "liputan ini ditulis oleh ", "liputan ini dikerjakan oleh ", "this article was written by ",
    "this story was written by ", "this post was written by ", "this report was written by ",
    "oleh:", "oleh :", "penulis:", "penulis :", "reporter:", "reporter :", "reporter ", "laporan:", "laporan :",
    "pewarta:", "pewarta :", "kontributor:", "kontributor :", "jurnalis:", "wartawan:", "by:", "by ", "reporting by ",
    "pewawancara:", "pewawancara :", "interviewer:", "oleh ", "ditulis oleh ", "penulis ", "laporan ",
  ]
  private static let letters = Set(leads.compactMap(\.utf8.first))
  /// What stands in brackets at the end and signs nothing; news agencies among it.
  private static let notInitials: Set<String> = [
    "adv", "hms", "humas", "rls", "rilis", "red", "ist", "foto", "video", "dok", "pdf", "bag", "wib", "wita", "wit",
    "read", "more", "end", "dpa", "afp", "ap",
    "rtr", "epd", "kna", "apa", "sda", "ani", "pti", "ans", "efe", "ansa", "upi",
  ]
}
