/// What a configuration says about the machine and only the machine can tell: files, directories, credentials. Passed
/// in, so that a file can also be checked for another machine, and tests need none.
public struct ConfigurationEnvironment: Sendable {
  /// What is known of a file that holds a secret.
  public enum SecretState: Sendable, Hashable {
    case missing, readableByEveryone, fine
    case folder
    /// A pipe, a device or a socket.
    case noFile
    case empty
    /// A secret is one line.
    case severalLines
  }

  /// What is known of the digest directory.
  public enum Directory: Sendable, Hashable {
    case missing, notWritable
    /// Whoever asks can write there, and the service's sandbox cannot.
    case outsideService
    case fine
  }

  /// Asked for the path of `file:PATH`; nil when it cannot be told.
  public var secretFile: @Sendable (String) -> SecretState?
  /// Whether there is a credential of that name (systemd's `$CREDENTIALS_DIRECTORY`); nil when it cannot be told.
  public var hasCredential: @Sendable (String) -> Bool?
  /// Asked for `digest: directory:`; nil when it cannot be told.
  public var directory: @Sendable (String) -> Directory?

  /// Whether a program can be run, found as `publish:` finds it; nil when it cannot be told.
  public var hasProgram: @Sendable (String) -> Bool?

  /// An environment that answers with these.
  public init(
    secretFile: @escaping @Sendable (String) -> SecretState?, hasCredential: @escaping @Sendable (String) -> Bool?,
    directory: @escaping @Sendable (String) -> Directory?,
    hasProgram: @escaping @Sendable (String) -> Bool? = { _ in nil }
  ) {
    (self.secretFile, self.hasCredential, self.directory) = (secretFile, hasCredential, directory)
    self.hasProgram = hasProgram
  }

  /// Knows nothing of any machine: only the file itself is checked.
  public static let unknown = ConfigurationEnvironment(
    secretFile: { _ in nil }, hasCredential: { _ in nil }, directory: { _ in nil })
}
