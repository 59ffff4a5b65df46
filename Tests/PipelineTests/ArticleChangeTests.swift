import Model
import TestSupport
import Testing

@testable import Pipeline

/// Pairs of an article before and after: changes that readers must hear of, once each, and changes that they must not.
@Suite struct ArticleChangeTests {
  /// A fixture: `== title`, the text, `== title`, the text, `== changes`, one a line.
  private struct Pair {
    var old: ArticleChange.Telling
    var new: ArticleChange.Telling
    var changes: [String]

    init(_ text: String) {
      var parts: [(title: String, lines: [String])] = []
      for line in text.split(separator: "\n").map(String.init) {
        if line.hasPrefix("== ") {
          parts.append((String(line.dropFirst(3)), []))
        } else if !parts.isEmpty {
          parts[parts.count - 1].lines.append(line)
        }
      }
      func telling(_ place: Int) -> ArticleChange.Telling {
        .init(title: parts[place].title, text: parts[place].lines.joined(separator: "\n"))
      }
      (old, new, changes) = (telling(0), telling(1), parts[2].lines)
    }
  }

  static let names = (try? Fixture.names(in: "changes", endingIn: ".txt")) ?? []

  private func said(_ change: Edition.Correction.Change) -> String {
    switch change {
    case .title(let from, let to): "title: \(from) > \(to)"
    case .figure(let from, let to, _): "figure: \(from) > \(to)"
    case .name(let from, let to): "name: \(from) > \(to)"
    case .date(let from, let to): "date: \(from) > \(to)"
    case .withdrawn(let status): "withdrawn: \(status)"
    case .replaced(let title): "replaced: \(title)"
    case .restored: "restored"
    }
  }

  @Test func allPairsAreFound() { #expect(Self.names.count == 48) }

  @Test(arguments: names) func pair(name: String) throws {
    let pair = Pair(try Fixture.text(name))
    #expect(ArticleChange.find(old: pair.old, new: pair.new).map { said($0.change) } == pair.changes)
  }

  @Test func aHeadlineThatIsMissingIsNoChange() {
    let old = ArticleChange.Telling(title: "Judul lama", text: "Satu kalimat.")
    #expect(ArticleChange.find(old: old, new: .init(title: nil, text: "Satu kalimat.")).isEmpty)
  }

  @Test func atMostThreeAreTold() {
    func text(_ start: Int) -> String {
      (0..<9).map { "Di desa nomor urut \($0) ada \(start + $0) keluarga yang didampingi relawan." }.joined(
        separator: "\n")
    }
    let changes = ArticleChange.find(old: .init(title: nil, text: text(100)), new: .init(title: nil, text: text(300)))
    #expect(changes.count == 3)
  }

  /// Sentences that are all alike, by the thousand: the work stays bounded.
  @Test func hostileTextEndsSoon() {
    let old = (0..<20_000).map { "Kata yang sama berulang kali pada kalimat ke \($0)." }.joined(separator: " ")
    let new = (0..<20_000).map { "Kata yang sama berulang kali pada kalimat ke \($0 + 50_000)." }.joined(separator: " ")
    #expect(ArticleChange.find(old: .init(title: "A B", text: old), new: .init(title: "A B", text: new)).count <= 3)
    let one = String(repeating: "1.", count: 100_000)
    #expect(ArticleChange.find(old: .init(title: one, text: one), new: .init(title: one, text: one)).isEmpty)
  }
}
