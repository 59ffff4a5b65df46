import Text

/// Tells a piece signed in front ("Oleh: Name, S.Sos.") or at its end ("Penulis adalah dosen …") from a report: an opinion
/// has nobody to quote and no day in brackets.
public enum SignedOpinion {
  private static let leads = ["oleh:", "oleh :", "oleh ", "penulis:", "penulis :", "ditulis oleh", "by:", "by "]
  private static let offices: Set<String> = [
    "admin", "redaksi", "tim", "humas", "kontributor", "reporter", "wartawan", "antara", "editor", "biro", "pewarta",
    "diskominfo",
    "jurnalis", "staff", "newsroom",
  ]
  private static let speech: Set<String> = [
    "kata", "ujar", "ujarnya", "katanya", "ungkap", "ungkapnya", "jelas", "jelasnya", "tutur", "tuturnya", "ucap",
    "ucapnya", "imbuh",
    "imbuhnya", "terangnya", "paparnya", "tambahnya", "tegasnya", "tandasnya", "pungkasnya", "said", "says", "told",
  ]
  /// Words of the line with the name at most, and paragraphs that are looked at.
  private static let mostWords = 14
  private static let paragraphs = 12
  /// Bytes of that line at most.
  private static let longest = 300

  /// Whether the first line names an author and what follows reads like an opinion.
  public static func isOne(firstLine line: String, rest: @autoclosure () -> some Sequence<String>) -> Bool {
    if line.utf8.count > longest { return false }
    let lower = line.lowercased()
    guard let lead = leads.first(where: { lower.hasPrefix($0) }) else { return false }
    let words = lower.dropFirst(lead.count).split { !($0.isLetter || $0.isNumber) }
    guard let first = words.first, (2...mostWords).contains(words.count), !offices.contains(String(first)),
      line.last.map({ $0 != "!" && $0 != "?" }) ?? false,
      line.dropFirst(lead.count).first(where: \.isLetter)?.isUppercase == true
    else { return false }
    let rest = Array(rest().prefix(paragraphs))
    return isArgument(rest) && (AuthorVoice.speaks(in: rest) || isTitled(line, words.map(String.init)))
  }

  /// Whether the line says what its author is or has studied: "Oleh: Ratna Dewi, M.Kesos", "Oleh Bagus Prakoso (Dosen …)".
  private static func isTitled(_ line: String, _ words: [String]) -> Bool {
    if words.contains(where: offices.contains) { return false }
    if line.contains("(") { return true }
    return line.split(separator: ",").dropFirst().contains { $0.contains(".") && $0.utf8.count <= 12 }
  }

  /// Whether the last line says who the author is, and what stands before it reads like an opinion.
  public static func isOne(lastLine line: String, rest: @autoclosure () -> some Sequence<String>) -> Bool {
    if line.utf8.count > longest { return false }
    let lower = line.lowercased()
    guard endings.contains(where: { lower.hasPrefix($0) }) || isAuthor(line) else { return false }
    let rest = Array(rest().prefix(paragraphs))
    // "Ann Reed is the chair of the association." stands under its reports, too.
    return isArgument(rest) && (!isEnglishAuthor(line[...]) || AuthorVoice.speaks(in: rest))
  }

  /// Whether a line is a name and what its bearer is, and no more: "*) Wulan Prameswari, dosen di Universitas Tenayan".
  private static func isAuthor(_ line: String) -> Bool {
    let inner = line.drop { "*)( \u{2013}\u{2014}-".contains($0) }
    guard inner.utf8.count <= longestAuthor else { return false }
    let name = inner.prefix { $0 != "," && $0 != "(" }
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count) || name == "Penulis", words.allSatisfy({ $0.first?.isUppercase ?? false })
    else {
      return isEnglishAuthor(inner)
    }
    // Degrees stand between the name and what its bearer is: "Wulan Prameswari, S.Sos., M.Si., dosen …".
    let parts = inner[name.endIndex...].split { ",(".contains($0) }.drop { $0.contains(".") && $0.utf8.count <= 12 }
    let told = parts.first?.split { !$0.isLetter }.map { $0.lowercased() }.drop { isWords.contains($0) }
    let role = told?.first
    // Without a mark only who writes by trade: a report ends with whom to ask, too.
    let isMarked = inner.startIndex > line.startIndex
    return role.map { writers.contains($0) || isMarked && roles.contains($0) } ?? false
      && !(words.first.map { notes.contains($0.lowercased()) } ?? true) && !name.contains(":")
      && line.utf8.count <= longestAuthor && !isSentence(parts)
  }

  /// "Ann Reed is a social worker in Leeds."
  private static func isEnglishAuthor(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard let verb = words.prefix(5).firstIndex(of: "is"), verb >= 2,
      words[..<verb].allSatisfy({ $0.first?.isUppercase ?? false }), let article = words.dropFirst(verb + 1).first
    else { return false }
    return ["a", "an", "the"].contains(article) && line.utf8.count <= longestAuthor
      && words.dropFirst(verb + 2).prefix(5).contains { word in
        roles.contains(word.lowercased().filter(\.isLetter))
      }
  }

  /// Whether what follows the name goes on as a report does: "…, dosen Universitas Tenayan, mengatakan".
  private static func isSentence(_ parts: some Sequence<Substring>) -> Bool {
    parts.dropFirst().contains { part in
      part.split { !$0.isLetter }.first.map { $0.lowercased() }.map { $0.hasPrefix("me") || speech.contains($0) }
        ?? false
    }
  }

  private static let isWords: Set<String> = ["adalah", "ialah", "merupakan"]
  /// What the author of an opinion is said to be.
  private static let writers: Set<String> = [
    "dosen", "guru", "mahasiswa", "mahasiswi", "pemerhati", "pegiat", "praktisi", "peneliti", "alumni", "alumnus",
    "alumna", "aktivis", "akademisi", "penulis", "pengajar", "pengamat", "kolumnis", "lecturer", "researcher",
    "professor", "writer", "author",
  ]
  private static let roles = writers.union([
    "pekerja", "peksos", "pendamping", "ketua", "direktur", "psikolog", "konsultan", "penyuluh", "sekretaris",
    "koordinator", "pengurus", "anggota", "worker", "director", "student", "chair",
  ])
  /// What a line begins with that names somebody for another reason.
  private static let notes: Set<String> = [
    "kontak", "narahubung", "hubungi", "laporan", "foto", "sumber", "teks", "reporter", "editor", "pewarta",
    "kontributor", "contact", "photo",
  ]
  /// Bytes of such a line at most.
  private static let longestAuthor = 160

  private static let endings = [
    "penulis adalah ", "penulis merupakan ", "*penulis adalah ", "*) penulis adalah ", "*)penulis adalah ",
    "(penulis adalah ", "*penulis merupakan ", "*) penulis merupakan ", "(penulis merupakan ",
    "tulisan ini adalah pendapat", "tulisan ini merupakan pendapat", "tulisan ini pendapat pribadi",
  ]

  private static func isArgument(_ paragraphs: some Sequence<String>) -> Bool {
    for (index, paragraph) in paragraphs.prefix(Self.paragraphs).enumerated() {
      let bytes = Array(paragraph.utf8)
      if index == 0, Dateline.length(in: Array(bytes.prefix(200))) > 0 { return false }
      if hasDayInBrackets(bytes) { return false }
      if paragraph.lowercased().split(whereSeparator: { !$0.isLetter }).contains(where: { speech.contains(String($0)) })
      {
        return false
      }
    }
    return true
  }

  /// "(26/11/2026)", "(23/11)": the day of an event, as reports give it.
  private static func hasDayInBrackets(_ text: [UInt8]) -> Bool {
    text.indices.contains { index in
      guard text[index] == .openParenthesis else { return false }
      let inside = text[(index + 1)...].prefix(12).prefix { $0 != .closeParenthesis }
      return inside.contains(.slash) && inside.allSatisfy { $0.isASCIIDigit || $0 == .slash || $0 == .space }
        && inside.contains { $0.isASCIIDigit }
    }
  }
}
