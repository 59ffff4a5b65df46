import Text
import Threads

/// A name and a password for the mail server. The password appears in no text and no log.
public struct MailLogin: Sendable {
  let user: String
  let password: String

  /// Why there is no password.
  public struct Problem: Error, Hashable, CustomStringConvertible {
    /// What is wrong, for the operator.
    public let description: String
  }

  /// A login for `user` whose password lies where `reference` says: `credential:NAME` (systemd) or `file:PATH`. Read anew
  /// for each use, so that a changed password needs no restart.
  public init(user: String, reference: String) throws(Problem) {
    self.user = user
    let file: SecretFile
    do throws(SecretFile.Failure) {
      file = try SecretFile(reference)
    } catch .noCredentials {
      let name = reference.dropFirst("credential:".count)
      throw Problem(description: "no credential \"\(name)\": systemd has passed none")
    } catch {
      throw Problem(description: "the password is neither credential:NAME nor file:PATH")
    }
    password = try Self.read(file)
  }

  private static func read(_ file: SecretFile) throws(Problem) -> String {
    var secret: [UInt8]
    do throws(SecretFile.Failure) {
      secret = try file.read()
    } catch {
      let words = error == .tooLong ? "is too long for a password" : "cannot be read"
      throw Problem(description: "\(file.path) \(words)")
    }
    // Editors and `echo` end the file with line breaks that are not part of the password.
    while let last = secret.last, last == .lineFeed || last == .carriageReturn { secret.removeLast() }
    guard !secret.isEmpty, !secret.contains(where: { $0 == 0 || $0 == .lineFeed }) else {
      throw Problem(description: "\(file.path) does not hold a password in one line")
    }
    return String(decoding: secret, as: UTF8.self)
  }
}
