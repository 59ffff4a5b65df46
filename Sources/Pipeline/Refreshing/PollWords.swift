import Digests
import Web

/// Why a source is polled when it is: as the database keeps it, and in words.
enum PollWords {
  /// The deciding reason, then what else had a say, as they are kept: `interval 7200; edition 600`.
  static func kept(_ plan: PollPlan) -> String { plan.reasons.map(kept).joined(separator: "; ") }

  /// What is kept where no source could be reached.
  static let ownLine = "line"

  /// What is kept, in words. What an earlier version kept are words already.
  static func words(_ kept: String, _ say: WordingLanguage) -> String {
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
    switch reason.kind {
    case .gone: reason.kind.rawValue
    case .backoff: "\(reason.kind.rawValue) \(reason.failures) \(reason.seconds)"
    default: "\(reason.kind.rawValue) \(reason.seconds)"
    }
  }

  private static func text(_ key: String, _ first: Int, _ last: Int, _ say: WordingLanguage) -> String? {
    if key == ownLine {
      return say(
        "no source could be reached, which is this machine's own line",
        "tak satu pun sumber terjangkau, jadi jaringan mesin ini sendiri")
    }
    guard let kind = PollPlan.Reason.Kind(rawValue: key) else { return nil }
    let time = duration(last, say)
    func asks(_ who: String, _ whoIndonesian: String, _ by: String) -> String {
      say("\(who) asks for \(time) (\(by))", "\(whoIndonesian) meminta \(time) (\(by))")
    }
    return switch kind {
    case .interval: say("its own interval, \(time)", "jaraknya sendiri, \(time)")
    case .rhythm: say("it publishes rarely enough for \(time)", "jarang terbit, jadi cukup tiap \(time)")
    case .maxAge: asks("the server", "servernya", "Cache-Control")
    case .expires: asks("the server", "servernya", "Expires")
    case .ttl: asks("the feed", "umpannya", "ttl")
    case .updatePeriod: asks("the feed", "umpannya", "sy:updatePeriod")
    case .noValidators:
      say(
        "nothing to ask conditionally with, so at most every \(time)",
        "tidak dapat ditanya apakah ada yang berubah, jadi paling sering tiap \(time)")
    case .span:
      say(
        "its listing reaches back only twice as far as \(time)", "daftarnya hanya memuat dua kali \(time) ke belakang")
    case .missed: say("entries were missed, so every \(time)", "ada entri yang terlewat, jadi tiap \(time)")
    case .waiting:
      say(
        "articles wait to be looked at again before the edition closes, so in \(time)",
        "ada artikel yang masih harus diperiksa lagi sebelum edisi ditutup, jadi dalam \(time)")
    case .broken:
      say(
        "its listing broke off in the middle, so again in \(time)",
        "daftarnya terputus di tengah, jadi lagi dalam \(time)")
    case .retryAfter:
      say("the server asked to wait \(time) (Retry-After)", "servernya minta ditunggu \(time) (Retry-After)")
    case .backoff where first == 1: say("failed once, so \(time)", "gagal sekali, jadi \(time)")
    case .backoff: say("\(first) failures in a row, so \(time)", "gagal \(first) kali berturut-turut, jadi \(time)")
    case .edition:
      say("the edition closes soon after that, in \(time)", "tak lama setelah itu edisi ditutup, dalam \(time)")
    case .skipped:
      say("moved \(time) past hours that the feed leaves out", "digeser \(time) melewati jam yang ditiadakan umpannya")
    case .gone:
      say(
        "gone for good (410); polled again only by kabar fetch",
        "sudah dihapus untuk selamanya (410); hanya dibaca lagi lewat kabar fetch")
    }
  }

  private static func duration(_ seconds: Int, _ say: WordingLanguage) -> String {
    let (day, hour, minute) = (say("d", "hari"), say("h", "jam"), say("min", "menit"))
    if seconds >= 86_400, seconds % 86_400 == 0 { return "\(seconds / 86_400) \(day)" }
    if seconds >= 3600 {
      return "\(seconds / 3600) \(hour)" + (seconds % 3600 >= 60 ? " \(seconds % 3600 / 60) \(minute)" : "")
    }
    return seconds >= 60 ? "\(seconds / 60) \(minute)" : "\(seconds) \(say("s", "detik"))"
  }
}
