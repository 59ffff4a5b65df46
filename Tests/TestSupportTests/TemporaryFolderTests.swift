import Glibc
import TestSupport
import Testing

/// Folders that go away by themselves.
struct TemporaryFolderTests {
  @Test func goesWithAllItContains() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let path = try #require(folder?.path)
    try folder?.write("isi", to: "a.txt")
    mkdir(path + "/b", 0o700)
    try folder?.write([1, 2], to: "b/c")
    // A link out of the folder is removed, what it leads to is not.
    let outside = try TemporaryFolder()
    try outside.write("tetap", to: "d")
    symlink(outside.path, path + "/link")
    #expect(access(path + "/b/c", R_OK) == 0)
    folder = nil
    #expect(access(path, F_OK) != 0)
    #expect(access(outside.path("d"), R_OK) == 0)
  }
}
