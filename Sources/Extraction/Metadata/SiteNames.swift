import Web

/// What a site calls itself, to tell it from headlines and authors.
struct SiteNames: Sendable {
  /// The best name for showing.
  let name: String?
  /// All names, folded.
  private let folded: Set<String>
  /// Words of the names and of the host.
  private let words: Set<String>
  private let hostLabel: String
  /// Whether the site is called after a person: then its name may sign an article.
  var isPersonal: Bool {
    guard let name, name.split(separator: " ").count <= 3, NameShape.isPerson(name) else { return false }
    let lower = PlainText.lowercased(name)
    if ["nachrichten", "zeitung", "news", "media", "online", "blatt", "pedia"].contains(where: {
      PlainText.contains(lower, $0)
    }) {
      return false
    }
    let words = PlainText.folded(name).split(separator: " ")
    if words.contains(where: { Self.paperWords.contains(String($0)) }) { return false }
    return words.joined() == hostLabel.filter { $0 != "-" }
  }

  /// Words in the names of papers that are called like a person: "Lensa Timur".
  private static let paperWords: Set<String> = [
    "lensa", "lintas", "sinar", "pikiran", "duta", "jejak", "fokus", "mata", "nusantara", "cakrawala", "pelita", "obor",
    "zona", "ruang", "sorot", "tinta", "wacana", "sahabat", "rumah", "peduli", "mitra", "timur", "barat", "utara",
    "selatan", "kita", "desa", "kota", "negeri", "bangsa", "pagi", "petang", "daily", "times", "voice", "review",
    "today", "watch", "trust", "forum", "gerakan", "komunitas", "jaringan",
  ]

  /// The names that a page gives, and those known from elsewhere (its feed, the configuration).
  init(_ facts: PageFacts, _ structured: StructuredData, url: WebURL?, known: [String] = []) {
    let host = url?.site ?? ""
    var label = ""
    for part in host.split(separator: ".") where part.utf8.count > label.utf8.count { label = String(part) }
    hostLabel = label
    let given = [
      facts.meta("og:site_name"), structured.siteName, structured.publisher, facts.meta("application-name"),
      facts.meta("apple-mobile-web-app-title"), facts.meta("dc.publisher", "article:publisher_name", "publisher"),
      facts.meta("citation_journal_title"),
    ].compactMap { $0 }.filter { !Self.isHeadline($0, facts, structured, url: url, host: label, known: known) }
    name = given.first
    var all = Set((given + known).map(PlainText.folded))
    all.insert(PlainText.folded(host))
    for heading in facts.headings where heading.namesSite {
      let text = PlainText.folded(heading.text)
      // A long one is rather the headline, or a line beside it, in an element that is named so.
      if text.split(separator: " ").count <= (structured.headline.map(PlainText.folded) == text ? 4 : 6) {
        all.insert(text)
      }
    }
    all.remove("")
    folded = all
    words = Set(all.flatMap { $0.split(separator: " ").map(String.init) } + [label])
  }

  /// Whether what a page gives as the name of its site is its headline: some systems fill every field with that.
  private static func isHeadline(
    _ name: String, _ facts: PageFacts, _ structured: StructuredData, url: WebURL?, host: String, known: [String]
  ) -> Bool {
    let folded = PlainText.folded(name)
    guard folded.split(separator: " ").count >= 3, !known.contains(where: { PlainText.folded($0) == folded }) else {
      return false
    }
    // The front page is called as the site.
    if let path = url?.path, path.isEmpty || path == "/" { return false }
    if host.utf8.count > 3, folded.split(separator: " ").joined() == host.filter({ $0 != "-" }) { return false }
    let titles = [facts.meta("og:title"), facts.meta("twitter:title"), structured.headline].compactMap { $0 }
    if !titles.isEmpty { return titles.contains { PlainText.folded($0) == folded } }
    let title = facts.title ?? ""
    if PlainText.folded(title) == folded { return true }
    // The headline of an entry, with the site's name behind it.
    return TitleParts.split(title).first.map { PlainText.folded($0.text) == folded } ?? false
      && facts.headings.contains { !$0.namesSite && !$0.isLink && PlainText.folded($0.text) == folded }
  }

  /// Whether a text is a name of the site, its host, or a heading that fits every page ("BERITA X").
  func isSite(_ text: String) -> Bool {
    let text = PlainText.folded(text)
    if text.isEmpty || folded.contains(text) { return true }
    if hostLabel.utf8.count > 3 {
      let joined = String(decoding: text.utf8.filter { $0 != .space }, as: UTF8.self)
      if joined == hostLabel || joined == hostLabel.filter({ $0 != "-" }) { return true }
    }
    let parts = text.utf8.split(separator: .space)
    return parts.count <= 6
      && parts.map { String(Substring($0)) }.allSatisfy { words.contains($0) || Self.generic.contains($0) }
  }

  /// Whether a part of a `title` is the site's: equal to a name, or holding it.
  func isSitePart(_ text: String) -> Bool {
    if isSite(text) { return true }
    let text = PlainText.folded(text)
    guard text.split(separator: " ").count <= 6 else { return false }
    if hostLabel.utf8.count > 3, PlainText.contains(text.split(separator: " ").joined(), hostLabel) { return true }
    return folded.contains {
      $0.utf8.count > 2 && (PlainText.contains(text, $0) || (text.utf8.count > 3 && PlainText.contains($0, text)))
    }
  }

  private static let generic: Set<String> = Set(
    """
    berita news artikel article articles home homepage beranda blog informasi info kabar kegiatan pengumuman detail post
    posts halaman page utama terkini terbaru update kolom opini opinion press release siaran pers warta index arsip archive
    untitled welcome selamat datang situs website resmi official portal online com org id ac go co the and dan di of
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
