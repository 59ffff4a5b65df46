import Foundation

/// Names of time zones (IANA), and what people write instead.
enum ZoneNames {
  private static let common = [
    "wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura", "indonesia": "Asia/Jakarta",
    "bandung": "Asia/Jakarta", "surabaya": "Asia/Jakarta", "medan": "Asia/Jakarta", "aceh": "Asia/Jakarta",
    "bali": "Asia/Makassar", "denpasar": "Asia/Makassar", "ambon": "Asia/Jayapura", "papua": "Asia/Jayapura",
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "bst": "Europe/London", "est": "America/New_York",
    "edt": "America/New_York", "pst": "America/Los_Angeles", "jst": "Asia/Tokyo", "sgt": "Asia/Singapore", "z": "UTC",
  ]

  /// The zones of Indonesia, by their hours east of Greenwich.
  private static let indonesian = [7: "Asia/Jakarta", 8: "Asia/Makassar", 9: "Asia/Jayapura"]

  /// The zone that hours east of Greenwich stand for where people mean Indonesia: `GMT+7`, `UTC+07:00`, `+0700`.
  private static func byOffset(_ text: String) -> String? {
    var rest = text.filter { $0 != "_" && $0 != ":" }[...]
    for name in ["utc", "gmt"] where rest.hasPrefix(name) { rest = rest.dropFirst(3) }
    guard rest.hasPrefix("+") || rest.hasPrefix("-"), (2...5).contains(rest.utf8.count), let number = Int(rest) else {
      return nil
    }
    let hours = rest.utf8.count > 3 ? Double(number) / 100 : Double(number)
    return hours == 0 ? "UTC" : Int(exactly: hours).flatMap { indonesian[$0] }
  }

  /// Whether there is a zone of exactly that name.
  static func isKnown(_ name: String) -> Bool {
    if name == "UTC" || name == "Etc/UTC" { return true }
    // Foundation also takes "GMT+7" and abbreviations; they have no summer time, and nobody lives there.
    return name.contains("/") && !name.contains("..") && !name.hasPrefix("/") && name.utf8.count <= 60
      && TimeZone(identifier: name) != nil
  }

  /// The zone's name when there is such a zone; else reports it with the likeliest one.
  static func checked(_ value: Value, _ log: ProblemLog) -> String? {
    let text = value.text ?? ""
    if isKnown(text) { return text }
    let hint = suggestion(for: text).map { "did you mean \"\($0)\"?" } ?? "`timedatectl list-timezones` lists them"
    return log.refuse("E109", at: value, "\(value.description) is not a time zone name; \(hint)")
  }

  /// The zone that a text means without any doubt.
  static func meant(by text: String) -> String? {
    let lower = lowered(text)
    if let direct = common[lower] ?? byOffset(lower) { return direct }
    if isOffset(lower) { return nil }
    let known = TimeZone.knownTimeZoneIdentifiers
    // A city alone: "jakarta".
    return known.first { $0.lowercased() == lower } ?? known.first { $0.lowercased().hasSuffix("/" + lower) }
  }

  /// Whether a text has hours in it: those that no zone of Indonesia has are nothing to guess from.
  private static func isOffset(_ lower: String) -> Bool {
    lower.contains { "+-".contains($0) } && lower.contains(where: \.isNumber)
  }

  private static func lowered(_ text: String) -> String { text.lowercased().replacing(" ", with: "_") }

  /// The zone that was probably meant.
  static func suggestion(for text: String) -> String? {
    if let meant = meant(by: text) { return meant }
    let lower = lowered(text)
    if isOffset(lower) { return nil }
    let known = TimeZone.knownTimeZoneIdentifiers
    return Spelling.nearest(to: lower, among: known)
      ?? Spelling.nearest(to: lower, among: known.compactMap { $0.split(separator: "/").last.map(String.init) })
      .flatMap { city in known.first { $0.hasSuffix("/" + city) } }
  }
}
