import Digests
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
      ("No space left", isFull), ("Wrote only", isFull),
      ("Disk quota", say("the quota of the disk is used up", "kuota ruang penyimpanan habis")),
      ("Read-only file system", isReadOnly), ("Permission denied", isForbidden),
      ("No such file or directory", noFolder),
      ("Input/output error", say("the disk reports errors", "ruang penyimpanan melaporkan kesalahan")),
    ]
    return causes.first { words.contains($0.0) }?.1
  }

  /// Why a file could not be made, copied or moved.
  static func words(_ error: CocoaError) -> String {
    switch error.code {
    case .fileWriteOutOfSpace: return isFull
    case .fileWriteVolumeReadOnly: return isReadOnly
    case .fileWriteNoPermission: return isForbidden
    case .fileReadNoPermission:
      return (error.filePath ?? say("a file", "sebuah berkas")) + say(" may not be read", " tidak boleh dibaca")
    case .fileNoSuchFile, .fileReadNoSuchFile: return say("its folder is not there", "foldernya tidak ada")
    default:
      let reason = error.underlying.map { "\($0)" } ?? error.localizedDescription
      return cause(reason) ?? error.localizedDescription
    }
  }

  private static let say = WordingLanguage.current
  static let isFull = say("the disk is full", "ruang penyimpanan penuh")
  private static let isReadOnly = say("its disk may only be read", "ruang penyimpanannya hanya boleh dibaca")
  private static let isForbidden = say("it may not be written there", "tidak boleh ditulis di sana")
  private static let noFolder = say("there is no such folder", "foldernya tidak ada")
  private static let noTar = say("the program \"tar\" cannot be run", "program \"tar\" tidak dapat dijalankan")
  private static let cannotBeUnpacked = say("cannot be unpacked: ", "tidak dapat dibongkar: ")
  private static let isCutOff = say(
    "breaks off in the middle: this is only a part of a backup",
    "terputus di tengah: ini hanya sebagian dari sebuah cadangan")
  /// What a file is told to be that no `kabar backup` wrote.
  static let isNone = say("this is no backup of Kabar", "ini bukan cadangan Kabar")
  static let cannotBeWritten = say("cannot be written: ", "tidak dapat ditulis: ")

  /// Packs all that is in a folder.
  static func pack(_ folder: String, into file: String) throws(Failure) {
    do { try run(["-cf", file, "-C", folder, "."], input: nil) } catch {
      throw Failure(
        words: cannotBeWritten + (cause(error.words) ?? PrintableText.line(String(error.words.prefix(200)))))
    }
  }

  /// Unpacks into a folder. Owners and places outside of it, which a strange file could name, are not followed.
  static func unpack(_ file: FileHandle, into folder: String) throws(Failure) {
    do {
      try run(["-xf", "-", "-C", folder, "--no-same-owner", "--no-same-permissions"], input: file)
    } catch {
      if error.words == noTar { throw error }
      let isDisk = cause(error.words).map { $0 != noFolder } ?? false
      let isCut = error.words.contains("Unexpected EOF")
      throw Failure(
        words: isDisk
          ? cannotBeUnpacked + (cause(error.words) ?? "") : isCut ? isCutOff : isNone)
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
