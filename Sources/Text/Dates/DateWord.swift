/// What a word can mean in a date. Several meanings are possible: French "mar." is a month and a weekday.
struct DateWord {
  // Small fields: a long text has many words.
  private var storedMonth: Int8 = 0
  private var storedWeekday: Int8 = -1
  private var storedNumber: Int8 = 0

  /// The month, 1 to 12; 0 for none.
  var month: Int {
    get { Int(storedMonth) }
    set { storedMonth = Int8(clamping: newValue) }
  }
  /// The weekday, 0 Sunday to 6 Saturday; -1 for none.
  var weekday: Int {
    get { Int(storedWeekday) }
    set { storedWeekday = Int8(clamping: newValue) }
  }
  /// The number that the word means; 0 for none.
  var number: Int {
    get { Int(storedNumber) }
    set { storedNumber = Int8(clamping: newValue) }
  }
  var half = Half.none
  var zone: Zone?
  var role = Role.none
  var unit = Unit.none
  /// Whether it may stand between a date and its time ("pukul", "at").
  var joinsTime = false
  /// Whether it may stand inside a date ("de", "of").
  var joinsDate = false
  /// Whether it may stand between the two ends of a range ("hingga", "dan").
  var joinsRange = false

  /// Whether a relative date can begin with it ("kemarin", "sejam").
  var startsRelative = false

  /// Half of the day.
  enum Half { case none, morning, afternoon }

  /// A zone by its distance from Greenwich in minutes, and when its clocks are put forward.
  struct Zone {
    private var storedMinutes: Int16
    var summer = Summer.never
    /// Whether the word is a zone only as the second part of an IANA name.
    var isCity = false

    var minutes: Int { Int(storedMinutes) }

    init(minutes: Int, summer: Summer = .never, isCity: Bool = false) {
      storedMinutes = Int16(clamping: minutes)
      (self.summer, self.isCity) = (summer, isCity)
    }
  }

  /// When clocks stand an hour forward.
  enum Summer { case never, europe, america }

  /// What a label says about the date after it.
  enum Role { case none, published, modified, deadline }

  /// A unit of time in "2 jam lalu".
  enum Unit { case none, second, minute, hour, day, week, month, year }
}
