import Foundation

/// What Linux says of a process.
enum ProcessStatus {
  /// A field of a status file: of this process unless another one is named.
  static func number(_ field: String, in path: String = "/proc/self/status") -> Int {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(field + ":") } ?? ""
    return line.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0
  }

  /// Memory: `VmRSS` now, `VmHWM` at its most.
  static func megabytes(_ field: String, in path: String = "/proc/self/status") -> Double {
    Double(number(field, in: path)) / 1_024
  }
}
