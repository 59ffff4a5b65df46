import Model
import Storage
import Text
import Web

/// A made article for `bench search`, the same for the same seed: made words of very different frequency, and between them
/// words of the field, the first of which nearly every article has and the last hardly any.
struct SearchBenchText {
  let seed: Int

  /// Words and the share of articles, of a hundred thousand, that have them.
  private static let field: [(words: String, share: Int)] = [
    ("yang", 95_000), ("sosial", 60_000), ("pekerja sosial", 25_000), ("mendampingi anak", 12_000),
    ("pendampingan keluarga", 8_000), ("lansia", 4_000), ("panti asuhan", 2_000), ("rehabilitasi korban", 1_000),
    ("penyandang disabilitas", 500), ("kekerasan dalam rumah tangga", 200), ("pengungsi banjir", 50),
    ("reunifikasi", 5),
  ]
  private static let topics = ["Praktik & layanan", "Kebijakan", "Pendidikan", "Opini", "Luar negeri"]
  private static let regions = ["Aceh", "Bali", "Jawa Barat", "Jawa Tengah", "Maluku", "Papua", "Riau", "Jepang"]

  /// What is sought: of each kind of search some.
  static let searches: [[String]] = [
    ["lansia"], ["reunifikasi"], ["tidakadadimanapun"], ["sosial"], ["yang"], ["yang", "sosial"],
    ["pekerja", "sosial"],
    ["\"pekerja sosial\""], ["dampingi", "anak"], ["\"panti asuhan\"", "lansia"], ["sosial", "-pekerja"],
    ["lansia", "-\"panti asuhan\""], ["rehab*"], ["pe*"], ["sosial", "--since", "2026-06-01"],
    ["lansia", "--until", "2024-06-30"], ["sosial", "--source", "Media 17"], ["anak", "--topic", "Opini"],
    ["keluarga", "--region", "Aceh"], ["--topic", "Opini"], ["--source", "Media 3", "--since", "2026-01-01"],
    ["sosial", "--story", "https://bench.test/4711"], ["sosial", "--all"], ["--limit", "100", "sosial"],
    ["--html", "lansia"], ["--json", "pendampingan", "korban"],
    ["pekerja", "sosial", "mendampingi", "keluarga", "lansia", "-panti"],
  ]

  /// As it is saved.
  var record: ArticleRecord? {
    guard let url = WebURL("https://bench.test/\(seed)") else { return nil }
    let made = MadeText(seed: seed).read
    let sentences = String(decoding: made.body, as: UTF8.self).split(separator: ".")
    var state = UInt64(seed &+ 7) &* 0x9E37_79B9_7F4A_7C15
    func below(_ limit: Int) -> Int {
      state = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9 &+ 0x9E37_79B9
      return Int((state >> 20) % UInt64(limit))
    }
    let words = Self.field.filter { below(100_000) < $0.share }.map(\.words)
    var text = ""
    for (place, sentence) in sentences.enumerated() {
      let added = place < words.count ? " " + words[place] : ""
      text += sentence + added + (place % 4 == 3 ? ".\n" : ".")
    }
    let title = below(3) == 0 ? made.title + " " + (words.last ?? "") : made.title
    var article = Article(url: url, source: "Media \(seed % 200)", title: title, text: text)
    article.language = "id"
    let moment = Moment(Instant(seconds: 1_700_000_000 + Int64(seed) * 900), offset: 25_200)
    article.published = PublicationDate(moment: moment, precision: .minute, origin: .feed)
    var verdict = Verdict(decision: seed % 5 == 0 ? .dropped : .kept, score: 1, threshold: 0.5, terms: [])
    verdict.topic = Self.topics[below(Self.topics.count)]
    return ArticleRecord(
      article: article, keys: [url.key], firstSeen: moment.instant, verdict: verdict,
      summary: sentences.prefix(2).joined(separator: ".") + ".", facts: [],
      region: Self.regions[below(Self.regions.count)], minutes: 1, isOpinion: false, isBacklog: false,
      hash: UInt64(seed + 1), bands: [])
  }
}
