import ArgumentParser
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
      """)

  @Argument(help: "A file or an address.") var page: String
  @Option(help: ArgumentHelp("The address that a file was saved from.", valueName: "address")) var url: String?
  @Option(
    help: ArgumentHelp(
      "A selector as under `select` of a source: body, title, byline, date or remove.", valueName: "part=selector"))
  var select: [String] = []
  @Flag(help: "Say where each piece was found.") var explain = false
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Allow addresses in private networks.") var privateNetwork = false

  func run() async throws {
    let bytes: [UInt8]
    var address = url.flatMap { WebURL($0) }
    var contentType: String?
    if let target = WebURL(page) {
      let response = try await Self.fetch(target, privateNetwork: privateNetwork)
      (bytes, address, contentType) = (response.body, response.url, response.headers["content-type"])
    } else if let data = FileManager.default.contents(atPath: page) {
      bytes = [UInt8](data)
    } else {
      throw CommandContext.report("\(page): cannot read that file, and it is no http address", code: .failure)
    }
    let now = Moment(WallClock.system.now(), offset: 25_200, zone: "WIB")
    let extracted = Extractor().extract(
      bytes, url: address, contentType: contentType, now: now, selectors: try SelectorArguments.read(select))
    if json {
      print(try Self.json(extracted))
    } else {
      print("title    \(extracted.title ?? "none")")
      print("byline   \(extracted.byline.isEmpty ? "none" : extracted.byline.joined(separator: ", "))")
      print("date     \(extracted.published?.iso8601 ?? "none")")
      if let canonical = extracted.canonical { print("address  \(canonical.href)") }
      print("article  \(extracted.isArticle ? "yes" : "no")\n")
      print(extracted.paragraphs.joined(separator: "\n\n"))
      if explain { print("\n" + ExplanationText.lines(extracted.explanation).joined(separator: "\n")) }
    }
  }

  /// Fetches a page for a command that looks at one address, with the guards that hold for sources.
  static func fetch(_ url: WebURL, privateNetwork: Bool) async throws -> FetchResponse {
    let fetcher = PoliteFetcher.standard(now: WallClock.system.now)
    var source = Source(name: url.site, url: url)
    source.privateNetwork = privateNetwork
    do throws(FetchError) {
      let response = try await fetcher.fetch(source.request(url), purpose: .page, robots: .obey)
      await fetcher.shutdown()
      return response
    } catch {
      await fetcher.shutdown()
      throw CommandContext.report("\(url.href): \(error.description)", code: .failure)
    }
  }

  private static func json(_ page: ExtractedPage) throws -> String {
    let object: [String: Any] = [
      "title": page.title ?? NSNull(), "byline": page.byline, "date": page.published?.iso8601 ?? NSNull(),
      "url": page.canonical?.href ?? NSNull(), "is_article": page.isArticle,
      "text": page.paragraphs.joined(separator: "\n"),
      "explanation": ExplanationText.lines(page.explanation),
    ]
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }
}
