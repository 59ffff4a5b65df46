import Model
import Storage
import Text

/// Tells a page on which an outlet takes its article back while it still answers: "[DICABUT] …", "Artikel ini telah ditarik
/// oleh redaksi.", "This article has been retracted."
enum Retraction {
  /// What such a page answers with.
  static let status = 200

  /// What is taken back, and how.
  private static let objects: Set<String> = [
    "artikel", "berita", "tulisan", "pemberitaan", "konten", "article", "story", "report", "post",
  ]
  /// Of these, what is also said of other things than articles: only in a notice that stands alone.
  private static let ambiguous: Set<String> = ["konten", "post", "report"]
  private static let takenBack: Set<String> = [
    "dicabut", "ditarik", "dihapus", "diturunkan", "retracted", "withdrawn", "removed", "unpublished",
  ]
  /// The same of who does it.
  private static let takers: Set<String> = ["redaksi", "kami", "editors", "we"]
  private static let takeBack: Set<String> = [
    "mencabut", "cabut", "menarik", "tarik", "menghapus", "hapus", "menurunkan", "turunkan", "retract", "retracted",
    "withdraw", "withdrawn", "removed",
  ]
  private static let marks: Set<String> = ["dicabut", "ditarik", "dihapus", "retracted", "withdrawn"]
  private static let own: Set<String> = ["ini", "this"]
  /// What may stand between an article, who takes it back, and that it is.
  private static let auxiliaries: Set<String> = [
    "telah", "sudah", "resmi", "kini", "akhirnya", "terpaksa", "dinyatakan", "kami", "redaksi", "memutuskan", "untuk",
    "menyatakan", "kembali", "has", "have", "been", "was", "is", "being", "now", "permanently", "decided", "to",
  ]
  /// Between the verb and the article: "mencabut naskah berita ini", "taken down this story".
  private static let wholes: Set<String> = [
    "kembali", "naskah", "isi", "seluruh", "penayangan", "tayangan", "this", "down",
  ]
  /// Before an article of which only a part is gone: "foto dalam artikel ini", "an earlier version of this story".
  private static let parts: Set<String> = [
    "dalam", "pada", "di", "dari", "versi", "bagian", "foto", "nama", "in", "from", "of",
  ]
  /// Where an article stood: "at this address".
  private static let addresses: Set<String> = [
    "halaman", "laman", "tautan", "alamat", "address", "page", "link", "url",
  ]
  private static let sought = ["yang", "anda"]
  /// Where an outlet's own article is taken away from: "dari situs kami", "from our pages"; from elsewhere it is another's.
  private static let (away, ours): (Set<String>, Set<String>) = (
    ["dari", "from"], ["kami", "ini", "redaksi", "peredaran", "our", "this", "us"]
  )
  /// Words of a text in which it is said; words of a notice that stands alone; words of a headline that says nothing else:
  /// behind "Berita Ini Dicabut: …" comes what is told.
  private static let (reach, alone, longestHeading) = (14, 45, 5)

  /// Whether the headline is marked so, or the headline or the first words of a text say it of themselves.
  static func isOne(title: String, text: String) -> Bool {
    let heading = words(title)
    if let first = heading.first, marks.contains(first) {
      if title.first == "[" || title.first == "(" || title.hasPrefix("RETRACTED:") { return true }
    }
    let isHeading = heading.count <= longestHeading && isSaid(heading, isAlone: true)
    // "“Berita ini dicabut.” Begitu bunyi pesan …": a message is told, unless the quotation is all there is.
    if isHeading || isQuotedFirst(text) { return isHeading }
    if let notice = AbsenceNotice.kind(of: text) { return notice == .takenOff }
    let words = words(text)
    let isAlone = words.count <= alone
    return isAlone && isAtAddress(words) || isSaid(Array(words.prefix(reach)), isAlone: isAlone)
  }

  /// Whether a page says it.
  static func isOne(_ page: ReadPage) -> Bool {
    if let notice = AbsenceNotice.kind(of: page) { return notice == .takenOff }
    return isOne(title: page.extracted.title ?? "", text: page.text)
  }

  /// Whether a feed's own words say it.
  static func isOne(_ record: ArticleRecord) -> Bool {
    isOne(title: record.article.printedTitle ?? "", text: record.article.text)
  }

  private static func isSaid(_ words: [String], isAlone: Bool) -> Bool {
    words.indices.contains { place in
      guard objects.contains(words[place]), isAlone || !ambiguous.contains(words[place]) else { return false }
      let isSought = isAlone && words[place...].dropFirst().starts(with: sought)
      let isNamed = words.indices.contains(place + 1) && own.contains(words[place + 1])
      let isPointedAt = place > 0 && own.contains(words[place - 1])
      guard isNamed || isPointedAt || isSought else { return false }
      let start = isNamed || !isPointedAt ? place : place - 1
      return isPassive(words[(isSought ? min(place + 4, words.count) : isNamed ? place + 2 : place + 1)...])
        && !(start > 0 && parts.contains(words[start - 1]))
        || isActive(words[..<start])
    }
  }

  /// "… telah ditarik", "… kami cabut", "… has been taken down": what stands behind the article.
  private static func isPassive(_ words: ArraySlice<String>) -> Bool {
    let helpers = words.prefix { auxiliaries.contains($0) }
    let verb = words.dropFirst(helpers.count)
    guard let first = verb.first, helpers.count <= 4, !isTakenElsewhere(verb.dropFirst()) else { return false }
    if verb.starts(with: ["taken", "down"]) { return !helpers.isEmpty }
    // English has one form for both: "this story removed the stigma".
    if first.hasSuffix("ed") || first == "withdrawn" { return takenBack.contains(first) && !helpers.isEmpty }
    return takenBack.contains(first) || takeBack.contains(first) && helpers.contains(where: takers.contains)
  }

  /// "… dihapus dari laman palsu itu": what stands behind the verb.
  private static func isTakenElsewhere(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first, away.contains(first) else { return false }
    return !words.dropFirst().prefix(3).contains(where: ours.contains)
  }

  private static func isQuotedFirst(_ text: String) -> Bool {
    let signs = "\"“„«"
    let text = text.drop { $0.isWhitespace }
    guard let first = text.first, signs.contains(first) else { return false }
    let rest = text.dropFirst()
    guard let end = rest.firstIndex(where: { "\"”“»".contains($0) }) else { return false }
    return rest[end...].dropFirst().contains { $0.isLetter }
  }

  /// "Redaksi memutuskan mencabut naskah …", "We have retracted …": what stands before the article.
  private static func isActive(_ words: ArraySlice<String>) -> Bool {
    var end = words.endIndex
    while end > words.startIndex, wholes.contains(words[end - 1]) { end -= 1 }
    guard end > words.startIndex, takeBack.contains(words[end - 1]) || words[end - 1] == "taken" else { return false }
    var start = end - 1
    while start > words.startIndex, auxiliaries.contains(words[start - 1]), !takers.contains(words[start - 1]) {
      start -= 1
    }
    return start > words.startIndex && takers.contains(words[start - 1])
  }

  /// "An article that stood at this address has been withdrawn."
  private static func isAtAddress(_ words: [String]) -> Bool {
    guard words.prefix(4).contains(where: objects.contains) else { return false }
    return words.indices.dropLast().contains { place in
      let pair = (words[place], words[place + 1])
      guard own.contains(pair.0) && addresses.contains(pair.1) || addresses.contains(pair.0) && own.contains(pair.1)
      else { return false }
      return isPassive(words[(place + 2)...])
    }
  }

  private static func words(_ text: String) -> [String] {
    text.truncated(toBytes: 2_000).lowercased().split { !$0.isLetter }.prefix(60).map(String.init)
  }
}

extension Edition.Correction.Change {
  /// What is wrong with the page of an article that is gone; nil for other changes.
  var trouble: Trouble? {
    switch self {
    case .withdrawn(410): Trouble(.gone)
    case .withdrawn(Retraction.status): Trouble(.withdrawn)
    case .withdrawn(let status): Trouble(.status, "\(status)")
    case .replaced(let title): Trouble(.noArticles, title)
    case .title, .figure, .name, .date, .restored: nil
    }
  }
}
