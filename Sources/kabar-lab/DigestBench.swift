import Digests
import Foundation
import Model
import Text

/// `kabar-lab bench digest`: how much processor time an edition of 100 articles takes in all
/// formats.
enum DigestBench {
  static func run() {
    let edition = edition(articles: 100)
    _ = render(edition)
    var times: [Double] = []
    var bytes = 0
    for _ in 0..<BenchRounds.of(20) {
      let start = ThreadTime.now
      bytes = render(edition)
      times.append(Double(ThreadTime.now - start) / 1e6)
    }
    write([
      "articles": 100, "formats": DigestSettings.Format.allCases.count, "bytes": bytes,
      "median_ms": times.median.rounded(to: 2), "worst_ms": (times.max() ?? 0).rounded(to: 2),
    ])
  }

  private static func render(_ edition: Edition) -> Int {
    let views = EditionViews(edition)
    return DigestSettings.Format.allCases.reduce(0) { $0 + views.bytes(as: $1).count }
  }

  /// An invented day with `articles` articles in five topics, with summaries, facts and other outlets of usual length.
  static func edition(articles: Int, day: CalendarDay = CalendarDay(daysSinceEpoch: 19_609)) -> Edition {
    let end = Moment(Instant(day, .midnight, offset: 25_200), offset: 25_200, zone: "WIB")
    var edition = Edition(
      title: "Kabar Peksos", language: "id", day: day, number: 1,
      windowStart: Moment(end.instant - 86_400, offset: 25_200, zone: "WIB"), windowEnd: end, madeAt: end)
    for number in 1...articles {
      let url = "https://media\(number % 12).test/berita/\(number)/pekerja-sosial-dampingi-keluarga?a=1&b=2"
      let published = PublicationDate(
        moment: Moment(end.instant - number * 600, offset: 25_200, zone: "WIB"), precision: .minute, origin: .feed)
      let item = Edition.Item(
        number: number, url: url,
        title: "Pekerja sosial dampingi \(number) keluarga “rentan” di Desa Sukamaju & sekitarnya",
        source: "Media \(number % 12)", host: "media\(number % 12).test", byline: ["Ani Lestari", "Budi Santoso"],
        published: published, region: "Jawa Tengah", minutes: 3,
        summary: String(
          repeating: "Sebanyak \(number) pekerja sosial mendampingi keluarga dari rumah ke rumah bersama kader desa. ",
          count: 3),
        facts: [
          .when(day, until: day.adding(days: 1)), .participants(.init(number)),
          .organiser("Dinas Sosial Kabupaten Merdeka"), .regulation(.init("UU", number: "14", year: "2019")),
        ],
        terms: [
          .init(phrase: "pekerja sosial", zone: .title, count: 1, points: 3),
          .init(phrase: "peksos", zone: .body, count: 8, points: 4),
        ],
        alsoReported: (0..<number % 4).map {
          Edition.Outlet(
            source: "Lain \($0)", host: "lain\($0).test", url: "https://lain\($0).test/\(number)", title: "Judul lain",
            published: published, relation: .shorter, onlyFigures: ["\(number * 10) paket"])
        }, related: [max(1, number - 1)])
      let place = (number - 1) * 5 / articles
      if edition.sections.count <= place { edition.sections.append(.init(topic: "Topik \(place + 1)", items: [])) }
      edition.sections[place].items.append(item)
    }
    for number in 0..<12 {
      edition.sources.append(
        .init(
          name: "Media \(number)", host: "media\(number).test", isWell: number > 0, articles: 8,
          fault: number > 0 ? nil : .silent(days: 40)))
    }
    (edition.counts.read, edition.counts.shown) = (articles, articles)
    return edition
  }
}
