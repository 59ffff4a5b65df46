import Testing
import Text
import Web

@testable import Extraction

@Suite("BylineFinder")
struct BylineFinderTests {
  private static let text = String(
    repeating:
      "<p>Para relawan mendampingi keluarga di tiga desa sejak bulan lalu, dan hasilnya mulai terlihat sekarang.</p>",
    count: 6)

  private func byline(_ head: String, _ line: String, after: String = "", site: String = "Warta Lereng") -> [String] {
    let html = """
      <html><head><meta property="og:site_name" content="\(site)">\(head)</head><body><div class="x">
      <h1>Relawan Dampingi Keluarga di Tiga Desa</h1>\(line)<div class="entry-content">\(Self.text)</div>\(after)</div></body></html>
      """
    return Pages.extract(html, url: "https://wartalereng.example/a/b").byline
  }

  private func json(_ author: String) -> String {
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Relawan Dampingi Keluarga di Tiga Desa\",\"author\":\(author)}</script>"
  }

  @Test("Structured data name the authors where the page prints one of them")
  func structured() {
    #expect(byline(json("{\"name\":\"Tari Wulandari\"}"), "<p>Tari Wulandari</p>") == ["Tari Wulandari"])
    #expect(
      byline(json("[{\"name\":\"Tari Wulandari\"},{\"name\":\"Made Putra\"}]"), "<p>TARI WULANDARI, 5 Mei</p>")
        == ["Tari Wulandari", "Made Putra"])
    #expect(byline(json("\"Dan Hidayat dan Ayu Sari\""), "<p>Dan Hidayat</p>") == ["Dan Hidayat", "Ayu Sari"])
  }

  @Test("A label with the trade of who wrote outweighs metadata and names without one; editors often stand there")
  func labelled() {
    let meta = "<meta name='author' content='Made Putra'>"
    #expect(
      byline(meta, "<p>Made Putra | Tari Wulandari</p>", after: "<p>Reporter: Tari Wulandari</p>") == ["Tari Wulandari"]
    )
    let box = "<div id='penulis'><div>Penulis: <a>Tari Wulandari</a></div><div>| Editor: <a>made putra</a></div></div>"
    #expect(byline("<meta name='author' content='made putra'>", box) == ["Tari Wulandari"])
  }

  @Test(
    "A badge in the link of a name is no part of it",
    arguments: [
      "<span>Kontributor</span>", "<span class='badge'>Terverifikasi</span>", "<i>Verified</i>", "<b>Member</b>",
    ])
  func badge(_ badge: String) {
    let link = "<a href='/penulis/tari-wulandari'>Tari Wulandari\(badge)</a>"
    #expect(byline("", "<div>\(link)</div>") == ["Tari Wulandari"])
    #expect(byline("", "<div>Oleh \(link)</div>") == ["Tari Wulandari"])
    #expect(byline("", "<div>\(link) 5 April 2025</div>") == ["Tari Wulandari"])
    #expect(byline("", "<div><a rel='author' href='/x'>Tari Wulandari\(badge)</a></div>") == ["Tari Wulandari"])
  }

  @Test("A bold name alone above the text signs it, unless the headline names that person")
  func bold() {
    let text = "<p><strong>Tari Wulandari/Made Putra</strong></p>" + Self.text
    #expect(byline("", text) == ["Tari Wulandari", "Made Putra"])
    #expect(byline("<title>Made Putra Pulang</title>", "<p><b>Made Putra</b></p>" + Self.text) == [])
  }

  @Test("A name in a line of its own beside that of the day signs; a subject of the page and whom it is about do not")
  func besideDay() {
    let (day, name) = ("<div>5 April 2025</div>", "<div>Tari Wulandari</div>")
    #expect(byline("", day + "<div>•</div>" + name + "<div>•</div><div>4 menit</div>") == ["Tari Wulandari"])
    #expect(byline("", name + day) == ["Tari Wulandari"])
    #expect(byline("", "<div>Para Relawan</div>" + day) == [])
    #expect(byline("<title>Tari Wulandari Pulang</title>", name + day) == [])
    #expect(byline("", name + "<div>Bandung</div>" + day) == [])
  }

  @Test("A name signs with the day behind it in an element named as a byline, or in a heading that holds day and clock")
  func withDay() {
    #expect(byline("", "<div class='byline'>Tari Wulandari, 5 April 2025</div>") == ["Tari Wulandari"])
    let line = "<h3><i></i> Tari Wulandari <i></i> 10 Maret 2025 08:31:12 <i></i> 89 Kali</h3>"
    #expect(byline("", line) == ["Tari Wulandari"])
    #expect(byline("", "<h3>Sidang Tari Wulandari 10 Maret 2025 Ditunda Lagi</h3>") == [])
  }

  @Test("Who contributed or edited signs nothing, though structured data list them with the writers")
  func contributions() {
    let line = """
      <div class='author-byline'><div>By <span><a rel='author' href='/author/tw'>Tari Wulandari</a></span></div><span>Contributions
      from <div><span class='author-name'><a href='/author/mp'>Made Putra</a></span></div></span><span> published 5 May 2024</span></div>
      """
    #expect(byline(json("[{\"name\":\"Tari Wulandari\"},{\"name\":\"Made Putra\"}]"), line) == ["Tari Wulandari"])
  }

  @Test("A link to a person's page above the text signs, one in a sentence does not")
  func personPage() {
    let link = "<a href='/people/tari-wulandari/'>Tari Wulandari</a>"
    #expect(byline("", "<div>\(link)<span>Wartawan sosial</span></div>") == ["Tari Wulandari"])
    #expect(byline("", "<div class='entry-content'><p>Apa kabar \(link) hari ini?</p></div>") == [])
    #expect(byline("", "<div><a href='/people/human-rights/'>Hak Asasi</a></div>") == [])
    // Pages about an office, in its menu.
    for (path, words) in [
      ("profil/visi-dan-misi-balai", "Visi dan Misi Balai"), ("team/tugas-dan-fungsi", "Tugas dan Fungsi"),
      ("profil/struktur-organisasi", "Struktur Organisasi"),
    ] { #expect(byline("", "<div><a href='/\(path)'>\(words)</a></div>") == []) }
  }

  @Test(
    "Accounts that keep a site sign nothing", arguments: ["fisip_admin", "admin-desa", "humas.dinsos", "web_redaksi"])
  func accounts(name: String) {
    #expect(byline("", "<div class='author'>By <a href='/author/\(name)'>\(name)</a></div>") == [])
  }

  @Test("The site's own account signs only where nobody else does")
  func account() {
    let author = "{\"name\":\"Lereng W\",\"url\":\"https://a.example/author/admin/\"}"
    #expect(byline(json(author), "<p>Lereng W</p><p><b>TARI WULANDARI</b></p>" + Self.text) == ["TARI WULANDARI"])
    #expect(byline(json(author), "<p>Lereng W</p>") == ["Lereng W"])
  }

  @Test("A brand and a magazine are no people")
  func brands() {
    #expect(byline("<meta name='author' content='lerengNEWS'>", "<p>lerengNEWS</p>") == [])
    #expect(
      byline("", "<p><strong>Published by Lereng Social magazine</strong>, 14 May, 2025</p><p>By Tari Wulandari</p>")
        == ["Tari Wulandari"])
  }

  @Test(
    "Roles, labels and shapes of names",
    arguments: [
      ("<p>Penulis: Tari Wulandari Desain: Made Putra</p>", ["Tari Wulandari"]),
      ("<p>Reporter: Wagino | Senin, 3 Juni 2024</p>", ["Wagino"]), ("<p>Oleh Wagino</p>", ["Wagino"]),
      ("<div class='penulis'>Wagino</div>", ["Wagino"]),
      ("<p>Rep: Tari Wulandari/ Red: Made Putra</p>", ["Tari Wulandari"]),
      ("<li><i>Penulis, </i>Tari Wulandari</li><li><i>Peran, </i>Warta Lereng</li>", ["Tari Wulandari"]),
      ("<p>Oleh: Prof. Dr. H. Tari Wulandari, S.Sos., M.Si.</p>", ["Prof. Dr. H. Tari Wulandari, S.Sos., M.Si."]),
      ("<p>Oleh: Tari Wulandari, Dosen Kesejahteraan Sosial</p>", ["Tari Wulandari"]),
      ("<a rel='author' href='/a'>Tari (T.W.) Wulandari</a>", ["Tari Wulandari"]),
      ("<a class='author' href='/author/t'><b>By</b><i>Tari Wulandari</i></a>", ["Tari Wulandari"]),
      ("<p>By Tim Hanover</p>", ["Tim Hanover"]), ("<p>Oleh: Tim Liputan</p>", []), ("<p>Oleh Tim Redaksi</p>", []),
      ("<p>Ditulis oleh <i>Super User</i></p>", []), ("<p>Oleh: Antara</p>", []),
      ("<div class='author'>Admin</div>", []),
      ("<div class='author'>Tari Wulandari dan Made Putra</div>", ["Tari Wulandari", "Made Putra"]),
      ("<p>Tari Wulandari | Senin, 3 Juni 2024</p>", ["Tari Wulandari"]), ("<p>Kota Lereng | 3 Juni 2024</p>", []),
      ("<p>Penulis: Tari Wulandari<br>Balai Desa Lereng</p>", ["Tari Wulandari"]),
      ("<p>Penyunting: Made Putra</p>", []), ("<p>Edited by</p><p>Made Putra</p>", []),
      (
        "<div class='author'><b>Penulis</b><a href='/t'>Tari Wulandari</a><a href='/m'>Made Putra</a></div>",
        ["Tari Wulandari", "Made Putra"]
      ),
      ("<div class='byline'><span>Oleh</span><span>Tari Wulandari</span><span>@tari</span></div>", ["Tari Wulandari"]),
      ("<div class='credit'><p>Laporan: Tari Wulandari</p><p>Videografer: Made Putra</p></div>", ["Tari Wulandari"]),
      ("<p class='credits'>Words by Tari Wulandari · Photography by Made Putra</p>", ["Tari Wulandari"]),
      ("<p class='credits'>Foto oleh Made Putra</p>", []),
      ("<p class='byline'>By Tari Wulandari, Programme Manager</p>", ["Tari Wulandari"]),
      ("<p>Oleh: Tari Wulandari, Lereng Institute of Health and Care</p>", ["Tari Wulandari"]),
      ("<div><span>Tari Wulandari</span><span>3 Juni 2024</span></div>", ["Tari Wulandari"]),
      ("<div><span>Letzte Änderung&nbsp;3.6.2024</span></div>", []),
      (
        "<li><span>Penyunting</span><b>Made Putra</b></li><li><span>Penulis</span><b>Tari Wulandari</b></li>",
        ["Tari Wulandari"]
      ),
      ("<p>Ditulis oleh: Tari Wulandari. Disunting oleh: Made Putra.</p>", ["Tari Wulandari"]),
      ("<div class='nama-redaksi'><a href='/r'>Tari Wulandari</a></div>", ["Tari Wulandari"]),
    ])
  func shapes(_ line: String, _ expected: [String]) { #expect(byline("", line) == expected) }

  @Test("An editor in structured data does not sign; the writer that the page prints does")
  func editors() {
    let editor = json("{\"name\":\"Made Putra\"}")
    #expect(byline(editor, "<p>Penulis: Tari Wulandari | Editor: Made Putra</p>") == ["Tari Wulandari"])
    #expect(
      byline(
        editor, "<p class='author'>Tari Wulandari</p>", after: "<p>Editor : <a href='/author/1'>Made Putra</a></p>")
        == ["Tari Wulandari"])
    #expect(byline(editor, "", after: "<p>Redaktur: Made Putra</p>") == [])
    // Who took the picture wrote as well.
    #expect(byline(editor, "<p>Made Putra, 3 Juni 2024</p><p>Foto: Made Putra</p>") == ["Made Putra"])
    #expect(
      byline(
        json("[{\"name\":\"Made Putra\"},{\"name\":\"Tari Wulandari\"}]"),
        "<p>By Made Putra</p><div>Contributions from</div><div>Tari Wulandari</div>") == ["Made Putra"])
  }

  @Test("Given and family name make one name")
  func twoParts() {
    #expect(
      byline(
        json("{\"@type\":\"Person\",\"givenName\":\"Tari\",\"familyName\":\"Wulandari\"}"), "<p>Tari Wulandari</p>")
        == ["Tari Wulandari"])
  }

  @Test("The author of the next teaser does not sign this article")
  func teasers() {
    let next = "<h3><a href='/p'>Tarif parkir pasar naik lagi</a></h3><a rel='author' href='/author/2'>Made Putra</a>"
    #expect(byline("", "", after: next) == [])
    #expect(byline("", "<p class='byline'>Tari Wulandari</p>", after: next) == ["Tari Wulandari"])
    #expect(byline("", "", after: "<p class='author'>Tari Wulandari</p>" + next) == ["Tari Wulandari"])
    #expect(byline("", "", after: "</div><div><a rel='author' href='/author/2'>Made Putra</a>") == [])
  }

  @Test("A line for readers that names more than the metadata is the byline")
  func more() {
    let one = json("{\"name\":\"Tari Wulandari\"}")
    #expect(byline(one, "<p>By Tari Wulandari and Made Putra</p>") == ["Tari Wulandari", "Made Putra"])
    #expect(byline(one, "<p>By Tari Wulandari, Lereng Morning Paper</p>") == ["Tari Wulandari"])
  }

  @Test("A name that no reader sees is no byline")
  func unseen() {
    #expect(byline(json("{\"name\":\"Tari Wulandari\"}"), "") == [])
    #expect(byline("<meta name='author' content='operator.desa'>", "") == [])
    #expect(byline(json("{\"name\":\"Tari Wulandari\"}"), "<p>Oleh: Ayu Sari</p>") == ["Ayu Sari"])
  }

  @Test(
    "Lines near the headline",
    arguments: [
      ("<p>By Tari Wulandari</p>", ["Tari Wulandari"]),
      ("<p>Oleh: Tari Wulandari | 5 Mei 2024</p>", ["Tari Wulandari"]),
      ("<p>posted on 2024-05-05 10:30 by Tari Wulandari</p>", ["Tari Wulandari"]),
      ("<p>By Tari Wulandari and Made Putra, Dec. 12, 2024</p>", ["Tari Wulandari", "Made Putra"]),
      ("<p>Written by</p><p>Tari Wulandari</p>", ["Tari Wulandari"]),
      ("<div><span>By</span><span>Tari Wulandari</span></div>", ["Tari Wulandari"]),
      ("<p>von Tari Wulandari am 5. Mai 2024</p>", ["Tari Wulandari"]),
      ("<p>By invitation only</p>", []), ("<p>By Warta Lereng</p>", []), ("<p>Oleh: Redaksi</p>", []),
      ("<p>By News Desk</p>", []),
    ])
  func lines(_ line: String, _ expected: [String]) {
    #expect(byline("", line) == expected)
  }

  @Test(
    "Marked names",
    arguments: [
      ("<p><a href='/penulis/tari-wulandari/'>Tari Wulandari</a> - 5 Mei</p>", ["Tari Wulandari"]),
      (
        "<p><a href='/author/a/'>Tari Wulandari</a> <a href='/author/b/'>Made Putra</a></p>",
        ["Tari Wulandari", "Made Putra"]
      ),
      ("<p><a rel='author' href='/x'>tari</a></p>", ["tari"]),
      ("<div class='byline'><b>By</b> <i>Tari Wulandari</i> <i>Harian Lain</i></div>", ["Tari Wulandari"]),
      ("<div class='author'>Oleh Tari</div>", ["Tari"]),
      ("<span class='author'>Facebook Twitter</span>", []), ("<span class='author'>Veröffentlicht von</span>", []),
      ("<figure class='author'><figcaption class='author'>Made Putra</figcaption></figure>", []),
      ("<p>Foto: <a href='/author/m'>Made Putra</a></p>", []),
    ])
  func marked(_ line: String, _ expected: [String]) {
    #expect(byline("", line) == expected)
  }

  @Test("The address of a firm in meta author is no list of authors; papers turn names round")
  func metas() {
    #expect(byline("<meta name='author' content='Contoh Media, Bandung, Indonesia'>", "<p>Bandung</p>") == [])
    #expect(byline("<meta name='author' content='Contoh GmbH, Kota Baru'>", "<p>Kota Baru</p>") == [])
    #expect(
      byline("<meta name='citation_author' content='Wulandari, Tari'>", "<p>Tari Wulandari</p>") == ["Tari Wulandari"])
  }

  @Test("A site that is called after a person may be signed by its name")
  func personal() {
    #expect(byline("", "<p>By Warta Lereng</p>") == [])
    let html =
      "<meta property='og:site_name' content='Tari Wulandari'><h1>Judul yang cukup panjang</h1><p>By Tari Wulandari</p>\(Self.text)"
    let page = Pages.extract(html, url: "https://tariwulandari.example/a")
    #expect(page.byline == ["Tari Wulandari"])
  }

  @Test(
    "Labels in rows of their own, above or below the names",
    arguments: [
      "<p>Tari Wulandari</p><p>Penulis</p><p>Made Putra</p><p>Editor</p>",
      "<p>Penulis</p><p>Tari Wulandari</p><p>Editor</p><p>Made Putra</p>",
      "<div><p>Made Putra</p><p>Fotografer</p></div><div><p>Tari Wulandari</p><p>Penulis</p></div>",
      "<p>Fotografer</p><p>Made Putra</p><p>Reporter</p><p>Tari Wulandari</p>",
      "<div><b>Tari Wulandari</b><br><small>Reporter</small></div><div><b>Made Putra</b><br><small>Fotografer</small></div>",
      "<p>Penulis :<br>Tari Wulandari</p><p>Editor :<br>Made Putra</p>",
      "<table><tr><td>Oleh</td><td>:</td><td>Tari Wulandari</td></tr><tr><td>Foto</td><td>:</td><td>Made Putra</td></tr></table>",
    ])
  func rows(_ line: String) { #expect(byline("", line) == ["Tari Wulandari"]) }

  @Test("What stands above a label is no name where the label's own stands below")
  func kicker() {
    #expect(byline("", "<p>Gaya Hidup</p><p>Oleh</p><p>Tari Wulandari, Jurnalis</p>") == ["Tari Wulandari"])
    #expect(byline("", "<p>Gaya Hidup</p><p>Oleh</p><p>Sugiyanto</p>").contains("Gaya Hidup") == false)
    #expect(byline("", "<p>Gaya Hidup</p><p>Penulis</p><p>Sugiyanto</p>").contains("Gaya Hidup") == false)
  }

  @Test(
    "Whose reporter it is is no name",
    arguments: [
      "<p>Laporan reporter Warta Lereng: Tari Wulandari</p>",
      "<p>Laporan Kontributor Warta Lereng Jawa Timur: Tari Wulandari</p>",
      "<p>Laporan Wartawan Wartalereng.example Tari Wulandari</p>", "<p>Kontributor Bandung, Tari Wulandari</p>",
      "<p>Laporan: Tari Wulandari, Kontributor Bandung</p>", "<div class='author'>Tari Wulandari/Warta Lereng</div>",
      "<p>Kabar / By <a href='/author/humas/'>Humas Warta</a></p><p>Reporter: Tari Wulandari</p>",
    ])
  func papers(_ line: String) { #expect(byline("", line) == ["Tari Wulandari"]) }

  @Test(
    "Offices, initials and people without a name are nobody",
    arguments: [
      "<div class='author'>Humas Kabupaten</div>", "<div class='author'>AgE</div>", "<div class='author'>cpm</div>",
      "<ul><li><a href='/t'>Tentang Kami</a></li><li><a href='/r'>Reporter</a></li></ul>",
      "<div class='author'>Ibu S.W.</div>", "<p>Kontributor: Mahasiswa KKN Kelompok 12</p>",
    ])
  func nobody(_ line: String) { #expect(byline("", line) == []) }

  @Test("A paper that is called like a person is nobody")
  func paper() {
    let html =
      "<meta property='og:site_name' content='Lensa Timur'><h1>Relawan Dampingi Keluarga</h1><p>Oleh: Lensa Timur</p>"
      + Self.text
    let page = Pages.extract(html, url: "https://lensatimur.example/a")
    #expect(page.byline == [])
  }

  @Test("Authors of a paper in a list, in elements of their own, in one element, or as the paper is cited")
  func papers() {
    let both = ["Tari Wulandari", "Ranu Wijaya"]
    for authors in [
      """
      <ul class='authors'><li><i>Tari Wulandari</i><i>Universitas Lereng</i></li>
      <li><i>Ranu Wijaya</i> <i>Politeknik Lereng</i></li></ul>
      """,
      """
      <div class='authors'><div class='author'><b>Tari Wulandari</b><div>Universitas Lereng</div></div>
      <div class='author'><b>Ranu Wijaya</b><div>Politeknik Lereng</div></div></div>
      """,
      "<div class='authors'>Tari Wulandari, Ranu Wijaya</div>",
      "<p><i class='person_name'>Wulandari, Tari</i> and <i class='person_name'>Wijaya, Ranu</i> (2024) Relawan. Thesis.</p>",
    ] { #expect(byline("", authors) == both) }
    #expect(byline("", "<p class='author'>Licensed Coffee Grader, M.A. Journalism</p>").isEmpty)
    #expect(byline("", "<p class='author'>Tari Wulandari menemui warga di Lereng, Ranu</p>").isEmpty)
  }

  @Test("A news agency alone does not sign")
  func agency() {
    #expect(byline("", "", after: "<p>(Antara)</p>").isEmpty)
  }

  @Test("Who translated, checked or edited did not write, however the label stands")
  func others() {
    #expect(byline("", "<p class='author'>Diterjemahkan oleh: Ranu Wijaya</p>" + Self.text) == [])
    #expect(byline("", "<p>Diverifikasi oleh: dr. Ranu Wijaya</p>" + Self.text) == [])
    let author = json("{\"name\":\"Ranu Wijaya\"}")
    #expect(byline(author, Self.text + "<p>Disunting oleh Ranu Wijaya dari laporan Made Putra</p>") != ["Ranu Wijaya"])
    let rows = [("Penulis", "Tari Wulandari"), ("Editor", "Ranu Wijaya")].map {
      "<tr><td>\($0)</td><td>:</td><td>\($1)</td></tr>"
    }
    #expect(byline(author, Self.text + "<table>\(rows.joined())</table>") == ["Tari Wulandari"])
    #expect(byline(json("{\"name\":\"Lereng Cyber Media\"}"), "<p>Lereng</p>" + Self.text) == [])
  }
}
