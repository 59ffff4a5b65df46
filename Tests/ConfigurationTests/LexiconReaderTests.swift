import Model
import Testing

@testable import Configuration

@Suite struct LexiconReaderTests {
  private let sample = Array(
    """
    strong:
      id:
        pekerja sosial: 3
        peksos: 2.5
      en:
        social worker: 3
    support: {id: {panti: 1}}
    negative:
      id:
        kerja bakti: -1
    block:
      id:
        - {context: dihukum, phrase: kerja sosial, window: 4}
        - {context: pidana, phrase: kerja sosial, window: anywhere}
    synonyms:
      id:
        - [UU, undang-undang]
      en:
        - [NGO, charity]
    """.utf8)

  @Test func languagesAreChosen() {
    let lexicon = LexiconReader().read(sample, languages: ["id"])
    #expect(lexicon.strong == [.init("pekerja sosial", 3), .init("peksos", 2.5)])
    #expect(lexicon.support == [.init("panti", 1)])
    #expect(lexicon.negative == [.init("kerja bakti", -1)])
    #expect(
      lexicon.block == [
        .init(context: "dihukum", phrase: "kerja sosial", window: 4),
        .init(context: "pidana", phrase: "kerja sosial", window: Lexicon.Block.anywhere),
      ])
    #expect(lexicon.synonyms == [["UU", "undang-undang"]])
    #expect(LexiconReader().read(sample, languages: ["en", "id"]).strong.count == 3)
    #expect(LexiconReader().read(sample, languages: []) == Lexicon())
  }

  @Test func mistakesHaveTheirPlace() {
    let yaml =
      "strong:\n  id:\n    peksos: banyak\nstorng: {}\nblock:\n  id:\n    - {context: a, window: 3}\n"
      + "synonyms:\n  id:\n    - [satu]\n    - peksos\n"
    let result = LexiconReader().check(Array(yaml.utf8), file: "lexicon.yaml", languages: ["id"])
    let found = result.problems.map { "\($0.line):\($0.column) \($0.code) \($0.message)" }
    #expect(
      found == [
        "3:13 E105 the weight of \"peksos\" must be a number, found \"banyak\"",
        "4:1 E102 unknown key \"storng\"; did you mean \"strong\"?",
        "7:7 E104 an entry of \"block\" needs context, phrase and window (0 to 100, or anywhere)",
        "10:7 E104 an entry of \"synonyms\" needs two or more ways to say the same",
        "11:7 E104 an entry of \"synonyms\" needs two or more ways to say the same",
      ])
    #expect(result.hasErrors)
  }

  @Test func builtInLexiconIsClean() {
    let result = LexiconReader().check(BuiltInData.lexicon, file: "lexicon.yaml", languages: ["id", "en"])
    #expect(result.problems == [])
    #expect(result.lexicon == Lexicon.standard)
    #expect(result.lexicon.strong.contains { $0.text == "pekerja sosial" })
    #expect(result.lexicon.strong.contains { $0.text == "social worker" })
  }
}
