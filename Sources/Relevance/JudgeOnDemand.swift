import Model
import Synchronization

/// A judge that is made when the first article is to be judged: most commands judge none. Copies share it.
public final class JudgeOnDemand: Sendable {
  private let made = Mutex<Judge?>(nil)
  private let make: @Sendable () -> Judge

  /// A judge as `Judge` makes it.
  public init(lexicon: Lexicon, settings: RelevanceSettings, topics: [Topic]) {
    make = { Judge(lexicon: lexicon, settings: settings, topics: topics) }
  }

  /// The judge, made at the first call.
  public func callAsFunction() -> Judge {
    made.withLock { made in
      let judge = made ?? make()
      made = judge
      return judge
    }
  }
}
