import Testing

@testable import Discovery

@Suite struct ScriptRedirectTests {
  @Test(arguments: [
    ("window.location.href = \"/portal/\";", "/portal/"), ("location='beranda.html'", "beranda.html"),
    ("window.location.replace('https://a.test/web');", "https://a.test/web"),
    (" document.location = \"index.php/home\" ", "index.php/home"), ("top.location.assign( '/x' )", "/x"),
  ])
  func aScriptLeadsOn(script: String, target: String) {
    #expect(ScriptRedirect.target(of: page(script)) == target)
  }

  @Test(arguments: [
    "", "var location_id = 3;", "if (screen.width < 700) location.href = '/m/';", "location.hash = '#isi'",
    "location.href = base + '/x';", "location.reload(true)", String(repeating: "a();", count: 1_000) + "location='/x'",
  ])
  func anotherDoesNot(script: String) { #expect(ScriptRedirect.target(of: page(script)) == nil) }

  @Test func aPageWithLinksIsOneWhateverItsScriptsWouldDo() {
    #expect(ScriptRedirect.target(of: page("location = '/x'") + Array("<a href=/y>Berita</a>".utf8)) == nil)
  }

  private func page(_ script: String) -> [UInt8] {
    Array("<html><head><script>var a;</script><script>\(script)</script></head><body></body></html>".utf8)
  }
}
