import ArgumentParser
import Configuration
import Digests
import Extraction
import Fetching
import Foundation
import Model
import Pipeline
import Text
import Web

/// `kabar extract`: what Kabar reads out of a page.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Show what is read out of a page: headline, byline, date, text.",
    discussion: """
      EXAMPLES
        kabar extract page.html
        kabar extract https://example.org/berita/1 --explain
        kabar extract https://example.org/berita/1 --select body=.isi --select remove=.iklan --explain
      An address is asked for as the source of its site would, with all pages of the article.
      """)

  @Argument(help: "A file or an address.") var page: String
  @Option(help: ArgumentHelp("The address that a file was saved from.", valueName: "address")) var url: String?
  @Option(
    help: ArgumentHelp(
      "A selector as under `select` of a source: body, title, byline, date or remove.", valueName: "part=selector"))
  var select: [String] = []
  @Flag(help: "Say where each piece was found, and what else the page told.") var explain = false
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Allow addresses in private networks.") var privateNetwork = false

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let selectors = try SelectorArguments.read(select)
    let loaded = try CommandContext.loadOrReport(options.configPath, isOptional: true)
    let extracted: ExtractedPage
    if let target = WebURL(page) {
      var source = loaded.settings.sources.offering(target).first ?? Source(name: target.site, url: target)
      source.selectors = selectors ?? source.selectors
      source.privateNetwork = source.privateNetwork || privateNetwork
      extracted = try await fetch(target, as: source, zone: loaded.zone)
    } else if let data = FileManager.default.contents(atPath: page) {
      extracted = ArticleReader.read(
        [UInt8](data), url: url.flatMap { WebURL($0) }, selectors: selectors,
        now: loaded.zone.moment(options.clock.now()))
    } else {
      throw CommandContext.report(
        "\(page): "
          + WordingLanguage.current(
            "cannot read that file, and it is no http address", "berkas itu tidak dapat dibaca, dan bukan alamat http"))
    }
    if json {
      Terminal.answer(json: try Self.json(extracted))
    } else {
      Terminal.answer("title    \(extracted.title ?? "none")")
      Terminal.answer("byline   \(extracted.byline.isEmpty ? "none" : extracted.byline.joined(separator: ", "))")
      Terminal.answer("date     \(extracted.published?.iso8601 ?? "none")")
      if let canonical = extracted.canonical { Terminal.answer("address  \(canonical.href)") }
      Terminal.answer("article  \(extracted.isArticle ? "yes" : "no")\n")
      Terminal.answer(extracted.paragraphs.joined(separator: "\n\n"))
      if explain { Terminal.answer("\n" + ExplanationText.lines(extracted).joined(separator: "\n")) }
    }
  }

  /// Reads a page as its source does.
  private func fetch(_ url: WebURL, as source: Source, zone: ZoneRules) async throws -> ExtractedPage {
    let fetcher = PoliteFetcher.standard(now: options.clock.now)
    let read: Result<ExtractedPage, Trouble>
    do throws(Trouble) {
      let reader = try ArticleReader(source: source, fetcher: fetcher, zone: zone, clock: options.clock)
      switch await reader.read(url) {
      case .page(let page): read = .success(page.extracted)
      case .failed(let failure): read = .failure(failure.trouble)
      case .unchanged: read = .failure(Trouble(.status, "304"))
      }
    } catch {
      read = .failure(error)
    }
    await fetcher.shutdown()
    do {
      return try read.get()
    } catch {
      throw CommandContext.report(
        "\(url.href): \(TroubleWording(language: WordingLanguage.current.rawValue).phrase(error))"
          + PrivateNetworkAdvice.lines(error.code, "kabar extract"))
    }
  }

  private static func json(_ page: ExtractedPage) throws -> Data {
    let object: [String: Any] = [
      "title": page.title ?? NSNull(), "byline": page.byline, "date": page.published?.iso8601 ?? NSNull(),
      "url": page.canonical?.href ?? NSNull(), "image": page.image?.href ?? NSNull(), "is_article": page.isArticle,
      "text": page.paragraphs.joined(separator: "\n"),
      "explanation": ExplanationText.lines(page),
    ]
    return try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }
}
