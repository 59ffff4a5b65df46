import Foundation
import FoundationXML
import Model
import TestSupport
import TestTurns
import Testing

@testable import Digests

@Suite(.processor, .serialized) struct ViewsTests {
  static let names = ["ordinary", "empty", "empty-partly", "failed", "no-sources", "partly", "overflow", "hostile"]

  @Test(arguments: names, [DigestSettings.Format.md, .txt, .json])
  func fixture(name: String, format: DigestSettings.Format) throws {
    let fixture = try Fixture(name)
    let bytes = Views.render(fixture.edition, as: format)
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: try fixture.expected(format), as: UTF8.self))
  }

  @Test(arguments: [DigestSettings.Format.eml, .atom, .wa])
  func ordinaryDay(format: DigestSettings.Format) throws {
    let fixture = try Fixture("ordinary")
    let bytes = Views.render(fixture.edition, as: format)
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: try fixture.expected(format), as: UTF8.self))
  }

  @Test(arguments: [DigestSettings.Format.md, .txt, .html, .atom, .json, .wa])
  func aStandInSaysThatItIsOne(format: DigestSettings.Format) throws {
    var edition = try Fixture("ordinary").edition
    for index in edition.sections[0].items.indices { edition.sections[0].items[index].standIn = .pdf }
    let text = String(decoding: Views.render(edition, as: format), as: UTF8.self)
    let words = format == .json ? "\"stand_in\": \"pdf\"" : "berkas PDF, hanya ringkasan dari umpan"
    #expect(text.replacing("\n", with: " ").contains(format == .wa ? "(Berkas" + words.dropFirst(6) + ".)" : words))
  }

  @Test func daysWithoutArticlesNeverLookAlike() throws {
    var seen: Set<String> = []
    for name in ["empty", "empty-partly", "failed", "no-sources"] {
      let content = ContentBuilder(try Fixture(name).edition).content()
      #expect(content.notices.isEmpty == false)
      #expect(seen.insert(content.notices.first ?? "").inserted)
      let views = EditionViews(try Fixture(name).edition)
      for format in [DigestSettings.Format.md, .txt, .html] {
        let text = String(decoding: views.bytes(as: format), as: UTF8.self)
        #expect(text.contains(format == .txt ? String(content.notices[0].prefix(40)) : content.notices[0]))
      }
    }
  }

  /// A dozen days of each of five numbers of articles with plain texts, and as many with hostile ones.
  @Test(arguments: 0..<8) func viewsAgree(batch: Int) throws {
    for seed in batch * 15..<batch * 15 + 15 {
      var generator = GeneratedEdition(seed: UInt64(seed))
      let edition = generator.edition()
      let views = EditionViews(edition)
      try agree(edition, views)
      wellFormed(edition, message: views.bytes(as: .eml))
    }
  }

  private func agree(_ edition: Edition, _ views: EditionViews) throws {
    let numbers = edition.items.map(\.number)
    let links = edition.items.compactMap { $0.url.hasPrefix("https://media") ? $0.url : nil }
    func text(_ format: DigestSettings.Format) -> String { String(decoding: views.bytes(as: format), as: UTF8.self) }

    let md = text(.md)
    #expect(
      md.split(separator: "\n").filter { $0.hasPrefix("### ") }.compactMap { leadingNumber($0.dropFirst(4)) } == numbers
    )
    #expect(
      inOrder(links, md.split(separator: "\n").filter { $0.hasPrefix("### ") }.joined().replacing("\\&", with: "&")))

    let txt = text(.txt)
    #expect(inOrder(links.map { "\n" + $0 + "\n" }, txt))
    for line in txt.split(separator: "\n") where !line.hasPrefix("http") {
      #expect(line.unicodeScalars.count <= 72, "\(line)")
    }

    let html = text(.html)
    #expect(values(html, after: "<article id=\"a").compactMap { leadingNumber($0) } == numbers)
    #expect(inOrder(links.map { "<a href=\"" + $0.replacing("&", with: "&amp;") + "\"" }, html))
    let tags = tagNames(html)
    #expect(tags.isSubset(of: ReadMarkup.ours), "\(tags.subtracting(ReadMarkup.ours))")

    let json = try #require(JSONSerialization.jsonObject(with: Data(text(.json).utf8)) as? [String: Any])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(items.compactMap { ($0["_digest"] as? [String: Any])?["number"] as? Int } == numbers)
    #expect(items.compactMap { $0["url"] as? String } == links)

    let atom = text(.atom)
    #expect(XMLParser(data: Data(atom.utf8)).parse())
    let alternates = values(atom, after: "<link rel=\"alternate\" href=\"")
    #expect(alternates == links)
  }

  private func wellFormed(_ edition: Edition, message bytes: [UInt8]) {
    let message = ReadMessage(bytes)
    #expect(bytes.allSatisfy { $0 == 13 || $0 == 10 || (0x20...0x7E).contains($0) })
    #expect(bytes.count { $0 == 10 } == bytes.count { $0 == 13 })
    for line in message.lines { #expect(line.count <= 78) }
    #expect(
      message.fields.map(\.name) == [
        "From", "To", "Subject", "Date", "Message-ID",
      ] + (edition.corrections.isEmpty ? [] : ["References"]) + [
        "List-Id", "List-Unsubscribe", "Auto-Submitted", "MIME-Version", "Content-Language", "Content-Type",
      ])
    #expect(ReadMessage.plain(message.value("Subject") ?? "") == Views.subject(edition))
    #expect(
      message.parts.map(\.type) == ["text/plain; charset=utf-8; format=flowed; delsp=no", "text/html; charset=utf-8"])
    let (plain, page) = (message.parts[0].text, message.parts[1].text)
    #expect(page.utf8.count < 102_000)
    let shown = Set(values(page, after: "href=\"http").map { "http" + $0 })
    let printed = Set(plain.split(separator: "\n").filter { $0.hasPrefix("http") }.map(String.init))
    #expect(shown == printed)
    for line in plain.split(separator: "\n") where !line.hasPrefix("http") { #expect(line.unicodeScalars.count <= 78) }
    for item in edition.items where item.url.hasPrefix("https://media") { #expect(printed.contains(item.url)) }
  }

  @Test(arguments: [3, 8, 11, 14, 17, 20]) func rebuildingGivesTheSameBytes(seed: Int) throws {
    var (one, two) = (GeneratedEdition(seed: UInt64(seed)), GeneratedEdition(seed: UInt64(seed)))
    let (first, second) = (one.edition(), two.edition())
    let stored = try JSONDecoder().decode(Edition.self, from: JSONEncoder().encode(first))
    let (views, again, kept) = (EditionViews(first), EditionViews(second), EditionViews(stored))
    for format in DigestSettings.Format.allCases {
      let bytes = views.bytes(as: format)
      #expect(bytes == again.bytes(as: format))
      #expect(bytes == kept.bytes(as: format))
    }
  }

  @Test func noViewCarriesHiddenCharacters() throws {
    for seed in 100..<116 {
      var generator = GeneratedEdition(seed: UInt64(seed))
      let views = EditionViews(generator.edition())
      for format in [DigestSettings.Format.md, .txt, .html, .json, .atom] {
        for scalar in String(decoding: views.bytes(as: format), as: UTF8.self).unicodeScalars {
          let isHidden =
            scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
            || (0x200B...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value) || scalar.value == 0xFEFF || scalar.value >= 0xE0000
          #expect(!isHidden, "U+\(String(scalar.value, radix: 16)) in \(format)")
        }
      }
    }
  }

  private func leadingNumber(_ text: some StringProtocol) -> Int? { Int(text.prefix { $0.isASCII && $0.isNumber }) }

  /// What follows each place of `mark` in an attribute, as a reader of markup has it.
  private func values(_ text: String, after mark: String) -> [String] {
    text.components(separatedBy: mark).dropFirst().map {
      String(Substring($0.utf8.prefix { $0 != UInt8(ascii: "\"") })).replacing("&amp;", with: "&")
    }
  }

  private func inOrder(_ parts: [String], _ text: String) -> Bool {
    var rest = text[...]
    for part in parts {
      guard let found = rest.range(of: part) else { return false }
      // The last line end of one part may be the first of the next.
      rest = rest[text.index(before: found.upperBound)...]
    }
    return true
  }

  /// The names after every `<` of the page, in lower case.
  private func tagNames(_ html: String) -> Set<String> {
    Set(
      html.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst().map { piece in
        let name = piece.first == UInt8(ascii: "/") ? piece.dropFirst() : piece
        return Substring(name.prefix { $0 == UInt8(ascii: "!") || $0 > 0x2F && $0 != UInt8(ascii: ">") }).lowercased()
      })
  }
}
