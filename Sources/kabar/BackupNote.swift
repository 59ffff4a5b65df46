import Foundation

/// What a backup says of itself: `backup.json` in it.
struct BackupNote: Codable {
  /// The form of the backup.
  var format = 1
  /// When it was made.
  var made: String
  /// The version of Kabar that made it.
  var version: String
  var articles: Int
  var sources: Int
  var lastEdition: String?

  static let name = "backup.json"
  static let database = "kabar.sqlite"
  static let digests = "digests"
  static let configuration = "sources.yaml"

  func write(into folder: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: URL(fileURLWithPath: folder + "/" + Self.name))
  }

  /// The note of an unpacked backup; nil where it is none.
  static func read(from folder: String) -> BackupNote? {
    guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { return nil }
    return try? JSONDecoder().decode(BackupNote.self, from: data)
  }
}

/// Sizes for people.
enum SizeText {
  /// `641 MB`, in units of 1000 as disks are sold.
  static func of(_ bytes: Int) -> String {
    let units = ["bytes", "KB", "MB", "GB", "TB"]
    var (value, unit) = (Double(bytes), 0)
    while value >= 1000, unit < units.count - 1 { (value, unit) = (value / 1000, unit + 1) }
    let number = unit > 0 && value < 9.95 ? String(format: "%.1f", value) : String(format: "%.0f", value)
    return number + " " + units[unit]
  }
}
