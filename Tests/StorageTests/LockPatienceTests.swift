import Testing

@testable import Storage

@Suite struct LockPatienceTests {
  @Test func itWaitsAsLongAsItIsToldAndNoLonger() {
    let patience = LockPatience(seconds: 0.02)
    // 1 + 2 + 5 + 10 ms, and 15 ms more would be too long.
    #expect((0..<5).map { patience.waits(after: $0) } == [true, true, true, true, false])
    #expect(!LockPatience(seconds: 0).waits(after: 0))
  }

  @Test func noTryFollowsTheEnd() {
    let patience = LockPatience(seconds: 86_400)
    #expect(patience.waits(after: 0))
    patience.end(within: .zero)
    #expect(!patience.waits(after: 0))
    #expect(!patience.waits(after: 40))
  }
}
