/// What pages, feeds, sitemaps and robots.txt are made of: each is repeated, alone and with another one, to see whether
/// reading it takes more than linear time.
enum DoublingTokens {
  /// Tokens of all kinds of text.
  static let all: [String] =
    plain + markup + elements + articles + [
      "<![CDATA[", "]]>", "<?", "<?xml ", "<!DOCTYPE ", "<item>", "</item>", "<title>", "<entry>", "<description>",
      "<pubDate>Sat, 28 Nov 2026 08:00:00 +0700</pubDate>", "<url><loc>http://a.example/b</loc></url>",
      "User-agent: *\n", "Disallow: /a*b\n", "Allow: /\n", "*", "$", "%", "%2f", "#",
    ]

  private static let plain = [
    "a", "é", " ", "\n", "\t", "\0", "\u{A0}", "\u{200B}", "\u{AD}", "kata ", "Kata. ", ". ", "1 ", "-", "/", "|", "(",
    "[",
    "{", "}", "“", "”", "\"", "'", "Oleh: ", "A. ", "Senin, ", "2026-11-28 ", "28 November 2026 ", "08.00 WIB ",
    "2 jam lalu ",
    "{\"a\":", "[\"a\",",
  ]

  private static let markup = [
    "&", "&amp;", "&#x", "&#x1 ", "<", "</", "<!", "<!--", "-->", "<a", "<a href=", "=", "<b", "<p id=\"",
  ]

  private static let elements = [
    "<p>", "</p>", "<div>", "</div>", "<br>", "<b>", "<b><i>", "<a>", "<li>", "<td>", "<table>", "<script>",
    "</script>",
    "<script><!--", "<style>", "<noscript>", "<template>", "<iframe>", "<select>", "<option>", "<form>", "<svg>",
    "<math>",
    "<article>", "<section>", "<time>", "<h1>", "<textarea>", "<title>", "<blockquote>", "<figure>", "<ruby>", "<pre>",
    "<span hidden>", "<p style='display:none'>",
  ]

  private static let articles = [
    "teks<br>", "<h1>a</h1>", "<p>a</p>", "<p>Kata kata kata kata.</p>", "<img src=a>",
    "<a href=/a/b>kata kata kata</a>",
    "<li><a href=/b/1>Judul berita hari ini</a></li>", "<h2><a href=/x/y-z-w>Judul</a></h2>",
    "<h3><a href=/berita/satu>Judul berita hari ini</a></h3><p>28 November 2026</p>",
    "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>", "<meta name=author content=a>",
    "<link rel=next href=/b>", "<link rel=alternate type=application/rss+xml href=/c>", "<span class=author>A B</span>",
    "<span class=date>28 November 2026</span>", "<div class=pagination><a href=/b/2>2</a></div>",
    "<article><h1>a</h1><p>b</p></article>",
  ]
}
