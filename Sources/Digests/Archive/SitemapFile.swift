import Text

/// The pages of the folder for search engines (sitemaps.org): whole addresses, so only where it is known under which the
/// folder is served.
public struct SitemapFile: Sendable {
  /// The file's name beside the editions.
  public static let fileName = "sitemap.xml"

  private let site: String
  private let files: [(name: String, day: CalendarDay)]

  /// A map of files, each with the day of its last change, served under `site`; nil for one that may not be linked.
  public init?(site: String, files: [(name: String, day: CalendarDay)]) {
    guard let address = SafeLink.address(site) else { return nil }
    (self.site, self.files) = (address.hasSuffix("/") ? address : address + "/", files)
  }

  /// The file, UTF-8.
  public func render() -> [UInt8] {
    var out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    out += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for file in files.prefix(50_000) {
      out += "<url><loc>\(MarkupEscape.text(site + file.name))</loc><lastmod>\(file.day.iso)</lastmod></url>\n"
    }
    return Array((out + "</urlset>\n").utf8)
  }
}
