import Digests
import Foundation
import Model
import Summaries
import Text

/// Shows what the digest would say of an article: `summary`.
enum SummaryLab {
  /// Answers `{"title","text","published":day or null,"language"}` with everything concluded from the
  /// text, in words of that language.
  static func run() {
    answerLines { job in
      let (title, text) = (job.text("title") ?? "", job.text("text") ?? "")
      let published = job.text("published").flatMap { CalendarDay(iso: $0) }
      let now = Moment(FeedDate.parse(job.text("now") ?? "") ?? Instant(seconds: 1_700_000_000), offset: 7 * 3600)
      let read = ReadText(title: title, text: text)
      let coming = ComingDays.find(read, published: published, from: published ?? .init(daysSinceEpoch: 0))
      let words = FactWording(language: job.text("language") ?? "id")
      return [
        "summary": Summary.of(read),
        "headline": MadeHeadline.make(from: ReadText(title: "", text: text)),
        "estimated": orNull(EstimatedDate.conclude(from: read, now: now)?.iso8601),
        "minutes": ReadingTime.minutes(text: text),
        "region": orNull(RegionGuess.find(read)),
        "facts": KeyFacts.find(read, published: published).map { [$0.kind.rawValue, words.value($0)] },
        "coming": coming.map(told), "hours": coming.map(hours),
        "changes": coming.map(changed), "sentences": coming.map(\.sentence),
      ]
    }
  }

  /// "09:00-12:00 WIB"; empty where none are known.
  private static func hours(_ day: ComingDay) -> String {
    guard let clock = day.clock else { return "" }
    return clock.time.hhmm + (day.clockEnd.map { "-" + $0.time.hhmm } ?? "") + " " + clock.zone
  }

  /// "off", "postponed", "moved", "moved 2026-11-25"; empty where nothing changed.
  private static func changed(_ day: ComingDay) -> String {
    switch day.change {
    case .calledOff: "off"
    case .postponed: "postponed"
    case .moved(let from): "moved" + (from.map { " " + $0.iso } ?? "")
    case nil: ""
    }
  }

  /// "deadline 2026-12-04", "span 2026-12-08..2026-12-10".
  private static func told(_ day: ComingDay) -> String {
    "\(day.kind.rawValue) \(day.day.iso)" + (day.last.map { "..\($0.iso)" } ?? "")
  }
}
