/// What the words of an element's `class` and `id` say about it.
struct Hints: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  /// Named as the text of an article (`entry-content`, `articleBody`).
  static let body = Hints(rawValue: 1 << 0)
  /// Named as something of an article (`post`, `story`, `content`).
  static let content = Hints(rawValue: 1 << 1)
  static let comments = Hints(rawValue: 1 << 2)
  /// Other articles: related, popular, recommended, teasers.
  static let related = Hints(rawValue: 1 << 3)
  static let author = Hints(rawValue: 1 << 4)
  static let caption = Hints(rawValue: 1 << 5)
  static let gallery = Hints(rawValue: 1 << 6)
  static let share = Hints(rawValue: 1 << 7)
  /// Newsletters, subscriptions, calls to act.
  static let promotion = Hints(rawValue: 1 << 8)
  /// Tags, categories, meta lines.
  static let labels = Hints(rawValue: 1 << 9)
  /// Sidebars, menus, footers, banners, dialogs.
  static let chrome = Hints(rawValue: 1 << 10)
  static let advertisement = Hints(rawValue: 1 << 11)
  static let pager = Hints(rawValue: 1 << 12)
  static let breadcrumb = Hints(rawValue: 1 << 13)
  /// The standfirst.
  static let lead = Hints(rawValue: 1 << 14)
  static let date = Hints(rawValue: 1 << 15)
  static let headline = Hints(rawValue: 1 << 16)
  static let hidden = Hints(rawValue: 1 << 17)
  /// The author's own page or a box about the author.
  static let biography = Hints(rawValue: 1 << 18)
  static let embed = Hints(rawValue: 1 << 19)
  static let keyPoints = Hints(rawValue: 1 << 20)
  /// The name or slogan of the site.
  static let site = Hints(rawValue: 1 << 21)
  /// Named as one entry of a blog; its further classes then name what it is filed under.
  static let entry = Hints(rawValue: 1 << 22)
  /// Notices about cookies and consent, which may be longer than the article.
  static let consent = Hints(rawValue: 1 << 23)
  /// Shown only while the mouse is on a word: a card about a name, a note.
  static let popup = Hints(rawValue: 1 << 24)
  /// A post of a social network, with what the network writes around it.
  static let post = Hints(rawValue: 1 << 25)
  /// Named as a card: that of another article where it holds a link.
  static let card = Hints(rawValue: 1 << 26)
  /// Named as the title of a blog, which may be that of the site or that of a post.
  static let blogTitle = Hints(rawValue: 1 << 28)
  /// First half of a name such as `article-body`; means nothing alone.
  static let articleWord = Hints(rawValue: 1 << 30)
  /// Second half of a name such as `article-body`; means nothing alone.
  static let bodyWord = Hints(rawValue: 1 << 31)

  /// What makes a whole container unlikely to hold article text.
  static let negative: Hints = [
    .comments, .related, .share, .promotion, .labels, .chrome, .advertisement, .pager, .breadcrumb, .biography,
    .hidden, .caption, .consent,
  ]
}
