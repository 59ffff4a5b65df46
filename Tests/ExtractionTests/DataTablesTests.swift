import Testing

@testable import Extraction

@Suite("DataTables")
struct DataTablesTests {
  private let head = "<html><head><title>Beds by Floor</title></head><body><article><h1>Beds by Floor</h1>"

  private func article(_ table: String, beside: String = "") -> [String] {
    let (before, after) = (Pages.paragraphs(1...5), Pages.paragraphs(6...8))
    return Pages.extract("\(head)<div>\(before)\(table)\(after)</div>\(beside)</article></body></html>").paragraphs
  }

  @Test("The head and the first rows of a table are text where most of its cells are")
  func headOfTable() {
    let short = """
      <table><caption>Beds by floor</caption><tr><th>Floor</th><th>Beds</th><th>For</th></tr><tr><td>Ground</td><td>18</td>
      <td>Guests with dogs</td></tr><tr><td>First</td><td>24</td><td>Women and couples</td></tr></table>
      """
    let found = article(short)
    #expect(["Floor", "For", "Ground", "18", "Women and couples"].allSatisfy(found.contains))
    let long = """
      <table><tr><th>Layanan</th><th>Tarif</th><th>Keterangan</th></tr><tr><td><p>Asrama</p></td><td>Gratis</td>
      <td>Untuk lansia yang dirujuk oleh dinas sosial kabupaten dengan surat pengantar.</td></tr><tr><td>Harian</td>
      <td>Rp15.000</td><td>Termasuk makan siang, kudapan, dan senam pagi bersama petugas.</td></tr></table>
      """
    #expect(["Layanan", "Tarif", "Asrama", "Rp15.000"].allSatisfy(article(long).contains))
  }

  @Test("A table with a field to fill in is no text")
  func others() {
    let form = "<tr><td>Nama</td><td><input name='n'></td></tr><tr><td>Pesan</td><td><textarea></textarea></td></tr>"
    #expect(
      !article("", beside: "<form><table>\(form)<tr><td>Kota</td><td>Kode</td></tr></table></form>").contains("Nama"))
  }

  @Test("A table right behind a paragraph whose rows begin with links and go on with figures")
  func linkedNames() {
    let rows = ["Hulu", "Hilir"].enumerated().map {
      "<tr><td><a href='/desa/\($0)'>Batang \($1)</a></td><td>1\($0)</td></tr>"
    }
    let found = article("<table><tr><th>Lokasi</th><th>Mesin</th></tr>\(rows.joined())</table>")
    #expect(["Lokasi", "Mesin", "Batang Hulu", "10", "11"].allSatisfy(found.contains))
  }
}
