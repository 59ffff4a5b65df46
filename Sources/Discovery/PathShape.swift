import Text
import Web

/// What a path looks like: the signs that it names an article, and the group of paths built alike.
struct PathShape {
  /// Hyphens of the longest slug.
  let hyphens: Int
  /// A day or month in the path (`/2023/09/`, `2023-09-08`).
  let hasDate: Bool
  /// A number or mixed identifier that tells articles apart.
  let hasIdentifier: Bool
  /// A number below a hundred at the end, of its own or behind letters: it counts articles, or sections.
  let hasSmallNumber: Bool
  let depth: Int
  /// Whether the address alone speaks for an article.
  var isArticleLike: Bool { hyphens >= 3 || hasDate }
  /// Equal for paths built alike (`berita/w/9/s`).
  let group: String
  /// The same whatever section it is (`w/w/9/s`).
  let form: String
  /// Whether a segment above the last one says that it is about the publisher: rarely an article.
  let isAbout: Bool
  /// Whether one says that it is news.
  let isNews: Bool
  /// Whether one says that there is no text, or an event to come.
  let isMedia: Bool

  /// - Parameter page: the listing; of what lies below its own path its path says nothing.
  init(_ url: WebURL, on page: WebURL? = nil) {
    let segments = LinkKind.segments(of: url)
    depth = segments.count
    var hyphens = 0
    let hasDate = Self.hasDate(segments)
    var hasIdentifier = LinkKind.hasArticleParameter(url)
    var hasSmallNumber = false
    if hasIdentifier {
      for (name, value) in LinkKind.parameters(of: url) where LinkWords.articleParameters.contains(name) {
        hyphens = max(hyphens, value.utf8.count { $0 == .hyphen })
      }
    }
    var shape: [String] = []
    for (i, segment) in segments.enumerated() {
      let bare = LinkKind.bare(segment)
      let count = bare.utf8.count { $0 == .hyphen || $0 == .underscore }
      let digits = bare.utf8.count { $0.isASCIIDigit }
      hyphens = max(hyphens, count)
      let isLast = i == segments.count - 1
      if digits == bare.utf8.count {
        shape.append("9")
        if digits >= 3 && !Self.isYear(bare) || (digits >= 1 && i > 0 && !isLast) { hasIdentifier = true }
        if isLast, i > 0, digits <= 2, !hasDate { hasSmallNumber = true }
        // As Drupal counts its pages.
        if isLast, i > 0, segments[i - 1] == "node" { hasIdentifier = true }
      } else if isLast, count == 0, (1...2).contains(digits), Self.isCounted(bare) {
        // As pages that are written by hand are called: `isi70.html`.
        shape.append("w9")
        hasSmallNumber = true
      } else if isLast, i > 0, shape[i - 1] == "9" || shape[i - 1] == "x" {
        // Behind an identifier the last segment says nothing.
        shape.append("*")
      } else if count >= 1, Self.hasNumberAtStart(bare) {
        shape.append("9-")
        hasIdentifier = true
      } else if Self.hasNumberAtEnd(bare) {
        shape.append("-9")
        hasIdentifier = true
      } else if digits >= 3, bare.utf8.count >= 6, count < 2 {
        shape.append("x")
        hasIdentifier = true
      } else {
        shape.append(count >= 1 ? "s" : "w")
      }
    }
    (self.hyphens, self.hasDate, self.hasIdentifier) = (hyphens, hasDate, hasIdentifier)
    self.hasSmallNumber = hasSmallNumber
    let listing = page.map(LinkKind.segments) ?? []
    let above = segments.dropLast().dropFirst(segments.starts(with: listing) ? listing.count : 0)
    isAbout = above.contains(where: LinkWords.about.contains)
    isNews = segments.dropLast().contains(where: LinkWords.news.contains)
    isMedia = above.contains(where: LinkWords.media.contains)
    let hasQuery = url.query != nil && LinkKind.route(of: url) == nil
    let query = hasQuery ? "?" + (segments.last ?? "") : ""
    form = shape.joined(separator: "/") + query
    // The first word is the section, unless authors stand there.
    if segments.count >= 2, shape[0] == "w", shape[1] != "x" { shape[0] = segments[0] }
    group = shape.joined(separator: "/") + query
  }

  /// Whether the segments have a year and its month, or one begins with a day.
  private static func hasDate(_ segments: [String]) -> Bool {
    var isBehindYear = false
    for segment in segments {
      let bare = LinkKind.bare(segment)
      if startsWithDay(bare) { return true }
      if isBehindYear, let month = Int(bare), (1...12).contains(month) { return true }
      isBehindYear = isYear(bare)
    }
    return false
  }

  private static func isYear(_ text: String) -> Bool {
    guard text.utf8.count == 4, let year = Int(text) else { return false }
    return (1990...2100).contains(year)
  }

  /// `2023-09-08…`, `20230908…`.
  private static func startsWithDay(_ text: String) -> Bool {
    let digits = Array(text.utf8.filter { $0 != .hyphen }.prefix(8))
    guard digits.count == 8, digits.allSatisfy({ $0.isASCIIDigit }) else { return false }
    let number = digits.reduce(0) { $0 * 10 + $1.digitValue }
    return (1990...2100).contains(number / 10_000) && (1...12).contains(number / 100 % 100)
      && (1...31).contains(number % 100)
  }

  /// `isi70`: letters, then digits.
  private static func isCounted(_ text: String) -> Bool {
    text.utf8.drop(while: \.isASCIILetter).allSatisfy(\.isASCIIDigit)
  }

  /// `12-judul-berita`
  private static func hasNumberAtStart(_ slug: String) -> Bool {
    guard let part = slug.split(separator: "-").first, part.utf8.count >= 2 else { return false }
    return part.utf8.allSatisfy { $0.isASCIIDigit } && !isYear(String(part))
  }

  /// `judul-berita-12345`
  private static func hasNumberAtEnd(_ slug: String) -> Bool {
    guard let part = slug.split(separator: "-").last, part.utf8.count >= 4, part.utf8.count < slug.utf8.count else {
      return false
    }
    return part.utf8.allSatisfy { $0.isASCIIDigit } && !isYear(String(part))
  }
}
