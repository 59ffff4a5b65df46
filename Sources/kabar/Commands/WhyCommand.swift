import ArgumentParser
import Digests
import Extraction
import Foundation
import Model
import Pipeline
import Storage
import Web

/// `kabar why`: why an article is in the digest, or not.
struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Say why an article is in the digest, or why not, term by term.",
    discussion: """
      EXAMPLES
        kabar why https://example.org/berita/1
      An article that was never read is fetched and judged now; nothing is kept of it.
      """)

  @Argument(help: "The article's address.") var url: String
  @OptionGroup var options: GlobalOptions
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Allow addresses in private networks.") var privateNetwork = false

  func run() async throws {
    guard let address = WebURL(url) else {
      throw CommandContext.report("\"\(url)\" is not an http address", code: .failure)
    }
    try await CommandContext(options).withNewsroom(isReader: true) { room in
      let explanation: JudgementExplanation
      if let record = try await room.store.article(key: address.key) {
        explanation = JudgementExplanation(record)
      } else if let failure = try await room.store.failure(key: address.key) {
        let trouble =
          Trouble(stored: failure.reason).map { TroubleWording(language: "en").phrase($0) } ?? failure.reason
        let next = failure.nextTry.map { "; next try \(room.zone.moment($0).iso8601)" } ?? "; not tried again"
        throw CommandContext.report(
          "the page could not be read: \(trouble), \(failure.failures)×\(next)", code: .failure)
      } else {
        let response = try await ExtractCommand.fetch(address, privateNetwork: privateNetwork)
        guard (200..<300).contains(response.status) else {
          throw CommandContext.report("\(url): the server answers \(response.status)", code: .failure)
        }
        guard let judged = JudgementExplanation(judging: response, in: room) else {
          throw CommandContext.report(
            "\(url): no article text was found on that page (kabar extract shows what was)", code: .failure)
        }
        explanation = judged
      }
      print(json ? try explanation.json() : explanation.text())
    }
  }
}
