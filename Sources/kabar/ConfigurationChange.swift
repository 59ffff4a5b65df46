import Configuration
import Digests
import Foundation
import Pipeline

/// Whether the configuration's file says something else than what the running service has in use.
struct ConfigurationChange {
  private let path: String
  private let changed: Date?
  let errors: Int

  /// Nil where nothing is known to differ.
  init?(since stamp: ConfigurationStamp?) {
    guard let stamp else { return nil }
    let reading = ConfigurationReader.load(path: stamp.path, environment: .unknown)
    guard let hash = reading.hash, String(hash, radix: 16) != stamp.hash else { return nil }
    path = stamp.path
    changed = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    errors = reading.problems.count { $0.severity == .error }
  }

  /// Whether the file could not be taken into use as it is.
  var isWrong: Bool { errors > 0 }

  /// What to say of it, in the zone of this machine.
  func line(_ say: WordingLanguage) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "yyyy-MM-dd HH:mm"
    let time = changed.map { " " + format.string(from: $0) } ?? ""
    let words = say("file      \(path) was changed\(time), ", "berkas    \(path) diubah\(time), ")
    if errors == 0 { return words + say("not in use yet", "belum dipakai") + ": sudo systemctl reload kabar" }
    let count = say(errors, "error", "kesalahan")
    return words + "\(count) (kabar check); " + say("the old one is in use", "yang lama tetap dipakai")
  }
}
