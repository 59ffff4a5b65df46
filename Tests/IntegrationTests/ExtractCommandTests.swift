import Foundation
import TestSupport
import TestTurns
import Testing

/// `kabar extract`, of a file and of an address.
@Suite(.program, .lastNet) struct ExtractCommandTests {
  let folder: TemporaryFolder
  let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = try folder.write(
      Site.page(7).replacing("<article>", with: "<article><p class=\"penulis\">Oleh Sari Wulandari</p>"), to: "p.html")
  }

  private func extract(_ arguments: String...) async throws -> KabarProcess.Result {
    try await KabarProcess.run(["extract"] + arguments, folder: folder.path)
  }

  @Test func aFileIsShown() async throws {
    let result = try await extract(file)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.hasPrefix("title    Pekerja Sosial Dampingi Desa 7\nbyline   Sari Wulandari\ndate     none\n"))
    #expect(result.output.contains("\n\nPara pekerja sosial mendampingi warga Desa 7. "))
    #expect(!result.output.contains("title from"))
  }

  @Test func programsReadItAsJSON() async throws {
    let object = try #require(try await extract(file, "--json").json as? [String: Any])
    #expect(object["title"] as? String == "Pekerja Sosial Dampingi Desa 7")
    #expect(object["byline"] as? [String] == ["Sari Wulandari"])
    #expect(object["is_article"] as? Bool == true)
    #expect((object["text"] as? String)?.contains("\nPendampingan oleh peksos") == true)
  }

  @Test func selectorsAreTriedAndSayWhatTheyFound() async throws {
    let result = try await extract(file, "--explain", "--select", "byline=.penulis", "--select", "body=.tidak-ada")
    #expect(result.status == 0)
    #expect(result.output.contains("\nbyline from    selector\n"))
    #expect(result.output.contains("\nselector       select.byline: .penulis found 1"))
    #expect(result.output.contains("select.body: .tidak-ada found nothing; the automatic result is used"))
  }

  @Test func explainingNamesThePlaceOfEachPieceAndWhatLost() async throws {
    let head =
      "<head><meta name=\"author\" content=\"admin3\"><meta property=\"og:image\" content=\"https://a.example/a.jpg\">"
    let page = try await extract(
      try folder.write(
        Site.page(7).replacing("<head>", with: head).replacing(
          "<article>", with: "<article><p class=\"penulis\">Oleh Sari Wulandari</p>"), to: "q.html"), "--explain")
    for line in [
      "title from     ", "byline from    markup\n  runner-up    meta: admin3\n", "date from      nothing\n",
      "image from     openGraph https://a.example/a.jpg\n", "body from      blocks ",
    ] { #expect(page.output.contains("\n" + line), "\(page.output)") }
  }

  @Test(arguments: [
    ("title=h1[", "\"h1[\": the name of the attribute is missing (column 4)"),
    ("judul=h1", "--select knows body, title, byline, date and remove, not \"judul\""),
    ("h1", "--select takes part=selector, as in title=h1.judul; found \"h1\""),
  ])
  func aWrongSelectorIsRefused(selector: String, message: String) async throws {
    let result = try await extract(file, "--select", selector)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func anAddressIsReadOnlyWhereThatIsAllowed() async throws {
    let server = try ScriptedServer()
    server.reply("/7", with: .ok(Site.page(7)))
    let refused = try await extract(server.url + "/7")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("lies in a private network (127.0.0.1)"))
    #expect(server.connections == 0)
    let result = try await extract(server.url + "/7", "--private-network")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("title    Pekerja Sosial Dampingi Desa 7\n"))
  }

  @Test func whatIsNeitherFileNorAddressIsSaidSo() async throws {
    let result = try await extract("tidak-ada.html")
    #expect(result.status == 1)
    #expect(result.errors == "kabar: tidak-ada.html: cannot read that file, and it is no http address\n")
  }
}
