import Fetching
import Foundation
import Model

/// Reads a source's name and password from where the configuration says they lie. No message shows what was read.
enum SourceLogin {
  /// The login that `credential:NAME` (systemd's, in `$CREDENTIALS_DIRECTORY`) or `file:PATH` names: one line
  /// `user:password`. Nil for a source without one.
  static func read(
    _ reference: String?,
    credentials folder: @autoclosure () -> String? = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"]
  ) throws(Trouble) -> FetchRequest.Login? {
    guard let reference else { return nil }
    // Not before it is needed: reading the environment costs more than the rest of an unchanged poll.
    let credentials = folder()
    let path: String
    if reference.hasPrefix("file:") {
      path = String(reference.dropFirst("file:".count))
    } else if reference.hasPrefix("credential:"), let credentials, !credentials.isEmpty {
      path = credentials + "/" + reference.dropFirst("credential:".count)
    } else {
      throw Trouble(.other, "\(reference): systemd gives no credentials")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Trouble(.other, "\(reference): cannot be read")
    }
    defer { try? handle.close() }
    let bytes = (try? handle.read(upToCount: mostBytes)) ?? Data()
    let line = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else {
      throw Trouble(.other, "\(reference): is not of the form user:password")
    }
    return FetchRequest.Login(user: String(line[..<colon]), password: String(line[line.index(after: colon)...]))
  }

  private static let mostBytes = 4_096
}
