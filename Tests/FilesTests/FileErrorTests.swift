import Files
import Glibc
import Testing

@Suite struct FileErrorTests {
  @Test func saysWhatWasTriedAndWhy() {
    let error = FileError(.write, "/srv/digests/index.md", code: ENOSPC)
    #expect(error.description == "/srv/digests/index.md: cannot be written: No space left on device")
  }

  @Test(arguments: [
    (ENOSPC, true, true), (EDQUOT, true, true), (EIO, false, true), (ENOTDIR, false, false), (EACCES, false, false),
  ])
  func knowsWhatMayPass(code: Int32, isDiskFull: Bool, isTransient: Bool) {
    let error = FileError(.write, "/a", code: code)
    #expect(error.isDiskFull == isDiskFull)
    #expect(error.isTransient == isTransient)
  }
}
