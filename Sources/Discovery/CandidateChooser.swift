import Model
import Web

/// Chooses the links of a page that are articles.
///
/// With a pattern those that match. Without one each link gets points for what its address, its title and its place say;
/// links that look alike support each other, as the items of a listing do, most of all where each has its date.
///
/// Rules and no trained model: on front pages made after real ones (`kabar-lab/training/front_pages.py`, seed 1: 168 pages
/// of 28 layouts and 27 forms of addresses) they find all of the articles and .958 of what they take is right; with seeds 7
/// and 23 .978 and .958, .983 and .946. Before cards were looked at, it was .693 and .654. Of models over the same
/// signs, judged on layouts and kinds of other links that they had not seen, a forest of 60 trees found .955 with .590 right,
/// a logistic one .982 with .912: they learn which menus and galleries there were, not what a headline is.
struct CandidateChooser {
  let page: WebURL
  let pattern: ArticlePattern?
  /// Keys of further pages of the listing.
  let listing: Set<String>

  /// Points with which a link is an article by itself.
  private static let enough = 5
  /// Points with which it is one when its group has others that are.
  private static let enoughInGroup = 2
  /// Points that a headline has over a number or a long slug, without any markup that says so.
  private static let enoughPlain = 3
  /// Points of a headline with its date, in a card like others.
  private static let dated = 3
  /// Articles that make a group.
  private static let members = 3

  func choose(_ links: [PageLink]) -> [Candidate] {
    let possible = links.filter { $0.key != page.key && !listing.contains($0.key) }
    if let pattern {
      return candidates(preferringSite(possible.filter { pattern.matches($0.url.path) }))
    }
    let site = page.siteKey
    let dated = datedStructures(possible)
    let own = withDocuments(
      learnt(possible.filter { $0.url.siteKey == site && !$0.isDocument }, dated), of: possible, dated)
    // A publisher whose articles mostly lie on sister hosts (`/tag/…` on one, articles on another).
    let sisters = learnt(possible.filter { $0.url.siteKey != site && $0.region <= .plain && !$0.isDocument }, dated)
    if own.isEmpty, sisters.count < Self.members {
      let lists = [short, filed, few].lazy.map { $0(possible) }
      return candidates(lists.first { !$0.isEmpty } ?? [])
    }
    return candidates(sisters.count >= max(Self.members, own.count) ? own + sisters : own)
  }

  /// Where nothing else is a headline: the largest list of links of two words or more (`Donor Darah`) that lie below the
  /// listing's own path or a section of news. Sections and menus are mostly called by one word.
  private func short(_ links: [PageLink]) -> [PageLink] {
    let below = page.path.hasSuffix("/") ? page.path : page.path + "/"
    var groups: [String: [PageLink]] = [:]
    for link in links where link.region <= .plain && link.url.siteKey == page.siteKey && !link.isDocument {
      let shape = PathShape(link.url, on: page)
      guard !shape.isAbout, !shape.isMedia, shape.isNews || below != "/" && link.url.path.hasPrefix(below) else {
        continue
      }
      groups[shape.group, default: []].append(link)
    }
    let lists = groups.values.compactMap { members in
      let named = members.filter { ($0.title ?? "").split(separator: " ").count { $0.contains(where: \.isLetter) } > 1 }
      return named.count >= Self.members && named.count * 4 >= members.count * 3 ? named : nil
    }
    return lists.max { ($0.count, $1[0].order) < ($1.count, $0[0].order) } ?? []
  }

  /// Where nothing else is a headline: the largest list of documents that stand alike, each with its date, whatever they are
  /// called. Beside articles it is a box of downloads.
  private func filed(_ links: [PageLink]) -> [PageLink] {
    let documents = links.filter { $0.isDocument && $0.region <= .plain && $0.card.hasDate }
    let lists = Dictionary(grouping: documents, by: \.card.structure).values.filter { $0.count >= Self.members }
    return lists.max { ($0.count, $1[0].order) < ($1.count, $0[0].order) } ?? []
  }

  /// Where nothing else is a headline: two that are all that the page has and stand alike, each with its date, one of them a
  /// document.
  private func few(_ links: [PageLink]) -> [PageLink] {
    let told = links.filter { $0.isTold && $0.region <= .plain && $0.url.siteKey == page.siteKey }
    let isAlike = Set(told.map(\.card.structure)).count == 1 && told.allSatisfy(\.card.hasDate)
    return told.count > 1 && isAlike && told.contains(where: \.isDocument) ? told : []
  }

  /// With the documents that stand in the list as headlines do, each with its date; with all where there is nothing else.
  private func withDocuments(_ own: [PageLink], of all: [PageLink], _ dated: Set<UInt64>) -> [PageLink] {
    let documents = all.filter { $0.isDocument && $0.region <= .plain }
    if documents.isEmpty { return own }
    let named = documents.filter { !$0.isShort }
    // Also a single one beside a single article.
    let built = dated.union(own.lazy.filter(\.card.hasDate).map(\.card.structure))
    let chosen = documents.filter { $0.card.hasDate && built.contains($0.card.structure) }
    if own.isEmpty, named.count >= Self.members { return named + chosen.filter(\.isShort) }
    if own.isEmpty { return chosen }
    return own + Dictionary(grouping: chosen, by: \.card.structure).values.filter { isAmong($0, own) }.joined()
  }

  /// Whether documents that stand alike stand in one list with articles: several that do not are a box of downloads.
  private func isAmong(_ documents: [PageLink], _ articles: [PageLink]) -> Bool {
    guard documents.count > 1 else { return true }
    let chains = documents.dropFirst().map { LinkCard.chain(of: $0.node, levels: Self.levels) }
    let list = LinkCard.chain(of: documents[0].node, levels: Self.levels).first { element in
      chains.allSatisfy { $0.contains(element) }
    }
    guard let list else { return true }
    return articles.contains { LinkCard.chain(of: $0.node, levels: Self.levels).contains(list) }
  }

  /// Levels above a link on which the element that holds a list is looked for.
  private static let levels = 40

  private func preferringSite(_ links: [PageLink]) -> [PageLink] {
    let site = page.siteKey
    let own = links.filter { $0.url.siteKey == site }
    return own.isEmpty ? links : own
  }

  private func candidates(_ links: [PageLink]) -> [Candidate] {
    let sorted = links.sorted { (max($0.region, .plain), $0.order) < (max($1.region, .plain), $1.order) }
    return zip(sorted, DateSides.settled(sorted)).map { link, dates in
      var candidate = Candidate(url: link.url, title: link.title)
      candidate.printed = link.isTold || link.isShort ? dates : []
      return candidate
    }
  }

  private func learnt(_ links: [PageLink], _ dated: Set<UInt64>) -> [PageLink] {
    let shapes = links.map { PathShape($0.url, on: page) }
    let misnamed = misnamedRegions(links)
    let points = zip(links, shapes).map { self.points($0, $1, misnamed, dated) }
    var strong: [String: Int] = [:]
    var plain: [String: Int] = [:]
    let datedForms = datedForms(links, shapes, points, dated)
    for (i, shape) in shapes.enumerated() {
      if points[i] >= Self.enough { strong[shape.group, default: 0] += 1 }
      // Beside dated headlines, lists without any mark are of the site's own pages, unless their addresses are like those.
      let isLike = datedForms.isEmpty || datedForms.contains(shape.form)
      let isNamed = shape.hasIdentifier || shape.hyphens >= 3
      if points[i] >= Self.enoughPlain, links[i].isTitled, isLike, !shape.isAbout, !shape.isMedia,
        isNamed || links[i].isHeading && (shape.hasSmallNumber || shape.isNews) || isHeadlineOfNews(links[i], shape)
      {
        plain[shape.group, default: 0] += 1
      }
    }
    // Several headlines over addresses built alike, each with a number or a long slug, are a listing, however plain the page.
    for (group, count) in plain where count >= Self.members { strong[group] = max(strong[group] ?? 0, count) }
    if datedForms.isEmpty {
      for (group, count) in acrossSections(links, shapes, points) { strong[group] = max(strong[group] ?? 0, count) }
    }
    let hasGroup = strong.values.contains { $0 >= Self.members }
    let isTaken = links.indices.map { i in
      let isDated = links[i].card.hasDate && dated.contains(links[i].card.structure)
      // Pages of the site itself lie at its root, where its news lies deeper.
      let isRoot = shapes[i].depth == 1 && !shapes[i].hasIdentifier && !links[i].isInArticle
      if isRoot, !isDated, !datedForms.isEmpty, !datedForms.contains(shapes[i].form) { return false }
      let like = strong[shapes[i].group, default: 0]
      if like >= Self.members { return points[i] >= Self.enoughInGroup }
      // Beside a listing, a link of another shape is rarely one of its articles.
      let isAlone = hasGroup && like < 2 && !links[i].isHeading && !shapes[i].hasDate && !isDated
      return points[i] >= (isAlone ? Self.enough + 1 : Self.enough)
    }
    let kin = kinStructures(links, shapes, isTaken)
    return links.indices.filter { i in
      // A short headline among whole ones: built like them, with its date as they have theirs.
      if links[i].isShort, links[i].card.hasDate, dated.contains(links[i].card.structure), !shapes[i].isAbout,
        !shapes[i].isMedia
      {
        // Of one word it has no hyphen in its address.
        let forms = [shapes[i].form, shapes[i].form.hasSuffix("w") ? shapes[i].form.dropLast() + "s" : ""]
        return forms.contains { kin.contains(Kin(structure: links[i].card.structure, form: $0)) }
      }
      let isNamed = shapes[i].hasIdentifier || shapes[i].hyphens >= 2
      guard !isTaken[i], points[i] >= Self.enoughPlain, links[i].isTitled, isNamed else { return isTaken[i] }
      return kin.contains(Kin(structure: links[i].card.structure, form: shapes[i].form))
    }.map { links[$0] }
  }

  /// The forms of the addresses below dated headlines, where there are enough of them: no fewer than of any other cards,
  /// which then are no listing but the site's own pages.
  private func datedForms(_ links: [PageLink], _ shapes: [PathShape], _ points: [Int], _ dated: Set<UInt64>)
    -> Set<String>
  {
    var forms: [String: Int] = [:]
    for (i, link) in links.enumerated()
    where link.card.hasDate && points[i] >= Self.enough && dated.contains(link.card.structure) {
      forms[shapes[i].form, default: 0] += 1
    }
    var others: [UInt64: Int] = [:]
    for (i, link) in links.enumerated()
    where link.isTitled && points[i] >= Self.enoughPlain && !link.card.hasDate && forms[shapes[i].form] == nil {
      others[link.card.structure, default: 0] += 1
    }
    return forms.values.reduce(0, +) >= max(Self.members, others.values.max() ?? 0) ? Set(forms.keys) : []
  }

  /// Of plain links with whole headlines, spread over many sections with few each (`/jabar/judul-berita…`, `/jabar/4108/judul`),
  /// the groups and how many there are in all.
  private func acrossSections(_ links: [PageLink], _ shapes: [PathShape], _ points: [Int]) -> [String: Int] {
    let long = links.indices.filter { i in
      points[i] >= Self.enoughPlain && links[i].region <= .plain
        && (shapes[i].depth == 2 && shapes[i].hyphens >= 4 || shapes[i].hasIdentifier)
        && !shapes[i].isAbout && !shapes[i].isMedia && hasWholeHeadline(links[i])
    }
    let forms = Dictionary(grouping: long) { shapes[$0].form }.filter { members in
      members.value.count > Self.members && Set(members.value.map { shapes[$0].group }).count >= Self.members
    }
    return forms.values.reduce(into: [:]) { groups, members in
      for i in members { groups[shapes[i].group] = members.count }
    }
  }

  private func hasWholeHeadline(_ link: PageLink) -> Bool {
    guard link.isTitled, let title = link.title else { return false }
    return title.split(separator: " ").count >= Self.wordsOfHeadline
  }

  /// Words of a headline that no menu has.
  private static let wordsOfHeadline = 5

  /// Whether a link below a section of news reads like a whole headline, however short its address is.
  private func isHeadlineOfNews(_ link: PageLink, _ shape: PathShape) -> Bool {
    shape.isNews && hasWholeHeadline(link)
  }

  /// Links of one look whose addresses are built alike in all sections.
  private struct Kin: Hashable {
    var structure: UInt64
    var form: String
  }

  /// How cards are built of which several have a date, and not by chance: nothing else on a page looks so but news. Cards of
  /// services beside them may be built alike.
  private func datedStructures(_ links: [PageLink]) -> Set<UInt64> {
    var all: [UInt64: Int] = [:]
    var dated: [UInt64: Int] = [:]
    for link in links where link.isTold {
      all[link.card.structure, default: 0] += 1
      if link.card.hasDate { dated[link.card.structure, default: 0] += 1 }
    }
    return Set(dated.filter { $0.value >= Self.members && 3 * $0.value >= all[$0.key, default: 0] }.keys)
  }

  /// Of which kin most are taken: the others, of a section with one headline, are so, too.
  private func kinStructures(_ links: [PageLink], _ shapes: [PathShape], _ isTaken: [Bool]) -> Set<Kin> {
    var all: [Kin: Int] = [:]
    var taken: [Kin: Int] = [:]
    for (i, link) in links.enumerated() where link.isTold {
      let kin = Kin(structure: link.card.structure, form: shapes[i].form)
      all[kin, default: 0] += 1
      if isTaken[i] { taken[kin, default: 0] += 1 }
    }
    return Set(taken.filter { $0.value >= Self.members && 2 * $0.value >= all[$0.key, default: 0] }.keys)
  }

  /// Parts of the page that hold the content although they are named as if they did not: a class such as
  /// `layout-right-sidebar` may stand on the whole page.
  private func misnamedRegions(_ links: [PageLink]) -> Set<PageRegion> {
    var headings: [PageRegion: Int] = [:]
    for link in links where link.isTitled && link.isHeading { headings[link.region, default: 0] += 1 }
    let content = headings[.main, default: 0] + headings[.plain, default: 0]
    return Set(headings.filter { $0.key > .plain && $0.value >= Self.members && $0.value > 3 * content }.keys)
  }

  private func points(
    _ link: PageLink, _ shape: PathShape, _ misnamed: Set<PageRegion>, _ dated: Set<UInt64>
  ) -> Int {
    var points = 0
    if link.isTitled { points += 2 }
    if link.isHeading { points += link.isTitled ? 2 : 1 }
    if link.isInArticle || link.isBookmark || isHeadlineOfNews(link, shape) { points += 1 }
    if shape.hyphens >= 3 { points += 2 } else if shape.hyphens == 2 { points += 1 }
    if shape.hasDate { points += 2 }
    if shape.hasIdentifier { points += 1 }
    switch link.region {
    case .main, .plain: break
    case let region where misnamed.contains(region): break
    case .aside: points -= 2
    case .header: points -= 3
    case .footer, .navigation: points -= 5
    }
    let segments = LinkKind.segments(of: link.url)
    if shape.depth == 1, shape.hyphens == 0, !shape.hasIdentifier, !shape.hasSmallNumber { points -= 3 }
    if shape.isMedia {
      points -= 4
    } else if link.isTold, link.card.hasDate, dated.contains(link.card.structure) {
      points += link.isHeading ? Self.dated + 1 : Self.dated
    } else if shape.isAbout {
      points -= 4
    }
    if let last = segments.last, LinkWords.fixedPrefixes.contains(where: LinkKind.bare(last).hasPrefix),
      shape.hyphens <= 3
    {
      points -= 4
    }
    // The same short link in many cards is a section or an author.
    if link.places >= 3, !link.isHeading { points -= 3 }
    return points
  }
}
