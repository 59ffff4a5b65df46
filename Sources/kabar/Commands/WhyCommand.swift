import ArgumentParser
import Digests
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
      An article that was never read is fetched and judged now, as the source of its site would read it; nothing is kept
      of it.
      """)

  @Argument(help: "The article's address.") var url: String
  @OptionGroup var options: GlobalOptions
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "Allow addresses in private networks.") var privateNetwork = false

  func run() async throws {
    guard let address = WebURL(url) else {
      throw CommandContext.report("\"\(url)\" is not an http address", code: .validationFailure)
    }
    try await CommandContext(options).withNewsroom(isReader: true, needsFolder: false) { room in
      let words = TroubleWording(language: "en")
      func text(_ failure: RefreshRecord.Failure) -> String {
        let trouble = Trouble(stored: failure.reason).map { words.phrase($0) } ?? failure.reason
        let next = failure.nextTry.map { "next try " + NextTry.words($0, at: room.clock.now(), room.zone, .english) }
        let tries = failure.failures == 1 ? "1 try" : "\(failure.failures) tries"
        return "the page could not be read: \(trouble), \(tries); \(next ?? "not tried again")"
      }
      // First what became of it, as status and digest count it.
      let offered = try await room.offered(address)
      if !json { for entry in offered { Terminal.answer(SourceLedgerText.line(entry)) } }
      if offered.contains(where: { [.old, .leftOut].contains($0.outcome) && !$0.isRead }) {
        if json { try Terminal.answer(json: offered) }
        return
      }
      let explanation: JudgementExplanation
      let failure: ArticleInquiry.Failure?
      switch try await room.inquiry.answer(address, privateNetwork: privateNetwork) {
      case .judged(let judged, let why): (explanation, failure) = (judged, why)
      case .waiting(let failure): throw CommandContext.report(text(failure), code: .failure)
      case .unreadable(let trouble) where trouble.kind == .noArticles:
        throw CommandContext.report(
          "\(url): no article text was found on that page (kabar extract shows what was)", code: .failure)
      case .unreadable(let trouble):
        throw CommandContext.report(
          (offered.isEmpty ? "never seen; its page cannot be read now: " : "\(url): ") + words.phrase(trouble)
            + PrivateNetworkAdvice.lines(trouble.code, "kabar why"), code: .failure)
      }
      if json { return Terminal.answer(json: Data(try explanation.json().utf8)) }
      Terminal.answer(explanation.text())
      switch failure {
      case .kept(let kept): Terminal.answer("told from the feed alone, \(text(kept))")
      case .now(let trouble):
        Terminal.answer("told from the feed alone, the page could not be read: \(words.phrase(trouble))")
      case nil: break
      }
    }
  }
}
