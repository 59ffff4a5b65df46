import Foundation
import Model
import Summaries
import Text

/// Shows what the digest would say of an article: `summary`.
enum SummaryLab {
  /// Answers `{"title","text","published":day or null,"language"}` with everything concluded from the text.
  static func run() {
    answerLines { job in
      let (title, text) = (job.text("title") ?? "", job.text("text") ?? "")
      let published = job.text("published").flatMap { CalendarDay(iso: $0) }
      let now = Moment(FeedDate.parse(job.text("now") ?? "") ?? Instant(seconds: 1_700_000_000), offset: 7 * 3600)
      return [
        "summary": Summary.of(title: title, text: text),
        "headline": MadeHeadline.make(from: text),
        "estimated": orNull(EstimatedDate.conclude(from: text, now: now)?.iso8601),
        "minutes": ReadingTime.minutes(text: text),
        "region": orNull(RegionGuess.find(title: title, text: text)),
        "facts": KeyFacts.find(title: title, text: text, published: published, language: job.text("language"))
          .map { [$0.kind.rawValue, $0.value] },
      ]
    }
  }
}
