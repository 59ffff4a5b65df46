import Text

/// When a source is polled next, and why: one rule for everything that has a say.
///
/// The latest of: the source's own interval, or after failures their backoff (`RetryPolicy.source`, over before the next
/// edition closes); what the answer's headers, the feed itself and `Retry-After` ask for, each at most a day. Then moved past the
/// hours and days that the feed wants left out, but never so late that entries come and go unseen, and so that an edition
/// does not close over a source that sleeps. An interval that the operator set yields to failures and `Retry-After` alone.
public struct PollPlan: Sendable, Hashable {
  /// One thing that has a say.
  public struct Reason: Sendable, Hashable {
    /// What it is; kept by its name.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// The source's own interval.
      case interval
      /// How often the source publishes, where its owner set no interval.
      case rhythm
      /// `Cache-Control: max-age`.
      case maxAge = "max-age"
      /// `Expires`.
      case expires
      /// The feed's `ttl`.
      case ttl
      /// The feed's `sy:updatePeriod` and `sy:updateFrequency`.
      case updatePeriod = "update-period"
      /// Nothing to ask conditionally with, so each poll costs a whole answer.
      case noValidators = "no-validators"
      /// `Retry-After`.
      case retryAfter = "retry-after"
      /// Failures in a row.
      case backoff
      /// Half of how far back the listing reaches: no later.
      case span
      /// A poll knew no entry any more: no later.
      case missed
      /// The listing broke off in the middle: no later.
      case broken
      /// Articles wait for the edition that could not all be looked at again: no later.
      case waiting
      /// Moved past `skipHours` or `skipDays`.
      case skipped
      /// The edition closes, which is to have what there is by then.
      case edition
      /// The server says that the address is gone for good (410).
      case gone
    }

    /// What it is.
    public var kind: Kind
    /// The seconds from now that it asks for; for `skipped` those added.
    public var seconds: Int
    /// Of `backoff`, how many there were.
    public var failures = 0

    /// A reason to poll in so many seconds.
    public init(_ kind: Kind, seconds: Int, failures: Int = 0) {
      (self.kind, self.seconds, self.failures) = (kind, seconds, failures)
    }
  }

  /// When to poll next.
  public var at: Instant
  /// What has a say, the deciding one first; `skipped` last.
  public var reasons: [Reason]
  /// Whether the source should not be polled any more unless someone asks for it.
  public var isGone: Bool

  /// Whether the server itself said when to come again, or never.
  public var isServersWord: Bool {
    isGone || reasons.first?.kind == .retryAfter
  }

  /// Seconds that a server may put off a poll at most, by a hint about freshness or by `Retry-After`: each edition asks once.
  public static let longestWait = 86_400
  /// Seconds before an edition closes by which each source is asked once more, and as many again at most.
  static let lead = 1_800
  /// Seconds before an edition closes from which on that happens.
  public static let longestLead = 2 * lead

  /// The plan after one poll.
  ///
  /// - Parameters:
  ///   - now: when the answer came.
  ///   - every: the source's own interval in seconds.
  ///   - isOwners: whether the operator set it.
  ///   - headers: of the answer, of a 304 too; empty when there was none.
  ///   - status: of the answer; 0 when there was none.
  ///   - ttlMinutes: RSS `ttl`.
  ///   - skipHours: hours of the day in GMT (0 to 23) without polls.
  ///   - skipDays: days of the week in GMT (0 Sunday to 6) without polls.
  ///   - syPeriodSeconds: seconds between updates by `sy:updatePeriod` and `sy:updateFrequency`.
  ///   - failures: failed polls in a row up to this one; a 200 with something that is not a feed counts too. 0: this one succeeded.
  ///   - jitter: 0 up to 1 from a generator, so that sources that failed together part.
  ///   - closing: when the next edition closes.
  ///   - rhythmSeconds: seconds between polls that the source's own rhythm suggests.
  ///   - hasValidators: whether the next poll can be conditional. False asks for a poll a day at most: each costs the server a
  ///     whole answer. Pass true where the source is a page.
  ///   - brokenSeconds: seconds after which a listing that broke off is asked for again; nil: it came whole.
  ///   - waitingSeconds: seconds after which the articles are looked at that were left this time; nil: none was.
  ///   - spanSeconds: seconds that the listing allows between two polls.
  ///   - paceSeconds: seconds between polls that seem to miss nothing, after one that did.
  public static func next(
    now: Instant, every: Int, isOwners: Bool = false, headers: HTTPHeaders, status: Int, ttlMinutes: Int? = nil,
    skipHours: Set<Int> = [],
    skipDays: Set<Int> = [], syPeriodSeconds: Int? = nil, failures: Int = 0, jitter: Double = 0,
    closing: Instant? = nil,
    rhythmSeconds: Int? = nil, hasValidators: Bool = true, brokenSeconds: Int? = nil,
    waitingSeconds: Int? = nil, spanSeconds: Int? = nil, paceSeconds: Int? = nil
  ) -> PollPlan {
    var reasons = [Reason(.interval, seconds: max(every, 1))]
    if status == 410 {
      return PollPlan(at: now + longestWait, reasons: [Reason(.gone, seconds: longestWait)] + reasons, isGone: true)
    }
    let isSuccess = failures == 0 && ((200..<300).contains(status) || status == 304)
    if isSuccess, !isOwners {
      if let fresh = freshness(headers, now: now) { reasons.append(fresh) }
      if let ttlMinutes, ttlMinutes > 0 {
        reasons.append(Reason(.ttl, seconds: min(min(ttlMinutes, 1_440) * 60, longestWait)))
      }
      if let syPeriodSeconds, syPeriodSeconds > 0 {
        reasons.append(Reason(.updatePeriod, seconds: min(syPeriodSeconds, longestWait)))
      }
      if let rhythmSeconds, rhythmSeconds > every { reasons.append(Reason(.rhythm, seconds: rhythmSeconds)) }
      if !hasValidators { reasons.append(Reason(.noValidators, seconds: longestWait)) }
    } else if !isSuccess, let value = headers["Retry-After"], let instant = RetryAfter.instant(value, now: now) {
      reasons.append(Reason(.retryAfter, seconds: min(instant - now, longestWait)))
    }
    if failures > 0 {
      var seconds = RetryPolicy.source(every: every, status: status).pause(after: failures, jitter: jitter)
      if let closing {
        let last = closing - now - lead - Int(Double(lead) * min(max(jitter, 0), 1))
        if last >= 60 { seconds = min(seconds, last) }
      }
      // Instead of the interval: one of a day would miss the edition.
      reasons[0] = Reason(.backoff, seconds: seconds, failures: failures)
    }
    reasons.sort { $0.seconds > $1.seconds }
    let planned = now + (reasons.first?.seconds ?? every)
    var plan = PollPlan(at: planned, reasons: reasons, isGone: false)
    if !isOwners {
      plan.at = moved(planned, past: skipHours, skipDays)
      if plan.at > planned { plan.reasons.append(Reason(.skipped, seconds: plan.at - planned)) }
      let limits: [(Reason.Kind, Int?)] = [
        (.span, spanSeconds), (.missed, paceSeconds), (.broken, brokenSeconds), (.waiting, waitingSeconds),
      ]
      let bounds = limits.compactMap { kind, seconds in seconds.map { Reason(kind, seconds: $0) } }
      if isSuccess, let bound = bounds.min(by: { $0.seconds < $1.seconds }), now + bound.seconds < plan.at {
        (plan.at, plan.reasons) = (now + bound.seconds, [bound] + plan.reasons)
      }
    }
    guard isSuccess, let closing else { return plan }
    let latest = EditionSlot(
      at: closing - lead - Int(Double(lead) * min(max(jitter, 0), 1)), closing: closing,
      skipHours: isOwners ? [] : skipHours, skipDays: isOwners ? [] : skipDays)
    plan.meet(latest, now: now)
    return plan
  }

  /// `max-age` less the answer's age, else `Expires`; nil when the answer says nothing, or that it must not be kept.
  private static func freshness(_ headers: HTTPHeaders, now: Instant) -> Reason? {
    if let value = headers["Cache-Control"] {
      let control = CacheControl(value)
      if control.noCache || control.noStore { return nil }
      if let maxAge = control.maxAge {
        let age = headers["Age"].flatMap { CacheControl.seconds(Array($0.utf8)[...]) } ?? 0
        return maxAge > age ? Reason(.maxAge, seconds: min(maxAge - age, longestWait)) : nil
      }
    }
    guard let value = headers["Expires"], let expires = HTTPDate.parse(value) else { return nil }
    // The server's clock may be wrong; its two dates are right to each other.
    let sent = headers["Date"].flatMap(HTTPDate.parse) ?? now
    return expires > sent ? Reason(.expires, seconds: min(expires - sent, longestWait)) : nil
  }

  /// The first full hour from `instant` on that is in neither set; `instant` itself when it is not, or when none is.
  private static func moved(_ instant: Instant, past hours: Set<Int>, _ days: Set<Int>) -> Instant {
    guard !hours.isEmpty || !days.isEmpty else { return instant }
    var candidate = instant
    for _ in 0...(7 * 24) {
      let moment = Moment(candidate, offset: 0)
      if !hours.contains(moment.time.hour), !days.contains(moment.day.weekday) { return candidate }
      candidate = candidate + (3_600 - moment.time.secondsSinceMidnight % 3_600)
    }
    return instant
  }
}
