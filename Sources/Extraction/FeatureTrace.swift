import Markup
import Web

/// For developers: what the block model sees of a page, as its trainer reads it.
package enum FeatureTrace {
  /// The names of the features.
  package static var names: [String] { BlockFeatures.names }

  /// The text of each block that the model judges, and the features of all of them, block after block.
  package static func rows(_ html: [UInt8], url: WebURL?) -> (texts: [String], values: [Float]) {
    let (bytes, _) = Transcoder.utf8(html, contentType: nil, as: .html)
    guard let document = Document(html: bytes) else { return ([], []) }
    let read = ArticlePage(document, url: url)
    let page = read.page
    let text = BodyText.rules(page, read.structured, title: read.title?.title, headline: read.title?.block)
    guard let features = text.features(page, read.structured) else { return ([], []) }
    let blocks = features.candidates
    return (blocks.map { page.string(page.blocks[$0]) }, features.matrix(of: blocks))
  }
}
