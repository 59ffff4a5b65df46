import Glibc
import TestSupport
import TestTurns
import Testing

@testable import Files

@Suite struct AtomicFileTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("a.txt") }

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to path: String? = nil) throws(FileError) {
    try AtomicFile.write(Array(text.utf8), to: path ?? self.path, mode: 0o640)
  }

  @Test func aFileIsReplacedWholeAndNothingElseIsLeft() throws {
    try write("satu")
    try write("dua, lebih panjang")
    try write("")
    try write("tiga")
    #expect(try folder.text("a.txt") == "tiga")
    #expect(try folder.names() == ["a.txt"])
  }

  @Test func readersSeeTheOldOrTheNewNeverAPart() async throws {
    let texts = [String(repeating: "a", count: 50_000), String(repeating: "b", count: 80_000)]
    try write(texts[0])
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for round in 0..<100 { try write(texts[round % 2]) } }
      group.addTask {
        for _ in 0..<400 {
          let seen = try folder.text("a.txt")
          #expect(texts.contains(seen))
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func aFolderThatIsAFileIsNamed() throws {
    let path = try folder.write("x", to: "file") + "/inside"
    let error = #expect(throws: FileError.self) { try write("x", to: path) }
    #expect(error == FileError(.write, path, code: ENOTDIR))
    #expect(error?.isTransient == false)
  }

  @Test func aFolderThatIsMissingIsNamed() throws {
    let path = folder.path("tak-ada/a.txt")
    #expect(throws: FileError(.write, path, code: ENOENT)) { try write("x", to: path) }
  }

  @Test func aFolderInItsPlaceStays() throws {
    mkdir(path, 0o755)
    #expect(throws: FileError(.write, path, code: EISDIR)) { try write("x") }
    #expect(try folder.names() == ["a.txt"])
  }

  /// What a killed program left, or what somebody put there to have another file overwritten.
  @Test func aLinkInPlaceOfTheTemporaryFileIsNotFollowed() throws {
    let victim = try folder.write("milik orang", to: "victim")
    symlink(victim, path + ".new")
    try write("x")
    #expect(try folder.text("victim") == "milik orang")
    #expect(try folder.text("a.txt") == "x")
    #expect(try folder.names() == ["a.txt", "victim"])
  }

  @Test func aLinkIsReplacedNotFollowed() throws {
    let victim = try folder.write("milik orang", to: "victim")
    symlink(victim, path)
    try write("x")
    #expect(try folder.text("victim") == "milik orang")
    #expect(try folder.text("a.txt") == "x")
  }

  @Test(.lastNet, arguments: ["a.txt", "a.txt.new"])
  func aPipeInItsPlaceIsNotWaitedFor(name: String) throws {
    mkfifo(folder.path(name), 0o600)
    try write("x")
    #expect(try folder.text("a.txt") == "x")
    #expect(try folder.names() == ["a.txt"])
  }

  /// A process may write no more than this into a file: as if the disk were full.
  @Test func whatCannotBeWrittenToItsEndLeavesTheOldFile() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = try folder.write("lama", to: "a.txt")
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      #expect(throws: FileError(.write, path, code: EFBIG)) {
        try AtomicFile.write([UInt8](repeating: 1, count: 2000), to: path, mode: 0o644)
      }
      #expect(try folder.text("a.txt") == "lama")
      #expect(try folder.names() == ["a.txt"])
    }
  }
}
