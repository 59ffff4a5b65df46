import Foundation
import Text

/// Measures the reading of dates: `date` for feeds, `page-date` for pages.
enum DateLab {
  /// Answers `{"text"}` with the instant.
  static func run() {
    answerLines { job in ["date": orNull(FeedDate.parse(job.text("text") ?? "")?.iso8601)] }
  }
}
