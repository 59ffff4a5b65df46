import Configuration
import Fetching
import Files
import Glibc
import Logging
import Model
import Synchronization
import Storage
import TestSupport
import Text
import Web

@testable import Pipeline

/// A newsroom on a temporary folder, without pauses, with a clock that the test sets.
final class TestNewsroom: Sendable {
  let folder: TemporaryFolder
  let fetcher: PoliteFetcher
  private let time: Mutex<Instant>

  /// 2023-09-09 06:00:30 WIB.
  static let start = Instant(seconds: 1_694_214_030)

  init() throws {
    folder = try TemporaryFolder()
    time = Mutex(Self.start)
    var limits = Limits.standard
    limits.spacingSeconds = 0
    // A machine that has much else to do is no slow server.
    limits.slowSeconds = 600
    let client = Fetcher(limits: limits, proxies: ProxySettings())
    let politeness = Politeness(limits: limits)
    fetcher = PoliteFetcher(
      fetcher: client, politeness: politeness,
      robots: RobotsGate(fetcher: client, politeness: politeness) { Self.start })
  }

  func advance(seconds: Int) { time.withLock { $0 = $0 + seconds } }

  /// A newsroom over these sources; several of one test share store and clock.
  func room(
    _ sources: [Source], lexicon: Lexicon = .standard, change: (inout Settings) -> Void = { _ in }
  ) throws -> Newsroom {
    var settings = Settings()
    settings.sources = sources
    settings.digest.formats = [.md, .json]
    change(&settings)
    let state = StateFolder(folder.path("state"))
    mkdir(state.path, 0o755)
    guard let zone = ZoneRules(identifier: settings.digest.timezone) else { throw StoreError.database("no zone") }
    return Newsroom(
      settings: settings, zone: zone, folder: state, store: try Store(path: state.database), disk: DiskWriter(),
      fetcher: fetcher, lexicon: lexicon, clock: WallClock { [self] in time.withLock { $0 } },
      logger: Logger(label: "test"))
  }
}

extension Source {
  /// A source of a scripted server.
  static func test(_ name: String, _ url: String) throws -> Source {
    guard let url = WebURL(url) else { throw StoreError.database("no address") }
    var source = Source(name: name, url: url)
    source.privateNetwork = true
    source.every = 900
    return source
  }
}

extension ArticleRecord {
  /// An article that is kept as news.
  static func test(
    _ address: String, source: String = "Warta", title: String, text: String, seen: Instant = Instant(seconds: 0),
    published: Instant? = nil
  ) throws -> ArticleRecord {
    guard let url = WebURL(address) else { throw StoreError.database("no address") }
    var article = Article(url: url, source: source, title: title, text: text)
    article.published = published.map {
      PublicationDate(moment: Moment($0, offset: 25_200, zone: "WIB"), precision: .minute, origin: .feed)
    }
    return ArticleRecord(
      article: article, keys: [url.key], firstSeen: seen,
      verdict: Verdict(decision: .kept, score: 0.9, threshold: 0.48), summary: "", facts: [], region: nil, minutes: 1,
      isOpinion: false, isBacklog: false, hash: 0, bands: [])
  }
}

/// Invented pages for the tests of the pipeline.
enum Pages {
  static let social = [
    "Sebanyak 14 pekerja sosial mendampingi keluarga di Desa Sukamaju sejak awal bulan ini. Pendampingan dilakukan dari rumah ke rumah bersama kader desa dan perangkat setempat setiap hari kerja.",
    "Para peksos lebih dulu menyusun asesmen bersama setiap keluarga. Rencana pendampingan kemudian disepakati dalam musyawarah desa yang dihadiri warga, kader, dan perangkat desa.",
    "Dinas sosial kabupaten menyatakan pendampingan berlangsung enam bulan dan akan dievaluasi setiap pekan oleh para pekerja sosial.",
  ]
  static let other = [
    "Harga cabai di pasar induk naik dua kali lipat dalam sepekan karena pasokan dari daerah pegunungan berkurang akibat hujan.",
    "Pedagang memperkirakan harga baru turun setelah panen berikutnya. Pembeli mulai mengurangi jumlah belanja harian mereka.",
    "Dinas perdagangan berencana menggelar operasi pasar di tiga kecamatan pada akhir pekan ini untuk menekan harga.",
  ]

  static func article(_ title: String, _ paragraphs: [String], published: String? = nil) -> String {
    let meta = published.map { "<meta property=\"article:published_time\" content=\"\($0)\">" } ?? ""
    let body = paragraphs.map { "<p>\($0)</p>" }.joined()
    return "<!DOCTYPE html><html lang=\"id\"><head><title>\(title) - Warta</title>\(meta)</head><body>"
      + "<header><a href=\"/\">Warta</a></header><article><h1>\(title)</h1><div class=\"entry-content\">\(body)</div></article></body></html>"
  }

  /// A part of an article on two pages.
  static func part(of path: String, _ title: String, _ paragraphs: [String]) -> String {
    article(title, paragraphs).replacing(
      "</article>",
      with: "<div class=\"pagination\"><a href=\"\(path)\">1</a> <a href=\"\(path)?page=2\">2</a></div></article>")
  }

  static func rss(_ base: String, _ items: [(path: String, title: String)]) -> String {
    let entries = items.map {
      "<item><title>\($0.title)</title><link>\(base)\($0.path)</link><guid>\(base)\($0.path)</guid><pubDate>Fri, 08 Sep 2023 10:00:00 +0700</pubDate></item>"
    }
    return
      "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Warta</title><link>\(base)/</link>\(entries.joined())</channel></rss>"
  }
}
