import Glibc
import Text

/// A name and a password for the mail server. The password appears in no text and no log.
public struct MailLogin: Sendable {
  let user: String
  let password: String

  /// Why there is no password.
  public struct Problem: Error, Hashable, CustomStringConvertible {
    /// What is wrong, for the operator.
    public let description: String
  }

  private static let limit = 4096

  /// A login for `user` whose password lies where `reference` says: `credential:NAME` (systemd) or `file:PATH`. Read anew
  /// for each use, so that a changed password needs no restart.
  public init(user: String, reference: String) throws(Problem) {
    let path: String
    if reference.hasPrefix("credential:") {
      let name = reference.dropFirst("credential:".count)
      guard let folder = getenv("CREDENTIALS_DIRECTORY") else {
        throw Problem(description: "no credential \"\(name)\": systemd has passed none")
      }
      path = String(cString: folder) + "/" + name
    } else if reference.hasPrefix("file:") {
      path = String(reference.dropFirst("file:".count))
    } else {
      throw Problem(description: "the password is neither credential:NAME nor file:PATH")
    }
    self.user = user
    password = try Self.read(path)
  }

  private static func read(_ path: String) throws(Problem) -> String {
    let file = fopen(path, "re")
    guard let file else { throw Problem(description: "\(path) cannot be read") }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0 else { throw Problem(description: "\(path) cannot be read") }
    guard count <= limit else { throw Problem(description: "\(path) is too long for a password") }
    var secret = bytes[..<count]
    // Editors and `echo` end the file with line breaks that are not part of the password.
    while let last = secret.last, last == .lineFeed || last == .carriageReturn { secret.removeLast() }
    guard !secret.isEmpty, !secret.contains(where: { $0 == 0 || $0 == .lineFeed }) else {
      throw Problem(description: "\(path) does not hold a password in one line")
    }
    return String(decoding: secret, as: UTF8.self)
  }
}
