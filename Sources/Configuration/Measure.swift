import Text

/// Durations, sizes and times of day as the configuration writes them.
enum Measure {
  /// Seconds of `30s`, `30m`, `2h`, `1d`, `2w`, `5y` (365 days); nil for anything else.
  static func seconds(_ text: String) -> Int? {
    guard let unit = text.utf8.last, let factor = factor(unit), text.utf8.count <= 8,
      text.utf8.dropLast().allSatisfy({ $0.isASCIIDigit }), let number = Int(text.dropLast())
    else { return nil }
    return number * factor
  }

  private static func factor(_ unit: UInt8) -> Int? {
    switch unit {
    case UInt8(ascii: "s"): 1
    case UInt8(ascii: "m"): 60
    case UInt8(ascii: "h"): 3_600
    case UInt8(ascii: "d"): 86_400
    case UInt8(ascii: "w"): 604_800
    case UInt8(ascii: "y"): 31_536_000
    default: nil
    }
  }

  /// A duration as the configuration writes it.
  static func text(seconds: Int) -> String {
    for (unit, factor) in [("y", 31_536_000), ("d", 86_400), ("h", 3_600), ("m", 60)]
    where seconds >= factor && seconds % factor == 0 {
      return "\(seconds / factor)\(unit)"
    }
    return "\(seconds)s"
  }

  /// What to write instead of a duration such as `2 hours` or `1 jam`.
  ///
  /// - Parameter range: what the key allows, by which a number alone gets its unit.
  static func durationGuess(_ text: String, within range: ClosedRange<Int>? = nil) -> String {
    let digits = text.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
    let word = text.drop { $0 == " " }.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    if let sum = sum(of: text) { return "\(Self.text(seconds: sum)) (or 30m, 1d)" }
    guard let number = Int(digits), number > 0, digits.utf8.count <= 5 else { return "2h (or 30m, 1d)" }
    if word.isEmpty, let range {
      let fit = ["s", "m", "h", "d", "y"].filter { unit in
        seconds("\(number)\(unit)").map(range.contains) ?? false
      }.prefix(3).map { "\(number)\($0)" }
      guard let first = fit.first else { return "2h (or 30m, 1d)" }
      return "its unit, too: " + first + (fit.count > 1 ? " (or \(fit.dropFirst().joined(separator: ", ")))" : "")
    }
    let units: [(String, [String])] = [
      ("w", ["w", "minggu", "pekan"]), ("s", ["s", "detik"]), ("d", ["d", "hari"]), ("y", ["y", "tahun"]),
      ("m", ["m"]), ("h", ["h", "jam"]),
    ]
    for (unit, beginnings) in units where beginnings.contains(where: { word.hasPrefix($0) }) {
      let others = ["30m", "2h", "1d"].filter { !$0.hasSuffix(unit) }.prefix(2)
      return "\(number)\(unit) (or \(others.joined(separator: ", ")))"
    }
    return "2h (or 30m, 1d)"
  }

  /// Seconds of several durations in one, `1h30m`; nil for anything else.
  private static func sum(of text: String) -> Int? {
    var (sum, count, part) = (0, 0, "")
    for sign in text.lowercased() where sign != " " {
      part.append(sign)
      if sign.isNumber { continue }
      guard let next = seconds(part), next > 0 else { return nil }
      (sum, count, part) = (sum + next, count + 1, "")
    }
    return count > 1 && part.isEmpty ? sum : nil
  }

  /// Bytes of `8MB`, `500 KB`, `1MiB` or a plain number.
  static func bytes(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), digits.utf8.count <= 9 else { return nil }
    switch text.dropFirst(digits.count).drop(while: { $0 == " " }).uppercased() {
    case "", "B": return number
    case "K", "KB": return number * 1_000
    case "M", "MB": return number * 1_000_000
    case "KIB": return number * 1_024
    case "MIB": return number * 1_048_576
    default: return nil
    }
  }

  /// A number of bytes as the configuration writes it.
  static func text(bytes: Int) -> String {
    if bytes % 1_000_000 == 0 { return "\(bytes / 1_000_000)MB" }
    return bytes % 1_000 == 0 ? "\(bytes / 1_000)KB" : "\(bytes)"
  }

  /// A number as short as it can be written.
  static func text(number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
  }

  /// A time of day of two digits each: `06:30`.
  static func time(_ text: String) -> TimeOfDay? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isASCIIDigit) }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }

  /// A time of day as the configuration writes it.
  static func text(time: TimeOfDay) -> String { time.hhmm }

  /// The time of day that is meant by `6`, `6.30` or `06:30`; nil where it is none.
  static func timeMeant(by text: String) -> TimeOfDay? {
    let parts = text.split { $0 == ":" || $0 == "." || $0 == " " }
    guard (1...2).contains(parts.count), let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0
    else {
      return nil
    }
    return TimeOfDay(hour: hour, minute: minute)
  }

  /// What to write instead of a time of day such as `6:0`, `6.30`, `6` or `jam 5 sore`.
  static func timeGuess(_ text: String) -> String {
    let lower = text.lowercased()
    let digits = lower.drop { !$0.isASCII || !$0.isNumber }
    let clock = digits.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == "." || $0 == " ") }
    let parts = clock.split { $0 == ":" || $0 == "." || $0 == " " }.prefix(2).joined(separator: ":")
    if parts == "24:00" || parts == "24" { return "00:00" }
    guard let time = timeMeant(by: parts) ?? timeMeant(by: String(parts.prefix { $0 != ":" })) else { return "06:00" }
    let behind = lower[clock.endIndex...].split { !$0.isLetter && $0 != "." }.first.map {
      String($0).replacing(".", with: "")
    }
    return Self.text(time: behind.flatMap { Self.time(time, in: $0) } ?? time)
  }

  /// The time that an hour of one to twelve is in a part of the day: `pm`, `sore`; nil for another word.
  private static func time(_ time: TimeOfDay, in part: String) -> TimeOfDay? {
    guard (1...12).contains(time.hour) else { return nil }
    let hour = time.hour % 12
    let isLate: Bool
    switch part {
    case "am", "pagi", "dini", "subuh": isLate = false
    case "pm", "sore", "petang": isLate = true
    // "11 siang" is before noon, "5 malam" before dawn.
    case "siang": isLate = hour < 6
    case "malam": isLate = hour >= 6
    default: return nil
    }
    return TimeOfDay(hour: isLate ? hour + 12 : hour, minute: time.minute)
  }
}
