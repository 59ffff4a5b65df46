import TestSupport
import Text

/// An article of a simulated site, with what is wrong with its page and for how long.
struct SimulatedPost: Sendable {
  /// What its page answers instead of the article.
  enum Fault: Sendable, CaseIterable {
    case none, notFound, gone, refused, unlawful, broken, busy, tooMany, wall, consent, login, notice, home, endless
    case elsewhere, pdf, picture, empty, shell, dropped, forbidden
    /// The article, but the page calls another address its own.
    case ofSection, ofFirst, ofNext
  }

  let number: Int
  let title: String
  let paragraphs: [String]
  let born: Instant
  let fault: Fault
  /// Until when; past the end of the simulation for good.
  let faultEnds: Instant

  /// An article with words that no other one has.
  init(number: Int, born: Instant, isSound: Bool, using random: inout SeededRandom) {
    self.number = number
    self.born = born
    title = "Pekerja Sosial " + Self.words(4, using: &random).map(\.capitalized).joined(separator: " ")
    let own = title
    paragraphs = (0..<2).map { place in
      (place == 0 ? own + ". " : "") + "Pekerja sosial " + Self.words(28, using: &random).joined(separator: " ") + "."
    }
    let fault = Bool.random(using: &random) ? .none : Fault.allCases.randomElement(using: &random) ?? .none
    self.fault = isSound ? .none : fault
    faultEnds = born + [3_600, 86_400, 3 * 86_400, 90 * 86_400].randomElement(using: &random)!
  }

  private static func words(_ count: Int, using random: inout SeededRandom) -> [String] {
    (0..<count).map { _ in
      (0..<Int.random(in: 3...4, using: &random)).map { _ in
        String("bcdgjklmnprstw".randomElement(using: &random)!) + String("aiuoe".randomElement(using: &random)!)
      }.joined()
    }
  }
}
