import Deduplication
import Model
import Text
import Web

/// Tells whether a page is the one that an entry or a link promised. Walls, notices, log-in pages and front pages answer with
/// 200 as well; they do not speak of what the headline names.
struct PageTrust {
  private let url: WebURL
  private let headline: Set<UInt64>
  private let teaser: Set<UInt64>

  /// Words of a headline, and of a teaser, below which they tell too little alone.
  private static let (fewOfHeadline, fewOfTeaser) = (3, 6)
  /// How much of them a page has to have.
  private static let share = 0.4
  /// Bytes of a teaser, and of a page, that are read.
  private static let (teaserBytes, pageBytes) = (2_000, 100_000)

  /// What `candidate` promises; `siteNames` stand on every page of a site.
  init(_ candidate: Candidate, siteNames: [String]) {
    self.init(
      url: candidate.url, title: candidate.entry?.headline ?? candidate.title ?? "", text: candidate.entry?.text ?? "",
      siteNames: siteNames)
  }

  /// What an article as it is known promises of the page at its address.
  init(url: WebURL, title: String, text: String, siteNames: [String]) {
    self.url = url
    let names = Self.words(siteNames.joined(separator: "\n"))
    headline = Self.words(title).subtracting(names)
    teaser = Self.words(text.truncated(toBytes: Self.teaserBytes)).subtracting(names)
  }

  /// Whether enough is known of the article to recognise it.
  var isTelling: Bool { headline.count >= Self.fewOfHeadline || teaser.count >= Self.fewOfTeaser }

  /// Whether headline and teaser say it, each by itself.
  var isTellingTwice: Bool { headline.count >= Self.fewOfHeadline && teaser.count >= Self.fewOfTeaser }

  /// Whether `page` is what was promised.
  func believes(_ page: ReadPage) -> Bool {
    if isElse(page) { return false }
    if !isTelling { return true }
    return isTold(by: ([page.extracted.title ?? ""] + page.extracted.paragraphs).joined(separator: "\n"))
  }

  /// Whether `page` is no article at all: the front page, one that leads back there, a notice.
  func isElse(_ page: ReadPage) -> Bool {
    leadsHome(page) || page.url != url && page.url.leadsBack(to: url) || isNotice(page.extracted.title)
      || AbsenceNotice.kind(of: page) == .missing
  }

  private func leadsHome(_ page: ReadPage) -> Bool {
    page.url.path == "/" && page.url.query == nil && url.path != "/"
  }

  /// What is wrong with a page that is no article: where it leads, or what it calls itself where it is not the promised one.
  func trouble(of page: ReadPage) -> Trouble {
    if leadsHome(page) { return Trouble(.home, page.url.href) }
    if AbsenceNotice.kind(of: page) != nil { return Trouble(.withdrawn) }
    let title = believes(page) ? "" : page.extracted.title ?? ""
    return Trouble(.noArticles, title.truncated(toBytes: Self.titleBytes))
  }

  /// Bytes of what a page calls itself that are kept.
  private static let titleBytes = 80

  /// What pages say in their headline that stand in the place of one that is not there, whatever else they list below.
  private static let notices = [
    "halaman tidak ditemukan", "halaman tidak tersedia", "laman tidak ditemukan", "halaman yang anda cari",
    "page not found", "404 not found", "error 404", "404 error", "kesalahan 404", "kesalahan: 404",
    "page can't be found", "page can’t be found",
    "page cannot be found", "page does not exist", "page doesn't exist",
  ]
  /// What short headlines of such pages end in, and of how many words they are at most.
  private static let (endings, mostOfNotice) = ([" tidak ditemukan", " not found"], 4)
  /// What else they say of what is not there: "Maaf, artikel ini telah dihapus". Of how many words they are at most.
  private static let things: Set = [
    "halaman", "laman", "artikel", "berita", "konten", "tautan", "page", "article", "story", "content", "link",
  ]
  private static let absences = [
    "tidak ada", "tidak lagi ada", "tidak tersedia", "tidak dapat ditemukan", "tidak bisa ditemukan", "sudah dihapus",
    "telah dihapus", "sudah tidak", "tak ditemukan", "tak ada", "no longer", "is gone", "isn't available",
    "isn’t available", "is not available", "unavailable", "has been removed", "was removed", "could not be found",
    "couldn't be found", "couldn’t be found", "not exist",
  ]
  private static let mostOfAbsence = 9

  /// Whether a page's headline says that there is no such page, and is not the promised one.
  private func isNotice(_ title: String?) -> Bool {
    guard let title = title?.lowercased() else { return false }
    let names = title.split { !($0.isLetter || $0.isNumber) }
    let isShort = title.split(separator: " ").count <= Self.mostOfNotice
    let isAbsence =
      names.count <= Self.mostOfAbsence && names.contains { Self.things.contains(String($0)) }
      && Self.absences.contains(where: title.contains)
    guard
      isAbsence || Self.notices.contains(where: title.contains)
        || isShort && Self.endings.contains(where: title.hasSuffix)
    else { return false }
    let words = Self.words(title)
    return words.intersection(headline).count * 2 < max(1, words.count)
  }

  /// Whether a text, its headline included, tells what was promised.
  func isTold(by text: String) -> Bool {
    let words = Self.words(text.truncated(toBytes: Self.pageBytes))
    func has(_ promised: Set<UInt64>, _ few: Int) -> Bool {
      promised.count >= few
        && Double(promised.intersection(words).count) >= Self.share * Double(promised.count)
    }
    return has(headline, Self.fewOfHeadline) || has(teaser, Self.fewOfTeaser)
  }

  /// The page without its headline where that is the template's: the office's name, "Detail Berita". It has hardly
  /// a word of the headline that was promised, and the text has them.
  func titled(_ page: ReadPage) -> ReadPage {
    // What the operator's selector names is meant.
    guard let title = page.extracted.title, page.extracted.titleOrigin != .selector,
      headline.count >= Self.fewOfHeadline
    else { return page }
    let words = Self.words(title)
    let common = words.intersection(headline).count
    // The name of an office may have a word of what it does.
    guard common == 0 || common * 6 <= headline.count && common * 2 < words.count else { return page }
    let text = Self.words(page.text.truncated(toBytes: Self.pageBytes))
    guard Double(headline.intersection(text).count) >= Self.share * Double(headline.count) else { return page }
    var untitled = page
    untitled.extracted.title = nil
    return untitled
  }

  private static let frequent = words(FrequentWords.all, besides: [])

  /// The words that say something about a subject.
  private static func words(_ text: String) -> Set<UInt64> { words(text, besides: frequent) }

  private static func words(_ text: String, besides others: Set<UInt64>) -> Set<UInt64> {
    let tokens = WordTokens(text)
    var words: Set<UInt64> = []
    for index in 0..<tokens.count where tokens.sourceRange(of: index).count > 2 {
      let word = tokens.hash(of: index)
      if !others.contains(word) { words.insert(word) }
    }
    return words
  }
}
