import Model
import Text
import Web

extension Schedule {
  /// Characters of the line at most: that is what a terminal shows of it.
  private static let longestStatus = 90

  /// One line for `systemctl status`: what fails, else what goes on, else what comes next.
  func statusLine(_ now: Instant) -> String {
    String(PrintableText.line(faults ?? work(now) ?? rest(now)).prefix(Self.longestStatus))
  }

  private var faults: String? {
    if let setback = edition.setback { return "edition late since \(time(setback.since)): \(setback.reason)" }
    if let setback = store { return "the store fails since \(time(setback.since)): \(setback.reason)" }
    if let since = polls.lineDownSince {
      let next = polls.nextProbe.map { "; trying again \(time($0))" } ?? ""
      return "no network since \(time(since))\(next)"
    }
    if let setback = mail.setback { return "mail cannot be sent since \(time(setback.since)): \(setback.reason)" }
    return calls.refusal.map { "reload refused, the old configuration stays: \($0)" }
  }

  private func work(_ now: Instant) -> String? {
    if edition.isBeingMade { return "making the edition of \(timetable.calendar.day(at: now).iso)" }
    if mail.isSending { return "sending mail" }
    let count = polls.running.count
    return count > 0 ? "reading \(count) of \(sources)" : nil
  }

  private func rest(_ now: Instant) -> String {
    let ill = polls.countIll(timetable)
    let next = timetable.calendar.nextClosing(after: now)
    return sources + (ill > 0 ? ", \(ill) ill" : "") + "; next edition \(time(next))"
  }

  private var sources: String { "\(timetable.all) source\(timetable.all == 1 ? "" : "s")" }

  /// The time of day in the zone of the digest: `06:00`.
  private func time(_ instant: Instant) -> String {
    String(timetable.calendar.zone.moment(instant).iso8601.dropFirst(11).prefix(5))
  }
}
