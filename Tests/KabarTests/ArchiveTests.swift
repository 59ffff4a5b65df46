import Digests
import Foundation
import Glibc
import TestSupport
import Testing

@testable import kabar

/// What a backup that fails is said to fail by, and what becomes of strange files.
@Suite(.enabled(if: WordingLanguage.current == .english)) struct ArchiveTests {
  @Test(arguments: [
    ("tar: ./kabar.sqlite: Wrote only 4096 of 10240 bytes", "the disk is full"),
    ("tar: kabar.tar: Cannot write: No space left on device", "the disk is full"),
    ("tar: x: Cannot open: Disk quota exceeded", "the quota of the disk is used up"),
    ("tar: x: Cannot open: Read-only file system", "its disk may only be read"),
    ("tar: x: Cannot open: Permission denied", "it may not be written there"),
    ("tar: x: Cannot open: No such file or directory", "there is no such folder"),
    ("tar: x: Read error at byte 0: Input/output error", "the disk reports errors"),
  ])
  func causesAreWords(said: String, words: String) {
    #expect(Archive.cause(said) == words)
    #expect(Archive.cause("tar: something else") == nil)
  }

  @Test(arguments: [
    (CocoaError.Code.fileWriteOutOfSpace, "the disk is full"),
    (.fileWriteVolumeReadOnly, "its disk may only be read"), (.fileWriteNoPermission, "it may not be written there"),
    (.fileNoSuchFile, "its folder is not there"), (.fileReadNoPermission, "a file may not be read"),
  ])
  func errorsOfFilesAreWords(code: CocoaError.Code, words: String) {
    #expect(Archive.words(CocoaError(code)) == words)
  }

  @Test func whatIsPackedComesOutAgain() throws {
    let folder = try TemporaryFolder()
    mkdir(folder.path("a"), 0o755)
    mkdir(folder.path("b"), 0o755)
    try folder.write("isi", to: "a/berkas")
    try Archive.pack(folder.path("a"), into: folder.path("a.tar"))
    try Archive.unpack(try #require(FileHandle(forReadingAtPath: folder.path("a.tar"))), into: folder.path("b"))
    #expect(try String(contentsOfFile: folder.path("b/berkas"), encoding: .utf8) == "isi")
  }

  /// What a strange file names outside of the folder stays where it is.
  @Test func nothingIsWrittenBesideTheFolder() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "a/sub", "b"] { mkdir(folder.path(name), 0o755) }
    try folder.write("milik orang", to: "korban")
    try folder.write("lain", to: "a/korban")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "tar", "-cPf", folder.path("a.tar"), "-C", folder.path("a/sub"), "--transform", "s,^\\.\\./,../../,",
      "../korban",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    mkdir(folder.path("b/in"), 0o755)
    mkdir(folder.path("b/in/deep"), 0o755)
    let file = try #require(FileHandle(forReadingAtPath: folder.path("a.tar")))
    try? Archive.unpack(file, into: folder.path("b/in"))
    #expect(try String(contentsOfFile: folder.path("korban"), encoding: .utf8) == "milik orang")
    #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.path).contains("lain"))
  }

  @Test func theDiskIsToldFromTheFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("bukan cadangan", to: "x.tar")
    let file = try #require(FileHandle(forReadingAtPath: folder.path("x.tar")))
    let strange = #expect(throws: Archive.Failure.self) { try Archive.unpack(file, into: folder.path) }
    #expect(strange?.words == "this is no backup of Kabar")
    let nowhere = #expect(throws: Archive.Failure.self) { try Archive.pack(folder.path, into: folder.path("no/a.tar")) }
    #expect(nowhere?.words == "cannot be written: there is no such folder")
  }
}
