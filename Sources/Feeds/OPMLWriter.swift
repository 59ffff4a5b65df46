import Markup
import Text

/// Writes a list of subscriptions as OPML 2.0.
struct OPMLWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ list: OPML) {
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n")
    append("  <head>\n    <title>")
    escaped(list.title ?? "")
    append("</title>\n  </head>\n  <body>\n")
    for outline in list.outlines { write(outline, level: 2) }
    append("  </body>\n</opml>\n")
  }

  private mutating func write(_ outline: OPML.Outline, level: Int) {
    let indent = String(repeating: "  ", count: level)
    append(indent + "<outline")
    attribute("text", outline.title)
    if let feed = outline.feed {
      attribute("type", "rss")
      attribute("xmlUrl", feed)
    }
    if let site = outline.site { attribute("htmlUrl", site) }
    if outline.children.isEmpty {
      append("/>\n")
      return
    }
    append(">\n")
    for child in outline.children { write(child, level: level + 1) }
    append(indent + "</outline>\n")
  }

  private mutating func attribute(_ name: String, _ value: String) {
    append(" \(name)=\"")
    escaped(value)
    append("\"")
  }

  /// Text with references for what XML reserves; controls, which XML does not allow, become spaces.
  private mutating func escaped(_ text: String) {
    let plain = text.utf8.map { $0 < .space ? .space : $0 }
    plain.withUnsafeBufferPointer { HTMLWriter.append($0, to: &bytes) }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
