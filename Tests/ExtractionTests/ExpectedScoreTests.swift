import Testing

@testable import Extraction

@Suite("ExpectedScore")
struct ExpectedScoreTests {
  @Test("A page of clear blocks is cut at one half")
  func clear() {
    #expect(ExpectedScore.kept([4, -4, 5, -0.5, 4], words: [40, 40, 60, 40, 50]) == [true, false, true, false, true])
  }

  @Test("On a page of doubts the likelier half is kept rather than nothing")
  func doubts() {
    #expect(ExpectedScore.kept([-0.4, -0.4, -0.3, -6], words: [40, 40, 40, 40]) == [true, true, true, false])
  }

  @Test("A long doubtful block weighs more than a short one")
  func weights() {
    #expect(ExpectedScore.kept([4, -0.3], words: [100, 1]) == [true, false])
    #expect(ExpectedScore.kept([4, -0.3], words: [10, 400]) == [true, true])
  }

  @Test("What is likely no text is left out even where nothing else is there")
  func floor() {
    #expect(ExpectedScore.kept([-1, -1.2], words: [40, 40]) == [false, false])
  }

  @Test("No blocks, none kept")
  func empty() { #expect(ExpectedScore.kept([], words: []).isEmpty) }

  @Test(
    "Probabilities are those of the logistic function",
    arguments: zip([0, 1, -1, 3, -7, 100] as [Float], [0.5, 0.731_06, 0.268_94, 0.952_57, 0.000_911, 1] as [Float]))
  func probability(score: Float, expected: Float) {
    #expect(abs(ExpectedScore.probability(score) - expected) < 0.001)
  }
}
