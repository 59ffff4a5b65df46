import Model
import Pipeline
import Text
import Web

/// When the digests are taken elsewhere (`publish:`): after files were written, and again where that failed.
struct PublishTurn {
  /// When to run the program; nil where there is nothing to be published.
  private(set) var next: Instant?
  private var isRunning = false
  /// Whether files were written while it ran.
  private var isStale = false
  /// What went wrong last.
  private var reason: String?
  /// Clients that wait for it.
  private(set) var asking: [Int] = []

  /// When to look again; nil where nothing is to be done or it runs.
  var deadline: Instant? { isRunning ? nil : next }

  /// Notes that files were written.
  mutating func noteFiles(_ now: Instant) {
    if isRunning { isStale = true } else { next = now }
  }

  /// Takes what is to be made up for from before.
  mutating func load(_ planned: Instant?) {
    if let planned, !isRunning { next = min(next ?? planned, planned) }
  }

  /// Notes that a client asks for it.
  mutating func ask(_ id: Int, _ now: Instant) {
    asking.append(id)
    noteFiles(now)
  }

  /// Whether the program is to be run now; it then counts as running. A time further away than any pause was planned by a
  /// clock since set back.
  mutating func start(_ now: Instant) -> Bool {
    guard !isRunning, let next, next <= now || next - now > RetryPolicy.publish.longest else { return false }
    (self.next, isRunning) = (nil, true)
    return true
  }

  /// Notes how it ended; returns who is to be answered, and whether that is news.
  mutating func take(_ setback: Setback?, _ now: Instant) -> (asked: [Int], isNews: Bool) {
    isRunning = false
    next = isStale ? now : setback?.nextTry
    let isNews = setback?.reason != reason
    reason = setback?.reason
    // Those who came while it ran wait for the next run.
    let asked = isStale ? [] : asking
    if !isStale { asking = [] }
    isStale = false
    return (asked, isNews)
  }
}

extension Schedule {
  /// Takes note of how publishing ended; nil: well.
  mutating func take(published setback: Setback?, _ now: Instant) -> [Action] {
    let (asked, isNews) = publishing.take(setback, now)
    let words = setback.map { "it could not be published: \($0.reason)" } ?? "published"
    let answers = asked.map { Action.reply(to: $0, .done(isWell: setback == nil, message: words)) }
    guard let setback else { return answers + [.tell("published", event: "published")] }
    guard isNews else { return answers }
    operatorTurn.hurry(now)
    let fields = ["day": setback.day, "reason": setback.reason]
    return answers
      + [.tell("the digest could not be published, it is tried again", fields, as: .error, event: "publish-failed")]
  }
}
