import Configuration
import Glibc
import TestSupport
import Testing

@Suite struct SecretFileTests {
  @Test(arguments: [
    ("rahasia", 0o600, ConfigurationEnvironment.SecretState.fine), ("rahasia\n", 0o640, .fine),
    ("a b\r\n", 0o600, .fine),
    ("", 0o600, .empty), (" \n", 0o600, .empty), ("\r\n\n", 0o600, .empty), ("satu\n\n", 0o600, .fine),
    ("satu\ndua\n", 0o600, .severalLines),
    ("rahasia\n", 0o644, .readableByEveryone),
  ])
  func whatAFileIs(content: String, mode: mode_t, expected: ConfigurationEnvironment.SecretState) throws {
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

  /// Where secrets are mounted they are links, which anybody may read.
  @Test(arguments: [(mode_t(0o600), ConfigurationEnvironment.SecretState.fine), (0o644, .readableByEveryone)])
  func aLinkIsWhatItLeadsTo(mode: mode_t, expected: ConfigurationEnvironment.SecretState) throws {
    let folder = try TemporaryFolder()
    chmod(try folder.write("rahasia", to: "secret"), mode)
    #expect(symlink("secret", folder.path("link")) == 0)
    #expect(ConfigurationEnvironment.system.secretFile(folder.path("link")) == expected)
  }

  @Test func aPipeIsNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(ConfigurationEnvironment.system.secretFile(folder.path("pipe")) == .noFile)
  }
}
