/// The kinds of element that a block stands in, at any distance.
struct Ancestors: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let article = Ancestors(rawValue: 1 << 0)
  static let main = Ancestors(rawValue: 1 << 1)
  static let section = Ancestors(rawValue: 1 << 2)
  static let aside = Ancestors(rawValue: 1 << 3)
  static let nav = Ancestors(rawValue: 1 << 4)
  static let footer = Ancestors(rawValue: 1 << 5)
  static let header = Ancestors(rawValue: 1 << 6)
  static let form = Ancestors(rawValue: 1 << 7)
  static let figure = Ancestors(rawValue: 1 << 8)
  static let quote = Ancestors(rawValue: 1 << 9)
  static let table = Ancestors(rawValue: 1 << 10)
  static let list = Ancestors(rawValue: 1 << 11)
  static let item = Ancestors(rawValue: 1 << 12)
  static let details = Ancestors(rawValue: 1 << 13)
  /// In an element with `itemprop=articleBody`.
  static let articleBody = Ancestors(rawValue: 1 << 14)
  static let heading = Ancestors(rawValue: 1 << 15)
  static let definition = Ancestors(rawValue: 1 << 16)
  static let paragraph = Ancestors(rawValue: 1 << 17)

  /// What one element adds.
  init(_ tag: Tag) {
    self =
      switch tag {
      case .article: .article
      case .main: .main
      case .section: .section
      case .aside: .aside
      case .nav: .nav
      case .footer: .footer
      case .header: .header
      case .form: .form
      case .figure, .figcaption: .figure
      case .blockquote: .quote
      case .table: .table
      case .ul, .ol: .list
      case .li: .item
      case .dl: .definition
      case .details: .details
      case .p: .paragraph
      case .h1, .h2, .h3, .h4, .h5, .h6: .heading
      default: []
      }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}
