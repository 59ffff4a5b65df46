import Testing
import Web

@testable import Extraction

@Suite("BodyText")
struct BodyTextTests {
  private func page(_ body: String, head: String = "") -> ExtractedPage {
    let html = "<html><head><title>Relawan Pulang ke Desa</title>\(head)</head><body>\(body)</body></html>"
    return Pages.extract(html, url: "https://a.example/b")
  }

  private func article(_ parts: String) -> [String] {
    page("<article><h1>Relawan Pulang ke Desa</h1>\(parts)</article>").paragraphs
  }

  private let text = Pages.paragraphs(1...6)

  @Test("A standfirst that the text begins with is told once, whole or cut off")
  func repeatedLead() {
    let all = (1...6).map(Pages.sentence)
    #expect(article("<p class='lead'>\(all[0])</p><div>\(text)</div>") == all)
    #expect(article("<p>\(all[0].prefix(70))…</p><div>\(text)</div>") == all)
    #expect(article("<p>\(Pages.sentence(9))</p><div>\(text)</div>").count == 7)
  }

  @Test("A last paragraph that an agency's name ends is text, a caption that one ends is none")
  func signedEnd() {
    let last = "Relawan akan kembali ke desa itu bulan depan bersama dua perawat."
    #expect(article(text + "<p>\(last) (Antara/Tari)</p>").last == last)
    #expect(article("<p>\(last) (Antara/Tari)</p>" + text).count == 6)
    #expect(article(text + "<img src='/a.jpg'><p>\(last) (Antara/Tari)</p>").count == 6)
    #expect(article(text + "<p>\(last) (Foto: Antara/Tari)</p>").count == 6)
  }

  @Test("A day between headline and text is no text, one in the text is")
  func day() {
    #expect(article("<p>31 Mei 2024</p>" + text).first == Pages.sentence(1))
  }

  @Test("The figures of a table between its rows are text")
  func cells() {
    let rows = ["Desa Atas", "Desa Tengah", "Desa Bawah"].map {
      "<tr><td>\($0) dan dusun-dusun di sekitarnya</td><td>118</td><td>94 keluarga</td></tr>"
    }
    let table = "<table><tr><th>Wilayah desa yang didata</th><th>2022</th><th>2024</th></tr>\(rows.joined())</table>"
    let found = article(text + table + text)
    #expect(found.count { $0 == "118" } >= 2)
  }

  @Test("A table of short cells right behind a paragraph is text, one in a box beside it is not")
  func table() {
    let rows = [("Senin", "Balai Desa Atas"), ("Rabu", "Pasar Lama"), ("Jumat", "Masjid Raya")].map {
      "<tr><td>\($0)</td><td>\($1)</td><td>08.00-11.00</td></tr>"
    }
    let table = "<table>\(rows.joined())</table>"
    #expect(article("<div class='isi'>\(text)\(table)</div>").contains("Pasar Lama"))
    #expect(!article("<div class='isi'>\(text)</div><div class='sidebar'>\(table)</div>").contains("Pasar Lama"))
  }

  @Test("References that were written twice are signs, but not in a text on markup")
  func twice() {
    let all = (1...6).map { Pages.sentence($0) + " Ia &amp;quot;pulang&amp;quot;." }
    let paragraphs = all.map { "<p>\($0)</p>" }.joined()
    #expect(article("<div>\(paragraphs)</div>").first?.hasSuffix("Ia \"pulang\".") == true)
    let markup =
      "<p>Tulis &amp;lt;b&amp;gt; untuk menebalkan kata, kata pengajar itu kepada para peserta lokakarya.</p>"
    #expect(article("<div>\(markup)\(paragraphs)</div>").contains { $0.hasSuffix("Ia &quot;pulang&quot;.") })
  }

  @Test("A table may have a caption above its cells")
  func tableWithCaption() {
    let rows = ["Lereng Biru", "Pasar Lama", "Muara"].map { "<tr><td>\($0)</td><td>\($0.count)</td></tr>" }
    let table = "<table><caption>Warga yang menunggu</caption>\(rows.joined())</table>"
    #expect(article("<div class='isi'>\(Pages.paragraphs(1...5))\(table)</div>").contains("Pasar Lama"))
  }

  @Test("A caption below its picture is no text, a sign-off in the same form is")
  func caption() {
    let line = "<p>Seorang kakek menjemur jaring di halaman balai desa. (Tari/Warta Lereng)</p>"
    #expect(!article("<p><img src=/a.jpg></p>\(line)\(Pages.paragraphs(1...5))").contains { $0.contains("menjemur") })
    #expect(article("\(Pages.paragraphs(1...3))\(line)\(Pages.paragraphs(4...5))").contains { $0.contains("menjemur") })
  }

  @Test("A table of contents is no text, the headings that it names are")
  func contents() {
    let contents = "<p>Isi tulisan ini</p><ul><li><a href='#b'>Datang tanpa rencana menasihati</a></li></ul>"
    let text = article(
      "\(contents)\(Pages.paragraphs(1...3))<h2 id=b>Datang tanpa rencana menasihati</h2>\(Pages.paragraphs(4...6))")
    #expect(text.count { $0.hasPrefix("Datang tanpa rencana") } == 1)
  }

  @Test("A line of credits in the cell that holds the page is no cell of a table")
  func layout() {
    let lines = (1...6).map(Pages.sentence).joined(separator: "<br><br>")
    let page =
      "<table><tr><td><b>Relawan Pulang ke Desa</b><br><br>Laporan: Ranu Wijaya<br><br>\(lines)</td></tr></table>"
    #expect(!article(page).contains { $0.hasPrefix("Laporan") })
  }

  @Test("A quotation that only repeats a paragraph beside it goes, another stays")
  func pulledQuote() {
    let all = (1...6).map(Pages.sentence)
    let quote =
      "<blockquote class='pull'><p>bercerita tentang para relawan yang mendampingi keluarga di desa itu</p></blockquote>"
    #expect(article("<div>\(text)\(quote)\(text.replacing("nomor", with: "ke"))</div>").contains(all[5]))
    #expect(
      !article("<div>\(text)\(quote)\(text.replacing("nomor", with: "ke"))</div>").contains {
        $0.hasPrefix("bercerita")
      })
    let poem = "<blockquote><p>Ibu, aku sudah bisa tidur tanpa lampu di rumah baru kita.</p></blockquote>"
    #expect(
      article("<div>\(text)\(poem)\(text.replacing("nomor", with: "ke"))</div>").contains { $0.hasPrefix("Ibu, aku") })
  }

  @Test("A subheading in a part around its paragraphs stays")
  func subheading() {
    let part = "<div class='part'><h2>Bermain sebelum belajar</h2><div>\(text)</div></div>"
    #expect(article("<div>\(text)</div><div class='iklan'>Iklan</div>" + part).contains("Bermain sebelum belajar"))
  }

  @Test("A text that machines are told as markup has its paragraphs")
  func markup() {
    let body = (1...6).map { "<p>\(Pages.sentence($0))<\\/p>" }.joined()
    let head =
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Relawan Pulang ke Desa\",\"articleBody\":\"\(body)\"}</script>"
    #expect(page("<div id='root'></div>", head: head).paragraphs == (1...6).map(Pages.sentence))
  }

  @Test("What an archive says of the filing of a paper is no text, another table is")
  func records() {
    func table(_ labels: [String]) -> String {
      "<table>" + labels.map { "<tr><th>\($0):</th><td>lansia desa</td></tr>" }.joined() + "</table>"
    }
    let all = (1...6).map(Pages.sentence)
    #expect(article(text + table(["Item Type", "Uncontrolled Keywords", "Depositing User", "Last Modified"])) == all)
    #expect(article(text + table(["Hari", "Tempat", "Peserta", "Pakaian"])).count == 14)
  }

  @Test("A box that presents the author above the text is no text")
  func biography() {
    let box =
      "<div class='author-card'><p>Tari Wulandari</p><p>Meliput isu perempuan sejak lama. Lulusan ilmu komunikasi.</p></div>"
    #expect(article(box + "<div class='isi'>\(text)</div>") == (1...6).map(Pages.sentence))
  }

  @Test("Labels that meet a link or a counter without a space, files of a player and a name in brackets are no text")
  func joined() {
    let all = (1...6).map(Pages.sentence)
    for line in [
      "<p><b>Baca Juga</b><a href='/2'>Kota Lama Dipugar</a></p>",
      "<div><i>Selasa, 6 Mei 2025</i><i>Dibaca : 530 Kali</i></div>",
      "<div class='embed'><ul><li>240p | 9,2MB</li><li>360p | 14,1MB</li></ul></div>",
    ] { #expect(article(text + line + text).allSatisfy { $0.hasPrefix("Kalimat") }) }
    #expect(article(text + "<p>(Ranu Wijaya )</p>") == all)
  }

  @Test("A box that asks for gifts behind the text is none of it")
  func gifts() {
    let box =
      "<div class='box'><h3>Mari Berdonasi</h3><p>Salurkan donasi terbaik Anda melalui rekening 123456 atas nama yayasan.</p></div>"
    #expect(article(text + box) == (1...6).map(Pages.sentence))
  }

  @Test("Behind the sign that ends a release stands who issued it; between parts of a text the sign ends nothing")
  func end() {
    let html = "<h1>Relawan Pulang</h1>\(Pages.paragraphs(1...6))<p>###</p>"
    #expect(Pages.extract(html + Pages.paragraphs(7...8)).paragraphs == (1...6).map(Pages.sentence))
    let rest = Pages.extract(html + Pages.paragraphs(7...12)).paragraphs
    #expect(rest.contains(Pages.sentence(12)))
    let ends = "<h1>Relawan Pulang</h1>\(Pages.paragraphs(1...6))<p>- ENDS -</p>\(Pages.paragraphs(7...7))"
    #expect(Pages.extract(ends).paragraphs == (1...6).map(Pages.sentence))
  }

  @Test(
    "A row of days, of who put it there and how long it takes to read is no text",
    arguments: [
      "Terbit: 8 Mei 2026 07:10 WITA | Diperbarui: 9 Mei 2026 08:00 WITA | Waktu baca 4 menit",
      "Jurnalis Kampus · 21 Nov 2026 · 4 menit baca", "Admin, 12-06-2026 09:15:22",
      "Ditulis oleh Operator - 12/06/2026",
    ])
  func rowOfDays(_ row: String) {
    #expect(article("<p>\(row)</p>" + text).first == Pages.sentence(1))
    #expect(LeftOver.isRowOfDays("Desa Atas · 12 Juni 2026") == false)
  }

  @Test(
    "Where it stood first, and who edited, is no text",
    arguments: [
      "Artikel ini pertama kali terbit di Majalah Timur pada 3 Maret 2024.",
      "Tulisan ini pertama kali dimuat di Buletin Timur dan dimuat ulang atas izin penulis.",
      "(Rep: Darwis Rahim / Red: Melki Fahik)", "Naskah: Rosa Nahak | Foto: Yanto Bere | Tata letak: Dini",
      "Liputan: Rosa Nahak dan Yanto Bere<br>Infografik: Dini Apsari<br>Penyunting: Melki",
      "Teks &amp; Foto oleh Rosa Nahak",
    ])
  func closingLines(_ line: String) { #expect(article(text + "<p>\(line)</p>").last == Pages.sentence(6)) }

  @Test("An article behind the end of the page is read", arguments: ["</body></html>\n", "</html>", "</body>"])
  func behindTheEnd(_ end: String) {
    let all = page("<div>Warta</div>\(end)<article><h1>Relawan Pulang ke Desa</h1>\(text)</article>")
    #expect(all.paragraphs == (1...6).map(Pages.sentence))
  }
}
