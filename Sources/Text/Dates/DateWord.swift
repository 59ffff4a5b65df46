/// What a word can mean in a date. Several meanings are possible: French "mar." is a month and a weekday.
struct DateWord {
  /// The month, 1 to 12; 0 for none.
  var month = 0
  /// The weekday, 0 Sunday to 6 Saturday; -1 for none.
  var weekday = -1
  var half = Half.none
  var zone: Zone?
  var role = Role.none
  var unit = Unit.none
  var number = 0
  /// Whether it may stand between a date and its time ("pukul", "at").
  var joinsTime = false
  /// Whether it may stand inside a date ("de", "of").
  var joinsDate = false
  /// Whether it may stand between the two ends of a range ("hingga", "dan").
  var joinsRange = false

  /// Half of the day.
  enum Half { case none, morning, afternoon }

  /// A zone by its distance from Greenwich in minutes, and when its clocks are put forward.
  struct Zone {
    var minutes: Int
    var summer = Summer.never
    /// Whether the word is a zone only as the second part of an IANA name.
    var isCity = false
  }

  /// When clocks stand an hour forward.
  enum Summer { case never, europe, america }

  /// What a label says about the date after it.
  enum Role { case none, published, modified }

  /// A unit of time in "2 jam lalu".
  enum Unit { case none, second, minute, hour, day, week, month, year }
}
