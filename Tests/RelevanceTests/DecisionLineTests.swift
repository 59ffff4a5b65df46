import Relevance
import Testing

@Suite struct DecisionLineTests {
  @Test(arguments: [
    (0.0, 0.5), (1.0, 0.7310585786300049), (-6.92, 0.000986855095520908), (20, 0.9999999979388463),
  ])
  func probabilityOfPoints(_ points: Double, _ probability: Double) {
    #expect(abs(DecisionLine.probability(ofPoints: points) - probability) < 1e-12)
  }

  @Test func pointsAreTheInverse() {
    for points in stride(from: -20.0, through: 20, by: 0.37) {
      #expect(abs(DecisionLine.points(of: DecisionLine.probability(ofPoints: points)) - points) < 1e-6)
    }
  }

  @Test func extremesStayFinite() {
    #expect(DecisionLine.probability(ofPoints: 1e9) == 1)
    #expect(DecisionLine.probability(ofPoints: -1e9) == 0)
    #expect(DecisionLine.points(of: 0).isFinite && DecisionLine.points(of: 1).isFinite)
  }
}
