import Testing

@testable import Extraction

@Suite("HintTable")
struct HintTableTests {
  private func hints(_ value: String) -> Hints {
    Array(value.utf8).withUnsafeBufferPointer { HintTable.hints($0) }
  }

  @Test("Names of one thing in three spellings", arguments: ["related-posts", "relatedPosts", "related_posts"])
  func spellings(_ value: String) { #expect(hints(value).contains(.related)) }

  @Test("Names of the article's text", arguments: ["entry-content", "articleBody", "read__content", "post-text"])
  func body(_ value: String) { #expect(hints(value).contains(.body)) }

  @Test("A part of a word is no hint")
  func parts() { #expect(hints("unrelated commentary-free sharepoint").intersection([.related, .share]).isEmpty) }

  @Test("What a blog files an entry under says nothing about the entry")
  func entries() {
    #expect(hints("post type-post tag-comments category-sidebar author-x").intersection(.negative).isEmpty)
  }
}
