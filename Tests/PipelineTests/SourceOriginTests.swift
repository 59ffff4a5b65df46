import Model
import Testing
import Web

@testable import Pipeline

@Suite struct SourceOriginTests {
  private func source(_ name: String, _ url: String, articles: String? = nil) throws -> Source {
    var source = try Source.test(name, url)
    source.articles = try articles.map { try ArticlePattern($0) }
    return source
  }

  private func names(_ url: String, _ sources: [Source]) throws -> [String] {
    sources.offering(try #require(WebURL(url))).map(\.name)
  }

  @Test func theHostDecidesThenItsDomain() throws {
    let sources = try [
      source("induk", "https://www.warta.example/rss"), source("daerah", "https://daerah.warta.example/"),
      source("lain", "https://lain.example/"),
    ]
    #expect(try names("https://daerah.warta.example/a", sources) == ["daerah", "induk"])
    #expect(try names("https://m.warta.example/a", sources) == ["induk", "daerah"])
    #expect(try names("https://bukanwarta.example/a", sources) == [])
  }

  @Test func aPortIsAnotherSite() throws {
    let sources = try [source("satu", "http://127.0.0.1:8001/"), source("dua", "http://127.0.0.1:8002/")]
    #expect(try names("http://127.0.0.1:8002/a", sources) == ["dua"])
  }

  @Test func ofOneHostThePatternAndThePathDecide() throws {
    let sources = try [
      source("umum", "https://warta.example/"), source("sosial", "https://warta.example/sosial/"),
      source("opini", "https://warta.example/opini", articles: "/opini/*"),
      source("foto", "https://warta.example/sosial/foto", articles: "/foto/*"),
    ]
    #expect(try names("https://warta.example/sosial/12", sources) == ["sosial", "umum", "foto", "opini"])
    #expect(try names("https://warta.example/opini/12", sources) == ["opini", "umum", "sosial", "foto"])
  }
}
