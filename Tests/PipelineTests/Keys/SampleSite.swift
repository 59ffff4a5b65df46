import TestSupport

/// An invented site with a feed, a listing, and an article for each thing that a key can change.
enum SampleSite {
  /// A server that answers as the site does.
  static func start() throws -> ScriptedServer {
    let server = try ScriptedServer()
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /rahasia/\n", ["Content-Type: text/plain"]))
    let items = [
      ("/a", "Peksos Dampingi Keluarga", "Fri, 08 Sep 2023 10:00:00 +0700"),
      ("/cabai", "Harga Cabai Naik Lagi", "Fri, 08 Sep 2023 11:00:00 +0700"),
      ("/lama", "Balai Rehabilitasi Terima Klien Baru", "Wed, 06 Sep 2023 10:00:00 +0700"),
      ("/mirip", "Pekerja Sosial Mendampingi Warga", "Fri, 08 Sep 2023 09:00:00 +0700"),
      ("/english", "Social Workers Visit Families", "Fri, 08 Sep 2023 13:00:00 +0700"),
      ("/rahasia/x", "Panti Sosial Buka Layanan", "Fri, 08 Sep 2023 14:00:00 +0700"),
      ("/opini/peksos", "Profesi yang Menunggu Pengakuan", "Fri, 08 Sep 2023 15:00:00 +0700"),
      ("/daftar-nama", "Daftar", "Fri, 08 Sep 2023 16:00:00 +0700"),
    ]
    let entries = items.map { path, title, date in
      "<item><title>\(title)</title><link>\(server.url)\(path)</link><pubDate>\(date)</pubDate>"
        + "<description>\(path == "/a" ? entry : "")</description></item>"
    }
    server.reply(
      "/feed",
      with: .ok(
        "<rss version=\"2.0\"><channel><title>Warta</title><link>\(server.url)/</link>\(entries.joined())</channel></rss>",
        ["Content-Type: application/rss+xml"]))
    server.reply(
      "/daftar", with: .ok("<main><h3><a href=\"/a\">Peksos</a></h3><h3><a href=\"/lama\">Balai</a></h3></main>"))
    server.reply("/a", with: .ok(marked))
    server.reply("/cabai", with: .ok(Pages.article("Harga Cabai Naik Lagi", Pages.other)))
    server.reply("/lama", with: .ok(Pages.article("Balai Rehabilitasi Terima Klien Baru", old)))
    server.reply("/mirip", with: .ok(Pages.article("Pekerja Sosial Mendampingi Warga", alike)))
    server.reply("/english", with: .ok(Pages.article("Social Workers Visit Families", english)))
    server.reply("/rahasia/x", with: .ok(Pages.article("Panti Sosial Buka Layanan", old)))
    server.reply("/opini/peksos", with: .ok(Pages.article("Profesi yang Menunggu Pengakuan", opinion)))
    server.reply(
      "/daftar-nama", with: .ok(Pages.article("Daftar", names).replacing(" lang=\"id\"", with: "")))
    return server
  }

  /// The text of /a in the feed, with which an article can do without its page.
  private static let entry =
    "Menurut ringkasan umpan, pekerja sosial mendampingi keluarga di Desa Sukamaju. "
    + Pages.social.joined(separator: " ")

  /// The page of /a, more than 10 KB, with an element for each selector.
  private static let marked = Pages.article("Peksos Dampingi Keluarga", Pages.social)
    .replacing(
      "</h1>",
      with: "</h1><p class=\"judul\">Judul Pilihan Redaksi Warta</p><span class=\"penulis\">Siti Aminah</span>"
        + "<span class=\"terbit\">7 September 2023 08:00</span>"
    )
    .replacing(
      "</article>",
      with:
        "<em class=\"redaktur\">Budi Santoso</em></article><section id=\"isi\"><p>\(old.joined(separator: "</p><p>"))</p></section>"
        + "<!-- \(String(repeating: "x", count: 12_000)) -->")

  private static let old = [
    "Balai rehabilitasi sosial di Wonosari menerima dua belas klien baru yang dirujuk oleh pekerja sosial puskesmas.",
    "Setiap klien menjalani asesmen selama dua minggu sebelum rencana pelayanan disusun bersama keluarga dan taruna siaga.",
    "Kepala balai menyebut kamar tambahan baru siap ditempati pada akhir tahun setelah perbaikan atap selesai dikerjakan.",
  ]

  /// The text of /a with a word or two of its own.
  private static let alike =
    Pages.social.map { $0.replacing("setiap pekan", with: "tiap bulan") } + [
      "Kader desa mencatat kebutuhan setiap keluarga dalam buku yang dibaca bersama pada pertemuan bulan berikutnya."
    ]

  private static let english = [
    "Social workers in the river districts visit forty families every week after the flood and help them to apply for aid.",
    "The social work association says that the visits will go on until the schools and the health centre have reopened.",
    "Families who lost their homes are met by a social worker and a nurse, who agree with them on what has to be done first.",
  ]

  private static let opinion = [
    "Profesi pekerja sosial masih menunggu pengakuan yang layak dari pemerintah daerah dan dari masyarakat luas.",
    "Tanpa pekerja sosial, rehabilitasi dan pendampingan keluarga rentan hanya menjadi kalimat di dalam laporan tahunan.",
    "Sudah waktunya gaji dan perlindungan pekerja sosial dibicarakan dengan terbuka oleh para pengambil keputusan.",
  ]

  /// A text whose words tell no language.
  private static let names = (1...12).map { "Peksos \($0): Sumarni Wibowo, Hartono Lubis, Margaretha Situmorang." }
}
