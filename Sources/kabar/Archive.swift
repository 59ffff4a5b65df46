import Foundation

/// The system's `tar`: a backup is a file that people can look into without Kabar.
enum Archive {
  /// Why it could not be packed or unpacked: what tar said.
  struct Failure: Error {
    var words: String
  }

  /// Packs all that is in a folder.
  static func pack(_ folder: String, into file: String) throws(Failure) {
    try run(["-cf", file, "-C", folder, "."], input: nil)
  }

  /// Unpacks into a folder. Owners and places outside of it, which a strange file could name, are not followed.
  static func unpack(_ file: FileHandle, into folder: String) throws(Failure) {
    try run(["-xf", "-", "-C", folder, "--no-same-owner", "--no-same-permissions"], input: file)
  }

  private static func run(_ arguments: [String], input: FileHandle?) throws(Failure) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tar"] + arguments
    process.standardInput = input ?? FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw Failure(words: "tar cannot be run: \(error.localizedDescription)")
    }
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(words: String(decoding: said.prefix(500), as: UTF8.self))
    }
  }
}
