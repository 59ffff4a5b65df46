import Digests
import Pipeline
import Text

/// How the outbox stands in a few words, the same in all commands.
enum MailText {
  /// "1 waiting, 2 FAILED for 2026-11-28, 5 of earlier days, 9 sent"; "3 of 3 sent for 2026-11-28" where all is well; nil where there
  /// is no mail.
  static func counts(_ standing: MailStanding, _ say: WordingLanguage) -> String? {
    let day = standing.day?.iso ?? ""
    if standing.waiting + standing.failed == 0 {
      let sent = standing.sentLast
      return sent == 0 ? nil : say("\(sent) of \(sent) sent for \(day)", "\(sent) dari \(sent) terkirim untuk \(day)")
    }
    var parts: [String] = []
    if standing.waiting > 0 { parts.append(say("\(standing.waiting) waiting", "\(standing.waiting) menunggu")) }
    if standing.failedLast > 0 {
      parts.append(say("\(standing.failedLast) FAILED for \(day)", "\(standing.failedLast) GAGAL untuk \(day)"))
    }
    if standing.failedBefore > 0 {
      parts.append(
        say("\(standing.failedBefore) failed for earlier days", "\(standing.failedBefore) gagal untuk hari sebelumnya"))
    }
    if standing.sentLast > 0 {
      parts.append(say("\(standing.sentLast) sent for \(day)", "\(standing.sentLast) terkirim untuk \(day)"))
    }
    return parts.joined(separator: ", ")
  }
}

extension StatusReport {
  /// How the outbox stands.
  var mailStanding: MailStanding {
    var standing = MailStanding()
    (standing.waiting, standing.failed) = (mailWaiting, mailFailed)
    (standing.failedLast, standing.sentLast) = (mailFailedLast, mailSentLast)
    (standing.day, standing.late) = (mailDay.flatMap(CalendarDay.init(iso:)), mailLate)
    return standing
  }
}
