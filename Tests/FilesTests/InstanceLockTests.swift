import Glibc
import TestSupport
import TestTurns
import Testing

@testable import Files

@Suite struct InstanceLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func oneInstanceAtATimeAndTheHolderIsNamed() async throws {
    let disk = DiskWriter()
    var first: InstanceLock? = try await disk.lock(folder: folder.path)
    await #expect(throws: LockError.held(by: "process \(getpid())")) { try await disk.lock(folder: folder.path) }
    withExtendedLifetime(first) {}
    first = nil
    _ = try await disk.lock(folder: folder.path)
  }

  @Test func aFolderThatIsMissingIsNamed() {
    let path = folder.path("tak-ada")
    #expect(throws: LockError.file(FileError(.lock, path + "/kabar.lock", code: ENOENT))) {
      try InstanceLock(folder: path)
    }
  }

  @Test func aLinkInItsPlaceIsNotFollowed() throws {
    let victim = try folder.write("milik orang", to: "victim")
    symlink(victim, folder.path("kabar.lock"))
    #expect(throws: LockError.self) { try InstanceLock(folder: folder.path) }
    #expect(try folder.text("victim") == "milik orang")
  }

  @Test(.lastNet) func aPipeInItsPlaceIsNotWaitedFor() throws {
    mkfifo(folder.path("kabar.lock"), 0o600)
    let first = try InstanceLock(folder: folder.path)
    #expect(throws: LockError.held(by: "process unknown")) { try InstanceLock(folder: folder.path) }
    withExtendedLifetime(first) {}
  }
}
