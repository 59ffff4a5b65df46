import Model
import Text

/// The days ahead as a calendar that programs subscribe to (RFC 5545, RFC 7986): only VEVENT, since some show no other part.
/// What is moved keeps its UID with a higher SEQUENCE; what is called off stays as CANCELLED, so that old copies are mended.
public struct AgendaCalendar {
  /// Beside the digests.
  public static let fileName = "agenda.ics"
  /// Octets of a line (section 3.1).
  private static let longestLine = 75

  private let entries: [Agenda.Entry]
  private let words: Wording
  private let dates: DateWording
  private let title: String
  private let day: CalendarDay

  /// The calendar of an edition's agenda; nil where the edition keeps none.
  public init?(edition: Edition) {
    guard let agenda = edition.agenda else { return nil }
    (entries, day) = (agenda.entries, edition.day)
    words = Wording.of(edition.language)
    dates = DateWording(words: words)
    title = CleanText.line(edition.title, limit: 100)
  }

  /// The file; lines end in CR LF.
  public func render() -> [UInt8] {
    let name = Wording.fill(words.agenda.calendar, ["title": title.isEmpty ? "Kabar" : title])
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kabar//Agenda//\(words.language.uppercased())", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "NAME:" + Self.text(name), "X-WR-CALNAME:" + Self.text(name),
      "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D",
    ]
    for entry in entries { lines += event(entry) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { Self.folded($0) }
  }

  // MARK: One event

  private func event(_ entry: Agenda.Entry) -> [String] {
    let coming = entry.coming
    let kind = words.agenda.kind(coming)
    let title = ItemBuilder.title(entry.title, url: entry.url)
    var lines = ["BEGIN:VEVENT", "UID:\(uid(entry))", "DTSTAMP:" + Self.utc(entry.stamp)]
    lines += when(coming)
    lines += [
      "SEQUENCE:\(entry.sequence)",
      "STATUS:" + (coming.change == .calledOff || coming.change == .postponed ? "CANCELLED" : "CONFIRMED"),
      "SUMMARY:" + Self.text(label(coming) + ": " + title), "DESCRIPTION:" + Self.text(description(entry)),
    ]
    let region = entry.region.map { CleanText.line($0, limit: 60) } ?? ""
    let place = entry.isOnline ? words.form(.online) : region
    if !place.isEmpty { lines.append("LOCATION:" + Self.text(place)) }
    if let link = SafeLink.address(entry.url) { lines.append("URL:" + link) }
    lines += ["CATEGORIES:" + Self.text(kind), "TRANSP:TRANSPARENT"]
    let closes = coming.kind == .span && coming.isOfRegistration
    if coming.kind == .deadline || closes, !entry.isOff {
      let what = words.agenda.kind(.deadline).lowercased() + ": " + title
      for days in [7, 1] { lines += alarm(days, what, hasClock: coming.clock != nil && !closes, ofEnd: closes) }
    }
    return lines + ["END:VEVENT"]
  }

  private func uid(_ entry: Agenda.Entry) -> String {
    String(entry.uid.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }) + "@kabar"
  }

  private func label(_ coming: ComingDay) -> String {
    switch coming.change {
    case .calledOff: words.agenda.calledOff
    case .postponed: words.agenda.postponed
    case .moved, nil: words.agenda.kind(coming)
    }
  }

  /// A clock only where the text has it with its zone; an event of which nobody says when it ends is shown for an hour.
  private func when(_ coming: ComingDay) -> [String] {
    if let clock = coming.clock, coming.last == nil {
      let start = "DTSTART:" + Self.utc(clock.instant)
      guard coming.kind == .event else { return [start] }
      let end = coming.clockEnd.flatMap { $0.instant > clock.instant ? "DTEND:" + Self.utc($0.instant) : nil }
      return [start, end ?? "DURATION:PT1H"]
    }
    let end = (coming.last ?? coming.day).adding(days: 1)
    return ["DTSTART;VALUE=DATE:" + Self.basic(coming.day), "DTEND;VALUE=DATE:" + Self.basic(end)]
  }

  private func description(_ entry: Agenda.Entry) -> String {
    let coming = entry.coming
    let source = Wording.fill(words.agenda.by, ["source": CleanText.line(entry.source, limit: 100)])
    var about = [source.prefix(1).uppercased() + source.dropFirst() + "."]
    if let telling = entry.tellings.last {
      let text =
        telling.number.map {
          Wording.fill(words.continuedEntry, ["day": dates.dayMonth(telling.day), "n": "\($0)"])
        } ?? dates.dayMonth(telling.day)
      about.append(Wording.fill(words.agenda.edition, ["telling": text]) + ".")
    }
    if let time = dates.clock(of: coming) {
      about.append(Wording.fill(words.agenda.clockSaid, ["time": time]))
    }
    if case .moved(let from?) = coming.change {
      about.append(Wording.fill(words.agenda.movedSaid, ["day": dates.dayMonth(from)]))
    }
    let sentence = "“" + CleanText.line(coming.sentence, limit: 700) + "”"
    let check = SafeLink.address(entry.url).map { [Wording.fill(words.agenda.check, ["url": $0])] } ?? []
    return ([sentence, about.joined(separator: " ")] + check).joined(separator: "\n")
  }

  /// Of a whole day at eight in the morning: counted from its midnight, a telephone would ring at night.
  /// The end of a span is the midnight behind its last day.
  private func alarm(_ days: Int, _ text: String, hasClock: Bool, ofEnd: Bool) -> [String] {
    let before = ofEnd ? days : days - 1
    let time = hasClock ? "-P\(days)D" : before == 0 ? "-PT16H" : "-P\(before)DT16H"
    let trigger = ofEnd ? "TRIGGER;RELATED=END:" : "TRIGGER:"
    let distance = days == 1 ? words.agenda.tomorrow : Wording.fill(words.agenda.inDays, ["n": "\(days)"])
    return [
      "BEGIN:VALARM", "ACTION:DISPLAY", trigger + time, "DESCRIPTION:" + Self.text(distance + " " + text),
      "END:VALARM",
    ]
  }

  // MARK: Values

  /// Section 3.3.11.
  private static func text(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\", ";", ",": out += "\\" + String(character)
      case "\n": out += "\\n"
      default: out.append(character)
      }
    }
    return out
  }

  private static func basic(_ day: CalendarDay) -> String { day.iso.replacing("-", with: "") }

  private static func utc(_ instant: Instant) -> String {
    instant.iso8601.replacing("-", with: "").replacing(":", with: "")
  }

  /// The line cut into pieces of 75 octets at most, no character cut, each but the first behind a space.
  private static func folded(_ line: String) -> [UInt8] {
    var out: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if length + bytes.count > longestLine {
        out += [.carriageReturn, .lineFeed, .space]
        length = 1
      }
      out += bytes
      length += bytes.count
    }
    return out + [.carriageReturn, .lineFeed]
  }
}
