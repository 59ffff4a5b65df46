import Testing
import Text

@Suite struct PhraseMatcherTests {
  private func found(_ phrases: [String], _ text: String) -> [String] {
    PhraseMatcher(phrases).matches(in: WordTokens(text)).map { phrases[$0.phrase] }
  }

  @Test func findsPhrasesInOrder() {
    #expect(found(["peksos", "pekerja sosial"], "Pekerja sosial dan Peksos") == ["pekerja sosial", "peksos"])
  }

  @Test func neverTakesWorkForWorker() {
    #expect(found(["pekerja sosial"], "pidana kerja sosial, pekerjaan sosial, bekerja sosial").isEmpty)
  }

  @Test func takesTheLongestAndNoWordTwice() {
    let phrases = ["kerja sosial", "pidana kerja sosial", "sosial", "sosial media"]
    #expect(found(phrases, "pidana kerja sosial media") == ["pidana kerja sosial"])
    #expect(found(["a b", "a b c d"], "a b c a b") == ["a b", "a b"])
  }

  @Test func ignoresClitics() { #expect(found(["pekerja sosial"], "para pekerja sosialnya") == ["pekerja sosial"]) }

  @Test func asteriskStandsForAnyEnding() {
    #expect(
      found(["peksos*", "rehabilit* sosial"], "Peksosmas merehabilitasi; rehabilitasi sosial") == [
        "peksos*", "rehabilit* sosial",
      ])
    // The prefix is taken as written although it looks like a word with a clitic.
    #expect(found(["sekolah*"], "sekolah sekolahan sekop") == ["sekolah*", "sekolah*"])
  }

  @Test func neverReachesAcrossASentenceOrLine() {
    #expect(found(["pekerja sosial"], "Ia pekerja. Sosial media\npekerja\nsosial").isEmpty)
  }

  @Test func namesTheFirstOfAlikePhrases() {
    let match = PhraseMatcher(["Pilar-Pilar Sosial", "pilar pilar sosial"]).matches(
      in: WordTokens("pilar pilar sosial"))
    #expect(match == [PhraseMatcher.Match(phrase: 0, words: 0..<3)])
    #expect(PhraseMatcher.key("Pilar-Pilar Sosialnya") == PhraseMatcher.key("pilar pilar sosial"))
  }

  @Test func emptyAndEndlessPhrasesAreNeverFound() {
    #expect(found(["", "*", "--", String(repeating: "a ", count: 40)], String(repeating: "a ", count: 50)).isEmpty)
  }

  @Test func searchesOnlyTheWordsAsked() {
    let words = WordTokens("peksos x peksos")
    #expect(PhraseMatcher(["peksos"]).matches(in: words, words: 1..<3).map { $0.words } == [2..<3])
  }

  @Test func hostileTextStaysLinear() {
    let phrases = (1...PhraseMatcher.longest).map { String(repeating: "a* ", count: $0) + "b" }
    let text = WordTokens(String(repeating: "a ", count: 20_000))
    let matcher = PhraseMatcher(phrases)
    let matches = matcher.matches(in: text)
    #expect(matches.allSatisfy { $0.words.upperBound <= text.count })
  }
}
