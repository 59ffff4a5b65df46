/// Made-up articles for measuring, and feeds, each with one article that no other has.
enum BenchFeed {
  private static let places = [
    "Sukamaju", "Cibodas", "Wonosari", "Tanjung Raya", "Kampung Baru", "Mekarsari", "Sumberejo", "Padang Bulak",
    "Karangasem", "Labuhan", "Rantau Panjang", "Banjarsari", "Gunung Sari", "Pulau Tengah", "Air Putih", "Kota Lama",
  ]
  private static let deeds = [
    "mendampingi keluarga", "mengunjungi rumah warga", "memulangkan anak", "membuka pos pengaduan",
    "melatih kader desa", "menyusun rencana layanan", "mencatat kebutuhan lansia", "merujuk penyintas",
    "menguji kompetensi", "mengasuh anak sementara", "menemani sidang anak", "menyalurkan alat bantu",
  ]
  private static let partners = [
    "dinas sosial", "puskesmas", "balai desa", "kepolisian", "sekolah dasar", "universitas", "panti asuhan",
    "rumah sakit", "kantor camat", "yayasan setempat", "pengadilan", "posyandu",
  ]
  private static let goods = [
    "cabai", "beras", "minyak goreng", "bawang merah", "telur", "gula", "ikan asin", "kedelai", "jagung", "tomat",
  ]

  /// Headline and text of an article, on social work or on prices.
  static func article(_ number: Int, onTopic: Bool) -> (title: String, text: String) {
    var seed = UInt64(truncatingIfNeeded: number &+ 1) &* 0x9E37_79B9_7F4A_7C15
    func pick(_ words: [String]) -> String {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(seed >> 33) % words.count]
    }
    var title = "Harga \(pick(goods)) di \(pick(places)) naik \(number)"
    var text = ""
    if onTopic { title = "Pekerja sosial \(pick(deeds)) di \(pick(places)) \(number)" }
    for _ in 0..<6 {
      text +=
        onTopic
        ? "Pekerja sosial \(pick(deeds)) dan \(pick(deeds)) bersama \(pick(partners)) di \(pick(places)) sejak tahun lalu. "
        : "Pedagang \(pick(goods)) di pasar \(pick(places)) menaikkan harga sesudah pasokan dari \(pick(places)) terlambat. "
    }
    return (title, text)
  }

  /// The answer of a server: a feed with an article.
  static func answer(_ number: Int, onTopic: Bool, headers: String) -> [UInt8] {
    let (title, text) = article(number, onTopic: onTopic)
    let body =
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Warta \(number)</title><item><title>\(title)</title>"
      + "<link>http://warta-\(number).example/berita/\(number)</link><pubDate>Tue, 17 Nov 2026 10:00:00 +0700</pubDate>"
      + "<description>\(text)</description></item></channel></rss>"
    return http(body, headers)
  }

  /// A whole answer.
  static func http(_ body: String, _ headers: String) -> [UInt8] {
    Array("HTTP/1.1 200 OK\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
  }
}
