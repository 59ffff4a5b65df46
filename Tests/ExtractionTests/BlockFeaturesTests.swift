import Testing

@testable import Extraction

@Suite("BlockFeatures")
struct BlockFeaturesTests {
  private func features(_ html: String, kept: [Int] = [], structured: String? = nil, authors: [String] = [])
    -> (Page, BlockFeatures)
  {
    let page = Pages.read(html)
    var knowledge = Pages.knowledge()
    knowledge.authors = authors
    let made = BlockFeatures(
      page, TextWeights(page), body: page.blocks.indices, kept: kept, knowledge: knowledge,
      verdicts: BlockBoilerplate.verdicts(page),
      structuredBody: structured)
    return (page, made)
  }

  private func value(_ name: String, _ values: [Float]) throws -> Float {
    values[try #require(BlockFeatures.names.firstIndex(of: name))]
  }

  @Test("Each block has as many numbers as there are names, none of them infinite")
  func counts() {
    let (page, made) = features("<h1>A</h1><p>\(Pages.sentence(1))</p><ul><li><a href='/'>b</a></li></ul>", kept: [1])
    for i in page.blocks.indices {
      let values = made.matrix(of: [i])
      #expect(values.count == BlockFeatures.names.count)
      #expect(values.allSatisfy { $0.isFinite })
    }
  }

  @Test("Numbers stand under their names")
  func names() throws {
    let (_, made) = features(
      "<h2>Judul</h2><p>\(Pages.sentence(1))</p><p class='caption'><a href='/f'>Foto Sari Dewi</a></p>", kept: [1],
      authors: ["sari dewi"])
    let (heading, text, caption) = (made.matrix(of: [0]), made.matrix(of: [1]), made.matrix(of: [2]))
    #expect(try value("heading", heading) == 1)
    #expect(try value("tag.h2", heading) == 1)
    #expect(try value("heading[-1]", text) == 1)
    #expect(try value("kept", text) == 1)
    #expect(try value("kept[1]", heading) == 1)
    #expect(try value("sentence", text) == 1)
    #expect(try value("links", caption) == 1)
    #expect(try value("near.5", caption) == 1)
    #expect(try value("author", caption) == 1)
    #expect(try value("words[2]", caption) == -1)
  }

  @Test("What the structured data holds, and what is said twice")
  func known() throws {
    let (_, made) = features(
      "<p>\(Pages.sentence(1))</p><p>\(Pages.sentence(2))</p><p>\(Pages.sentence(1))</p>",
      structured: Pages.sentence(1))
    #expect(try value("inStructured", made.matrix(of: [0])) == 1)
    #expect(try value("inStructured", made.matrix(of: [1])) < 1)
    #expect(try value("repeated", made.matrix(of: [2])) == 1)
    #expect(try value("repeated", made.matrix(of: [0])) == 0)
  }

  @Test("Links outside of the body are not judged")
  func candidates() {
    let page = Pages.read("<p><a href='/a'>Menu</a></p><p>Teks</p><p>…</p>")
    let made = BlockFeatures(
      page, TextWeights(page), body: 1..<3, kept: [], knowledge: Pages.knowledge(),
      verdicts: BlockBoilerplate.verdicts(page),
      structuredBody: nil)
    #expect(made.candidates == [1])
  }

  @Test("The logarithm is about the binary one of one more", arguments: [(0, 0), (1, 1), (3, 2), (7, 3), (-2, 0)])
  func log(value: Int, expected: Int) { #expect(BlockFeatures.log(Float(value)) == Float(expected)) }
}
