import Glibc

/// The file of a secret, named as `credential:NAME` (of systemd, in `$CREDENTIALS_DIRECTORY`) or `file:PATH`. What was read
/// is in no message.
public struct SecretFile: Sendable {
  /// Why there is no secret.
  public enum Failure: Error, Hashable {
    /// A name of neither form.
    case otherForm
    /// `credential:` where systemd has passed none.
    case noCredentials
    /// It is not there, no regular file, or may not be read.
    case unreadable
    case tooLong
  }

  /// Bytes of a secret at most.
  public static let most = 4_096

  /// Where it lies.
  public let path: String

  /// The file that a reference names.
  ///
  /// - Parameter folder: that of systemd's credentials; asked for only where it is needed.
  public init(
    _ reference: String, credentials folder: @autoclosure () -> String? = Self.credentials
  ) throws(Failure) {
    if reference.hasPrefix("file:") {
      path = String(reference.dropFirst("file:".count))
    } else if reference.hasPrefix("credential:") {
      guard let folder = folder(), !folder.isEmpty else { throw .noCredentials }
      path = folder + "/" + reference.dropFirst("credential:".count)
    } else {
      throw .otherForm
    }
  }

  /// The folder of systemd's credentials (systemd.exec(5)); nil where there are none.
  public static var credentials: String? { getenv("CREDENTIALS_DIRECTORY").map { String(cString: $0) } }

  /// Its bytes. A pipe, where a read would wait for ever, is no secret's file.
  public func read() throws(Failure) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .unreadable }
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: Self.most + 1)
    while bytes.count <= Self.most {
      let count = Glibc.read(file, &portion, portion.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable }
      if count == 0 { return bytes }
      bytes += portion[..<count]
    }
    throw .tooLong
  }
}
