/// Tells whether the author of a text speaks to its readers himself. What a site asks of its readers at the end of each page
/// ("Become a member today and support our work.") and what is quoted are not his.
enum AuthorVoice {
  /// Words that only who argues says; one is enough.
  private static let own: Set<String> = [
    "saya", "kita", "aku", "penulis", "seharusnya", "semestinya", "sebaiknya", "sepatutnya", "selayaknya", "mestinya",
    "sayangnya", "ironisnya", "bukankah", "haruskah", "mungkinkah", "barangkali", "i", "my",
  ]
  /// Those of an office that tells its news, too ("our office is closed"), and those of rules ("members must register"):
  /// both together are an argument.
  private static let ours: Set<String> = ["we", "our", "us"]
  private static let ought: Set<String> = ["should", "must", "ought", "cannot"]
  /// Beginnings of words by which a site asks something of its readers.
  private static let asking = [
    "subscri", "newsletter", "donat", "donasi", "berlangganan", "langganan", "dukung", "follow", "contact", "hubungi",
    "email", "sign", "join", "become", "support", "share", "bagikan", "ikuti", "gabung", "bergabung", "klik", "click",
    "unduh", "download", "updat", "baca", "read", "cookie", "advert", "whatsapp", "member", "know",
  ]
  /// Words of such a request at most.
  private static let longestRequest = 30

  /// Whether one does in the paragraphs of an article.
  static func speaks(in paragraphs: some Sequence<String>) -> Bool {
    var (hasOurs, hasOught) = (false, false)
    for paragraph in paragraphs {
      let text = unquoted(paragraph)
      let words = text.lowercased().split { !$0.isLetter }.map(String.init)
      if words.count <= longestRequest, isRequest(text.lowercased()) { continue }
      if asks(text) || words.contains(where: own.contains) { return true }
      hasOurs = hasOurs || words.contains(where: ours.contains)
      hasOught = hasOught || words.contains(where: ought.contains)
    }
    return hasOurs && hasOught
  }

  /// Whether an author tells of himself from the first paragraph on and in most of them: a first-person essay. In news only who
  /// is quoted says "saya".
  static func tellsOfItself(_ paragraphs: [String]) -> Bool {
    let long = paragraphs.lazy.filter { $0.utf8.count >= leastOfTelling && $0.utf8.count <= longestOfTelling }
    var (said, count) = (0, 0)
    for paragraph in long.prefix(mostTold) {
      let words = unquoted(paragraph).lowercased().split { !$0.isLetter }
      count += 1
      if words.contains(where: { selves.contains(String($0)) }) { said += 1 }
      // One in three at the beginning is a report.
      if said * 2 < count { return false }
    }
    return said >= leastTold && said * 10 >= count * 7
  }

  private static let selves: Set<String> = ["saya", "aku", "ku", "i", "my", "me", "diriku", "myself"]
  /// Bytes of a paragraph that is looked at; how many are, and in how many an author tells of himself at least.
  private static let (leastOfTelling, longestOfTelling, mostTold, leastTold) = (60, 3_000, 10, 3)

  /// Whether a question is put, and not to the reader: "Can you help?"
  private static func asks(_ text: String) -> Bool {
    var rest = text[...]
    while let end = rest.firstIndex(of: "?") {
      let start = rest[..<end].lastIndex { ".!".contains($0) } ?? rest.startIndex
      let words = rest[start..<end].lowercased().split { !$0.isLetter }
      if !words.contains(where: { readers.contains(String($0)) }) { return true }
      rest = rest[rest.index(after: end)...]
    }
    return false
  }

  private static let readers: Set<String> = ["you", "your", "anda", "kamu"]

  /// Whether a sentence of a short paragraph begins with what a site asks.
  private static func isRequest(_ text: String) -> Bool {
    text.split { ".!?".contains($0) }.contains { sentence in
      let first = sentence.split { !$0.isLetter }.first { !polite.contains(String($0)) }
      return first.map { word in asking.contains { word.hasPrefix($0) } } ?? false
    }
  }

  /// What may stand in front of it.
  private static let polite: Set<String> = [
    "please", "silakan", "mari", "yuk", "ayo", "to", "untuk", "you", "can", "anda", "bisa",
  ]

  /// A paragraph without what stands between marks of quotation.
  private static func unquoted(_ text: String) -> String {
    var kept = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\u{201C}", "\u{AB}": isQuoted = true
      case "\u{201D}", "\u{BB}": isQuoted = false
      case "\"": isQuoted.toggle()
      default: if !isQuoted { kept.append(character) }
      }
    }
    return kept
  }
}
