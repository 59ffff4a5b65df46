import Glibc
import Storage
import TestSupport
import Testing

@Suite struct InstanceLockTests {
  @Test func oneInstanceAtATimeAndTheHolderIsNamed() throws {
    let folder = try TemporaryFolder()
    var first: InstanceLock? = try InstanceLock(folder: folder.path)
    do throws(StoreError) {
      _ = try InstanceLock(folder: folder.path)
      Issue.record("two instances at once")
    } catch {
      #expect(error.description.contains("process \(getpid())"))
    }
    withExtendedLifetime(first) {}
    first = nil
    _ = try InstanceLock(folder: folder.path)
  }
}
