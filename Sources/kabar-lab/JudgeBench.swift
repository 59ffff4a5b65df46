import Configuration
import Deduplication
import Foundation
import Model
import Relevance
import Summaries
import Text

/// `kabar-lab bench judge [FILE]`: what judging an article of 800 words costs, step by step, in microseconds of one
/// thread's processor time: for each article the best of several rounds, then the mean over all. FILE holds
/// `{"title","text"}` a line; texts are cut or repeated to 800 words. Without a file, made texts are read.
enum JudgeBench {
  private static let words = 800
  private static let rounds = BenchRounds.of(25)

  static func run(_ arguments: [String]) {
    let articles = (arguments.first.map { rows(of: $0) } ?? JudgeBenchText.articles).map {
      ReadText(title: $0.0, text: sized($0.1))
    }
    guard !articles.isEmpty else { return write(["error": "no article to read"]) }
    let judge = Judge(lexicon: .standard, settings: RelevanceSettings(), topics: topics)
    let published = CalendarDay(iso: "2024-05-14")
    let now = Moment(Instant(seconds: 1_715_700_000), offset: 7 * 3600)
    var sum = 0
    let steps: [(name: String, step: (ReadText) -> Int)] = [
      ("reading", { ReadText(title: $0.title, text: String(decoding: $0.body, as: UTF8.self)).pieces.count }),
      ("language", { Language.detect($0, prior: nil)?.utf8.count ?? 0 }),
      (
        "relevance and topic",
        {
          judge.verdict($0, language: "id", keep: .relevant, sourceTopic: nil, isOpinion: false).terms.count
        }
      ),
      ("estimated date", { EstimatedDate.conclude(from: $0, now: now)?.day.day ?? 0 }),
      ("summary", { Summary.of($0).utf8.count }),
      ("key facts", { KeyFacts.find($0, published: published).count }),
      ("region", { RegionGuess.find($0)?.utf8.count ?? 0 }),
      ("fingerprint", { Fingerprint($0).bands.count }),
    ]
    var costs: Job = [:]
    var total = 0.0
    for (name, step) in steps {
      var all = 0.0
      for read in articles {
        var best = UInt64.max
        for _ in 0..<rounds {
          let start = ThreadTime.now
          sum &+= step(read)
          best = min(best, ThreadTime.now - start)
        }
        all += Double(best) / 1000
      }
      let cost = all / Double(articles.count)
      costs[name] = cost.rounded(to: 1)
      total += cost
    }
    write([
      "articles": articles.count, "words": words, "microseconds": costs, "sum": total.rounded(to: 1),
      "check": sum,
    ])
  }

  private static let topics = [
    Topic(name: "Profesi & regulasi", terms: ["UU Pekerja Sosial", "sertifikasi", "IPSPI", "kode etik", "Permensos"]),
    Topic(name: "Pendidikan & kampus", terms: ["mahasiswa", "kampus", "kuliah", "prodi", "praktikum", "wisuda"]),
    Topic(name: "Praktik & layanan", terms: ["rehabilitasi sosial", "asesmen", "panti", "lansia", "disabilitas"]),
    Topic(name: "Opini", kinds: ["opinion"]), Topic(name: "Internasional", languages: ["en"]), Topic(name: "Lainnya"),
  ]

  private static func rows(of path: String) -> [(String, String)] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return jobs(in: data).compactMap { job in job.text("text").map { (job.text("title") ?? "", $0) } }
  }

  /// A text of just as many words, lines kept.
  private static func sized(_ text: String) -> String {
    var left = words
    var lines: [String] = []
    while left > 0 {
      let before = left
      for line in text.split(separator: "\n") where left > 0 {
        let part = line.split(separator: " ").prefix(left)
        left -= part.count
        lines.append(part.joined(separator: " "))
      }
      if left == before { break }
    }
    return lines.joined(separator: "\n")
  }
}
