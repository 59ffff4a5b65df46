import Glibc
import TestSupport
import Testing

@testable import Files

@Suite struct DiskWriterTests {
  private let folder: TemporaryFolder
  private let disk = DiskWriter()

  init() throws { folder = try TemporaryFolder() }

  @Test func foldersAreMadeWithThoseAbove() async throws {
    try await disk.makeFolder(folder.path("a/b/c"))
    try await disk.makeFolder(folder.path("a/b/c"))
    try await disk.makeFolder(folder.path("a/d/"))
    try await disk.write([1], to: folder.path("a/b/c/d"))
    #expect(try folder.names() == ["a"])
    try await disk.makeFolder("/")
  }

  @Test func aFileInPlaceOfAFolderIsNamed() async throws {
    let path = try folder.write("x", to: "a")
    await #expect(throws: FileError(.makeFolder, path, code: ENOTDIR)) { try await disk.makeFolder(path) }
    await #expect(throws: FileError(.makeFolder, path + "/b", code: ENOTDIR)) { try await disk.makeFolder(path + "/b") }
  }

  @Test func aFolderBehindALinkIsOne() async throws {
    mkdir(folder.path("jauh"), 0o755)
    symlink(folder.path("jauh"), folder.path("dekat"))
    symlink(folder.path("tak-ada"), folder.path("putus"))
    try await disk.makeFolder(folder.path("dekat/a"))
    await #expect(throws: FileError.self) { try await disk.makeFolder(folder.path("putus")) }
  }

  @Test func onlyChosenFilesAreRemoved() async throws {
    for name in ["a.md", "b.md", "c.txt"] { try folder.write("x", to: name) }
    #expect(try await disk.remove(in: folder.path) { $0.hasSuffix(".md") } == 2)
    #expect(try folder.names() == ["c.txt"])
    await #expect(throws: FileError(.list, folder.path("d"), code: ENOENT)) {
      try await disk.remove(in: folder.path("d")) { _ in true }
    }
  }

  @Test func whatCannotBeRemovedDoesNotKeepTheOthers() async throws {
    mkdir(folder.path("a.md"), 0o755)
    try folder.write("x", to: "b.md")
    await #expect(throws: FileError(.remove, folder.path("a.md"), code: EISDIR)) {
      try await disk.remove(in: folder.path) { $0.hasSuffix(".md") }
    }
    #expect(try folder.names() == ["a.md"])
  }

  @Test func manyCallersAreServed() async throws {
    let (disk, folder) = (disk, folder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 { group.addTask { try await disk.write([UInt8(number)], to: folder.path("\(number)")) } }
      try await group.waitForAll()
    }
    #expect(try folder.names().count == 50)
  }
}
