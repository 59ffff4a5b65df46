import Foundation

/// Names of time zones (IANA), and what people write instead.
enum ZoneNames {
  private static let common = [
    "wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura", "indonesia": "Asia/Jakarta",
    "bandung": "Asia/Jakarta", "surabaya": "Asia/Jakarta", "medan": "Asia/Jakarta", "aceh": "Asia/Jakarta",
    "bali": "Asia/Makassar", "denpasar": "Asia/Makassar", "ambon": "Asia/Jayapura", "papua": "Asia/Jayapura",
    "gmt+7": "Asia/Jakarta", "utc+7": "Asia/Jakarta", "+07:00": "Asia/Jakarta", "+7": "Asia/Jakarta",
    "gmt+8": "Asia/Makassar", "utc+8": "Asia/Makassar", "+08:00": "Asia/Makassar", "+8": "Asia/Makassar",
    "gmt+9": "Asia/Jayapura", "utc+9": "Asia/Jayapura", "+09:00": "Asia/Jayapura", "+9": "Asia/Jayapura",
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "bst": "Europe/London", "est": "America/New_York",
    "edt": "America/New_York", "pst": "America/Los_Angeles", "jst": "Asia/Tokyo", "sgt": "Asia/Singapore", "z": "UTC",
  ]

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
    log.add("E109", at: value, "\(value.description) is not a time zone name; \(hint)")
    return nil
  }

  /// The zone that was probably meant.
  static func suggestion(for text: String) -> String? {
    let lower = text.lowercased().replacing(" ", with: "_")
    if let direct = common[lower] { return direct }
    let known = TimeZone.knownTimeZoneIdentifiers
    if let same = known.first(where: { $0.lowercased() == lower }) { return same }
    // A city alone: "jakarta".
    if let city = known.first(where: { $0.lowercased().hasSuffix("/" + lower) }) { return city }
    return Spelling.nearest(to: lower, among: known)
      ?? Spelling.nearest(to: lower, among: known.compactMap { $0.split(separator: "/").last.map(String.init) })
      .flatMap { city in known.first { $0.hasSuffix("/" + city) } }
  }
}
