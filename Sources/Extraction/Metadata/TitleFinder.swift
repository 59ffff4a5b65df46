import Markup
import Model
import Text

/// Finds the headline: a heading that the page's metadata confirm, else what the metadata say, else the only heading.
/// The order is measured: it is right far more often than taking `og:title` first.
struct TitleFinder {
  private let page: Page
  private let facts: PageFacts
  private let site: SiteNames
  /// What the metadata say, without the site's name: for networks, in structured data, in the `title` element.
  private let social: [String]
  private let headline: String?
  private let element: String?
  private let wholeElement: String
  /// The usable headings of the first level.
  private let first: [PageFacts.Label]

  /// A headline, where it was found, and its block.
  typealias Found = (title: String, origin: Explanation.TitleOrigin, block: Int?)

  /// The headline; nil when the page names only its site or section.
  static func find(_ page: Page, _ structured: StructuredData, _ site: SiteNames) -> Found? {
    let finder = TitleFinder(page, structured, site)
    var found = finder.confirmed() ?? finder.told()
    if found.map(finder.isSiteWide) ?? true, let bare = finder.bare() {
      found = bare
    } else if let title = found, let bare = finder.bare(), finder.isAboveMenu(title, and: bare) {
      found = bare
    } else if let title = found, title.origin == .titleElement, !finder.isPrinted(title.title),
      let bare = finder.bare(),
      // A heading amid the text heads a part of it.
      !page.blocks[..<(bare.block ?? 0)].contains(where: HeadedText.isRunning)
    {
      found = bare
    }
    guard var found else { return nil }
    found.title = HeadlineShape.trimmed(HeadlineShape.once(found.title))
    return found.title.isEmpty ? nil : found
  }

  private init(_ page: Page, _ structured: StructuredData, _ site: SiteNames) {
    (self.page, self.facts, self.site) = (page, page.facts, site)
    let facts = page.facts
    social = [
      facts.meta("og:title"), facts.meta("twitter:title"),
      facts.meta("parsely-title", "sailthru.title", "dc.title", "citation_title"),
    ].compactMap { $0 }.map { TitleParts.withoutSite(HTMLEntities.resolved($0), site, always: false) }
      .filter { !site.isSite($0) }
    let told = structured.headline.map { TitleParts.withoutSite($0, site, always: false) }
    headline = told.flatMap { site.isSite($0) ? nil : $0 }
    let whole = facts.title.map { TitleParts.withoutSite(HTMLEntities.resolved($0), site, always: true) }
    // Of the parts of a page's title the one that other metadata have is the headline, though the site's name be longer.
    let first = PlainText.folded(facts.title.flatMap { TitleParts.split(HTMLEntities.resolved($0)).first?.text } ?? "")
    element = social.first { PlainText.folded($0) == first } ?? whole.flatMap { site.isSite($0) ? nil : $0 }
    wholeElement = facts.title.map { PlainText.folded(HTMLEntities.resolved($0)) } ?? ""
    self.first = Self.headings(1, facts, headline, site)
  }

  /// The usable headings of a level, 0 for what is only named as one.
  private func headings(_ level: Int) -> [PageFacts.Label] {
    level == 1 ? first : Self.headings(level, facts, headline, site)
  }

  private static func headings(
    _ level: Int, _ facts: PageFacts, _ headline: String?, _ site: SiteNames
  ) -> [PageFacts.Label] {
    // What leads home is called as the site is, where the page has the headline of an entry besides.
    let hasEntry = level == 1 && facts.headings.contains { $0.level > 1 && $0.own.contains(.headline) && !$0.isLink }
    // The title of the page has its headline beside the name.
    let parts =
      level == 1 ? TitleParts.split(HTMLEntities.resolved(facts.title ?? "")).map { PlainText.folded($0.text) } : []
    let names = parts.contains { $0.split(separator: " ").count >= 4 } && parts.count == 2 ? parts : []
    return facts.headings.filter {
      $0.level == level && isUsable($0, headline, site) && !isDay($0)
        && !($0.leadsHome && (hasEntry || names.contains(PlainText.folded($0.text))))
    }.map { heading in
      var heading = heading
      heading.text = HeadlineShape.once(HTMLEntities.resolved(heading.text))
      return heading
    }
  }

  /// All that the metadata call the article.
  private var titles: [String] {
    social + [headline, element.flatMap { OfficeNames.isOne($0) ? nil : $0 }].compactMap { $0 }
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

  /// The first heading that the metadata agree with.
  private func confirmed() -> Found? {
    let confirming = titles.map(PlainText.folded)
    let only = onlyHeading
    for level in [1, 2, 3, 4, 0] {
      for heading in headings(level) {
        let folded = PlainText.folded(heading.text)
        guard folded.split(separator: " ").count >= (level == 1 ? 2 : 3) || folded.utf8.count > 12 else {
          if level == 1, isLemma(folded) { return (heading.text, .confirmedHeading, heading.block) }
          continue
        }
        if level == 4, confirming.count(where: { $0 == folded }) < 2 { continue }
        // Below a headline of its own words, one that says nearly what the metadata say heads a part of the text.
        if level != 1, let only, only.block < heading.block, !confirming.contains(folded) { continue }
        guard
          confirming.contains(where: { Self.agree(folded, $0) })
            || (folded.utf8.count > 20 && PlainText.contains(wholeElement, folded) && !namesWhole(folded))
        else { continue }
        if level == 1, let shown = shownInstead(of: heading) { return shown }
        return (withoutKicker(withoutDate(heading.text)), .confirmedHeading, heading.block)
      }
      if level == 1, let headline, first.count != 1 { return (headline, .structuredData, nil) }
    }
    return nil
  }

  /// Whether a heading is only the end of the page's title, which has before it what the metadata call the article: the
  /// name of the journal.
  private func namesWhole(_ folded: String) -> Bool {
    wholeElement.hasSuffix(folded)
      && (social + [headline].compactMap { $0 }).contains {
        let title = PlainText.folded($0)
        return title.utf8.count > 12 && wholeElement.hasPrefix(title) && !PlainText.contains(title, folded)
      }
  }

  /// What the metadata say, or the likeliest heading, where the two do not agree.
  private func told() -> Found? {
    var seen: Set<String> = []
    let own = first.filter { !$0.around.contains(.related) && seen.insert(PlainText.folded($0.text)).inserted }
    if own.count == 1, let title = social.first, Self.sharesNoWord(own[0].text, title),
      [headline, element].contains(where: {
        $0.map { Self.agree(PlainText.folded(title), PlainText.folded($0)) } ?? false
      })
    {
      // Two of the metadata say the same, and the heading says something else altogether.
      return (title, .meta, nil)
    }
    if own.count == 1, own[0].text.utf8.count > 12 { return (withoutKicker(own[0].text), .heading, own[0].block) }
    if let headline { return (headline, .structuredData, nil) }
    // Named as the title of an entry, in an element that is called after other articles.
    if own.isEmpty, let heading = first.first(where: { $0.own.contains(.headline) && $0.text.utf8.count > 12 }),
      social.contains(where: { !Self.sharesNoWord(heading.text, $0) })
    {
      return (heading.text, .heading, heading.block)
    }
    if let title = social.first { return (title, .meta, nil) }
    if let heading = headings(0).first(where: { Self.looksLikeHeadline($0.text) && !$0.isLink }) {
      return (heading.text, .heading, heading.block)
    }
    if let heading = own.first, heading.text.utf8.count > 12 { return (heading.text, .heading, heading.block) }
    if let element, element.utf8.count > 3 { return (element, .titleElement, nil) }
    let named = headings(2).first { $0.own.contains(.headline) && Self.looksLikeHeadline($0.text) }
    return named.map { ($0.text, .heading, $0.block) }
  }

  /// Whether a headline is rather what the whole site is called.
  private func isSiteWide(_ found: Found) -> Bool {
    switch found.origin {
    case .titleElement:
      OfficeNames.isOne(found.title) || OfficeNames.mayBeOne(found.title) || !found.title.contains(" ")
        || site.isSitePart(found.title) && PlainText.folded(found.title).split(separator: " ").count <= 3
    case .heading: titles.isEmpty || OfficeNames.isOne(found.title)
    // The title of the page says no more, and no heading has it.
    case .meta where PlainText.folded(found.title) == wholeElement:
      OfficeNames.isOne(found.title) || OfficeNames.mayBeOne(found.title)
    // "Portal Resmi - Kabupaten Lereng Biru"
    default:
      OfficeNames.isOne(found.title)
        || OfficeNames.mayBePlace(found.title) && social.isEmpty
          && facts.title.flatMap { TitleParts.split($0).first?.text }.map(OfficeNames.isOne) ?? false
    }
  }

  /// Whether between a heading that says what the title of the page says and another one with a text stands nothing but a
  /// menu: it is called as the site is.
  private func isAboveMenu(_ found: Found, and other: Found) -> Bool {
    guard let top = found.block, let next = other.block, next - top > 3, PlainText.folded(found.title) == wholeElement,
      headline == nil, social.allSatisfy({ PlainText.folded($0) == wholeElement })
    else { return false }
    let menu = page.blocks[(top + 1)..<min(next, page.blocks.count)]
    // A table of contents links to the headings.
    return menu.allSatisfy {
      $0.isLink && $0.words <= 6 && ($0.ancestors.contains(.nav) || $0.far.contains(.chrome))
        && PlainText.folded(page.string($0)) != PlainText.folded(other.title)
    }
  }

  /// Whether a short title stands on the page in a line of its own, in no menu; one that does not is called so for machines,
  /// as the site is.
  private func isPrinted(_ title: String) -> Bool {
    let folded = PlainText.folded(title)
    let words = folded.split(separator: " ").count
    return words > 4
      || page.blocks.contains {
        $0.words <= 2 * words + 4 && !$0.isLink && $0.ancestors.isDisjoint(with: [.nav, .footer, .aside])
          && PlainText.folded(page.string($0)).hasPrefix(folded)
      }
  }

  /// The heading that running text follows, where the page calls its site only.
  private func bare() -> Found? {
    let likely = facts.headings.filter {
      (!$0.isLink || $0.own.contains(.headline)) && $0.ancestors.isDisjoint(with: [.aside, .nav, .footer, .form])
        && $0.own.union($0.around).isDisjoint(with: [.comments, .breadcrumb, .consent, .site])
        && Self.looksLikeHeadline($0.text) && !site.isSite($0.text) && !Self.holdsClock($0.text)
    }
    if let heading = HeadedText.first(of: likely, page) { return (heading.text, .heading, heading.block) }
    guard likely.isEmpty, let line = BoldLine.find(page), !site.isSite(line.text) else { return nil }
    return (line.text, .heading, line.block)
  }

  /// Whether a heading is a row of who put an article there and when.
  private static func holdsClock(_ heading: String) -> Bool {
    heading.utf8.contains(where: \.isASCIIDigit)
      && PageDate.all(in: heading, now: Moment(Instant(seconds: 0), offset: 0)).contains { $0.date.time != nil }
  }

  /// A lemma: one word, and the first part of the page's title.
  private func isLemma(_ folded: String) -> Bool {
    folded.utf8.count >= 4 && first.count == 1
      && facts.title.map(TitleParts.split)?.first.map { PlainText.folded($0.text) } == folded
  }

  /// The only heading of the first level, where it may be the headline though the metadata say it in other words.
  private var onlyHeading: PageFacts.Label? {
    guard first.count == 1, !first[0].isLink, (4...20).contains(first[0].text.split(separator: " ").count) else {
      return nil
    }
    return titles.contains { !Self.sharesNoWord($0, first[0].text) } ? first[0] : nil
  }

  /// The headline that readers see where the first heading ends a trail of links: written for machines.
  private func shownInstead(of heading: PageFacts.Label) -> Found? {
    guard heading.ancestors.contains(.item) || heading.own.union(heading.around).contains(.breadcrumb) else {
      return nil
    }
    let known = social.prefix(1) + [headline].compactMap { $0 }
    let trail = PlainText.folded(heading.text)
    for other in headings(2) where other.block > heading.block && other.block <= heading.block + 12 {
      let text = PlainText.folded(other.text)
      guard text != trail else { continue }
      for title in known {
        let part = PlainText.folded(title)
        if text == part { return (other.text, .confirmedHeading, other.block) }
        // A kicker may stand in the same heading.
        let words = part.split(separator: " ").count
        if text.hasSuffix(" " + part), words >= 3, text.split(separator: " ").count - words <= 8 {
          return (title, .confirmedHeading, other.block)
        }
      }
    }
    return nil
  }

  /// A heading without the date that stands in it, where the metadata have the rest of it.
  private func withoutDate(_ heading: String) -> String {
    for title in social where title.utf8.count >= 12 && title.utf8.count < heading.utf8.count {
      let rest: Substring
      if heading.hasPrefix(title) {
        rest = heading.dropFirst(title.count)
      } else if heading.hasSuffix(title) {
        rest = heading.dropLast(title.count)
      } else {
        continue
      }
      guard rest.split(separator: " ").count <= 8 else { continue }
      let clock = Moment(Instant(seconds: 0), offset: 0)
      if !PageDate.all(in: String(rest), now: clock).isEmpty { return title }
    }
    return heading
  }

  /// Whether the same sentence goes on in a heading behind a title.
  private static func goesOn(_ heading: String, behind title: String) -> Bool {
    guard heading.hasPrefix(title + " ") else { return false }
    return heading.dropFirst(title.count + 1).unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// Whether a title ends in the middle of a word of a heading.
  private static func isInWord(_ heading: String, behind title: String) -> Bool {
    heading.hasPrefix(title)
      && heading.dropFirst(title.count).unicodeScalars.first.map(\.properties.isLowercase) ?? false
  }

  /// Whether a heading goes on behind a title with a capital and no sign between: another line.
  private static func isSecondLine(_ heading: String, behind title: String) -> Bool {
    guard heading.hasPrefix(title + " ") else { return false }
    return heading.dropFirst(title.count + 1).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// A heading without the kicker, section or second line that stands in it, where the metadata have the rest of it and
  /// none has all.
  private func withoutKicker(_ heading: String) -> String {
    let folded = PlainText.folded(heading)
    // A page's title may have the section behind the headline.
    let part = facts.title.flatMap { TitleParts.split($0).first?.text }
    let titles = self.titles + [part].compactMap { $0 }
    let whole = PlainText.folded(part ?? "")
    let (own, known) = (self.titles.map(PlainText.folded), titles.map(PlainText.folded))
    if let title = social.first(where: { HeadlineShape.isBehindSection($0, in: heading) }) { return title }
    guard !own.contains(folded) else { return heading }
    for (title, part) in zip(titles, known) {
      guard part.utf8.count >= 12, part.split(separator: " ").count >= 3, part.utf8.count < folded.utf8.count else {
        continue
      }
      // It tells what is glued before the headline, no more.
      if part == whole, !own.contains(part), folded.hasPrefix(part) || folded.hasSuffix(" " + part) { continue }
      // A second line without a space before it is an element of its own; so is what all of the metadata leave out.
      let isAlone = known.allSatisfy { $0.utf8.count <= part.utf8.count || part == whole && $0.hasPrefix(part + " ") }
      if isAlone, folded.hasPrefix(part), !folded.hasPrefix(part + " "), !Self.isInWord(heading, behind: title) {
        return title
      }
      // So is a section before it.
      if isAlone, folded.hasSuffix(part), !folded.hasSuffix(" " + part), folded.utf8.count - part.utf8.count <= 30 {
        return title
      }
      let agreeing = known.count { $0 == part }
      if isAlone, agreeing >= 3 || agreeing == 2 && known.count == 2, Self.isSecondLine(heading, behind: title) {
        return title
      }
      let isLast = folded.hasSuffix(" " + part)
      guard isLast || folded.hasPrefix(part + " ") else { continue }
      let rest = folded.utf8.count - part.utf8.count
      let words = folded.split(separator: " ").count - part.split(separator: " ").count
      // Behind a headline may stand the second half of it, as what goes on with a small letter surely is.
      if isLast
        ? words <= 4 && rest * 2 < folded.utf8.count
        : words <= 3 && known.allSatisfy({ $0 == part }) && !Self.goesOn(heading, behind: title)
      {
        return title
      }
    }
    return heading
  }

  private static func isUsable(_ heading: PageFacts.Label, _ headline: String?, _ site: SiteNames) -> Bool {
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

  /// Whether a heading is nothing but a day: those of old blogs stand above the entries of one.
  private static func isDay(_ heading: PageFacts.Label) -> Bool {
    heading.text.utf8.count <= 50 && heading.text.utf8.contains(where: \.isASCIIDigit)
      && (heading.own.contains(.date) || LeftOver.isDay(heading.text))
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
    text.utf8.count >= 15 && (3...30).contains(text.utf8.split(separator: .space).count)
  }
}
