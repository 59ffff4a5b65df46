import TestSupport
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

  @Test("The text is the article's paragraphs, all of them and nothing else", arguments: names)
  func text(name: String) throws {
    let (html, url) = (try Fixture.bytes("templates/\(name).html"), WebURL("https://contoh.example/berita/" + name))
    let page = Extractor().extract(html, url: url, contentType: nil, now: nil)
    let lines = try Fixture.text("templates/\(name).txt").split(separator: "\n").map(String.init)
    #expect(page.paragraphs == lines)
    #expect(page.isArticle)
  }
}
