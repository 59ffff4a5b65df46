import Foundation
import Testing
import Web

@testable import Extraction

/// Whole pages after the templates that Indonesian sites are built with: themes, content systems, portals with walls.
@Suite("Pages after templates")
struct TemplateTests {
  private static let names = [
    "amp", "app-noscript", "blogger", "breaks-only", "desa", "divi", "drupal", "elementor", "endless", "hashed-names",
    "inline-pages", "jannah", "joomla", "kementerian", "listicle", "newspaper", "print-copy-template", "promedia",
    "read-more-wall", "subscriber-wall", "tab-pane-active",
  ]

  private func file(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/templates/" + name, withExtension: nil))
    return Array(try Data(contentsOf: url))
  }

  @Test("The text is the article's paragraphs, all of them and nothing else", arguments: names)
  func text(name: String) throws {
    let page = Extractor().extract(
      try file(name + ".html"), url: WebURL("https://contoh.example/berita/" + name), contentType: nil, now: nil)
    let lines = String(decoding: try file(name + ".txt"), as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(page.paragraphs == lines)
    #expect(page.isArticle)
  }
}
