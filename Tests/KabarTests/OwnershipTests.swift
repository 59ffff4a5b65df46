import Glibc
import TestSupport
import Testing

@testable import kabar

/// Whose a file becomes, and where a way that leads out of the folder ends.
@Suite struct OwnershipTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    mkdir(folder.path("in"), 0o755)
    mkdir(folder.path("in/sub"), 0o755)
    _ = try folder.write("isi", to: "in/sub/file")
    _ = try folder.write("milik orang", to: "out")
    symlink(folder.path("out"), folder.path("in/link"))
    symlink(folder.path, folder.path("in/way"))
  }

  private func give(_ path: String) -> Bool {
    Ownership.give(folder.path(path), in: folder.path("in"), to: geteuid(), getegid())
  }

  @Test func aFileOfTheFolderIsGiven() {
    #expect(give("in/sub/file"))
    #expect(give("in/sub"))
  }

  @Test(arguments: ["out", "in", "in/", "in/none", "in/none/file", "in/sub/file/more", "in/way/out", "in-other/file"])
  func whatLiesElsewhereIsNot(path: String) { #expect(!give(path)) }

  /// A second name may be that of a file of somebody else.
  @Test func aFileOfTwoNamesIsNot() {
    link(folder.path("out"), folder.path("in/second"))
    #expect(!give("in/second"))
  }

  @Test func aLinkIsGivenItselfOrNotAtAll() {
    var before = stat()
    stat(folder.path("out"), &before)
    _ = give("in/link")
    var after = stat()
    stat(folder.path("out"), &after)
    #expect(before.st_ctim.tv_sec == after.st_ctim.tv_sec && before.st_ctim.tv_nsec == after.st_ctim.tv_nsec)
  }
}
