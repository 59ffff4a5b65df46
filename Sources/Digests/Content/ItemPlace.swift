import Text

/// An item of a day, as corrections name it.
struct ItemPlace: Hashable {
  var day: CalendarDay
  var url: String
}
