import Digests
import Foundation

/// Sizes for people.
enum SizeText {
  /// `641 MB`, `3,1 GB`, in units of 1000 as disks are sold.
  static func of(_ bytes: Int, _ say: WordingLanguage) -> String {
    let units = ["bytes", "KB", "MB", "GB", "TB"]
    var (value, unit) = (Double(bytes), 0)
    while value >= 1000, unit < units.count - 1 { (value, unit) = (value / 1000, unit + 1) }
    let isExact = unit > 0 && value < 9.95
    let number = String(format: isExact ? "%.1f" : "%.0f", value)
    return number.replacing(".", with: say(".", ",")) + " " + units[unit]
  }
}
