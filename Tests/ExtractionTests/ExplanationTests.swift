import Testing
import Web

@testable import Extraction

@Suite("Explanation")
struct ExplanationTests {
  private func explanation(_ head: String, _ front: String, behind: String = "") -> Explanation {
    let text = Pages.paragraphs(1...6)
    let html = """
      <html><head><title>Relawan Pulang ke Desa - Warta Lereng</title>\(head)</head><body><div><h1>Relawan Pulang ke Desa</h1>
      \(front)<div class="isi">\(text)</div></div>\(behind)</body></html>
      """
    return Pages.extract(html, url: "https://wartalereng.example/a").explanation
  }

  @Test("Every piece names its place, and what says something else and lost")
  func all() {
    let head = """
      <meta name="author" content="admin3"><meta property="article:published_time" content="2024-05-14T08:00:00+07:00">
      <meta property="og:title" content="Relawan Pulang ke Desa, Warga Menyambut"><meta property="og:image" content="/a.jpg">
      <meta name="twitter:image" content="/b.jpg">
      """
    let about = explanation(
      head, "<p>Oleh Tari Wulandari</p><p>Diperbarui 16 Mei 2024</p>",
      behind: "<div class='komentar'><p>\(Pages.sentence(9))</p></div>")
    #expect(about.title == .confirmedHeading)
    #expect(about.titleRival == .init(origin: "meta", value: "Relawan Pulang ke Desa, Warga Menyambut"))
    #expect(about.byline == .text)
    #expect(about.bylineRival == .init(origin: "meta", value: "admin3"))
    #expect(about.date == .meta)
    #expect(about.dateRival == .init(origin: "headlineText", value: "2024-05-16"))
    #expect(about.image == .openGraph)
    #expect(about.imageRival == .init(origin: "twitter", value: "https://wartalereng.example/b.jpg"))
    #expect(about.body == .blocks)
    #expect(about.bodyRival?.value.contains("Kalimat nomor 9") == true)
  }

  @Test("Where nothing counts, what was refused is named")
  func refused() {
    let about = explanation("", "<p class='author'>Super User</p>")
    #expect(about.byline == nil)
    #expect(about.bylineRival == .init(origin: "markup", value: "Super User"))
    #expect(about.image == nil)
    #expect(explanation("", "").bylineRival == nil)
  }

  @Test("Another name goes before the same one of another place; the day of a change goes last")
  func other() {
    let about = explanation(
      "<meta name='author' content='Tari Wulandari'>",
      "<p class='author'>Tari Wulandari</p><p>Terbit 14 Mei 2024</p><p>Diperbarui 16 Mei 2024</p>")
    #expect(about.bylineRival == .init(origin: "markup", value: "Tari Wulandari"))
    #expect(about.dateRival == .init(origin: "modified", value: "2024-05-16"))
    let two = explanation(
      "<meta name='author' content='Ranu Wijaya'>",
      "<p class='author'>Tari Wulandari</p><p>Reporter: Tari Wulandari</p>")
    #expect(two.bylineRival == .init(origin: "meta", value: "Ranu Wijaya"))
  }
}
