import Foundation

/// Files that lie beside the tests: an input and what is expected of it.
enum Fixture {
  /// The names of the files of a folder with that ending, sorted, without it.
  static func names(in folder: String, ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// The bytes of a file; empty when it is missing.
  static func bytes(_ name: String) -> [UInt8] {
    FileManager.default.contents(atPath: path(name)).map { [UInt8]($0) } ?? []
  }

  /// The text of a file.
  static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  /// Where a file lies.
  static func path(_ name: String) -> String { Bundle.module.bundlePath + "/Fixtures/" + name }
}
