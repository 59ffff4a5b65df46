import Configuration
import Testing

@testable import Pipeline

@Suite struct SourceEditTests {
  private func edit(_ edit: SourceEdit, _ name: String, _ text: String) throws -> String {
    let bytes = Array(text.utf8)
    let settings = try #require(ConfigurationReader().read(bytes, file: "x").settings)
    let source = try #require(settings.sources.first { $0.name == name })
    return String(decoding: try edit.apply(to: source, in: bytes, file: "x").bytes, as: UTF8.self)
  }

  private static let file = """
    # kepala
    digest:
      title: Kabar
    sources:
      # satu
      - https://satu.example/umpan   # yang baik
      - name: Warta Desa  # desa
        url: "https://dua.example/x#y"   # dua
        every: 2h

      # tiga
      - name: Taruna
        headers:
          X-A: b
        enabled: no  # dijeda
        url: https://tiga.example/
    topics:
      - name: Anak
        terms: [anak]

    """

  @Test(arguments: [
    (
      SourceEdit.pause, "satu.example", "  - https://satu.example/umpan   # yang baik\n",
      "  - url: https://satu.example/umpan   # yang baik\n    enabled: no\n"
    ),
    (.pause, "Warta Desa", "    every: 2h\n", "    every: 2h\n    enabled: no\n"),
    (.resume, "Taruna", "    enabled: no  # dijeda\n", "    enabled: yes  # dijeda\n"),
    (
      .move(to: "https://empat.example/f?a=1#b"), "Warta Desa", "    url: \"https://dua.example/x#y\"   # dua\n",
      "    url: https://empat.example/f?a=1#b   # dua\n"
    ),
    // The name that was made of the address stays.
    (
      .move(to: "https://lima.example/"), "satu.example", "  - https://satu.example/umpan   # yang baik\n",
      "  - url: https://lima.example/   # yang baik\n    name: satu.example\n"
    ),
    // The comment right above a source that stands alone is its own.
    (
      .remove, "Taruna",
      "  # tiga\n  - name: Taruna\n    headers:\n      X-A: b\n    enabled: no  # dijeda\n    url: https://tiga.example/\n",
      ""
    ),
    (
      .remove, "Warta Desa",
      "  - name: Warta Desa  # desa\n    url: \"https://dua.example/x#y\"   # dua\n    every: 2h\n", ""
    ),
  ])
  func changesOnlyItsLines(change: SourceEdit, name: String, before: String, after: String) throws {
    try #require(Self.file.contains(before))
    #expect(try edit(change, name, Self.file) == Self.file.replacing(before, with: after))
  }

  @Test func lineEndsOfWindowsStay() throws {
    let text = "sources:\r\n- https://a.example/\r\n- https://b.example/\r\n"
    #expect(
      try edit(.pause, "a.example", text)
        == "sources:\r\n- url: https://a.example/\r\n  enabled: no\r\n- https://b.example/\r\n")
  }

  @Test func aByteOrderMarkStays() throws {
    let text = "\u{FEFF}sources:\n- https://a.example/\n- https://b.example/\n"
    #expect(
      try edit(.pause, "a.example", text)
        == "\u{FEFF}sources:\n- url: https://a.example/\n  enabled: no\n- https://b.example/\n")
    #expect(try edit(.remove, "b.example", text) == "\u{FEFF}sources:\n- https://a.example/\n")
  }

  /// The second of a host is called by its path; when the first goes, it has no right to the shorter name: what is known
  /// of it stands under the longer one.
  @Test func othersKeepTheirNames() throws {
    let text = "sources:\n  - https://a.example/satu\n  - https://a.example/dua\n"
    let names = try #require(ConfigurationReader().read(Array(text.utf8), file: "x").settings).sources.map(\.name)
    let left = try edit(.remove, names[0], text)
    #expect(ConfigurationReader().read(Array(left.utf8), file: "x").settings?.sources.map(\.name) == [names[1]])
  }

  /// Maps that go on in further lines: kept right, or left to a person.
  @Test(arguments: [
    "  - {name: A,\n     url: https://a.example/}\n  - {name: B,\n     url: https://b.example/,\n     every: 2h}\n",
    "  - {name: A, url: https://a.example/,\n}\n  - {name: B,\nurl: https://b.example/}\n",
    "  - { name: A\n    , url: https://a.example/\n    }   # satu\n\n  - name: B\n    select: {title: h1,\n    date: time}\n    url: https://b.example/\n",
    "  - name: A\n    url: >-\n      https://a.example/\n  - name: B\n    url:\n      https://b.example/\n",
    "  -\n    name: A\n    url: https://a.example/\n  -\n    url: https://b.example/\n    name: B\n",
  ])
  func whatGoesOverLinesIsNeverBroken(list: String) throws {
    let text = "sources:\n" + list + "digest:\n  title: Kabar\n"
    let before = try #require(ConfigurationReader().read(Array(text.utf8), file: "x").settings)
    #expect(before.sources.map(\.name) == ["A", "B"])
    for source in before.sources {
      for change in [SourceEdit.pause, .move(to: "https://c.example/"), .remove] {
        let result: SourceEdit.Result
        do throws(SourceAddition.Failure) {
          result = try change.apply(to: source, in: Array(text.utf8), file: "x")
        } catch {
          if case .form = error { continue }
          Issue.record("\(error)")
          continue
        }
        let after = try #require(ConfigurationReader().read(result.bytes, file: "x").settings)
        #expect(after.sources.filter { $0.name != source.name } == before.sources.filter { $0.name != source.name })
      }
    }
    do throws(SourceAddition.Failure) {
      let more = try SourceAddition.adding(url: "https://c.example/", name: "C", to: Array(text.utf8), file: "x")
      #expect(ConfigurationReader().read(more, file: "x").settings?.sources.map(\.name) == ["A", "B", "C"])
    } catch {
      guard case .form = error else { throw error }
    }
  }

  @Test(arguments: [
    "sources: [https://a.example/, https://b.example/]\n",
    "sources:\n  - {name: a.example,\n    url: \"https://a.example/\"}\n",
    "{\"sources\": [{\"url\": \"https://a.example/\"}]}\n",
  ])
  func otherFormsAreForPeople(text: String) {
    #expect { try edit(.pause, "a.example", text) } throws: {
      if case SourceAddition.Failure.form = $0 { true } else { false }
    }
  }

  private static let flow = """
    sources:
      - {name: Warta, url: "https://a.example/x,y" }  # satu
      - 'https://b.example/' # dua

    """

  @Test(arguments: [
    (
      SourceEdit.pause, "Warta", "{name: Warta, url: \"https://a.example/x,y\" }",
      "{name: Warta, url: \"https://a.example/x,y\", enabled: no }"
    ),
    (
      .move(to: "https://c.example/?a=[1],2"), "Warta", "{name: Warta, url: \"https://a.example/x,y\" }",
      "{name: Warta, url: \"https://c.example/?a=[1],2\" }"
    ),
    (.pause, "b.example", "- 'https://b.example/' # dua\n", "- url: 'https://b.example/' # dua\n    enabled: no\n"),
    (.remove, "Warta", "  - {name: Warta, url: \"https://a.example/x,y\" }  # satu\n", ""),
  ])
  func mapsOnOneLineAndAddressesInQuotesAreChanged(
    change: SourceEdit, name: String, before: String, after: String
  ) throws {
    #expect(try edit(change, name, Self.flow) == Self.flow.replacing(before, with: after))
  }

  @Test func pausedAndResumedAMapOnOneLineIsTheSameSource() throws {
    let paused = try edit(.pause, "Warta", Self.flow)
    #expect(try edit(.resume, "Warta", paused) == paused.replacing("enabled: no", with: "enabled: yes"))
  }

  @Test(arguments: [
    // The heading of two sources, unless it names the one.
    ("  # Kampus\n  - https://a.example/\n  - https://b.example/\n", "  # Kampus\n  - https://b.example/\n"),
    ("  # yang di a.example\n  - https://a.example/\n  - https://b.example/\n", "  - https://b.example/\n"),
    // Sources and settings that are out of use are nobody's comment.
    (
      "  # - https://c.example/\n  - https://a.example/\n\n  - https://b.example/\n",
      "  # - https://c.example/\n\n  - https://b.example/\n"
    ),
    // Comments further in are a part of it.
    ("  - url: https://a.example/\n    # every: 2h\n  - https://b.example/\n", "  - https://b.example/\n"),
  ])
  func aCommentGoesWithItsSource(before: String, after: String) throws {
    #expect(try edit(.remove, "a.example", "sources:\n" + before) == "sources:\n" + after)
  }

  @Test func theLastSourceStays() {
    #expect { try edit(.remove, "a.example", "sources:\n  - https://a.example/\n") } throws: {
      if case SourceAddition.Failure.rejected = $0 { true } else { false }
    }
  }
}
