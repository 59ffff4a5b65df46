/// Names of time zones. Abbreviations that several zones share mean what RFC 5322 or most feeds mean by them.
enum ZoneAbbreviations {
  /// Fixed distances in minutes east of Greenwich.
  static let fixed: [(names: String, minutes: Int)] = [
    ("gmt utc ut z zulu wet gmt0", 0),
    ("bst ist cet met mez west", 60),
    ("cest mest mesz eet cat sast", 120),
    ("eest msk trt idt ast", 180),
    ("msd gst", 240),
    ("pkt", 300),
    ("wib ict", 420),
    ("wita sgt hkt myt awst pht", 480),
    ("wit jst kst", 540),
    ("acst", 570),
    ("aest", 600),
    ("aedt", 660),
    ("nzst", 720),
    ("nzdt", 780),
    ("adt brt art", -180),
    ("nst", -210),
    ("ndt", -150),
    ("edt clt", -240),
    ("est cdt", -300),
    ("cst mdt", -360),
    ("mst pdt", -420),
    ("pst akdt", -480),
    ("akst hdt", -540),
    ("hst", -600),
  ]

  /// Corrections to `fixed` for names that stand on two lines.
  static let corrected: [(names: String, minutes: Int)] = [("ist", 330), ("ast", -240)]

  /// Zones that put clocks forward; the distance holds in winter.
  static let moving: [(names: String, minutes: Int, summer: DateWord.Summer)] = [
    ("et", -300, .america), ("ct", -360, .america), ("mt", -420, .america), ("pt", -480, .america),
  ]

  /// Cities of IANA names (`Area/City`), the distance in winter.
  static let cities: [(names: String, minutes: Int, summer: DateWord.Summer)] = [
    ("gmt utc uct greenwich zulu abidjan accra dakar reykjavik", 0, .never),
    ("london dublin lisbon belfast", 0, .europe),
    (
      "berlin paris madrid rome brussels amsterdam vienna zurich stockholm oslo copenhagen prague warsaw budapest belgrade"
        + " luxembourg monaco malta zagreb ljubljana bratislava",
      60, .europe
    ),
    ("lagos algiers tunis", 60, .never),
    ("athens helsinki bucharest sofia kiev kyiv riga tallinn vilnius", 120, .europe),
    ("johannesburg harare maputo tripoli", 120, .never),
    ("moscow istanbul nairobi riyadh baghdad minsk qatar kuwait", 180, .never),
    ("tehran", 210, .never), ("dubai muscat", 240, .never), ("kabul", 270, .never), ("karachi tashkent", 300, .never),
    ("kolkata calcutta colombo", 330, .never), ("kathmandu katmandu", 345, .never), ("dhaka", 360, .never),
    ("yangon rangoon", 390, .never), ("jakarta pontianak bangkok ho_chi_minh saigon hanoi", 420, .never),
    (
      "makassar ujung_pandang singapore kuala_lumpur kuching manila hong_kong shanghai taipei perth macau brunei", 480,
      .never
    ),
    ("jayapura dili tokyo seoul", 540, .never), ("darwin", 570, .never), ("brisbane port_moresby", 600, .never),
    ("new_york toronto detroit montreal", -300, .america), ("bogota lima panama jamaica", -300, .never),
    ("chicago winnipeg", -360, .america), ("mexico_city costa_rica", -360, .never),
    ("denver edmonton boise", -420, .america),
    ("phoenix", -420, .never), ("los_angeles vancouver tijuana", -480, .america), ("anchorage", -540, .america),
    ("honolulu", -600, .never), ("halifax", -240, .america), ("caracas la_paz puerto_rico", -240, .never),
    ("sao_paulo buenos_aires montevideo", -180, .never),
  ]

  /// Seconds east of Greenwich at a local time.
  static func offset(of zone: DateWord.Zone, on day: CalendarDay, at time: TimeOfDay) -> Int {
    let standard = zone.minutes * 60
    guard zone.summer != .never else { return standard }
    let seconds = day.daysSinceEpoch * 86_400 + time.secondsSinceMidnight
    switch zone.summer {
    case .never: return standard
    case .europe:
      // From 01:00 UTC on the last Sunday in March to that of October (Directive 2000/84/EC).
      guard let march = CalendarDay(year: day.year, month: 3, day: 31),
        let october = CalendarDay(year: day.year, month: 10, day: 31)
      else { return standard }
      let from = (march.daysSinceEpoch - march.weekday) * 86_400 + 3600 + standard
      let to = (october.daysSinceEpoch - october.weekday) * 86_400 + 3600 + standard
      return seconds >= from && seconds < to ? standard + 3600 : standard
    case .america:
      // From 02:00 on the second Sunday in March to 02:00 on the first in November (Energy Policy Act of 2005);
      // until 2006 from the first Sunday in April to the last in October.
      let isOld = day.year < 2007
      guard let spring = CalendarDay(year: day.year, month: isOld ? 4 : 3, day: isOld ? 1 : 8),
        let autumn = CalendarDay(year: day.year, month: isOld ? 10 : 11, day: isOld ? 25 : 1)
      else { return standard }
      let from = (spring.daysSinceEpoch + (7 - spring.weekday) % 7) * 86_400 + 7200
      let to = (autumn.daysSinceEpoch + (7 - autumn.weekday) % 7) * 86_400 + 7200
      return seconds >= from && seconds < to ? standard + 3600 : standard
    }
  }
}
