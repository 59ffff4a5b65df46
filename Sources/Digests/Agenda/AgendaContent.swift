import Text

/// The days ahead as all views say them: cleaned, worded, by day.
struct AgendaContent {
  /// Days that a digest looks ahead, its own among them.
  static let window = 21

  struct Item {
    var uid: String
    /// `deadline`, `start`, `event`, `span`, `off`: for programs and style sheets.
    var kind: String
    /// "Batas akhir".
    var label: String
    var day: CalendarDay
    var last: CalendarDay?
    /// "pukul 16.00 WIB" or "1–5 Des (5 hari)".
    var at: String?
    /// "Sen 30 Nov, 16.00 WIB", "1–5 Des".
    var when: String
    /// RFC 3339; nil without a clock.
    var exactTime: String?
    /// "Dipindah dari 25 Nov".
    var badge: String?
    var movedFrom: CalendarDay?
    var title: String
    var sentence: String
    var link: String?
    /// The address that leads to the sentence.
    var passage: String?
    /// "Daring" or the region.
    var place: String?
    var source: String
    /// "menurut Warta Peksos".
    var bySource: String
    /// The latest entry that told of it.
    var telling: ContinuationContent.Entry
    var language: String?

    /// "menurut Warta Peksos, 27 Nov no. 4".
    var by: String { bySource + ", " + telling.text }
    /// "Batas akhir, pukul 16.00 WIB, Dipindah dari 25 Nov".
    var heading: String { ([label, at, badge] as [String?]).compactMap(\.self).joined(separator: ", ") }
  }

  struct Day {
    var day: CalendarDay
    /// "Senin, 30 Nov"; with the year where it is another one.
    var date: String
    /// "besok", "3 hari lagi".
    var distance: String
    var items: [Item]
  }

  struct Reminder {
    /// "Besok, Sab 28 Nov: batas akhir Posko Muara Lintang Cari Relawan".
    var text: String
    /// The same without the headline.
    var head: String
    var title: String
    /// Of the headline, where it is not the digest's.
    var language: String?
    var day: CalendarDay
  }

  /// The next 21 days.
  var days: [Day]
  /// What lies beyond.
  var later: [Day]
  var reminders: [Reminder]
  /// What was moved or called off within 7 days, the latest first.
  var changed: [Item]
  /// "27 Nov–17 Des".
  var span: String

  /// The first days and reminders of it.
  func cut(to most: Int) -> AgendaContent {
    var cut = self
    cut.days = Array(days.prefix(most))
    cut.reminders = Array(reminders.prefix(most))
    return cut
  }
}
