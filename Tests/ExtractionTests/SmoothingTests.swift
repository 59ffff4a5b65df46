import Testing

@testable import Extraction

@Suite("Smoothing")
struct SmoothingTests {
  @Test("A weak doubt between kept blocks is overruled, a clear one is not")
  func gaps() {
    #expect(Smoothing.kept([2, 2, -0.5, 2, 2], change: 0.6) == [true, true, true, true, true])
    #expect(Smoothing.kept([2, 2, -3, 2, 2], change: 0.6) == [true, true, false, true, true])
  }

  @Test("A weak sign of text among what is none is overruled")
  func islands() {
    #expect(Smoothing.kept([-2, -2, 0.5, -2], change: 0.6) == [false, false, false, false])
    #expect(Smoothing.kept([-2, 3, -2], change: 0.6) == [false, true, false])
  }

  @Test("One block, and none")
  func short() {
    #expect(Smoothing.kept([], change: 0.6) == [])
    #expect(Smoothing.kept([1], change: 0.6) == [true])
    #expect(Smoothing.kept([-1], change: 0.6) == [false])
  }
}
