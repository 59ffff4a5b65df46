import Testing

/// Makes a test function wait for its turn at something that the machine has little of. Its cases run within one turn; a
/// time limit of the test counts from when the turn has come.
///
/// Swift Testing starts every test at once. On two cores a test that waits for an answer would then wait behind all that
/// compute, and its own time-outs would strike.
///
/// ```swift
/// @Suite(.network, .lastNet) struct FetcherTests { … }
/// ```
public struct Turn: TestTrait, SuiteTrait, TestScoping {
  let share: Share

  /// Each function of a suite takes a turn of its own.
  public var isRecursive: Bool { true }

  /// Nil but for a function as a whole.
  public func scopeProvider(for test: Test, testCase: Test.Case?) -> Turn? {
    testCase == nil && !test.isSuite ? self : nil
  }

  /// Runs the function in its turn.
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    if share != .processor { await poolIsFree() }
    await TurnKeeper.shared.enter(share)
    defer { TurnKeeper.shared.leave(share) }
    try await function()
  }

  /// Returns when the pool's threads answer at once. At the start of a run all tests that compute stand in its queue, for
  /// minutes on a slow machine; the tasks of a test that talks would stand behind them while its peer's patience ends.
  private func poolIsFree() async {
    for _ in 0..<1_000 {
      let start = ContinuousClock.now
      await Task.yield()
      if ContinuousClock.now - start < .milliseconds(200) { return }
    }
  }
}

extension Trait where Self == Turn {
  /// Computes for long without waiting: one at a time, so that a thread of the pool stays free. A suite with cases needs
  /// `.serialized` as well.
  public static var processor: Turn { Turn(share: .processor) }
  /// Talks to a server over sockets: a few at a time, never beside whole programs.
  public static var network: Turn { Turn(share: .network) }
  /// Runs whole programs: two at a time, never beside tests of the network.
  public static var program: Turn { Turn(share: .program) }
}
