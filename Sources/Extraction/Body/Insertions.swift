import Text

/// What editors and site builders set between the paragraphs of an article or right behind them, and what is not of it:
/// forms and polls, boxes that ask to subscribe or give, cards of other articles and lists of them under a heading.
///
/// A rail, as `LeftOver` is one: it looks at what was kept, and only at small parts of it.
struct Insertions {
  private let page: Page
  /// For each block, whether it was kept.
  private var isKept: [Bool]
  /// Bytes of kept blocks before each block, and of all.
  private var keptBytes: [Int]
  /// The blocks that are none of the article.
  private var blocks: Set<Int> = []
  /// The heading of the first list that was taken.
  private var list: Int?
  /// Paragraphs behind a list that were taken for the end of the page.
  private var resumed: [Int] = []

  /// Bytes and blocks of the largest box.
  private static let boxBytes = 700
  private static let boxBlocks = 6
  /// Words of the longest paragraph in one.
  private static let boxWords = 45
  /// Bytes of the lines below the headline of a card.
  private static let cardBytes = 420
  /// Words of running text that make an article before a list.
  private static let article = 40
  /// Cards above which the page is made of them.
  private static let cards = 6

  /// The kept blocks without insertions, and with the paragraphs that go on behind a list of other articles.
  static func removed(from kept: [Int], _ page: Page) -> [Int] {
    guard kept.count > 2 else { return kept }
    var finder = Insertions(page, kept)
    finder.findForms()
    finder.findCalls()
    finder.findCards()
    finder.findLists()
    let rest = (kept + finder.resumed).sorted().filter { !finder.blocks.contains($0) }
    // Where little would be left, the page is made of such parts; a short article goes before a long list at its end.
    let left = rest.reduce(0) { $0 + page.blocks[$1].count }
    if left * 2 >= finder.keptBytes[page.blocks.count] { return rest }
    return finder.isArticleBeforeList(rest) ? rest : kept
  }

  private init(_ page: Page, _ kept: [Int]) {
    self.page = page
    isKept = [Bool](repeating: false, count: page.blocks.count)
    for i in kept { isKept[i] = true }
    keptBytes = [0]
    keptBytes.reserveCapacity(page.blocks.count + 1)
    for (i, block) in page.blocks.enumerated() { keptBytes.append(keptBytes[i] + (isKept[i] ? block.count : 0)) }
  }

  /// Whether what is left is running text and stands before all that was taken, which has no paragraph as long as those of
  /// an article.
  private func isArticleBeforeList(_ rest: [Int]) -> Bool {
    guard let list, let last = rest.last, last < list,
      blocks.allSatisfy({ $0 >= list && !(isKept[$0] && page.blocks[$0].words >= Self.article) })
    else { return false }
    let words = rest.reduce(0) {
      $0 + (page.blocks[$1].words >= 12 && page.blocks[$1].endsSentence ? page.blocks[$1].words : 0)
    }
    return words >= Self.article
  }

  private func kept(_ blocks: Range<Int>) -> Int { keptBytes[blocks.upperBound] - keptBytes[blocks.lowerBound] }

  /// Whether a region is small enough for a box, and holds little of what was kept.
  private func isBox(_ region: Region) -> Bool {
    switch region.tag {
    case .body, .html, .main, .article: return false
    default: break
    }
    guard region.blocks.count <= Self.boxBlocks, let first = region.blocks.first, let last = region.blocks.last else {
      return false
    }
    if page.blocks[last].text.upperBound - page.blocks[first].text.lowerBound > Self.boxBytes { return false }
    if kept(region.blocks) * 4 > keptBytes[page.blocks.count] { return false }
    return page.blocks[region.blocks].allSatisfy { $0.words <= Self.boxWords }
  }

  /// The largest box around a region, itself included; nil where it is none.
  private func box(around region: Int) -> Int? {
    var found: Int?
    var current = region
    for _ in 0..<4 where current >= 0 {
      if page.regions[current].blocks.isEmpty {
        current = page.regions[current].parent
        continue
      }
      guard isBox(page.regions[current]) else { break }
      found = current
      current = page.regions[current].parent
    }
    return found
  }

  private mutating func take(_ range: Range<Int>) {
    for i in range where isKept[i] { blocks.insert(i) }
  }

  /// Boxes with a field to fill in or a choice to make.
  private mutating func findForms() {
    for (i, region) in page.regions.enumerated() where region.hasField || region.tag == .form {
      if let box = box(around: i), kept(page.regions[box].blocks) > 0 { take(page.regions[box].blocks) }
      takeHeading(above: region.blocks.lowerBound)
    }
  }

  /// What a line above a form begins with that offers letters, and how those are sent.
  private static let offers = PhraseTable(
    "terima|dapatkan|get|receive|sign up|subscribe|langganan|berlangganan|join our|be the first|kabari")
  private static let mails = PhraseSet(" surel| email| e-mail|inbox|mailing list")

  /// Takes what stands above a form under a heading that asks for something: "Sign up to our list", a line, a field.
  private mutating func takeHeading(above first: Int) {
    guard let heading = (max(0, first - 3)..<first).last(where: { page.blocks[$0].tag.isHeading }),
      let words = page.blocks[heading..<first].map(\.words).max(), words <= Self.boxWords
    else { return }
    let text = page.text[page.blocks[heading].text]
    let last = page.text[page.blocks[first - 1].text]
    guard
      BlockBoilerplate.verdict(text, words: page.blocks[heading].words) != nil || Appeal.isOne(text)
        || Self.mails.isFound(in: last) && Self.offers.matches(BlockBoilerplate.beginning(last))
    else { return }
    take(heading..<first)
  }

  /// Whether a block is nothing but a word that names what follows as paid for.
  private static func isPaid(_ block: Block, _ page: Page) -> Bool {
    guard block.words <= 3, block.count <= 40 else { return false }
    let start = BlockBoilerplate.beginning(page.text[block.text])
    return paid.matches(start) { !start[$0.count...].contains(where: \.isASCIILetter) }
  }

  private static let paid = PhraseTable(
    """
    konten bersponsor|bersponsor|sponsored|sponsored content|sponsored post|paid content|paid post|promoted|promoted content
    advertorial|konten promosi|konten berbayar|iklan|iklan baris|kerja sama promosi
    """)

  /// Boxes in which a line asks for money, an address or a purchase. Where each paragraph has a box of its own, boxes mean
  /// nothing.
  private mutating func findCalls() {
    var kinds: [UInt64: Int] = [:]
    for region in page.regions where region.blocks.count == 1 && kept(region.blocks) > 0 {
      kinds[region.kind, default: 0] += 1
    }
    // A box that is named as one, with a link to follow.
    for region in page.regions where region.hints.contains(.promotion) && !region.hints.contains(.body) {
      if kept(region.blocks) > 0, isBox(region), region.blocks.count > 1,
        page.blocks[region.blocks].contains(where: { $0.isLink && $0.words <= 4 })
      {
        take(region.blocks)
      }
    }
    // A box that says that somebody paid for it.
    for region in page.regions where region.blocks.count > 1 && kept(region.blocks) > 0 && isBox(region) {
      if Self.isPaid(page.blocks[region.blocks.lowerBound], page) { take(region.blocks) }
    }
    for i in page.blocks.indices where page.blocks[i].words <= Self.boxWords {
      // A heading that asks is hardly ever kept, and what it heads may not ask again.
      let heads = page.blocks[i].tag.isHeading && i + 1 < isKept.count && isKept[i + 1]
      guard isKept[i] || heads else { continue }
      guard Appeal.isOne(page.text[page.blocks[i].text]) else { continue }
      var box = page.blocks[i].region
      if page.regions[box].tag == .p || page.regions[box].tag.isHeading { box = page.regions[box].parent }
      guard box >= 0, isBox(page.regions[box]) else { continue }
      let region = page.regions[box]
      if [.ul, .ol, .li, .td, .blockquote].contains(region.tag) { continue }
      if region.blocks.count == 1, kinds[region.kind, default: 0] > 2 { continue }
      take(region.blocks)
    }
  }

  /// Whether a region is the card of another article: a headline that is a link comes first, a line or two follow. An item
  /// of a list may be one below a heading that says so.
  private func isCard(_ region: Region, mayBeItem: Bool = false) -> Bool {
    switch region.tag {
    case .div, .article, .section, .unknown: break
    case .li where mayBeItem: break
    default: return false
    }
    guard (2...6).contains(region.blocks.count) else { return false }
    var (hasHeadline, bytes, lines) = (false, 0, 0)
    for block in page.blocks[region.blocks] {
      if block.isLink {
        if block.words >= 3 { hasHeadline = true }
      } else if !hasHeadline, block.words > 6 {
        return false
      } else {
        bytes += block.count
        lines += block.words >= 6 ? 1 : 0
        if block.words > Self.boxWords { return false }
      }
    }
    return hasHeadline && lines <= 2 && bytes <= Self.cardBytes
  }

  /// Whether a region is one link with a headline and a line of text.
  private func isOneLink(_ region: Region) -> Bool {
    switch region.tag {
    case .div, .article, .section, .unknown: break
    default: return false
    }
    guard (2...6).contains(region.blocks.count) else { return false }
    let inside = page.blocks[region.blocks]
    return inside.allSatisfy { $0.isLink && !$0.ancestors.contains(.table) } && inside.contains { $0.words >= 8 }
  }

  /// Two or three cards of one kind side by side (more are a listing, which the rules know); a card that is one link as
  /// a whole.
  private mutating func findCards() {
    struct Key: Hashable {
      var parent: Int
      var kind: UInt64
    }
    var groups: [Key: [Int]] = [:]
    var links: [Int] = []
    for (i, region) in page.regions.enumerated() where kept(region.blocks) > 0 {
      if isOneLink(region) {
        links.append(i)
      } else if isCard(region) {
        groups[Key(parent: region.parent, kind: region.kind), default: []].append(i)
      }
    }
    let cards = links + groups.values.filter { $0.count >= 2 && $0.count < 4 }.joined()
    let bytes = cards.reduce(0) { $0 + kept(page.regions[$1].blocks) }
    guard cards.count <= Self.cards, bytes * 4 <= keptBytes[page.blocks.count] else { return }
    for card in cards { take(page.regions[card].blocks) }
  }

  /// Lists of other articles below a heading that says so.
  private mutating func findLists() {
    var i = 0
    while i < page.blocks.count {
      defer { i += 1 }
      guard OtherArticles.isHeading(page.blocks[i], page) else { continue }
      var (last, region) = (i, -1)
      var next = i + 1
      while next < page.blocks.count, next - i <= 40 {
        let block = page.blocks[next]
        if block.isLink && block.words >= 3 || block.ancestors.contains(.item) && block.linkDensity > 0.5 {
          (last, region) = (next, card(around: block.region))
        } else if region < 0 || !page.regions[region].blocks.contains(next) {
          break
        }
        next += 1
      }
      guard last > i else { continue }
      let end = max(last + 1, min(next, region >= 0 ? page.regions[region].blocks.upperBound : 0))
      take(i..<end)
      list = list ?? i
      resume(at: end, before: i)
      i = last
    }
  }

  /// Takes up the paragraphs behind a list that stand where those before it do and are made like them.
  private mutating func resume(at start: Int, before heading: Int) {
    let before = (max(0, heading - 6)..<heading).last {
      isKept[$0] && page.blocks[$0].words >= 10 && !page.blocks[$0].tag.isHeading
    }
    guard let before else { return }
    let region = page.regions[page.blocks[before].region]
    for i in start..<max(start, min(start + 60, page.blocks.count)) {
      let block = page.blocks[i]
      let like = page.regions[block.region]
      guard like.parent == region.parent, like.kind == region.kind, like.tag == region.tag, block.words >= 8,
        block.endsSentence, block.linkDensity < 0.2, !LeftOver.isOne(block, page),
        BlockBoilerplate.verdict(page.text[block.text], words: block.words) == nil,
        !Appeal.isOne(page.text[block.text])
      else { break }
      if !isKept[i] { resumed.append(i) }
    }
  }

  /// The card that a headline stands in; -1 where it stands alone.
  private func card(around region: Int) -> Int {
    var current = region
    for _ in 0..<3 where current >= 0 {
      if isCard(page.regions[current], mayBeItem: true) { return current }
      current = page.regions[current].parent
    }
    return -1
  }
}
