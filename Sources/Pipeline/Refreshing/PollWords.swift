import Web

/// Says in English why a source is polled when it is.
enum PollWords {
  /// The deciding reason, then what else had a say.
  static func explain(_ plan: PollPlan) -> String {
    plan.reasons.map(words).joined(separator: "; ")
  }

  private static func words(_ reason: PollPlan.Reason) -> String {
    switch reason {
    case .interval(let seconds): "its own interval, \(duration(seconds))"
    case .rhythm(let seconds): "it publishes rarely enough for \(duration(seconds))"
    case .maxAge(let seconds): "the server asks for \(duration(seconds)) (Cache-Control)"
    case .expires(let seconds): "the server asks for \(duration(seconds)) (Expires)"
    case .ttl(let seconds): "the feed asks for \(duration(seconds)) (ttl)"
    case .updatePeriod(let seconds): "the feed asks for \(duration(seconds)) (sy:updatePeriod)"
    case .noValidators(let seconds): "nothing to ask conditionally with, so at most every \(duration(seconds))"
    case .span(let seconds): "its listing reaches back only twice as far as \(duration(seconds))"
    case .missed(let seconds): "entries were missed, so every \(duration(seconds))"
    case .broken(let seconds): "its listing broke off in the middle, so again in \(duration(seconds))"
    case .retryAfter(let seconds): "the server asked to wait \(duration(seconds)) (Retry-After)"
    case .backoff(let failures, let seconds): "\(failures) failures in a row, so \(duration(seconds))"
    case .edition(let seconds): "the edition closes soon after that, in \(duration(seconds))"
    case .skipped(let seconds): "moved \(duration(seconds)) past hours that the feed leaves out"
    case .gone: "gone for good (410); polled again only by kabar fetch"
    }
  }

  private static func duration(_ seconds: Int) -> String {
    if seconds >= 86_400, seconds % 86_400 == 0 { return "\(seconds / 86_400) d" }
    if seconds >= 3600 { return "\(seconds / 3600) h" + (seconds % 3600 >= 60 ? " \(seconds % 3600 / 60) min" : "") }
    return seconds >= 60 ? "\(seconds / 60) min" : "\(seconds) s"
  }
}
