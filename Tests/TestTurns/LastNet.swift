import Testing

extension Trait where Self == TimeLimitTrait {
  /// The time after which a test that waits for others is given up: so long that only what hangs is caught. A suite without
  /// a turn counts from the start of the run, in which it may stand behind all that compute.
  public static var lastNet: Self { .timeLimit(.minutes(60)) }
}
