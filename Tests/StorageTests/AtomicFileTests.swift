import Foundation
import Storage
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  @Test func aFileIsReplacedWholeAndNothingElseIsLeft() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.txt")
    try AtomicFile.write(Array("satu".utf8), to: path)
    try AtomicFile.write(Array("dua, lebih panjang".utf8), to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "dua, lebih panjang")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.txt"])
  }

  @Test func readersSeeTheOldOrTheNewNeverAPart() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.txt")
    let texts = [String(repeating: "a", count: 50_000), String(repeating: "b", count: 80_000)]
    try AtomicFile.write(Array(texts[0].utf8), to: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for round in 0..<100 { try AtomicFile.write(Array(texts[round % 2].utf8), to: path) } }
      group.addTask {
        for _ in 0..<400 {
          let seen = try String(contentsOfFile: path, encoding: .utf8)
          #expect(texts.contains(seen))
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func aFolderThatCannotBeWrittenIsNamed() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "file")
    do throws(StoreError) {
      try AtomicFile.write([1], to: file + "/inside")
      Issue.record("wrote below a file")
    } catch {
      #expect(error.description.contains(file + "/inside"))
    }
  }

  @Test func foldersAreMadeWithThoseAbove() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.makeFolder(folder.path("a/b/c"))
    try AtomicFile.makeFolder(folder.path("a/b/c"))
    try AtomicFile.write([1], to: folder.path("a/b/c/d"))
    #expect(FileManager.default.fileExists(atPath: folder.path("a/b/c/d")))
  }

  @Test func aLinkInPlaceOfTheTemporaryFileIsNotFollowed() throws {
    let folder = try TemporaryFolder()
    let victim = try folder.write("milik orang", to: "victim")
    try FileManager.default.createSymbolicLink(atPath: folder.path("a.txt.new"), withDestinationPath: victim)
    #expect(throws: StoreError.self) { try AtomicFile.write([1], to: folder.path("a.txt")) }
    #expect(try String(contentsOfFile: victim, encoding: .utf8) == "milik orang")
  }
}
