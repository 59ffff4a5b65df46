import Testing
import Web

@testable import Extraction

@Suite("ImageFinder")
struct ImageFinderTests {
  private func page(
    _ head: String = "", above: String = "", before: String = "", within: String = "", below: String = ""
  )
    -> ExtractedPage
  {
    let texts = (1...6).map { "<p>\(Pages.sentence($0))</p>" }
    let html = """
      <html><head><title>Relawan Pulang ke Desa</title>\(head)</head><body>\(above)<h1>Relawan Pulang ke Desa</h1>\(before)
      <div class="isi">\(texts[0])\(within)\(texts[1...].joined())</div>\(below)</body></html>
      """
    return Pages.extract(html, url: "https://a.example/b")
  }

  @Test(
    "The first picture with the article is its picture, wherever its address stands",
    arguments: [
      "<img src='/a.jpg'>", "<figure><a href='/besar'><img src=/a.jpg></a><figcaption>Relawan</figcaption></figure>",
      "<img src='data:image/gif;base64,R0lGODlh' data-src='/a.jpg' class='lazyload'>",
      "<img src='/kosong.gif' data-original='/a.jpg'>", "<img data-srcset='/a.jpg 480w, /c.jpg 1200w'>",
      "<picture><source srcset='/c.webp'><img srcset='/a.jpg 1x, /c.jpg 2x'></picture>",
      "<amp-img src='/a.jpg' width='800' height='450'></amp-img>",
      "<div class='penulis'><img src='/tari.jpg'></div><img src='/a.jpg'>",
      "<img src='/img/logo-kecil.png'><img src='/tanda.svg'><img src='/t.png' width='48' height='48'><img src='/a.jpg'>",
    ])
  func shown(_ markup: String) {
    for page in [page(before: markup), page(within: markup)] {
      #expect(page.image?.href == "https://a.example/a.jpg")
      #expect(page.explanation.image == .article)
    }
  }

  @Test("Microdata names it in a link")
  func microdata() {
    #expect(page("<link itemprop='image' href='/m.jpg'>").image?.href == "https://a.example/m.jpg")
  }

  @Test("A card that holds the article is no card of another, though it can be passed on")
  func card() {
    let texts = Pages.paragraphs(1...6)
    let card =
      "<div class=card><h4>Relawan Pulang ke Desa Asal</h4><img src='/a.jpg'>"
      + "\(texts)<a href='//wa.example'>Bagikan</a></div>"
    let found = Pages.extract("<title>Dinas Sosial Kota Contoh</title>" + card, url: "https://a.example/b")
    #expect(found.image?.href == "https://a.example/a.jpg")
    #expect(found.title == "Relawan Pulang ke Desa Asal")
    // Behind the page's headline it is one of several.
    let behind = "<h1>Posko Dibuka di Lereng Timur</h1>\(Pages.paragraphs(7...12))" + card
    #expect(Pages.extract("<title>Posko</title>" + behind, url: "https://a.example/b").image == nil)
  }

  @Test("One right above the headline, where none stands below it")
  func above() {
    #expect(page(above: "<img src='/a.jpg'>").image?.href == "https://a.example/a.jpg")
    #expect(page(above: "<img src='/a.jpg'>", within: "<img src='/c.jpg'>").image?.href == "https://a.example/c.jpg")
  }

  @Test(
    "Those of the site and of others are not",
    arguments: [
      "<header><nav><ul><li><img src='/a.jpg'></li></ul></nav></header><p>Senin</p>",
      "<div class='iklan'><img src='/a.jpg'></div>", "<div class='logo'><img src='/a.jpg'></div>",
    ])
  func foreign(_ markup: String) {
    #expect(page(above: markup).image == nil)
    #expect(page(below: "<div class='terkait'><img src='/a.jpg'></div><aside><img src='/c.jpg'></aside>").image == nil)
    #expect(page(within: "<blockquote class='instagram-media'><img src='/a.jpg'></blockquote>").image == nil)
  }

  @Test(
    "What machines are told comes first",
    arguments: [
      "<meta property='og:image' content='/m.jpg'>", "<meta itemprop='image' content='/m.jpg'>",
      "<link rel='image_src' href='/m.jpg'>",
    ])
  func told(_ head: String) {
    let page = page(head, within: "<img src='/a.jpg'>")
    #expect(page.image?.href == "https://a.example/m.jpg")
    #expect(page.explanation.imageRival == .init(origin: "article", value: "https://a.example/a.jpg"))
  }

  @Test("One above the line with the day above the headline")
  func aboveDay() {
    let line = "<ul class='meta'><li>19 Januari 2026</li><li>Humas</li><li>1203 kali</li></ul>"
    #expect(page(above: "<div><img src='/a.jpg'></div>" + line).image?.href == "https://a.example/a.jpg")
    #expect(page(above: "<div><img src='/a.jpg'></div><p>Warta Lereng</p>").image == nil)
  }

  @Test("A logo that machines are told stands behind a picture that the page shows, but is better than none")
  func logo() {
    let head = "<meta property='og:image' content='/aset/logo-dinas.png'>"
    #expect(page(head, before: "<img src='/a.jpg' width='800' height='450'>").image?.href == "https://a.example/a.jpg")
    #expect(page(head).image?.href == "https://a.example/aset/logo-dinas.png")
    let other = "<meta property='og:image' content='/logo/relawan.jpg'>"
    #expect(page(other, before: "<img src='/a.jpg'>").image?.href == "https://a.example/logo/relawan.jpg")
  }

  @Test("A logo told with its whole address gives way, too")
  func wholeLogo() {
    for name in ["logo-lereng.png", "LogoDinas2.png", "default-share.jpg"] {
      let meta = "<meta property='og:image' content='https://a.example/assets/\(name)'>"
      #expect(page(meta, before: "<img src='/a.jpg'>").image?.href == "https://a.example/a.jpg")
      #expect(page(meta).image?.href == "https://a.example/assets/\(name)")
    }
    let real = "<meta property='og:image' content='https://a.example/foto/logotherapy.jpg'>"
    #expect(page(real, before: "<img src='/a.jpg'>").image?.href == "https://a.example/foto/logotherapy.jpg")
  }
}
