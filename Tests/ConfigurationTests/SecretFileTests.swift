import Configuration
import Glibc
import TestSupport
import Testing

@Suite struct SecretFileTests {
  @Test(arguments: [
    ("rahasia", 0o600, ConfigurationEnvironment.SecretFile.fine), ("rahasia\n", 0o640, .fine),
    ("a b\r\n", 0o600, .fine),
    ("", 0o600, .empty), (" \n", 0o600, .empty), ("\r\n\n", 0o600, .empty), ("satu\n\n", 0o600, .fine),
    ("satu\ndua\n", 0o600, .severalLines),
    ("rahasia\n", 0o644, .readableByEveryone),
  ])
  func whatAFileIs(content: String, mode: mode_t, expected: ConfigurationEnvironment.SecretFile) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(content, to: "secret")
    chmod(path, mode)
    #expect(ConfigurationEnvironment.system.secretFile(path) == expected)
  }

  @Test func aFolderAndNothing() throws {
    let folder = try TemporaryFolder()
    #expect(ConfigurationEnvironment.system.secretFile(folder.path) == .folder)
    #expect(ConfigurationEnvironment.system.secretFile(folder.path("none")) == .missing)
  }
}
