@testable import Extraction
import Markup

/// Pages for tests of what is made of their blocks.
enum Pages {
  /// The page of an HTML text.
  static func read(_ html: String) -> Page {
    guard let document = Document(html: Array(html.utf8)) else { return Page() }
    return PageBuilder.read(document)
  }

  /// What is known of an article that says nothing of itself.
  static func knowledge(headline: Int = 0) -> BlockFilter.Knowledge {
    BlockFilter.Knowledge(titles: [], description: "", authors: [], headlineBlock: headline)
  }

  /// A sentence of some length that reads like running text.
  static func sentence(_ number: Int) -> String {
    "Kalimat nomor \(number) bercerita tentang para relawan yang mendampingi keluarga di desa itu, dengan sabar, setiap hari."
  }
}
