import Model
import Storage
import Summaries
import Text

extension ArticleRecord {
  /// The days from `day` on that it names, and what it says of their changes.
  func comingDays(from day: CalendarDay) -> [ComingDay] {
    ComingDays.find(article.read, published: dayOfPublication, from: day)
  }

  /// All days that the article names.
  var namedDays: Set<CalendarDay> { ComingDays.named(in: article.read, published: dayOfPublication) }

  /// The day of publication where it is known for sure.
  private var dayOfPublication: CalendarDay? {
    article.published.flatMap { $0.isEstimated || $0.precision == .month ? nil : $0.moment.day }
  }
}
