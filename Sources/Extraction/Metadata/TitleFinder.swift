import Markup
import Text

/// Finds the headline: a heading that the page's metadata confirm, else what the metadata say, else the only heading.
/// The order is measured: it is right far more often than taking `og:title` first.
struct TitleFinder {
  private let facts: PageFacts
  private let structured: StructuredData
  private let site: SiteNames

  /// A headline, where it was found, and its block.
  typealias Found = (title: String, origin: Explanation.TitleOrigin, block: Int?)

  /// The headline; nil when the page names only its site or section.
  static func find(_ facts: PageFacts, _ structured: StructuredData, _ site: SiteNames) -> Found? {
    guard var found = TitleFinder(facts: facts, structured: structured, site: site).find() else { return nil }
    found.title = HeadlineShape.trimmed(HeadlineShape.once(found.title))
    return found.title.isEmpty ? nil : found
  }

  /// The headline of another place of the page than `origin`, for explaining.
  static func rival(
    of title: String?, _ origin: Explanation.TitleOrigin?, _ facts: PageFacts, _ structured: StructuredData
  ) -> Explanation.Rival? {
    let heading = facts.headings.first { $0.level == 1 && $0.text != title }?.text
    let all: [(Explanation.TitleOrigin, String?)] = [
      (.structuredData, structured.headline), (.meta, facts.meta("og:title", "twitter:title")),
      (.titleElement, facts.title), (.heading, heading),
    ]
    let others = all.filter { $0.0 != origin && $0.1 != nil }
    // One that says something else tells more than one that agrees.
    let other = others.first { $0.1 != title } ?? others.first
    return other.map { Explanation.Rival(origin: $0.0.rawValue, value: $0.1 ?? "") }
  }

  private func find() -> Found? {
    let social = [
      facts.meta("og:title"), facts.meta("twitter:title"), facts.meta("parsely-title", "sailthru.title", "dc.title"),
    ].compactMap { $0 }.map { shortened(HTMLEntities.resolved($0), always: false) }.filter { !site.isSite($0) }
    let headline = structured.headline.map { shortened($0, always: false) }.flatMap { site.isSite($0) ? nil : $0 }
    let element = facts.title.map { shortened($0, always: true) }.flatMap { site.isSite($0) ? nil : $0 }
    let wholeElement = facts.title.map(PlainText.folded) ?? ""
    let confirming = (social + [headline, element].compactMap { $0 }).map(PlainText.folded)

    // One level after the other: the first has the headline of most pages.
    var known: [Int: [PageFacts.Label]] = [:]
    func headings(_ level: Int) -> [PageFacts.Label] {
      if let found = known[level] { return found }
      let found = facts.headings.filter { $0.level == level && usable($0, headline) }.map { heading in
        var heading = heading
        heading.text = HeadlineShape.once(heading.text)
        return heading
      }
      known[level] = found
      return found
    }
    for level in [1, 2, 3, 0] {
      for heading in headings(level) {
        let folded = PlainText.folded(heading.text)
        guard folded.split(separator: " ").count >= (level == 1 ? 2 : 3) || folded.utf8.count > 12 else {
          // A lemma: one word, and the first part of the page's title.
          if level == 1, folded.utf8.count >= 4, headings(1).count == 1,
            let first = facts.title.map(Self.split)?.first?.text, PlainText.folded(first) == folded
          {
            return (heading.text, .confirmedHeading, heading.block)
          }
          continue
        }
        let isConfirmed =
          confirming.contains { Self.agree(folded, $0) }
          || (folded.utf8.count > 20 && PlainText.contains(wholeElement, folded))
        if isConfirmed {
          let titles = social + [headline, element].compactMap { $0 }
          return (withoutKicker(withoutDate(heading.text, social), titles), .confirmedHeading, heading.block)
        }
      }
      if level == 1, let headline, headings(1).count != 1 {
        return (headline, .structuredData, nil)
      }
    }
    var seen: Set<String> = []
    let first = headings(1).filter {
      !$0.around.contains(.related) && seen.insert(PlainText.folded($0.text)).inserted
    }
    if first.count == 1, let title = social.first, Self.sharesNoWord(first[0].text, title),
      [headline, element].contains(where: {
        $0.map { Self.agree(PlainText.folded(title), PlainText.folded($0)) } ?? false
      })
    {
      // Two of the metadata say the same, and the heading says something else altogether.
      return (title, .meta, nil)
    }
    if first.count == 1, first[0].text.utf8.count > 12 { return (first[0].text, .heading, first[0].block) }
    if let headline { return (headline, .structuredData, nil) }
    if let title = social.first { return (title, .meta, nil) }
    if let heading = headings(0).first(where: { Self.looksLikeHeadline($0.text) && !$0.isLink }) {
      return (heading.text, .heading, heading.block)
    }
    if let heading = first.first, heading.text.utf8.count > 12 { return (heading.text, .heading, heading.block) }
    if let element, element.utf8.count > 3 { return (element, .titleElement, nil) }
    if let heading = headings(2).first(where: {
      $0.own.contains(.headline) && Self.looksLikeHeadline($0.text)
    }) {
      return (heading.text, .heading, heading.block)
    }
    return nil
  }

  /// A heading without the date that stands in it, where the metadata have the rest of it.
  private func withoutDate(_ heading: String, _ social: [String]) -> String {
    let folded = PlainText.folded(heading)
    for title in social {
      let part = PlainText.folded(title)
      guard part.utf8.count >= 12, part.utf8.count < folded.utf8.count, folded.hasPrefix(part) || folded.hasSuffix(part)
      else { continue }
      let rest = folded.hasPrefix(part) ? folded.dropFirst(part.utf8.count) : folded.dropLast(part.utf8.count)
      if rest.split(separator: " ").count <= 8, DayMention.all(in: String(rest)).contains(where: { $0.year != nil }) {
        return title
      }
    }
    return heading
  }

  /// A heading without the kicker or section that stands in it, where the metadata have the rest of it and none has all.
  private func withoutKicker(_ heading: String, _ titles: [String]) -> String {
    let folded = PlainText.folded(heading)
    let known = titles.map(PlainText.folded)
    guard !known.contains(folded) else { return heading }
    for (title, part) in zip(titles, known) {
      guard part.utf8.count >= 12, part.split(separator: " ").count >= 3, part.utf8.count < folded.utf8.count else {
        continue
      }
      let isLast = folded.hasSuffix(" " + part)
      guard isLast || folded.hasPrefix(part + " ") else { continue }
      let rest = folded.utf8.count - part.utf8.count
      let words = folded.split(separator: " ").count - part.split(separator: " ").count
      // Behind a headline may stand the second half of it.
      if isLast ? words <= 4 && rest * 2 < folded.utf8.count : words <= 3 && known.allSatisfy({ $0 == part }) {
        return title
      }
    }
    return heading
  }

  private func usable(_ heading: PageFacts.Label, _ headline: String?) -> Bool {
    if heading.level == 1, let headline, headline.split(separator: " ").count > 4,
      PlainText.folded(headline) == PlainText.folded(heading.text)
    {
      return true
    }
    if heading.own.union(heading.around).contains(.consent) { return false }
    if heading.namesSite || heading.around.contains(.site) || site.isSite(heading.text) { return false }
    // A page that nests its elements wrongly may have all of its text in a menu.
    if !heading.ancestors.isDisjoint(with: [.aside, .nav]), heading.level != 1 || heading.isLink { return false }
    if heading.level == 0 || heading.level > 1 {
      return heading.around.intersection([.related, .comments, .breadcrumb]).isEmpty && !heading.isLink
    }
    return true
  }

  /// Whether two folded headlines are one: equal, or one is most of the other.
  private static func agree(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
    guard short.utf8.count >= 8, PlainText.contains(long, short) else { return wordOverlap(a, b) >= 0.75 }
    return short.utf8.count * 2 >= long.utf8.count
  }

  private static func wordOverlap(_ a: String, _ b: String) -> Double {
    let first = Set(a.split(separator: " "))
    let second = Set(b.split(separator: " "))
    guard first.count > 3, second.count > 3 else { return 0 }
    return 2 * Double(first.intersection(second).count) / Double(first.count + second.count)
  }

  private static func sharesNoWord(_ a: String, _ b: String) -> Bool {
    let long = { (text: String) in Set(PlainText.folded(text).split(separator: " ").filter { $0.utf8.count >= 4 }) }
    return long(a).isDisjoint(with: long(b))
  }

  private static func looksLikeHeadline(_ text: String) -> Bool {
    let words = text.split(separator: " ").count
    return words >= 3 && words <= 30 && text.utf8.count >= 15
  }

  /// A headline without the site's name after (or before) a separator.
  ///
  /// - Parameter always: whether a short last part goes even when it is not known as the site's name.
  private func shortened(_ text: String, always: Bool) -> String {
    var parts = Self.split(text)
    guard parts.count > 1 else { return text }
    // "Headline - Headline"
    if parts.count == 2, PlainText.folded(parts[0].text) == PlainText.folded(parts[1].text) { return parts[0].text }
    while parts.count > 1, site.isSitePart(parts[parts.count - 1].text) { parts.removeLast() }
    while parts.count > 1, site.isSitePart(parts[0].text) { parts.removeFirst() }
    if always, parts.count > 1, Self.split(text).count == parts.count {
      let last = parts[parts.count - 1].text
      if last.split(separator: " ").count <= 3, last.utf8.count * 2 < text.utf8.count { parts.removeLast() }
    }
    var result = ""
    for (i, part) in parts.enumerated() { result += (i == 0 ? "" : part.separator) + part.text }
    return result
  }

  private static func split(_ text: String) -> [(separator: String, text: String)] {
    var parts: [(String, String)] = []
    var separator = ""
    let bytes = Array(text.utf8)
    var start = 0
    var i = 1
    while i < bytes.count {
      // Every separator begins with a space; at the start of a part it is none.
      if bytes[i] == .space, i > start, let found = separators.first(where: { bytes[i...].starts(with: $0) }) {
        parts.append((separator, String(decoding: bytes[start..<i], as: UTF8.self)))
        separator = String(decoding: found, as: UTF8.self)
        i += found.count
        start = i
      } else {
        i += 1
      }
    }
    if start < bytes.count { parts.append((separator, String(decoding: bytes[start...], as: UTF8.self))) }
    return parts
  }

  private static let separators: [[UInt8]] = [
    " | ", " - ", " – ", " — ", " :: ", " • ", " » ", " · ", " « ", " / ",
  ].map { Array($0.utf8) }
}
