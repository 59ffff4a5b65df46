import Configuration
import Model
import Storage
import Text

/// The words for what is wrong with a source, in the digest's language.
public struct TroubleWords: Sendable {
  /// Whether the words are English; else Indonesian.
  private let english: Bool

  /// Words in `id` or `en`.
  public init(language: String) { english = language == "en" }

  /// A short phrase: "tidak menjawab". Readers are spared the library's words, operators get them.
  public func phrase(_ trouble: Trouble, forReaders: Bool = false) -> String {
    let isPlain = !forReaders || trouble.kind == .status
    let detail = trouble.detail.isEmpty || !isPlain ? "" : " (\(trouble.detail))"
    return switch trouble.kind {
    case .status: english ? "answers with an error\(detail)" : "menjawab dengan galat\(detail)"
    case .timeout: english ? "does not answer in time" : "tidak menjawab pada waktunya"
    case .unreachable: english ? "cannot be reached\(detail)" : "tidak dapat dihubungi\(detail)"
    case .certificate:
      english ? "has a certificate that cannot be trusted\(detail)" : "sertifikatnya tidak dapat dipercaya\(detail)"
    case .privateAddress: english ? "is in a private network\(detail)" : "berada di jaringan privat\(detail)"
    case .limit: english ? "sends more than the limit\(detail)" : "mengirim lebih dari batas\(detail)"
    case .robots: english ? "robots.txt does not allow reading\(detail)" : "robots.txt tidak mengizinkan\(detail)"
    case .noArticles:
      english ? "answers without a feed or articles\(detail)" : "menjawab tanpa feed atau artikel\(detail)"
    case .silent: english ? "nothing new\(detail)" : "tidak ada yang baru\(detail)"
    case .gone: english ? "is gone for good (410)" : "sudah tidak ada (410)"
    case .other: english ? "failed\(detail)" : "gagal\(detail)"
    }
  }

  /// The line of an ailing source: since when, how many tries, when next.
  func sentence(_ state: SourceState, zone: ZoneRules) -> String {
    let trouble = state.trouble.flatMap(Trouble.init(stored:)) ?? Trouble(.other)
    var text = phrase(trouble, forReaders: true)
    if let since = state.troubleSince {
      text += (english ? " since " : " sejak ") + short(zone.moment(since))
      if state.failures > 0 {
        text +=
          english ? " (\(state.failures) \(state.failures == 1 ? "try" : "tries"))" : " (\(state.failures) percobaan)"
      }
    }
    text += "."
    if state.isGone { return text }
    if let next = state.nextPoll {
      text += (english ? " Next try " : " Percobaan berikut ") + short(zone.moment(next)) + "."
    }
    return text
  }

  func silence(days: Int, source: String) -> String {
    english
      ? "answers, but nothing new for \(days) \(days == 1 ? "day" : "days"). The feed's address may have changed."
      : "menjawab, tetapi tidak ada artikel baru selama \(days) hari. Alamat feed mungkin berubah."
  }

  private func short(_ moment: Moment) -> String {
    let months =
      english
      ? ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      : ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    let time = moment.time.hhmm
    return
      "\(moment.day.day) \(months[moment.day.month - 1]) \(english ? time : String(time.map { $0 == ":" ? "." : $0 }))"
  }
}
