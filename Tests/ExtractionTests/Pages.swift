@testable import Extraction
import Markup
import Text
import Web

/// Pages for tests of what is made of their blocks.
enum Pages {
  /// The page of an HTML text.
  static func read(_ html: String) -> Page {
    guard let document = Document(html: Array(html.utf8)) else { return Page() }
    return PageBuilder.read(document)
  }

  /// What is extracted from an HTML text.
  static func extract(_ html: String, url: String? = nil, now: Moment? = nil) -> ExtractedPage {
    Extractor().extract(Array(html.utf8), url: url.flatMap { WebURL($0) }, contentType: nil, now: now)
  }

  /// What is known of an article that says nothing of itself.
  static func knowledge(headline: Int = 0) -> BlockFilter.Knowledge {
    BlockFilter.Knowledge(titles: [], description: "", authors: [], headlineBlock: headline)
  }

  /// A sentence of some length that reads like running text.
  static func sentence(_ number: Int) -> String {
    "Kalimat nomor \(number) bercerita tentang para relawan yang mendampingi keluarga di desa itu, dengan sabar, setiap hari."
  }

  /// Such sentences, a paragraph each.
  static func paragraphs(_ numbers: ClosedRange<Int>) -> String { numbers.map { "<p>\(sentence($0))</p>" }.joined() }
}
