import Foundation
import FoundationXML
import Model
import TestSupport
import Testing
import Text

@testable import Digests

@Suite struct SourcesPageTests {
  private func editions() throws -> [Edition] {
    var later = try Fixture("ordinary").edition
    later.day = later.day.adding(days: 2)
    later.sources[0].isWell = false
    later.sources[0].fault = .failing(Trouble(.status, "<b>"), since: nil, tries: 1, next: nil)
    return [later, try Fixture("ordinary").edition]
  }

  @Test func countsEachDay() throws {
    let editions = try editions()
    let page = try #require(SourcesPage(editions: editions))
    #expect(page.lines.count == editions[0].sources.count)
    let told = editions[1].items.reduce(0) { $0 + 1 + $1.alsoReported.count }
    let known = Set(editions[0].sources.map(\.name))
    let counted = editions[1].items.flatMap { [$0.source] + $0.alsoReported.map(\.source) }.count { known.contains($0) }
    #expect(counted > 0 && counted <= told)
    #expect(page.lines.reduce(0) { $0 + $1.articles.reduce(0, +) } == 2 * counted)
    #expect(page.lines.allSatisfy { $0.articles.count == 30 })
    #expect(page.lines.allSatisfy { $0.articles[28] == 0 && $0.articles[27] == $0.articles[29] })
    #expect((page.lines[0].wellIn, page.lines[0].editions) == (1, 2))
  }

  @Test func pageIsOneFileWithoutScript() throws {
    let bytes = try #require(SourcesPage(editions: editions())).render()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("<script") && !text.contains("src="))
    #expect(!text.contains("(<b>)") && text.contains("(&lt;b&gt;)"))
    #expect(text.contains("role=\"img\" aria-label=\"Artikel per hari: 0, 0"))
    #expect(bytes == SourcesPage(editions: try editions().reversed())?.render())
  }

  @Test func withoutAnEditionThereIsNoPage() { #expect(SourcesPage(editions: []) == nil) }

  @Test(arguments: 0..<20) func hostileSourcesStayInert(seed: Int) throws {
    var generator = GeneratedEdition(seed: UInt64(seed))
    let page = try #require(SourcesPage(editions: [generator.edition()]))
    let text = String(decoding: page.render(), as: UTF8.self)
    #expect(!text.contains("<script") && !text.contains("<img"))
  }
}
