import Testing
import Web

@testable import Extraction

@Suite("BoldLine")
struct BoldLineTests {
  private func title(_ line: String) -> String? {
    let text = (1...5).map(Pages.sentence).joined(separator: "<br><br>")
    let html = """
      <html><head><title>Kabar Desa</title></head><body><table><tr><td><b>MENU</b><br><a href='/'>Beranda</a></td><td>\(line)<br><br>
      \(text)</td></tr></table></body></html>
      """
    return Pages.extract(html, url: "http://kabardesa.example/?id=7").title
  }

  @Test("The bold line above the text is the headline of a page that has no headings and names only its site")
  func found() {
    let line =
      "<font size=4><b>Relawan Dampingi Keluarga di Tiga Desa</b></font><br><font size=1>Ditulis oleh Tari Wulandari</font>"
    #expect(title(line) == "Relawan Dampingi Keluarga di Tiga Desa")
  }

  @Test("Credits, sentences and lines of other letters are none")
  func none() {
    #expect(title("<b>Ditulis oleh Tari Wulandari dan Made Putra</b>") != "Ditulis oleh Tari Wulandari dan Made Putra")
    #expect(title("Relawan Dampingi Keluarga di Tiga Desa") != "Relawan Dampingi Keluarga di Tiga Desa")
  }
}
