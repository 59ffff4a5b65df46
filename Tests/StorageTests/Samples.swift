import Model
import Storage
import TestSupport
import Text
import Web

/// Invented records for the tests of the store.
enum Samples {
  static let now = Instant(seconds: 1_694_214_000)
  static let day = Moment(now, offset: 0).day

  static let compared: [UInt8] = [1, 2, 3]

  /// An empty store, in a folder that goes with the last who holds it.
  static func store() throws -> (folder: TemporaryFolder, store: Store) {
    let folder = try TemporaryFolder()
    return (folder, try Store(path: folder.path("kabar.sqlite")))
  }

  static func url(_ text: String) -> WebURL {
    guard let url = WebURL(text) else { preconditionFailure("not an address: \(text)") }
    return url
  }

  static func article(
    _ path: String, source: String = "Warta", text: String = "Pekerja sosial mendampingi warga desa.",
    decision: Verdict.Decision = .kept, keys: [String]? = nil, hash: UInt64 = 1, bands: [UInt64] = []
  ) -> ArticleRecord {
    let url = url("https://warta.test/" + path)
    var record = ArticleRecord(
      article: Article(url: url, source: source, title: "Judul " + path, text: text), keys: keys ?? [url.key],
      firstSeen: now, verdict: Verdict(decision: decision, score: 0.9, threshold: 0.48), summary: "Ringkasan.",
      facts: [.participants(.init(12, "orang"))], region: "Aceh", minutes: 1, isOpinion: false, isBacklog: false,
      hash: hash, bands: bands)
    record.compared = compared
    return record
  }

  static func refresh(_ articles: [ArticleRecord], source: String = "Warta") -> RefreshRecord {
    var state = SourceState(name: source, url: url("https://warta.test/"))
    state.lastPoll = now
    var record = RefreshRecord(state: state)
    record.articles = articles
    return record
  }

  static func edition(_ day: String, number: Int) throws -> Edition {
    guard let day = CalendarDay(iso: day) else { throw StoreError.database("not a day") }
    let end = Moment(Instant(day, .midnight, offset: 25_200), offset: 25_200, zone: "WIB")
    return Edition(
      title: "Kabar", language: "id", day: day, number: number, windowStart: end, windowEnd: end, madeAt: end)
  }
}
