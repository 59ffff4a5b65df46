import Testing

@testable import Text

/// Forms that a reader takes for one word are sought as one, words that only sound alike are not.
@Suite struct WordStemsTests {
  /// Whether one word is found by the other, in an article of either language.
  private func isFound(_ kept: String, by sought: String) -> Bool {
    var stems = WordStems()
    let forms = WordStems.sought(sought)
    return forms.contains(stems.text(kept, language: "id")) || forms.contains(stems.text(kept, language: "en"))
  }

  @Test(arguments: StemPairs.related) func formsOfOneWordAreFound(pair: String) {
    let words = pair.split(separator: " ").map(String.init)
    #expect(isFound(words[0], by: words[1]))
    #expect(isFound(words[1], by: words[0]))
  }

  @Test(arguments: StemPairs.unrelated) func otherWordsAreNot(pair: String) {
    let words = pair.split(separator: " ").map(String.init)
    #expect(!isFound(words[0], by: words[1]))
    #expect(!isFound(words[1], by: words[0]))
  }

  @Test func aPhraseStaysAPhrase() {
    var stems = WordStems()
    #expect(
      stems.text("Pekerja sosial mendampingi 1.200 anak-anak", language: "id") == "kerja sosial damping 1.200 anak anak"
    )
    #expect(WordStems.sought("anak-anak") == ["anak anak"])
    #expect(WordStems.sought("…") == [])
  }

  @Test func otherScriptsStayAsTheyAre() {
    var stems = WordStems()
    #expect(stems.text("社会福祉 Café", language: nil) == "社会福祉 café")
  }

  @Test func aStemIsItsOwnStem() {
    for pair in StemPairs.related {
      for word in pair.split(separator: " ") {
        let stem = IndonesianStem.of(String(word))
        #expect(IndonesianStem.of(stem) == stem || stem == word)
      }
    }
  }
}
