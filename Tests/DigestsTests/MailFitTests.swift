import Model
import TestTurns
import Testing

@testable import Digests

@Suite(.processor, .serialized) struct MailFitTests {
  /// An edition of `count` items with the longest texts that there can be.
  private func edition(_ count: Int) throws -> Edition {
    var edition = try Fixture("ordinary").edition
    let one = edition.sections[0].items[0]
    edition.sections = [
      .init(
        topic: "Topik",
        items: (1...count).map { n in
          var item = one
          item.number = n
          item.url = "https://media.test/\(n)"
          item.title = "Judul \(n) " + String(repeating: "kata ", count: 50)
          item.summary = String(repeating: "kalimat ", count: 150)
          return item
        })
    ]
    return edition
  }

  @Test(arguments: [1, 20, 40, 120]) func fitsWithEveryItem(count: Int) throws {
    let message = ReadMessage(Views.render(try edition(count), as: .eml))
    #expect(message.parts[1].text.utf8.count <= MailFit.limit + 1)
    for n in 1...count { #expect(message.parts[0].text.contains("\nhttps://media.test/\(n)\n")) }
  }

  @Test func whatCannotFitIsCounted() throws {
    let message = ReadMessage(Views.render(try edition(900), as: .eml))
    #expect(message.parts[1].text.utf8.count <= MailFit.limit + 1)
    let shown = message.parts[0].text.split(separator: "\n").count { $0.hasPrefix("https://media.test/") }
    #expect(shown > 50)
    #expect(message.parts[0].text.contains("dan \(900 - shown) lagi di halaman digest"))
    #expect(message.parts[1].text.contains("dan \(900 - shown) lagi di halaman digest"))
  }
}
