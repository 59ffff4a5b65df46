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
    // What programs read is English whatever the locale.
    let say = json ? WordingLanguage.english : .current
    guard let address = WebURL(url) else { throw CommandContext.noAddress(url, say) }
    try await CommandContext(options).withNewsroom(isReader: true, needsFolder: false) { room in
      let words = TroubleWording(language: say.rawValue)
      // First what became of it, as status and digest count it.
      let offered = try await room.offered(address, language: say.rawValue)
      if !json { for entry in offered { Terminal.answer(SourceLedgerText.line(entry, say)) } }
      if offered.contains(where: { [.old, .leftOut].contains($0.outcome) && !$0.isRead }) {
        if json { try Terminal.answer(json: offered) }
        return
      }
      let explanation: JudgementExplanation
      let failure: ArticleInquiry.Failure?
      switch try await room.inquiry.answer(address, privateNetwork: privateNetwork, say) {
      case .judged(let judged, let why): (explanation, failure) = (judged, why)
      case .waiting(let failure): throw CommandContext.report(Self.text(failure, room, say))
      case .unreadable(let trouble) where trouble.kind == .noArticles:
        let nothing = say(
          "no article text was found on that page (kabar extract shows what was)",
          "tidak ada teks artikel di halaman itu (kabar extract menunjukkan apa yang ada)")
        throw CommandContext.report("\(url): " + nothing)
      case .unreadable(let trouble):
        let unseen = say(
          "never seen; its page cannot be read now: ", "belum pernah ditemui; kini halamannya tidak dapat dibaca: ")
        throw CommandContext.report(
          (offered.isEmpty ? unseen : "\(url): ") + words.phrase(trouble)
            + PrivateNetworkAdvice.lines(trouble.code, "kabar why", say))
      }
      if json { return try Terminal.answer(json: explanation) }
      Terminal.answer(explanation.text(say))
      let fromFeed = say("told from the feed alone, ", "hanya menurut umpan, ")
      switch failure {
      case .kept(let kept): Terminal.answer(fromFeed + Self.text(kept, room, say))
      case .now(let trouble):
        Terminal.answer(
          fromFeed + say("the page could not be read: ", "halamannya tidak dapat dibaca: ") + words.page(trouble))
      case nil: break
      }
    }
  }

  private static func text(_ failure: RefreshRecord.Failure, _ room: Newsroom, _ say: WordingLanguage) -> String {
    let words = TroubleWording(language: say.rawValue)
    let trouble = Trouble(stored: failure.reason).map { words.page($0) } ?? failure.reason
    let next = failure.nextTry.map {
      say("next try ", "percobaan berikutnya ") + NextTry.words($0, at: room.clock.now(), room.zone, say)
    }
    return say("the page could not be read: ", "halamannya tidak dapat dibaca: ") + trouble + ", "
      + say.tries(failure.failures) + "; " + (next ?? say("not tried again", "tidak dicoba lagi"))
  }
}
