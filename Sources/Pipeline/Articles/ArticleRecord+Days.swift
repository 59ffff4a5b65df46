import Model
import Storage
import Summaries
import Text

extension ArticleRecord {
  /// Its headline and text, read; a made headline says nothing that the text does not.
  var read: ReadText { ReadText(title: article.titleIsMade ? "" : article.title, text: article.text) }

  /// The days from `day` on that it names, and what it says of their changes.
  func comingDays(from day: CalendarDay) -> [ComingDay] {
    ComingDays.find(read, published: dayOfPublication, from: day)
  }

  /// All days that the article names.
  var namedDays: Set<CalendarDay> { ComingDays.named(in: read, published: dayOfPublication) }

  /// The day of publication where it is known for sure.
  private var dayOfPublication: CalendarDay? {
    article.published.flatMap { $0.isEstimated || $0.precision == .month ? nil : $0.moment.day }
  }
}
