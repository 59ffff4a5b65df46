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
    return isArgument(rest())
  }

  /// Whether the last line says who the author is, and what stands before it reads like an opinion.
  public static func isOne(lastLine line: String, rest: @autoclosure () -> some Sequence<String>) -> Bool {
    if line.utf8.count > longest { return false }
    let lower = line.lowercased()
    return endings.contains { lower.hasPrefix($0) } && isArgument(rest())
  }

  private static let endings = [
    "penulis adalah ", "penulis merupakan ", "*penulis adalah ", "*) penulis adalah ", "*)penulis adalah ",
    "(penulis adalah ", "*penulis merupakan ", "*) penulis merupakan ", "(penulis merupakan ",
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
