import Markup
import Text
import Web

/// A list of subscriptions (OPML 1.0 and 2.0), as feed readers exchange them.
public struct OPML: Sendable, Hashable {
  /// One line of the list: a feed, a folder, or just text.
  public struct Outline: Sendable, Hashable {
    /// What it is called: `text`, else `title`.
    public var title: String
    /// The feed's address, as written; nil for a folder.
    public var feed: String?
    /// The address of the site.
    public var site: String?
    /// What lies in it.
    public var children: [Outline] = []

    /// A line of a list.
    public init(title: String, feed: String? = nil, site: String? = nil, children: [Outline] = []) {
      (self.title, self.feed, self.site, self.children) = (title, feed, site, children)
    }
  }

  /// A feed of the list, or a site without one, and the folders that it lies in, the outermost first.
  public struct Subscription: Sendable, Hashable {
    /// The feed or site.
    public var outline: Outline
    /// The names of its folders.
    public var folders: [String]
  }

  /// Folders in folders; what lies further in is put into the last one.
  public static let depthLimit = 20
  /// Outlines of one list.
  public static let outlineLimit = 20_000

  /// The list's title.
  public var title: String?
  /// The lines, in order.
  public var outlines: [Outline] = []
  /// What was wrong and how it was read all the same, for people.
  public var diagnostics: [String] = []

  /// A list.
  public init(title: String? = nil, outlines: [Outline] = []) { (self.title, self.outlines) = (title, outlines) }

  /// All feeds, and sites without one, in order, whatever folder they are in.
  public var subscriptions: [Subscription] {
    var found: [Subscription] = []
    func walk(_ outlines: [Outline], _ folders: [String]) {
      for outline in outlines {
        let isSite = outline.site != nil && outline.children.isEmpty
        if outline.feed != nil || isSite { found.append(Subscription(outline: outline, folders: folders)) }
        if !outline.children.isEmpty { walk(outline.children, folders + [outline.title]) }
      }
    }
    walk(outlines, [])
    return found
  }

  /// Reads a list; what is damaged is repaired. Throws when there is no `opml` and no `outline` in it.
  public static func read(_ bytes: [UInt8]) throws(FeedError) -> OPML {
    let text = Transcoder.utf8(bytes, contentType: nil, as: .xml).bytes
    guard text.contains(where: { $0 > .space }) else { throw .empty }
    let reader = OPMLReader()
    let outcome = XMLReader.read(text, recovering: false, handler: reader)
    if outcome.isComplete, reader.isList { return reader.list }
    let second = OPMLReader()
    let fixed = XMLRepair.wellFormed(text, levels: Limits.standard.feedDepth)
    if !fixed.bytes.isEmpty { _ = XMLReader.read(fixed.bytes, recovering: true, handler: second) }
    second.endAll()
    guard second.isList else { throw .notAFeed }
    var list = second.list
    list.diagnostics.append(
      fixed.isFlattened
        ? "elements further in than \(fixed.levels) levels were left out"
        : "not well-formed XML (line \(outcome.errorLine)), repaired")
    return list
  }

  /// The list as OPML 2.0, well-formed whatever the names hold; ends with a newline.
  public func write() -> String {
    var writer = OPMLWriter()
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
