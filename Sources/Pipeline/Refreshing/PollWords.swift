import Digests
import Web

/// Why a source is polled when it is: as the database keeps it, and in words.
enum PollWords {
  /// The deciding reason, then what else had a say, as they are kept: `interval 7200; edition 600`.
  static func kept(_ plan: PollPlan) -> String { plan.reasons.map(kept).joined(separator: "; ") }

  /// What is kept where no source could be reached.
  static let ownLine = "line"

  /// What is kept, in words. What an earlier version kept are words already.
  static func words(_ kept: String, _ say: TerminalLanguage) -> String {
    var words: [String] = []
    for reason in kept.split(separator: "; ") {
      let parts = reason.split(separator: " ")
      let numbers = parts.dropFirst().compactMap { Int($0) }
      guard let key = parts.first, numbers.count == parts.count - 1,
        let text = text(String(key), numbers.first ?? 0, numbers.last ?? 0, say)
      else { return kept }
      words.append(text)
    }
    return words.joined(separator: "; ")
  }

  static func kept(_ reason: PollPlan.Reason) -> String {
    switch reason {
    case .interval(let seconds): "interval \(seconds)"
    case .rhythm(let seconds): "rhythm \(seconds)"
    case .maxAge(let seconds): "max-age \(seconds)"
    case .expires(let seconds): "expires \(seconds)"
    case .ttl(let seconds): "ttl \(seconds)"
    case .updatePeriod(let seconds): "update-period \(seconds)"
    case .noValidators(let seconds): "no-validators \(seconds)"
    case .span(let seconds): "span \(seconds)"
    case .missed(let seconds): "missed \(seconds)"
    case .broken(let seconds): "broken \(seconds)"
    case .retryAfter(let seconds): "retry-after \(seconds)"
    case .backoff(let failures, let seconds): "backoff \(failures) \(seconds)"
    case .edition(let seconds): "edition \(seconds)"
    case .skipped(let seconds): "skipped \(seconds)"
    case .gone: "gone"
    }
  }

  private static func text(_ key: String, _ first: Int, _ last: Int, _ say: TerminalLanguage) -> String? {
    let time = duration(last, say)
    func asks(_ who: String, _ whoIndonesian: String, _ by: String) -> String {
      say("\(who) asks for \(time) (\(by))", "\(whoIndonesian) meminta \(time) (\(by))")
    }
    return switch key {
    case "interval": say("its own interval, \(time)", "jaraknya sendiri, \(time)")
    case "rhythm": say("it publishes rarely enough for \(time)", "jarang terbit, jadi cukup tiap \(time)")
    case "max-age": asks("the server", "servernya", "Cache-Control")
    case "expires": asks("the server", "servernya", "Expires")
    case "ttl": asks("the feed", "umpannya", "ttl")
    case "update-period": asks("the feed", "umpannya", "sy:updatePeriod")
    case "no-validators":
      say(
        "nothing to ask conditionally with, so at most every \(time)",
        "tidak dapat ditanya apakah ada yang berubah, jadi paling sering tiap \(time)")
    case "span":
      say(
        "its listing reaches back only twice as far as \(time)", "daftarnya hanya memuat dua kali \(time) ke belakang")
    case "missed": say("entries were missed, so every \(time)", "ada entri yang terlewat, jadi tiap \(time)")
    case "broken":
      say(
        "its listing broke off in the middle, so again in \(time)",
        "daftarnya terputus di tengah, jadi lagi dalam \(time)")
    case "retry-after":
      say("the server asked to wait \(time) (Retry-After)", "servernya minta ditunggu \(time) (Retry-After)")
    case "backoff": say("\(first) failures in a row, so \(time)", "gagal \(first) kali berturut-turut, jadi \(time)")
    case "edition":
      say("the edition closes soon after that, in \(time)", "tak lama setelah itu edisi ditutup, dalam \(time)")
    case "skipped":
      say("moved \(time) past hours that the feed leaves out", "digeser \(time) melewati jam yang ditiadakan umpannya")
    case "gone":
      say(
        "gone for good (410); polled again only by kabar fetch",
        "sudah dihapus untuk selamanya (410); hanya dibaca lagi lewat kabar fetch")
    case ownLine:
      say(
        "no source could be reached, which is this machine's own line",
        "tak satu pun sumber terjangkau, jadi jaringan mesin ini sendiri")
    default: nil
    }
  }

  private static func duration(_ seconds: Int, _ say: TerminalLanguage) -> String {
    let (day, hour, minute) = (say("d", "hari"), say("h", "jam"), say("min", "menit"))
    if seconds >= 86_400, seconds % 86_400 == 0 { return "\(seconds / 86_400) \(day)" }
    if seconds >= 3600 {
      return "\(seconds / 3600) \(hour)" + (seconds % 3600 >= 60 ? " \(seconds % 3600 / 60) \(minute)" : "")
    }
    return seconds >= 60 ? "\(seconds / 60) \(minute)" : "\(seconds) \(say("s", "detik"))"
  }
}
