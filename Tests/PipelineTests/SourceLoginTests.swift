import Glibc
import Model
import TestSupport
import Testing

@testable import Pipeline

@Suite struct SourceLoginTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aSourceWithoutOneHasNone() throws { #expect(try SourceLogin.read(nil) == nil) }

  @Test(arguments: ["siti:kata sandi", "siti:kata sandi\n", "siti:kata sandi\r\nlain\n"])
  func readsOneLine(text: String) throws {
    try folder.write(text, to: "intranet")
    let login = try SourceLogin.read("credential:intranet", credentials: folder.path)
    #expect(login?.user == "siti")
    #expect(login?.password == "kata sandi")
    #expect(try SourceLogin.read("file:" + folder.path("intranet"), credentials: nil) == login)
  }

  @Test(arguments: ["", "tanpa-titik-dua", ":sandi"])
  func saysWhatIsWrongWithoutShowingIt(text: String) throws {
    try folder.write(text, to: "intranet")
    #expect(throws: Trouble(.other, "credential:intranet: is not of the form user:password")) {
      try SourceLogin.read("credential:intranet", credentials: folder.path)
    }
  }

  /// A pipe would be waited for.
  @Test func readsNoPipe() throws {
    #expect(mkfifo(folder.path("pipa"), 0o600) == 0)
    #expect(throws: Trouble(.other, "credential:pipa: cannot be read")) {
      try SourceLogin.read("credential:pipa", credentials: folder.path)
    }
  }

  @Test func saysWhatIsMissing() {
    #expect(throws: Trouble.self) { try SourceLogin.read("credential:lain", credentials: folder.path) }
    #expect(throws: Trouble.self) { try SourceLogin.read("credential:lain", credentials: nil) }
  }
}
