import Model
import Text
import Web

/// An entry while its element is open: the fields, and from how deep each came, since a field of an element further in never
/// replaces one further out.
struct EntryDraft {
  var entry = Entry()
  var titleDepth: Int?
  var idDepth: Int?
  var link: String?
  var linkDepth = Int.max
  var otherLink: String?
  var permalink: String?
  var originalLink: String?
  /// Where the content or the entry itself is said to be, should nothing else be: Atom `content/@src`, `rel="self"`.
  var contentSource: String?
  var ownLink: String?
  var summaryDepth: Int?
  var contentDepth: Int?
  var extraSummary: String?
  /// `dc:date`, which does not say what happened then.
  var looseDate: FeedDate.Reading?
  /// A date of publication that nobody can mean.
  var unlikelyDate: Instant?
  /// Names of authors by rank of where they stand: dc:creator, author, others.
  var creators: [String] = []
  var authors: [String] = []
  var extraAuthor: String?

  /// The finished entry; `base` is what its links are read against.
  mutating func finished(base: LinkBase) -> Entry {
    entry.link = (link ?? otherLink ?? permalink ?? permalinkFromID).map(base.absolute)
    entry.url = (originalLink ?? entry.link ?? contentSource ?? ownLink).flatMap { WebURL($0, base: base.url) }
    entry.permalink = permalink.flatMap { WebURL($0, base: base.url) }
    // Readers agree on this: without a date of its own, an entry was published when it was last said to have changed.
    if entry.published == nil {
      (entry.published, entry.publishedDoubt) =
        looseDate.map { ($0.instant, $0.doubt) }
        ?? (entry.updated ?? unlikelyDate, entry.updated == nil ? nil : entry.updatedDoubt)
    }
    if entry.summaryHTML == nil, let extraSummary {
      entry.summaryHTML = extraSummary
      if entry.contentHTML == nil { entry.isMedia = true }
    }
    if !creators.isEmpty {
      entry.author = creators.joined(separator: ", ")
    } else if let author = authors.first {
      entry.author = authors.count == 1 ? author : authors.joined(separator: ", ")
    } else {
      entry.author = extraAuthor
    }
    return entry
  }

  private var permalinkFromID: String? {
    guard let id = entry.id, ["http", "https"].contains(LinkBase.scheme(id)?.lowercased()) else { return nil }
    return id
  }
}
