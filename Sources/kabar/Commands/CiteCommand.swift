import ArgumentParser
import Digests
import Foundation
import Model
import Pipeline
import Storage
import Text
import Web

/// `kabar cite`: articles, a day, a story or what a search finds, for a reference manager.
struct CiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Print citations of articles, of a day, of a story or of a search: BibTeX, RIS, CSL-JSON.",
    discussion: """
      EXAMPLES
        kabar cite https://example.org/berita/1       an article
        kabar cite 2026-11-27                         all items of that day
        kabar cite 2026-11-27/3 2026-11-27/5          two of them
        kabar cite --story https://example.org/b/1    all articles that tell the story
        kabar cite --search 'lansia -panti' --since 2026-01-01
        kabar cite --format ris 2026-11-27 > hari.ris
      A date that is only estimated is given as year and month, and said to be one; an article without author has none; the
      day of access is when it was first read; the key of an article is its own, whatever it is printed with. Works beside a
      running service and without one. Exit code 1 when nothing is found.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case bib, ris, csl

    init?(argument: String) {
      let names = ["bibtex": "bib", "csl.json": "csl", "csl-json": "csl", "json": "csl"]
      self.init(rawValue: names[argument.lowercased()] ?? argument.lowercased())
    }
  }

  @Argument(help: ArgumentHelp("Addresses of articles; days, or items of them: 2026-11-27/3.", valueName: "what"))
  var what: [String] = []
  // Unconditional: "-panti" and "-1" are values, not options.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Articles with these words, as kabar search finds them.", valueName: "words"))
  var search: String?
  @Option(help: "bib, ris or csl.") var format = Format.bib
  @Option(parsing: .unconditional, help: ArgumentHelp("Articles of a search at most.", valueName: "number"))
  var limit = 100
  @OptionGroup var among: SearchOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if what.isEmpty, search == nil, among.isEmpty {
      throw ValidationError(
        say(
          "say what to cite: an address, a day, --story or --search",
          "sebutkan yang dikutip: sebuah alamat, sebuah hari, --story, atau --search"))
    }
    if !what.isEmpty, search != nil || !among.isEmpty {
      throw ValidationError(
        say("either articles and days, or a search", "artikel dan hari, atau pencarian; bukan keduanya"))
    }
    try SearchOptions.check(limit: limit)
    if what.isEmpty { try among.check(search ?? "") }
    for one in what where Self.item(one) == nil && WebURL(one) == nil {
      throw ValidationError(
        "\"\(one)\" "
          + say(
            "is neither an http address nor a day such as 2026-11-27 or 2026-11-27/3",
            "bukan alamat http dan bukan hari seperti 2026-11-27 atau 2026-11-27/3"))
    }
  }

  private var say: WordingLanguage { .current }

  /// A day, and the number of an item of it.
  private static func item(_ text: String) -> (day: CalendarDay, number: Int?)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let day = parts.first.flatMap({ CalendarDay(iso: String($0)) }) else { return nil }
    if parts.count == 1 { return (day, nil) }
    guard parts.count == 2, let number = Int(parts[1]), number > 0 else { return nil }
    return (day, number)
  }

  func run() async throws {
    let archive = try await ArchiveReader(options)
    var cited: [CitedArticle] = []
    for one in what { cited += try await articles(one, archive) }
    if what.isEmpty {
      let found = try await archive.store.search(try await among.search(search ?? "", limit: limit, in: archive))
      let records = try await archive.store.articles(ids: found.map(\.id))
      let byID = Dictionary(records.map { ($0.id ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
      cited = found.compactMap { article in
        byID[article.id].map { CitedArticle($0, offset: archive.offset, aftermath: article.aftermath) }
      }
    }
    if cited.isEmpty { throw CommandContext.report(say("nothing found", "tidak ada yang ditemukan")) }
    let format = Citations.Format(rawValue: format.rawValue) ?? .bib
    Terminal.answer(file: Citations(cited, language: archive.language).render(as: format))
  }

  /// What an argument names.
  private func articles(_ one: String, _ archive: ArchiveReader) async throws -> [CitedArticle] {
    if let (day, number) = Self.item(one) {
      guard let told = try await archive.store.edition(of: day) else {
        throw CommandContext.report(KeptReason.words("there is no edition of \(day.iso)", say))
      }
      // As it stands since: who cites it shall not cite what was taken back.
      let later = day.adding(days: 1)...day.adding(days: EditionDesk.daysCorrected)
      let edition = told.corrected(by: try await archive.store.editions(in: later))
      let items = edition.items.filter { number == nil || $0.number == number }
      if let number, items.isEmpty {
        throw CommandContext.report(
          say("the edition of \(day.iso) has no number \(number)", "edisi \(day.iso) tidak punya nomor \(number)"))
      }
      var cited: [CitedArticle] = []
      for item in items {
        var article = CitedArticle(item, of: edition)
        if let key = WebURL(item.url)?.key, let id = try await archive.store.articleID(key: key) {
          article.aftermath = try await aftermath(of: id, archive)
        }
        cited.append(article)
      }
      return cited
    }
    guard let address = WebURL(one), let record = try await archive.store.article(key: address.key) else {
      throw CommandContext.noArticle(one)
    }
    let aftermath = if let id = record.id { try await aftermath(of: id, archive) } else { Aftermath() }
    return [CitedArticle(record, offset: archive.offset, aftermath: aftermath)]
  }

  private func aftermath(of article: Int64, _ archive: ArchiveReader) async throws -> Aftermath {
    try await archive.store.aftermaths(of: [article])[article] ?? Aftermath()
  }
}
