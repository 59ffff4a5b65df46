import Testing
import Text
import Web

@testable import Extraction

@Suite struct DateFinderTests {
  private func published(
    _ head: String, _ line: String, _ url: String = "https://a.example/berita", after: String = ""
  ) -> String? {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat.</p>",
      count: 6)
    let html =
      "<html><head>\(head)</head><body><div><h1>Relawan Dampingi Keluarga</h1>\(line)\(text)</div>\(after)</body></html>"
    return Pages.extract(html, url: url, now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200)).published?
      .iso8601
  }

  private func meta(_ date: String) -> String { "<meta property='article:published_time' content='\(date)'>" }

  @Test("A date in UTC is put on the clock that the page prints")
  func siteClock() {
    #expect(
      published(meta("2024-05-13T22:04:00Z"), "<p>Selasa, 14 Mei 2024 05:04</p>") == "2024-05-14T05:04+07:00")
    #expect(published(meta("2024-05-14T03:30:00+00:00"), "<p>May 13, 2024, 11:30 PM</p>") == "2024-05-13T23:30-04:00")
    // What is printed is the time of another event.
    #expect(published(meta("2024-05-13T22:04:00Z"), "<p>14 Mei 2024 05:21</p>") == "2024-05-13T22:04Z")
    #expect(published(meta("2024-05-13T22:04:00+07:00"), "<p>14 Mei 2024 05:04</p>") == "2024-05-13T22:04+07:00")
  }

  @Test("A distance from now counts where it is most of its piece of a line")
  func distance() {
    let line = "<div><i>Nikolaus Bernadus Dapa</i> &bull; <span>3 jam yang lalu</span></div>"
    #expect(published("", line)?.hasPrefix("2024-10-27") == true)
    #expect(published("", "<div>Nikolaus Bernadus Dapa mengirim surat ini 3 jam yang lalu</div>") == nil)
  }

  @Test(
    "A later day as the only one under the headline is that of a page that was published anew, where machines know it")
  func anew() {
    let first = meta("2022-04-28T12:00:00+07:00")
    let changed = "<meta property='article:modified_time' content='2024-05-06T08:41:00+07:00'>"
    #expect(published(first + changed, "<p>6 Mei 2024</p>") == "2024-05-06")
    #expect(published(first + changed, "<p>Diperbarui 6 Mei 2024</p>") == "2022-04-28T12:00+07:00")
    // The day of an event, which machines do not know.
    #expect(published(first, "<p>6 Mei 2024</p>") == "2022-04-28T12:00+07:00")
    // The line says that it is.
    #expect(published(first, "<p>Diterbitkan 6 Mei 2024</p>") == "2024-05-06")
    #expect(published(first, "<p>Published May 6, 2024</p>") == "2024-05-06")
    #expect(published(first + changed, "<p>28 April 2022</p><p>6 Mei 2024</p>") == "2022-04-28T12:00+07:00")
  }

  @Test(
    "A day that is said to be that of publication goes before that of the last change, wherever the article says it")
  func labelled() {
    let told = meta("2024-05-13T09:00:00+07:00")
    let changed = "<meta property='article:modified_time' content='2024-05-13T09:00:00+07:00'>"
    let line = "<form><p>Surel</p></form><div>Diterbitkan <time>2 Maret 2024</time></div>"
    #expect(published(told + changed, "", after: line) == "2024-03-02")
    #expect(
      published(told + changed, "", after: "<div>Published on <span class='date'>March 2, 2024</span></div>")
        == "2024-03-02")
    // Machines know another day as that of the change, or nothing is said of the day.
    #expect(published(told, "", after: line) == "2024-05-13T09:00+07:00")
    #expect(published(told + changed, "", after: "<div><time>2 Maret 2024</time></div>") == "2024-05-13T09:00+07:00")
    // A label in a line of its own, beside the article.
    let aside = "<aside><h3>Diterbitkan</h3><p><time>2 Maret 2024</time></p></aside>"
    #expect(published("", "", after: aside) == "2024-03-02")
    #expect(published("", "", after: "<aside><h3>Acara</h3><p><time>2 Maret 2024</time></p></aside>") == nil)
  }

  @Test("A day under the headline that no zone explains goes before the one that machines are told")
  func noZone() {
    #expect(published(meta("2024-05-14T22:02:58Z"), "<p>13 Mei 2024</p>") == "2024-05-13")
    #expect(published(meta("2024-05-14T05:04:00+07:00"), "<p>13 Mei 2024</p>") == "2024-05-14T05:04+07:00")
    #expect(published(meta("2024-05-14"), "<p>13 Mei 2024</p>") == "2024-05-14")
  }

  @Test("A standfirst that stands twice is one, and a day behind it is under the headline")
  func standfirstTwice() {
    let first =
      "<p>Bagaimana para relawan di tiga desa mendampingi keluarga yang kehilangan rumah sejak banjir pada awal tahun lalu, dan apa yang masih kurang.</p>"
    #expect(published(meta("2024-05-13"), first + first + "<div>2 Maret 2024</div>") == "2024-03-02")
  }

  @Test(
    "The day behind who wrote the article is that of the line", arguments: ["Oleh Tari Wulandari", "By Tari Wulandari"])
  func behindNames(_ names: String) {
    let first = meta("2024-05-13T09:00:00+07:00")
    #expect(published(first, "<div>\(names) 2 Maret 2024 | 6 komentar</div>") == "2024-03-02")
    #expect(
      published(first, "<div>Relawan Lereng bertemu Tari Wulandari 2 Maret 2024 | 6 komentar</div>")
        == "2024-05-13T09:00+07:00")
  }

  @Test("Systems have names of their own for the day of publication")
  func namedByASystem() {
    #expect(published("<meta name='w-published-date' content='2024-05-27T06:03:43Z'>", "") == "2024-05-27T06:03:43Z")
    #expect(published("<meta name='x.publish_time' content='2024-05-27'>", "") == "2024-05-27")
    #expect(published("<meta name='publisher-update' content='2024-05-27'>", "") == nil)
  }

  @Test("A moment that the page prints in UTC has the day that readers see")
  func printedInUTC() {
    #expect(published(meta("2024-05-13T22:57:00-05:00"), "<p>May 14, 2024 3:57 AM</p>") == "2024-05-14T03:57Z")
    #expect(published(meta("2024-05-13T22:57:00-05:00"), "<p>May 14, 2024 3:58 AM</p>") == "2024-05-13T22:57-05:00")
  }

  @Test("A line that says when the page was published goes before the day in the address, a day apart")
  func besideAddress() {
    let line = "<p>Diterbitkan 13 Mei 2024 23:30 WITA</p>"
    #expect(published("", line, "https://a.example/2024/05/14/relawan") == "2024-05-13T23:30+08:00")
    #expect(published("", line, "https://a.example/2024/05/19/relawan") == "2024-05-19")
  }

  @Test("Archives of papers tell machines the year first")
  func yearFirst() {
    #expect(published("<meta name='citation_publication_date' content='2023 Jan 7'>", "") == "2023-01-07")
    #expect(published("<meta name='citation_date' content='2023 Sep'>", "") == nil)
  }

  @Test("The two days of a span tell what happens then, and not when the page was published")
  func spans() {
    #expect(published("", "<p><b>Pendaftaran 1 Mei 2024 s.d. 20 Mei 2024</b></p>") == nil)
    #expect(published("", "<p>Lokakarya 1 Mei 2024 sampai dengan 2 Juni 2024</p>") == nil)
    #expect(published("", "<p>3 Mei 2024</p><p>1 Juni 2024 hingga 3 Juli 2024</p>") == "2024-05-03")
  }

  @Test("A clock behind the day of another calendar is the day's")
  func otherCalendar() {
    #expect(published("", "<p>Selasa Pahing, 14 Mei 2024 / 6 Zulkaidah 1445 H, 08:15</p>") == "2024-05-14T08:15")
  }

  @Test("The line under the headline goes before a date behind the text")
  func behind() {
    let html = """
      <html><body><div><h2>Relawan Dampingi Keluarga</h2><p><i></i> Biro Humas <i></i> 16 Mei 2024 <i></i> 241</p>
      \(String(repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya terlihat.</p>", count: 6))
      </div><ul><li><a href="/b">Jalan Desa Diperbaiki Bulan Depan</a> <span class="date">3 Mei 2024 10:20</span></li></ul></body></html>
      """
    let page = Pages.extract(
      html, url: "https://a.example/b", now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200))
    #expect(page.published?.iso8601 == "2024-05-16")
  }

  @Test(
    "A list of changes behind the text dates no page that has its day under the headline; a line of credits there may")
  func changes() {
    let text = Pages.paragraphs(1...6)
    func published(_ front: String, _ behind: String) -> String? {
      Extractor().extract(
        Array(
          "<html><body><main><h1>Relawan Dampingi Keluarga</h1>\(front)<div>\(text)</div>\(behind)</main></body></html>"
            .utf8),
        url: WebURL("https://a.example/b"), contentType: nil,
        now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200)
      ).published?.iso8601
    }
    let rows = "<dl><dt>Published</dt><dd>4 May 2024</dd><dt>Last updated</dt><dd>9 May 2024</dd></dl>"
    #expect(published(rows, "<ol><li><time>9 May 2024</time><p>Added a link.</p></li></ol>") == "2024-05-04")
    let glued = "<div class='byline'><a href='/author/t'>Tari Wulandari</a>, Contributor<span>May 4, 2024</span></div>"
    #expect(published(glued, "") == "2024-05-04")
    let meta =
      "<div class='post-meta'>By <a href='/author/t'>Tari Wulandari</a>|<span>April 9th, 2024</span>|Kabar|0 Comments</div>"
    #expect(published("", meta) == "2024-04-09")
  }

  /// The clock of these tests: Sunday, 27 October 2024, 10:33 WIB.
  @Test(
    "A printed clock that agrees with the machine's has the printed zone, or that of the source",
    arguments: [
      ("2024-05-14T05:04:20-07:00", "Selasa, 14 Mei 2024 | 05:04 WIB", "2024-05-14T05:04:20+07:00"),
      ("2024-05-14T05:04:00Z", "14/05/2024 05.04 WITA", "2024-05-14T05:04+08:00"),
      ("2024-05-14T05:04:00+00:00", "14 Mei 2024 - 05:04", "2024-05-14T05:04"),
      ("2024-05-14T05:04:00-08:00", "14 Mei 2024, 05:04", "2024-05-14T05:04"),
      ("2024-05-14T05:04:00+07:00", "Selasa 14 Mei 2024 05:04 WIT", "2024-05-14T05:04+09:00"),
      ("2024-05-14T05:04:00", "Selasa 14 Mei 2024 05:04 WIT", "2024-05-14T05:04+09:00"),
      ("2024-05-13T22:04:00Z", "Terbit 14 Mei 2024 05:04 WIB", "2024-05-14T05:04+07:00"),
      ("2024-05-14T05:04:00+00:00", "14 Mei 2024, 05:05 WIB", "2024-05-14T05:04+07:00"),
      // An honest zone of another place, and a time of later.
      ("2024-05-14T05:04:00-04:00", "May 14, 2024 5:04 AM", "2024-05-14T05:04-04:00"),
      ("2024-05-14T05:04:00+07:00", "Diperbarui 14 Mei 2024 05:04 WIT", "2024-05-14T05:04+07:00"),
    ])
  func zones(_ machine: String, _ printed: String, _ expected: String) {
    #expect(published(meta(machine), "<p>\(printed)</p>") == expected)
    let json =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"\(machine)\"}</script>"
    #expect(published(json, "<div class='tanggal'>\(printed)</div>") == expected)
  }

  @Test("A time that is still to come is one on the clock of the source")
  func future() {
    #expect(published(meta("2024-10-27T10:10:00Z"), "") == "2024-10-27T10:10")
    #expect(published(meta("2024-10-27T10:10:00-07:00"), "") == "2024-10-27T10:10")
    #expect(published(meta("2024-10-27T03:10:00Z"), "") == "2024-10-27T03:10Z")
  }

  @Test(
    "The address has the day, the page the hour",
    arguments: [
      "<div>Senin, 13 Mei 2024 08:20 WITA</div>", "<span class='tanggal'>13/05/2024 08.20 WITA</span>",
      "<abbr class='published' title='2024-05-13T08:20:00+08:00'>08.20</abbr>",
      "<time datetime='2024-05-13T08:20+08:00'>13 Mei</time>",
    ])
  func hour(_ line: String) {
    #expect(published("", line, "https://a.example/2024/05/13/x") == "2024-05-13T08:20+08:00")
    #expect(published("", "<aside>\(line)</aside>", "https://a.example/2024/05/12/x") == "2024-05-12")
  }

  @Test("An address that is older than the metadata has the day of publication")
  func rewritten() {
    #expect(published(meta("2024-06-20T08:00:00+07:00"), "", "https://a.example/2024/05/13/x") == "2024-05-13")
    #expect(
      published(meta("2024-06-20T08:00:00+07:00"), "", "https://a.example/20100101/x") == "2024-06-20T08:00+07:00")
    #expect(
      published(meta("2023-10-31T08:00:00+07:00"), "", "https://a.example/2023/10/3-hal") == "2023-10-31T08:00+07:00")
  }

  @Test(
    "Dates wherever they stand under the headline",
    arguments: [
      ("<p>3 menit lalu</p>", "2024-10-27T10:30"), ("<div class='info'>Sehari yang lalu</div>", "2024-10-26"),
      ("<p>Minggu lalu</p>", "2024-10-20"), ("<span class='date'>last week</span>", "2024-10-20"),
      ("<p class='date'>Today : Jan 07, 2024</p>", "2024-01-07"), ("<p>20240302</p>", "2024-03-02"),
      ("<p class='tanggal'>20240302</p>", "2024-03-02"),
    ])
  func forms(_ line: String, _ expected: String) { #expect(published("", line) == expected) }

  @Test(
    "What dates no article",
    arguments: [
      "<p>Batas pendaftaran: 28 Oktober 2024</p>", "<p>Paling lambat Senin, 28 Oktober 2024</p>",
      "<div class='date'>Ditutup 20 Oktober 2024</div>", "<p>Deadline: October 20, 2024</p>",
      "<p>Lusa</p>", "<h3>Hari Ini</h3>",
      "<blockquote class='tweet'><time datetime='2022-01-02'>2 Januari 2022</time></blockquote>",
      "<div class='embed'><p>Kiriman</p><time datetime='2022-01-02'>2 Januari 2022</time></div>",
      "<figure><figcaption>Balai desa, 3 Maret 2020</figcaption></figure>",
    ])
  func none(_ line: String) { #expect(published("", line) == nil) }

  @Test("What else was found is told")
  func rival() {
    let html =
      "<html><head>\(meta("2024-05-13T08:20:00+07:00"))</head><body><h1>Relawan Dampingi Keluarga</h1><time datetime='2024-05-12'>12 Mei</time></body></html>"
    let page = Pages.extract(html)
    #expect(page.explanation.date == .meta)
    #expect(page.explanation.dateRival?.origin == "time")
    #expect(page.explanation.dateRival?.value == "2024-05-12")
  }

  @Test("The address knows the day where the date is in UTC")
  func address() {
    #expect(published(meta("2024-05-14T02:30:00Z"), "", "https://a.example/2024/05/13/x") == "2024-05-13")
    #expect(published(meta("2024-05-13T22:30:00Z"), "", "https://a.example/2024/05/14/x") == "2024-05-14")
    #expect(published(meta("2024-05-14T14:30:00Z"), "", "https://a.example/2024/05/13/x") == "2024-05-14T14:30Z")
  }

  @Test("A date beside the headline counts also where both stand in an element that is named like a teaser")
  func teaser() {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat.</p>",
      count: 6)
    let html =
      "<title>Relawan Dampingi Keluarga</title><body><div class='teaser'><h1>Relawan Dampingi Keluarga</h1><p>VON TARI WULANDARI am 21. April 2020</p></div>"
      + "<div class='article-body'>\(text)</div></body>"
    let page = Pages.extract(html)
    #expect(page.published?.day.iso == "2020-04-21")
    #expect(page.byline == ["TARI WULANDARI"])
  }

  @Test("Arabic months are read")
  func arabic() {
    #expect(published(meta("الأربعاء، 07 أكتوبر 2020 - 12:09"), "")?.hasPrefix("2020-10-07") == true)
  }

  /// The same page with something above its headline. Today is 27 October 2024.
  private func above(_ top: String, _ line: String, after: String = "") -> String? {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan hasilnya mulai terlihat.</p>",
      count: 6)
    let html =
      "<html><head><title>Relawan Dampingi Keluarga</title></head><body>\(top)<h1>Relawan Dampingi Keluarga</h1>"
      + "\(line)\(text)\(after)</body></html>"
    return Pages.extract(
      html, url: "https://a.example/berita", now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200)
    ).published?.iso8601
  }

  @Test(
    "Today's date above the headline or beside the article is the site's, not the article's",
    arguments: [
      ("<div>Minggu, 27 Oktober 2024</div>", "", "", nil),
      ("<header><time datetime='2024-10-27'>27/10/2024</time></header>", "<p>5 Mei 2024</p>", "", "2024-05-05"),
      ("<ul><li class='tanggal'>27 Oktober 2024</li></ul>", "", "<p>Diposting: 05/05/2024</p>", "2024-05-05"),
      ("", "<p>5 Mei 2024</p>", "<div>Kalender</div><div>27 Oktober 2024</div>", "2024-05-05"),
      ("", "<div>27 Oktober 2024</div>", "", "2024-10-27"),
      ("<div>26 Oktober 2024</div>", "", "", "2024-10-26"),
      ("<div>26 Oktober 2024</div>", "<p>5 Mei 2024, 10:15 WIB</p>", "", "2024-05-05T10:15+07:00"),
      ("<div class='tanggal'>26 Oktober 2024</div>", "<div class='tanggal'>5 Mei 2024</div>", "", "2024-05-05"),
    ] as [(String, String, String, String?)])
  func today(_ top: String, _ line: String, _ after: String, _ expected: String?) {
    #expect(above(top, line, after: after) == expected)
  }

  @Test("Today's date within the article is the article's")
  func todayInArticle() {
    #expect(above("<article><div>27 Oktober 2024</div>", "", after: "</article>") == "2024-10-27")
  }

  @Test(
    "A distance gives way to the whole date that an element tells in its title",
    arguments: [
      "<span class='x' title='2024-05-05T08:22:00+07:00'>lima bulan lalu</span>",
      "<abbr class='timeago' title='2024-05-05 08:22'>5 bulan yang lalu</abbr>",
      "<span title='Minggu, 5 Mei 2024 08.22'>5 bulan lalu</span>",
      "<span class='updated' title='2024-05-05T08:22:00'></span>",
    ])
  func titleAttribute(_ element: String) {
    #expect(above("", "<p>\(element)</p>")?.prefix(16) == "2024-05-05T08:22")
  }

  @Test(
    "Name, day and clock in elements side by side are read apart",
    arguments: [
      "<div><span>Tari Wulandari</span><span>5 Mei 2024</span><span>08:22 WIB</span></div>",
      "<ul><li>Tari Wulandari</li><li>5 Mei 2024</li><li>08.22 WIB</li></ul>",
      "<p>5 Mei 2024</p><p>Pukul 08.22 WIB</p>",
      "<p>Minggu, 5 Mei 2024 / 26 Syawal 1445 | 08.22 WIB</p>",
      "<p>Update: Senin, 6 Mei 2024 07:00 WIB</p><p>Minggu, 5 Mei 2024 08:22 WIB</p>",
      "<time datetime='2024-05-06T07:00'>Diperbarui 6 Mei 2024</time> <time>Terbit 5 Mei 2024 08:22 WIB</time>",
      "<p>Tanggal pelaksanaan: 9 Mei 2024</p><p>5 Mei 2024 08:22 WIB</p>",
      "<div>Terakhir diperbarui</div><div>9 Mei 2024 10:00</div><div>Terbit</div><div>5 Mei 2024 08:22 WIB</div>",
    ])
  func rows(_ line: String) {
    #expect(above("", line) == "2024-05-05T08:22+07:00")
  }

  @Test("A day under the headline beats a later one that only machines are told, and one with day and month changed")
  func printedOtherwise() {
    #expect(published(meta("2024-09-01T03:00:00+07:00"), "<div>5 Mei 2024</div>") == "2024-05-05")
    #expect(published(meta("2024-03-07T00:00:00+07:00"), "<div>3 Juli 2024</div>") == "2024-07-03")
    #expect(published(meta("2024-09-01"), "<div>5 Mei 2024 • 4 menit baca</div>") == "2024-05-05")
    #expect(published(meta("2024-05-09"), "<div>5 Mei 2024</div>") == "2024-05-05")
    #expect(published(meta("2024-05-09"), "<div>Alun-Alun Kota Lereng, 5 Mei 2024</div>") == "2024-05-09")
    // Digits may be those of an American; a later day is that of a change.
    #expect(published(meta("2024-08-01"), "<div>8/1/2024</div>") == "2024-08-01")
    #expect(published(meta("2024-05-05"), "<div>9 Mei 2024</div>") == "2024-05-05")
    // The day that a sentence tells is that of an event.
    #expect(
      published(meta("2024-09-01"), "<p>Pelatihan pada 5 Mei 2024 itu diikuti para kader dari semua desa.</p>")
        == "2024-09-01")
  }

  @Test("A headline that stands in the caption of a picture has its date there")
  func captionedHeadline() {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa sejak lama, dan berhasil.</p>", count: 6)
    let html =
      "<figure><figcaption><small>05.05.2024</small><h1>Relawan Dampingi Keluarga</h1></figcaption></figure>" + text
    let page = Pages.extract(html, now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200))
    #expect(page.published?.iso8601 == "2024-05-05")
  }

  @Test("A day that a line under the headline begins with outweighs one above it, which sites print for today")
  func leading() {
    let text = String(
      repeating: "<p>Para relawan mendampingi keluarga di tiga desa, dan hasilnya mulai terlihat.</p>", count: 6)
    let html = """
      <html><head><title>Dinas Sosial</title></head><body><div>Senin, 21 Oktober 2024</div><h3>Relawan Dampingi Keluarga di Desa</h3>
      <p>25 Agustus 2023 &nbsp; <i></i> 13:40:22 &nbsp; <i></i> Administrator &nbsp; <i></i> Dibaca 97 kali</p>\(text)</body></html>
      """
    let page = Pages.extract(
      html, url: "https://a.example/b", now: Moment(Instant(seconds: 1_730_000_000), offset: 25_200))
    #expect(page.published?.iso8601.hasPrefix("2023-08-25T13:40") == true)
  }

  @Test("A time element in a list behind the text tells less than a line under the headline that has more than the day")
  func behindText() {
    let list = "<div><h3>Kabar lain</h3><a href='/1'>Sungai meluap</a> <time datetime='2024-10-03'>3 Okt</time></div>"
    #expect(
      published("", "<p>Penulis: Tari Wulandari, 6 Mei 2024 pk. 13.00 WITA</p>", after: list)
        == "2024-05-06T13:00+08:00")
  }

  @Test("A day right above the headline outweighs that of an event below it")
  func event() {
    let line = "<p>Diskusi publik: 18 Mei 2024, 19.00 WIB</p>"
    let above = "<meta name=x content=y></head><body><article><p>4 Mei 2024</p>"
    #expect(published(above, line)?.hasPrefix("2024-05-04") == true)
  }
}
