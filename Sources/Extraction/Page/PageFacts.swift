/// What a page says about its article outside of the text: gathered in the same walk as the blocks, judged later.
struct PageFacts: Sendable {
  /// A `meta` element.
  struct Meta: Sendable {
    /// `name`, `property` or `itemprop` in lower case.
    var name: String
    var content: String
  }

  /// A `link` element or an anchor.
  struct Link: Sendable {
    var rel: String
    var href: String
  }

  /// A piece of text with its place on the page.
  struct Label: Sendable {
    var text: String
    /// The number of blocks before it.
    var block: Int
    /// Own hints of the element.
    var own: Hints
    /// Hints of the elements around it.
    var around: Hints
    var ancestors: Ancestors
    /// `datetime` or `content`, where the element has one.
    var machine: String?
    /// `itemprop` in lower case; empty when it has none.
    var property = ""
    /// 1 to 6 for a heading.
    var level = 0
    /// Whether it is one link as a whole.
    var isLink = false
    /// Whether that link leads to the front page.
    var leadsHome = false
    /// The text of a byline up to the first piece behind the names, where its elements tell the pieces apart.
    var parts = ""

    /// Whether it names the site: called so, and nothing that may as well be a headline.
    var namesSite: Bool {
      guard own.contains(.site) else { return false }
      let mayBeHeadline = own.contains(.blogTitle) && level > 0 && !(isLink && leadsHome) && !around.contains(.site)
      return !mayBeHeadline || text.split(separator: " ").count <= 3
    }

    /// Stands in `property` of a link to the page of a person, who may be one that the article is about.
    static let personPage = "person page"
    /// Stands in `property` of a link to the page of an author.
    static let authorPage = "author page"
  }

  /// A picture that the page shows.
  struct Image: Sendable {
    var address: String
    /// The number of blocks before it.
    var block: Int
    /// Hints of the element and of those around it.
    var hints: Hints
    var ancestors: Ancestors
  }

  /// An anchor that may lead to another page of the article.
  struct Anchor: Sendable {
    var href: String
    var text: String
    var block: Int
    var isInPager: Bool
  }

  var language: String?
  var title: String?
  var base: String?
  var metas: [Meta] = []
  var links: [Link] = []
  /// The content of `application/ld+json` scripts.
  var structured: [[UInt8]] = []
  /// The data of scripts that make the page, in order, bounded.
  var states: [[UInt8]] = []
  var headings: [Label] = []
  var times: [Label] = []
  var properties: [Label] = []
  var bylines: [Label] = []
  var dateLabels: [Label] = []
  var breadcrumbs: [Label] = []
  var anchors: [Anchor] = []
  var images: [Image] = []

  /// The address that the page calls its own (`link rel=canonical`), as written.
  var canonical: String? { links.first { $0.rel.split(separator: " ").contains("canonical") }?.href }

  /// Marks what stands in some blocks as part of other articles.
  mutating func relate(_ blocks: Set<Int>) {
    func mark(_ labels: inout [Label]) {
      for i in labels.indices where blocks.contains(labels[i].block) { labels[i].around.insert(.related) }
    }
    mark(&times)
    mark(&bylines)
    mark(&dateLabels)
  }

  /// Forgets what stands in a block and all behind it.
  mutating func cut(before block: Int) {
    for list in [\Self.times, \.properties, \.bylines, \.dateLabels] {
      self[keyPath: list].removeAll { $0.block >= block }
    }
  }

  /// The content of the first `meta` of the first of these names that has one.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let found = metas.first(where: { $0.name == name && !$0.content.isEmpty }) { return found.content }
    }
    return nil
  }
}
