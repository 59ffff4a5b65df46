import Model
import Text

/// Tells a page on which an outlet takes its article back while it still answers: "[DICABUT] …", "Artikel ini telah ditarik
/// oleh redaksi.", "This article has been retracted."
enum Retraction {
  /// What such a page answers with.
  static let status = 200

  /// What is taken back, and how.
  private static let objects: Set<String> = [
    "artikel", "berita", "tulisan", "konten", "article", "story", "post",
  ]
  private static let takenBack: Set<String> = ["dicabut", "ditarik", "dihapus", "retracted", "withdrawn", "removed"]
  /// The same of who does it.
  private static let takers: Set<String> = ["redaksi", "kami", "editors", "we"]
  private static let takeBack: Set<String> = ["mencabut", "cabut", "menarik", "tarik", "menghapus", "hapus", "retract"]
  private static let marks: Set<String> = ["dicabut", "ditarik", "dihapus", "retracted", "withdrawn"]
  private static let own: Set<String> = ["ini", "this"]
  /// Words of a text, and of a headline, in which it is said; words of a notice that stands alone.
  private static let (reach, alone) = (14, 45)

  /// Whether the headline is marked so, or the headline or the first words of a text say it of themselves.
  static func isOne(title: String, text: String) -> Bool {
    let heading = words(title)
    if title.first == "[" || title.first == "(", let first = heading.first, marks.contains(first) { return true }
    if isSaid(heading) { return true }
    let words = words(text)
    // "Konten ini sudah tidak tersedia": true of many things, unless it is all there is.
    let isGone = words.count <= alone && zip(words, words.dropFirst()).contains { $0 == "tidak" && $1 == "tersedia" }
    return isSaid(Array(words.prefix(reach))) || isGone && words.prefix(3).contains(where: own.contains)
  }

  private static func isSaid(_ words: [String]) -> Bool {
    words.indices.contains { place in
      guard objects.contains(words[place]), words.indices.contains(place + 1) else { return false }
      let isOwn = own.contains(words[place + 1]) || place > 0 && own.contains(words[place - 1])
      let near = words[max(0, place - 4)..<min(words.count, place + 6)]
      return isOwn
        && (near.contains(where: takenBack.contains)
          || near.contains(where: takers.contains) && near.contains(where: takeBack.contains))
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
    case .withdrawn(Retraction.status): Trouble(.noArticles)
    case .withdrawn(let status): Trouble(.status, "\(status)")
    case .replaced(let title): Trouble(.noArticles, title)
    case .title, .figure, .name, .date, .restored: nil
    }
  }
}
