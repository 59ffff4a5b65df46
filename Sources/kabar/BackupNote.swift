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
