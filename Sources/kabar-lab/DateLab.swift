import Foundation
import Text

/// Measures the reading of dates: `date` for feeds, `page-date` for pages.
enum DateLab {
  /// Answers `{"text"}` with the instant.
  static func run() {
    answerLines { job in ["date": orNull(FeedDate.parse(job.text("text") ?? "")?.iso8601)] }
  }

  /// Answers `{"text","now","zone"}` with the date as printed. What the text prints is measured, so dates to come count.
  static func runPages() {
    answerLines { job in
      // The zone's distance is what it moves midnight by.
      let day = "2020-01-01T00:00:00"
      let offset = FeedDate.parse(day + (job.text("zone") ?? "Z")).flatMap { local in
        FeedDate.parse(day).map { $0 - local }
      }
      let instant = FeedDate.parse(job.text("now") ?? "") ?? Instant(seconds: 0)
      let now = Moment(instant, offset: offset ?? 0)
      return ["date": orNull(PageDate.find(in: job.text("text") ?? "", now: now, allowsFuture: true)?.iso8601)]
    }
  }
}
