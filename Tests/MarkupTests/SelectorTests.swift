import Testing

@testable import Markup

@Suite struct SelectorTests {
  private static let page = """
    <html><head><meta property="og:title" content="Judul"></head><body>
    <div id="isi" class="isi berita"><p class="satu">Satu</p><p>Dua <b>tebal</b></p><p class="tiga akhir">Tiga</p></div>
    <div class="berita-lain" data-jenis="iklan-atas" lang="id-ID"><span title="it's &quot;so&quot;">Empat</span></div>
    <time datetime="2026-11-20T08:00:00+07:00">Jumat</time>
    <ul><li>a</li><li>b</li><li>c</li><li>d</li><li>e</li></ul>
    </body></html>
    """

  private func texts(_ selector: String, limit: Int = 100) throws -> [String] {
    guard let document = Document(html: Array(Self.page.utf8), keepsUnread: true) else { return ["no document"] }
    return document.select(try Selector(selector), limit: limit, textLimit: 1_000).items.map {
      String(decoding: $0.text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("p", ["Satu", "Dua tebal", "Tiga"]), ("P.satu", ["Satu"]), (".isi.berita p:first-child", ["Satu"]),
    (".berita p:last-child", ["Tiga"]), ("#isi > p:nth-child(2)", ["Dua tebal"]), ("#isi b", ["tebal"]),
    ("#isi > b", []), ("p + p", ["Dua tebal", "Tiga"]), (".satu ~ p", ["Dua tebal", "Tiga"]),
    ("p:not(.satu)", ["Dua tebal", "Tiga"]), ("p:not([class])", ["Dua tebal"]),
    ("#isi > :not(p), .tiga", ["Tiga"]), ("b, p.satu", ["Satu", "tebal"]), (".isi .akhir", ["Tiga"]),
    (".berita-lain", ["Empat"]), (".lain", []), ("[data-jenis]", ["Empat"]),
    ("[data-jenis=iklan-atas] span", ["Empat"]),
    ("[data-jenis^='iklan']", ["Empat"]), ("[data-jenis$=\"atas\"]", ["Empat"]), ("[data-jenis*=lan-a]", ["Empat"]),
    ("[class~=tiga]", ["Tiga"]), ("[lang|=id]", ["Empat"]), ("[class*='']", []), ("[data-jenis$=x]", []),
    ("span[title=\"it's \\\"so\\\"\"]", ["Empat"]), ("li:nth-child(odd)", ["a", "c", "e"]),
    ("li:nth-child(2n)", ["b", "d"]), ("li:nth-child(-n+2)", ["a", "b"]), ("li:nth-child( 3n + 1 )", ["a", "d"]),
    ("*.satu", ["Satu"]), ("div\tp\n>\nb", ["tebal"]), ("[id=isi]>p.satu+p>b", ["tebal"]),
  ])
  func css(_ selector: String, _ expected: [String]) throws {
    #expect(try texts(selector) == expected)
  }

  @Test(arguments: [
    ("//p[1]", ["Satu"]), ("(//p)[last()]", ["Tiga"]), ("//p/@class", ["satu", "tiga akhir"]),
    ("//p[2]/text()", ["Dua"]), ("//meta[@property='og:title']/@content", ["Judul"]),
    ("//div[contains(., 'Empat')]/span", ["Empat"]), ("(string(//p[1]))", ["Satu"]), ("(count(//li))", ["5"]),
    ("//p[1] | //b", ["Satu", "tebal"]), ("//namespace::*", []),
  ])
  func xpath(_ selector: String, _ expected: [String]) throws {
    #expect(try texts(selector) == expected)
  }

  @Test(arguments: [
    ("", 0, "a selector is empty"), ("p..a", 2, "the name of the class is missing"),
    ("p >", 2, "nothing stands behind \">\""),
    ("p, ", 3, "a selector is missing after \",\""), ("[href", 0, "\"[\" is never closed"),
    ("[href=\"x]", 6, "the quote is never closed"), ("<div class=\"x\">", 0, "this is HTML"),
    (".3kolom", 1, "a name cannot begin with a digit; write [class~=\"…\"]"),
    ("p::before", 1, "\"::\" names no element"),
    ("p:hover", 1, "\":hover\" is not supported"), ("p:nth-child(x)", 1, "\"x\" is no place"),
    ("p:not(.a .b)", 9, "\":not\" takes one element"), ("p:not(:not(a))", 6, "\":not\" in \":not\""),
    ("p@class", 1, "\"@\" belongs to XPath"), ("div/p", 3, "\"/\" belongs to XPath"),
    ("p)", 1, "\")\" without its other half"),
    ("//p[", 3, "\"[\" is never closed"), ("//p['a]", 4, "the quote is never closed"), ("//p)", 3, "\")\" without"),
    ("//p[", 3, "\"[\" is never closed"), ("//p[lower_case(.)]", 4, "XPath has no function"),
    ("//p[starts_with(., 'a')]", 4, "XPath has no function \"starts_with\"; did you mean \"starts-with\"?"),
    ("//p[@class=]", 11, "XPath is not understood"),
    ("//", 2, "the XPath ends too early"),
  ])
  func mistakes(_ text: String, _ offset: Int, _ message: String) {
    do {
      _ = try Selector(text)
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.message.hasPrefix(message), "\(text): \(error.message)")
      #expect(error.offset == offset, "\(text): \(error.message) at \(error.offset)")
    }
  }

  @Test("Long, deep and unbalanced selectors are refused, not followed")
  func hostile() {
    for text in [
      String(repeating: "a ", count: 600),
      "//a" + String(repeating: "[a", count: 200) + String(repeating: "]", count: 200),
      String(repeating: "(", count: 900),
    ] {
      #expect((try? Selector(text)) == nil)
    }
  }

  @Test("What a selector removes is gone, also what lies in other removed elements")
  func removing() throws {
    guard let document = Document(html: Array(Self.page.utf8), keepsUnread: true) else {
      throw SelectorError("no document", at: 0)
    }
    let counts = [
      document.remove(try Selector("#isi, p, b, li:first-child")), document.remove(try Selector("p")),
      document.remove(try Selector("html")),
    ]
    #expect(counts == [6, 0, 0])
    let left = document.select(try Selector("li"), limit: 1, textLimit: 10).items
    #expect(left.map { String(decoding: $0.text, as: UTF8.self) } == ["b"])
  }

  @Test("A search that costs too much is given up")
  func cost() throws {
    let html = "<body>" + String(repeating: "<p>a</p>", count: 6_000)
    guard let document = Document(html: Array(html.utf8), keepsUnread: true) else {
      throw SelectorError("no document", at: 0)
    }
    let selection = document.select(
      try Selector("//p[count(preceding-sibling::p[count(following-sibling::p) > 3]) > 2]"), limit: 10, textLimit: 10)
    #expect(selection.isGivenUp)
    #expect(selection.items.isEmpty)
  }

  @Test("An element tells its machine-readable value")
  func machine() throws {
    guard let document = Document(html: Array(Self.page.utf8), keepsUnread: true) else {
      throw SelectorError("no document", at: 0)
    }
    let found = document.select(try Selector("time"), limit: 1, textLimit: 100).items
    #expect(found.first?.machine == "2026-11-20T08:00:00+07:00")
  }
}
