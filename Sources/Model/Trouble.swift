import Text

/// What is wrong with a source: the kind decides the words that readers and operators get, the detail is shown as it is.
public struct Trouble: Error, Sendable, Hashable, Codable {
  /// What went wrong.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The server answered with an error status.
    case status
    /// No answer in time.
    case timeout
    /// The name has no address, or nothing answers there.
    case unreachable
    /// The certificate is not to be trusted.
    case certificate
    /// A private or loopback address that the configuration does not allow.
    case privateAddress
    /// Too large, too many redirects, or otherwise over a limit.
    case limit
    /// robots.txt forbids it or could not be read.
    case robots
    /// The answer is neither a feed nor a page with articles.
    case noArticles
    /// A page that scripts make, with nothing to read before they run; the detail is its title.
    case scripts
    /// A wall against programs stands before it; the detail is whose.
    case wall
    /// The user name or the password that is set is refused.
    case login
    /// The answer has nothing in it.
    case empty
    /// The address leads to the home page, which the detail names, and that offers nothing.
    case home
    /// The page only leads on to the address of the detail, which offers nothing.
    case leadsOn
    /// A page where the configuration says that a feed is; the detail is its title.
    case notAFeed
    /// A feed so damaged that nothing can be read of it.
    case damagedFeed
    /// A sitemap where the configuration says something else.
    case sitemap
    /// The domain has another owner, or none; the detail is the title of what stands there.
    case parked
    /// An entry has neither an address nor a text.
    case noAddresses
    /// What it offers anew has dates long past, so that all of it is left out as old; the detail is the latest of them.
    case oldDates
    /// No source at all can be reached: this machine's own line.
    case line
    /// 410: gone for good.
    case gone
    /// Its outlet took the article back, or has it no more, and says so in its place.
    case withdrawn
    /// Articles are offered and none of their pages can be read; the detail is how many, and the trouble of the pages.
    case pages
    /// Pages with different headlines show the same text.
    case sameText
    /// The program ended while it was being read, of it or of anything else.
    case ended
    /// Nothing wrong: a page waits for the next refresh, since each reads only so many.
    case turn
    case other
  }

  /// What it is about.
  public var kind: Kind
  /// A status, an address, or the library's own words; may be empty.
  public var detail: String

  /// A trouble of a kind. What a server said is made fit to be printed here: it is stored, told and logged from here on.
  public init(_ kind: Kind, _ detail: String = "") { (self.kind, self.detail) = (kind, PrintableText.line(detail)) }

  /// The trouble of a source that offers that many articles whose pages have this one.
  public func ofPages(_ count: Int) -> Trouble { Trouble(.pages, "\(count) \(stored)") }

  /// What is wrong with the pages, where that is the trouble, and how many are offered.
  public var pages: (count: String, cause: Trouble)? {
    guard kind == .pages, let space = detail.firstIndex(of: " "),
      let cause = Trouble(stored: String(detail[detail.index(after: space)...])), cause.kind != .pages
    else { return nil }
    return (String(detail[..<space]), cause)
  }

  /// One text that `init(stored:)` reads back.
  public var stored: String { kind.rawValue + " " + detail }

  /// Reads what `stored` wrote.
  public init?(stored text: String) {
    guard let space = text.firstIndex(of: " "), let kind = Kind(rawValue: String(text[..<space])) else { return nil }
    self.init(kind, String(text[text.index(after: space)...]))
  }
}
