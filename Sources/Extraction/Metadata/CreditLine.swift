import Text

/// Who did what, as a line of credits says it: "Penulis: A / Editor: B", "Rep: A/ Red: B", "Teks: A, Foto: B". A credit ends
/// at the next word with a colon.
struct CreditLine {
  /// What somebody did.
  enum Role { case writer, other }

  /// A role and the names behind it.
  struct Credit {
    var role: Role
    var text: String
    /// Whether the label names the trade of who wrote: "Penulis", "Reporter", not "By".
    var isTrade = false
  }

  /// In order; empty when the line has no label.
  let credits: [Credit]

  /// The names behind the first label of a writer; nil without one.
  var writer: String? { credits.first { $0.role == .writer && !$0.text.isEmpty }?.text }

  /// Reads a line.
  init(_ line: String) {
    guard line.holds(.colon), line.utf8.count <= 1_000 else {
      credits = []
      return
    }
    let words = Self.words(Self.withoutBrackets(line))
    var found: [Credit] = []
    var open: (credit: Credit, start: Int)?
    for i in words.indices where words[i] == ":" && i > 0 {
      guard let label = Self.label(words, before: i) else { continue }
      if let open {
        var credit = open.credit
        credit.text = words[open.start..<max(open.start, label.start)].joined(separator: " ")
        found.append(credit)
      }
      let isTrade = label.role == .writer && Self.trades.contains(PlainText.folded(String(words[label.start])))
      open = (Credit(role: label.role, text: "", isTrade: isTrade), i + 1)
    }
    if let open {
      var credit = open.credit
      credit.text = words[open.start...].joined(separator: " ")
      found.append(credit)
    }
    credits = found
  }

  /// A line without the brackets around all of it: "[ Ditulis oleh: Tari Wulandari ]".
  private static func withoutBrackets(_ line: String) -> String {
    guard let first = line.utf8.first, first == .openBracket || first == .openParenthesis,
      let last = line.utf8.last, last == .closeBracket || last == .closeParenthesis
    else { return line }
    return PlainText.trimmed(String(line.dropFirst().dropLast()))
  }

  /// Whether a line is nothing but the label of somebody who did not write: "Edited by", "Contributions from".
  static func isOtherAlone(_ line: String) -> Bool { otherLines.contains(PlainText.folded(line)) }

  /// Whether a line begins with words for somebody who did not write: "Edited by Tari", "Foto oleh Tari".
  static func beginsOtherwise(_ line: String) -> Bool {
    guard mayBeginOtherwise(line.utf8) else { return false }
    if behindGluedOther(line) != nil { return true }
    let folded = PlainText.folded(line.truncated(toBytes: 120)) + " "
    return otherBeginnings.contains { folded.utf8.starts(with: $0.utf8) }
  }

  /// Whether a text begins with the first two letters of such words, or of those that stand alone.
  static func mayBeginOtherwise(_ text: some Collection<UInt8>) -> Bool {
    guard let start = text.firstIndex(where: { $0.isASCIILetterOrDigit || $0 >= 0x80 }) else { return false }
    let first = text[start]
    guard first < 0x80, otherLetters[Int(first.asciiLowercased)] else { return first >= 0x80 }
    let next = text.index(after: start)
    return next < text.endIndex && otherStarts.contains(pair(first, text[next]))
  }

  private static let otherStarts = Set(
    (otherBeginnings + gluedOthers + otherLines).map { pair(Array($0.utf8)[0], Array($0.utf8)[1]) })
  private static let otherLetters = (0..<256).map { letter in otherStarts.contains { Int($0 >> 8) == letter } }

  private static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 {
    UInt16(first.asciiLowercased) << 8 | UInt16(second.asciiLowercased)
  }

  /// A text up to the words for somebody who did not write: "By Tari Wulandari Contributions from Ranu Wijaya".
  static func beforeOthers(_ text: String) -> String {
    let lower = PlainText.lowercased(text)
    let places = otherBeginnings.compactMap { PlainText.offset(of: $0, in: lower) }
    return places.min().map { String(decoding: Array(text.utf8)[..<$0], as: UTF8.self) } ?? text
  }

  /// A text up to a sign or space and the trade of somebody who did not write, with a capital: "Tari Wulandari, Penyunting
  /// Ranu Wijaya".
  static func beforeTrades(_ text: String) -> String {
    let places = otherTrades.compactMap { PlainText.offset(of: $0, in: text) }.filter { $0 > 0 }
    guard let first = places.min() else { return text }
    let signs: Set<Character> = [" ", ",", ";", "/", "-", "–"]
    return String(text.truncated(toBytes: first).reversed().drop(while: signs.contains).reversed())
  }

  /// The words of a line; colons behind letters, slashes and bars stand alone.
  private static func words(_ line: String) -> [Substring] {
    var result: [Substring] = []
    let (bytes, scalars) = (line.utf8, line.unicodeScalars)
    var (start, i) = (bytes.startIndex, bytes.startIndex)
    while i < bytes.endIndex {
      let (byte, next) = (bytes[i], bytes.index(after: i))
      var standsAlone = byte == .slash || byte == .verticalBar
      if byte == .colon {
        let before = start < i ? scalars[scalars.index(before: i)] : "."
        standsAlone = before == "." || before.properties.isAlphabetic
      }
      if standsAlone || byte == .space {
        if start < i { result.append(line[start..<i]) }
        if standsAlone { result.append(line[i..<next]) }
        start = next
      }
      i = next
    }
    if start < i { result.append(line[start..<i]) }
    return result
  }

  private static func label(_ words: [Substring], before colon: Int) -> (role: Role, start: Int)? {
    if isReporter(words[..<colon]) { return (.writer, 0) }
    // "Teks dan foto": who wrote, too.
    if colon >= 3, joins.contains(String(words[colon - 2])),
      writers.contains(PlainText.folded(String(words[colon - 3])))
    {
      return (.writer, colon - 3)
    }
    for count in [2, 1] where colon >= count {
      let name = PlainText.folded(words[(colon - count)..<colon].joined(separator: " "))
      if writers.contains(name) { return (.writer, colon - count) }
      // "Reviewed by", "Photographed by".
      if others.contains(name) || (name.hasSuffix("ed by") && count == 2) { return (.other, colon - count) }
      // "Diterjemahkan oleh", "Difoto oleh": what was done, and not written.
      if count == 2, name.hasSuffix(" oleh"), name.hasPrefix("di") { return (.other, colon - count) }
    }
    if roles.contains(PlainText.folded(String(words[colon - 1]))) { return (.other, colon - 1) }
    // Any other word with a capital is a label too: "Desain", "Dokumentasi", "Lokasi".
    guard let first = words[colon - 1].unicodeScalars.first, first.properties.isUppercase else { return nil }
    return (.other, colon - 1)
  }

  /// Whether the words before a colon, from the start of the line, say whose reporter is named behind it: "Laporan
  /// Kontributor Kabar Lereng Jawa Tengah", "Wartawan Bandung".
  private static func isReporter(_ words: ArraySlice<Substring>) -> Bool {
    guard words.count >= 2, words.count <= 7 else { return false }
    let folded = words.map { PlainText.folded(String($0)) }
    return reporters.contains(folded[0]) && !folded.contains { $0.isEmpty || ["foto", "photo", "editor"].contains($0) }
      && (folded[0] != "laporan" || reporters.contains(folded[1]))
  }

  /// Whether a line is nothing but roles and names: "Penyunting Bahasa: Tari Wulandari", "Ditulis oleh: A. Disunting oleh: B".
  static func isCreditsAlone(_ line: String) -> Bool {
    guard line.holds(.colon), line.utf8.count <= 200 else { return false }
    let words = Self.words(line)
    guard let colon = words.firstIndex(of: ":"), (1...4).contains(colon),
      words[..<colon].contains(where: { roles.contains(PlainText.folded(String($0))) })
    else { return false }
    let all = CreditLine(line).credits
    return !all.isEmpty
      && all.allSatisfy { credit in
        let names = credit.text.split(separator: " ")
        return names.count <= 6 && !credit.text.utf8.contains(where: \.isASCIIDigit)
          && names.allSatisfy { word in
            word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? true || joins.contains(String(word))
              || word == "by" || word == "oleh"
          }
      }
  }

  /// Words of which one stands in the label of a line that only says who made a page.
  private static let roles: Set<String> = [
    "penulis", "reporter", "rep", "pewarta", "wartawan", "jurnalis", "ditulis", "editor", "penyunting", "redaktur",
    "red", "infografik", "tata", "disunting",
    "fotografer", "videografer", "penerjemah", "desain", "desainer", "infografis", "ilustrator", "grafis", "naskah",
    "illustration", "illustrations",
    "kontributor", "teks", "foto", "penata", "layout", "photographer", "translator", "illustrator", "designer",
    "writer", "photography", "words", "story", "photos", "photographs", "pictures", "liputan", "kamera", "kameramen",
    "kameraman", "juru",
    "fotografi", "sunting", "suntingan",
  ]
  private static let joins: Set<String> = ["dan", "and", "&", "/", "und"]

  /// What stands behind the label of somebody who did not write, where no sign parts the two: "PenyuntingTari Wulandari".
  static func behindGluedOther(_ line: String) -> Substring? {
    guard line.utf8.count <= 100, let label = gluedOthers.first(where: { line.utf8.starts(with: $0.utf8) }) else {
      return nil
    }
    let rest = line.dropFirst(label.count)
    return rest.unicodeScalars.first?.properties.isUppercase ?? false ? rest : nil
  }

  private static let gluedOthers = ["Editor", "Penyunting", "Redaktur", "Fotografer", "Penerjemah", "Photographer"]

  static let trades: Set<String> = [
    "penulis", "reporter", "rep", "pewarta", "kontributor", "wartawan", "jurnalis", "koresponden", "laporan",
    "pewawancara", "interviewer",
  ]
  private static let reporters: Set<String> = [
    "laporan", "kontributor", "wartawan", "reporter", "koresponden", "jurnalis", "pewarta",
  ]

  private static let writers: Set<String> = [
    "penulis", "reporter", "rep", "oleh", "laporan", "liputan", "pewarta", "jurnalis", "wartawan", "kontributor",
    "koresponden",
    "ditulis oleh", "teks", "naskah", "tulisan", "penyusun", "peliput", "by", "author", "authors", "writer", "text",
    "written by", "words", "words by", "story by", "posted by", "report by", "reported by", "reporting by",
    "submitted by",
    "dikirim oleh", "dipublikasikan oleh", "diunggah oleh", "story", "cerita", "autor", "autorin", "von",
    "texte", "texto", "par", "por", "diposting oleh", "dilaporkan oleh", "nama penulis", "penulis artikel",
    "pewawancara", "interviewer", "peresensi", "wawancara oleh", "interview by", "interviewed by",
  ]
  private static let others: Set<String> = [
    "editor", "red", "redaktur", "penyunting", "pewarta foto", "foto", "copy editor", "photo", "photos", "photography",
    "edited by", "desain grafis", "penyunting bahasa", "editor bahasa", "image", "images", "video", "source", "sumber",
    "foto oleh", "foto cerita", "cerita foto", "photo story", "disunting oleh", "diedit oleh", "pictures", "picture",
    "photographs", "illustrations", "graphics", "tata letak", "juru kamera", "juru foto",
  ]
  private static let otherLines: Set<String> = [
    "edited by", "reviewed by", "fact checked by", "medically reviewed by", "contributions from", "last updated by",
    "with contributions from", "photography by", "photos by", "photo by", "editor", "penyunting", "redaktur", "foto",
    "fotografer", "disunting oleh", "diedit oleh", "updated by", "translated by", "penerjemah", "diterjemahkan oleh",
    "alih bahasa", "difoto oleh", "ditinjau oleh",
  ]
  private static let otherTrades = [
    "Editor", "Penyunting", "Redaktur", "Fotografer", "Penerjemah", "Disunting", "Diedit",
  ].map {
    " " + $0 + " "
  }
  private static let otherBeginnings = [
    "edited by ", "reviewed by ", "fact checked by ", "fact-checked by ", "medically reviewed by ", "photo by ",
    "photos by ", "photographs by ", "pictures by ", "foto oleh ",
    "disunting oleh ", "diedit oleh ", "contributions from ", "with contributions from ", "translated by ",
    "diterjemahkan oleh ", "dialihbahasakan oleh ", "difoto oleh ", "ditinjau oleh ",
  ]
}
