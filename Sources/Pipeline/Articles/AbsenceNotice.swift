import Model
import Text

/// Tells a text that is nothing but the notice of a site that something is not there (any more): "Berita ini sudah tidak
/// tersedia.", "Konten telah dihapus.", "This article has been archived."
enum AbsenceNotice {
  /// What such a notice says.
  enum Kind {
    /// The outlet has taken the article off, wherever it is now.
    case takenOff
    /// Nothing is known but that the page is not there: what was promised may stand elsewhere.
    case missing
  }

  /// Words of such a text, of its notice, and of what precedes the notice's subject at most.
  private static let (longest, longestNotice, lead) = (45, 24, 6)
  /// Bytes of such a text at most, and of all lines of such a page.
  private static let longestPage = 2_000

  /// What a text is; nil for all that tells something.
  static func kind(of text: String) -> Kind? {
    guard text.utf8.count <= longestPage else { return nil }
    let sentences = sentences(of: text)
    let count = sentences.reduce(0) { $0 + $1.count }
    guard count > 0, count <= longest else { return nil }
    var found: Kind?
    for sentence in sentences {
      if let kind = kind(ofSentence: sentence) {
        // Where two say it, the surer one holds.
        if found != .takenOff { found = kind }
      } else if !isCompany(sentence) {
        return nil
      }
    }
    return found
  }

  /// The same of a page. Where a page has no running text all its lines were taken: headline, day, names of sections.
  static func kind(of page: ReadPage) -> Kind? {
    let paragraphs = page.extracted.paragraphs
    guard page.length <= longestPage else { return nil }
    guard page.extracted.explanation.body == .lines else { return kind(of: paragraphs.joined(separator: "\n")) }
    let title = page.extracted.title
    var found: Kind?
    for line in paragraphs where line != title {
      if let kind = kind(of: line) {
        if found != .takenOff { found = kind }
      } else if line.split(separator: " ").count > fewWords, ".!?".contains(line.last ?? " ") {
        return nil
      }
    }
    return found
  }

  /// Words of a line beside a notice that tells nothing.
  private static let fewWords = 5

  // MARK: A sentence

  private static func kind(ofSentence words: [String]) -> Kind? {
    guard words.count <= longestNotice,
      let place = words.prefix(lead).firstIndex(where: { articles.contains($0) || pages.contains($0) })
    else { return nil }
    // "Nama korban dalam artikel ini dihapus": a part of it.
    guard words[..<place].allSatisfy({ polite.contains($0) || own.contains($0) }) else { return nil }
    let isOwn = place > 0 && own.contains(words[place - 1]) || words[(place + 1)...].first.map(own.contains) == true
    let rest = words[(place + 1)...].drop { own.contains($0) || seeking.contains($0) || auxiliaries.contains($0) }
    guard let isDone = isDone(rest, behind: words[rest.startIndex - 1]) else { return nil }
    let isUnsure = words.contains(where: unsure.contains)
    // Of "halaman" a site says it that knows nothing of what stood there.
    return !isUnsure && (articles.contains(words[place]) || isOwn && isDone) ? .takenOff : .missing
  }

  /// Whether a predicate says that it was done ("dihapus"), not only that nothing is there ("tidak tersedia", "no longer
  /// available"); nil for another one.
  private static func isDone(_ words: ArraySlice<String>, behind last: String) -> Bool? {
    guard let first = words.first else { return nil }
    if done.contains(first) || first == "taken" && words.dropFirst().first.map(offs.contains) == true { return true }
    if absent.contains(first) { return false }
    guard negations.contains(first) else { return nil }
    let near = words.dropFirst().prefix(4).drop(while: between.contains)
    return near.first.map(there.contains) == true || first == "tidak" && last == "sudah" && near.isEmpty ? false : nil
  }

  /// What stands beside a notice: a greeting, an apology, where to go instead.
  private static func isCompany(_ words: [String]) -> Bool {
    words.count <= 3 || words.prefix(3).contains(where: inviting.contains)
      || words.count <= mostOfTerm && words.contains(where: terms.contains)
  }

  // MARK: Words

  private static let articles: Set<String> = [
    "berita", "artikel", "tulisan", "naskah", "konten", "article", "story", "content", "post",
  ]
  private static let pages: Set<String> = [
    "halaman", "laman", "tautan", "alamat", "page", "link", "url", "address",
  ]
  private static let own: Set<String> = ["ini", "this", "tersebut"]
  /// "… yang Anda cari", "the page you requested"
  private static let seeking: Set<String> = [
    "yang", "anda", "kamu", "cari", "tuju", "maksud", "minta", "buka", "akses", "dicari", "diminta", "you", "are", "re",
    "were",
    "looking", "for", "requested", "trying", "to", "reach", "view", "want", "that",
  ]
  /// Between the subject and what became of it.
  private static let auxiliaries: Set<String> = [
    "telah", "sudah", "resmi", "kini", "juga", "mungkin", "has", "have", "been", "is", "was", "now", "may", "might",
    "either", "since", "s", "kami", "redaksi", "terpaksa", "can", "could",
  ]
  /// How long a site keeps things, and for whom.
  private static let terms: Set<String> = [
    "hari", "bulan", "arsip", "pelanggan", "berlangganan", "premium", "days", "months", "archive", "subscribers",
  ]
  private static let mostOfTerm = 10
  /// What may stand before a subject without "ini".
  private static let polite: Set<String> = [
    "maaf", "mohon", "sorry", "the", "requested", "masa", "tayang",
  ]
  /// What was done to it.
  private static let done: Set<String> = [
    "dihapus", "ditarik", "dicabut", "diturunkan", "diarsipkan", "dipindahkan", "dipindah", "kedaluwarsa",
    "kadaluwarsa", "kadaluarsa", "kedaluarsa", "berakhir", "habis", "removed", "deleted", "withdrawn", "retracted",
    "unpublished", "archived", "moved", "expired", "turunkan", "hapus", "tarik", "cabut",
  ]
  private static let offs: Set<String> = ["down", "offline", "off"]
  private static let absent: Set<String> = ["unavailable"]
  private static let negations: Set<String> = ["tidak", "tak", "no", "not", "cannot", "couldn"]
  private static let between: Set<String> = [
    "lagi", "dapat", "bisa", "longer", "t", "be", "not", "to", "we", "kami", "currently",
  ]
  private static let there: Set<String> = [
    "tersedia", "ada", "ditemukan", "aktif", "tayang", "ditayangkan", "diakses", "dibaca", "dibuka", "ditampilkan",
    "available", "exists", "exist", "online", "here", "accessible", "published", "found", "accessed", "read",
  ]
  private static let unsure: Set<String> = [
    "mungkin", "barangkali", "atau", "may", "might", "or", "possibly",
  ]
  /// By which a reader is sent elsewhere.
  private static let inviting: Set<String> = [
    "silakan", "silahkan", "baca", "kembali", "kunjungi", "hubungi", "cari", "coba", "gunakan", "maaf", "mohon",
    "terima",
    "please", "sorry", "visit", "return", "try", "go", "read", "search", "contact", "browse", "thank", "apologise",
    "apologize", "apologies", "it", "klik", "simak", "untuk",
  ]

  private static func sentences(of text: String) -> [[String]] {
    text.lowercased().split { ".!?\n:;".contains($0) }.map { sentence in
      sentence.split { !$0.isLetter }.map(String.init)
    }.filter { !$0.isEmpty }
  }
}
