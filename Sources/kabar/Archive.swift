import Foundation
import Text

/// The system's `tar`: a backup is a file that people can look into without Kabar.
enum Archive {
  /// Why it could not be packed or unpacked, in words.
  struct Failure: Error {
    var words: String
  }

  /// What a failure of the disk means, where tar or the system says so; nil for anything else.
  static func cause(_ words: String) -> String? {
    let causes = [
      ("No space left", "the disk is full"), ("Wrote only", "the disk is full"),
      ("Disk quota", "the quota of the disk is used up"),
      ("Read-only file system", "its disk may only be read"), ("Permission denied", "it may not be written there"),
      ("No such file or directory", "there is no such folder"), ("Input/output error", "the disk reports errors"),
    ]
    return causes.first { words.contains($0.0) }?.1
  }

  /// Why a file could not be made, copied or moved.
  static func words(_ error: CocoaError) -> String {
    switch error.code {
    case .fileWriteOutOfSpace: return "the disk is full"
    case .fileWriteVolumeReadOnly: return "its disk may only be read"
    case .fileWriteNoPermission: return "it may not be written there"
    case .fileReadNoPermission: return "\(error.filePath ?? "a file") may not be read"
    case .fileNoSuchFile, .fileReadNoSuchFile: return "its folder is not there"
    default:
      let reason = error.underlying.map { "\($0)" } ?? error.localizedDescription
      return cause(reason) ?? error.localizedDescription
    }
  }

  private static let noTar = "the program \"tar\" cannot be run"

  /// Packs all that is in a folder.
  static func pack(_ folder: String, into file: String) throws(Failure) {
    do { try run(["-cf", file, "-C", folder, "."], input: nil) } catch {
      throw Failure(
        words: "cannot be written: " + (cause(error.words) ?? PrintableText.line(String(error.words.prefix(200)))))
    }
  }

  /// Unpacks into a folder. Owners and places outside of it, which a strange file could name, are not followed.
  static func unpack(_ file: FileHandle, into folder: String) throws(Failure) {
    do {
      try run(["-xf", "-", "-C", folder, "--no-same-owner", "--no-same-permissions"], input: file)
    } catch {
      if error.words == noTar { throw error }
      let isDisk = cause(error.words).map { $0 != "there is no such folder" } ?? false
      let isCut = error.words.contains("Unexpected EOF")
      throw Failure(
        words: isDisk
          ? "cannot be unpacked: " + (cause(error.words) ?? "")
          : isCut ? "breaks off in the middle: this is only a part of a backup" : "this is no backup of Kabar")
    }
  }

  private static func run(_ arguments: [String], input: FileHandle?) throws(Failure) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["LC_ALL=C", "tar"] + arguments
    process.standardInput = input ?? FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw Failure(words: noTar)
    }
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      // What `env` says where there is no such program.
      if process.terminationStatus == 127 { throw Failure(words: noTar) }
      throw Failure(words: String(decoding: said.prefix(4_000), as: UTF8.self))
    }
  }
}
