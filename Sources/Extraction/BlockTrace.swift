import Markup
import Web

/// For developers: what the extractor saw, a line for each text block, with why it was judged as it was.
package enum BlockTrace {
  /// The lines of a page: `+` kept, `-` not kept, `.` outside of the chosen region; tag, mass, link share, hints, text.
  package static func lines(_ html: [UInt8], url: WebURL?) -> [String] {
    let (bytes, _) = Transcoder.utf8(html, contentType: nil, as: .html)
    guard let document = Document(html: bytes) else { return [] }
    let read = ArticlePage(document, url: url)
    let (page, title, text) = (read.page, read.title, read.text)
    let masses = TextWeights(page)
    let kept = Set(text.kept)
    var lines = [
      "title \(title?.title ?? "-") at block \(title?.block ?? -1); body \(text.origin.rawValue) \(text.range)"
    ]
    for (i, block) in page.blocks.enumerated() {
      let sign = kept.contains(i) ? "+" : text.range.contains(i) ? "-" : "."
      let out = masses.isInNegative[block.region] ? "!" : " "
      lines.append(
        "\(sign)\(out)\(i) \(block.tag) m\(Int(masses.blocks[i])) l\(Int(block.linkDensity * 100)) "
          + "near \(String(block.near.rawValue, radix: 16)) far \(String(block.far.rawValue, radix: 16)) "
          + page.string(block).prefix(90))
    }
    return lines
  }
}
