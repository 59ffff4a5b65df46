import Model
import Testing

@testable import Digests

@Suite struct WordingTests {
  @Test(arguments: [Wording.indonesian, .english]) func tablesAreComplete(words: Wording) {
    #expect(words.weekdays.count == 7 && words.shortWeekdays.count == 7)
    #expect(words.months.count == 12 && words.shortMonths.count == 12)
    #expect(Set(KeyFact.Kind.allCases.map(words.fact)).count == KeyFact.Kind.allCases.count)
    #expect(Set(KeyFact.Form.allCases.map(words.form)).count == KeyFact.Form.allCases.count)
    #expect(Set(KeyFact.Genre.allCases.map(words.genre)).count == KeyFact.Genre.allCases.count)
    #expect(Set(KeyFact.Count.Estimate.allCases.map(words.estimate)).count == KeyFact.Count.Estimate.allCases.count)
    #expect(Set(StandIn.allCases.map(words.standIn)).count == StandIn.allCases.count)
    let troubles = TroubleCode.allCases.compactMap(words.trouble)
    #expect(Set(troubles.map(\.words)).count == TroubleCode.allCases.count)
    #expect(troubles.allSatisfy { !$0.advice.isEmpty })
  }

  @Test func troublesFillTheSameNamesInBothLanguages() {
    for words in TroubleWords.all.values { #expect(names(words.indonesian.words) == names(words.english.words)) }
  }

  @Test func countsAreInTheRightNumber() {
    #expect(Wording.english.articles(1) == "1 article")
    #expect(Wording.english.articles(0) == "0 articles")
    #expect(Wording.indonesian.articles(2) == "2 artikel")
    #expect(Wording.indonesian.articles(1_250) == "1.250 artikel")
    #expect(Wording.english.articles(1_250) == "1,250 articles")
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_250, "1.250", "1,250"), (1_000_000, "1.000.000", "1,000,000"),
  ])
  func numbersHaveTheMarkOfTheLanguage(number: Int, indonesian: String, english: String) {
    #expect(Wording.indonesian.number(number) == indonesian)
    #expect(Wording.english.number(number) == english)
  }

  @Test func whatIsFilledInIsNotAPattern() {
    #expect(Wording.fill("{a} {b} {c", ["a": "{b}", "b": "2"]) == "{b} 2 {c")
    #expect(Wording.fill("{x} {a}", ["a": "1"]) == "{x} 1")
  }

  @Test func otherLanguagesAreIndonesian() {
    #expect(Wording.of("en-GB").language == "en")
    #expect(Wording.of("jv").language == "id")
  }

  private func names(_ text: String) -> Set<Substring> {
    Set(text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).map { $0.prefix { $0 != "}" } })
  }
}
