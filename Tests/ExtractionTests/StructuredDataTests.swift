import Testing

@testable import Extraction

@Suite("StructuredData")
struct StructuredDataTests {
  private func published(_ head: String) -> String? {
    let html = """
      <html><head><title>Kelas Memasak di Lereng | Kanal</title>\(head)</head><body><h1>Kelas Memasak di Lereng</h1>
      \(Pages.paragraphs(1...6))</body></html>
      """
    return Pages.extract(html, url: "https://a.example/b").published?.iso8601
  }

  private func video(_ name: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"name\":\"\(name)\",\"uploadDate\":\"2024-05-06T08:41:00+07:00\"}</script>"
  }

  @Test("A page that is made for a video is of the day on which that was put up")
  func video() {
    #expect(published(video("Kelas Memasak di Lereng")) == "2024-05-06T08:41+07:00")
    #expect(published(video("Jalan Pagi di Lembah")) == nil)
  }

  @Test("Thousands of authors are not compared with each line of the page")
  func authors() {
    let names = (0..<5_000).map { "{\"name\":\"Tari Wulan\($0)\"}" }.joined(separator: ",")
    let script = "{\"@type\":\"NewsArticle\",\"headline\":\"Kelas\",\"author\":[\(names)]}"
    #expect(StructuredData(scripts: [Array(script.utf8)]).authors.count == 50)
  }

  private func article(_ headline: String, at address: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\(headline)\",\"url\":\"\(address)\",\"datePublished\":\"2024-07-01T08:00:00+07:00\"}</script>"
  }

  @Test("Data of other articles say nothing of this one; those of its own may have another address or headline")
  func foreign() {
    #expect(published(article("Pasar Apung Dibuka Lagi", at: "https://a.example/pasar")) == nil)
    let list = article("Pasar Apung Dibuka Lagi", at: "/pasar") + article("Jalan Pagi di Lembah Dua", at: "/jalan")
    #expect(published(list) == nil)
    let own = "2024-07-01T08:00+07:00"
    #expect(published(article("Pasar Apung Dibuka Lagi", at: "https://a.example/b")) == own)
    #expect(published(article("Kelas Memasak Dibuka di Lereng", at: "https://amp.a.example/x/b")) == own)
    #expect(published(list + article("Kelas Memasak di Lereng", at: "https://a.example/b")) == own)
  }
}
