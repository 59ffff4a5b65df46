import Fetching
import Model
import Threads

/// Reads a source's name and password from where the configuration says they lie. No message shows what was read.
enum SourceLogin {
  /// The login that `credential:NAME` (systemd's) or `file:PATH` names: one line `user:password`. Nil for a source without
  /// one.
  static func read(
    _ reference: String?, credentials folder: @autoclosure () -> String? = SecretFile.credentials
  ) throws(Trouble) -> FetchRequest.Login? {
    guard let reference else { return nil }
    let bytes: [UInt8]
    do throws(SecretFile.Failure) {
      bytes = try SecretFile(reference, credentials: folder()).read()
    } catch {
      switch error {
      case .otherForm, .noCredentials: throw Trouble(.other, "\(reference): systemd gives no credentials")
      case .unreadable, .tooLong: throw Trouble(.other, "\(reference): cannot be read")
      }
    }
    let line = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else {
      throw Trouble(.other, "\(reference): is not of the form user:password")
    }
    return FetchRequest.Login(user: String(line[..<colon]), password: String(line[line.index(after: colon)...]))
  }
}
