/// A message that a mail server got to its last line.
public struct ReceivedMail: Sendable, Hashable {
  /// The address in `MAIL FROM`.
  public var sender: String
  /// The address it goes to.
  public var recipient: String
  /// With the doubled dots undone.
  public var bytes: [UInt8]
  /// Counts the connections of the server from 1.
  public var connection: Int

  /// The value of a header field that stands on one line; nil without it.
  public subscript(header: String) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) {
      if line.isEmpty { return nil }
      if line.lowercased().hasPrefix(header.lowercased() + ": ") { return String(line.dropFirst(header.count + 2)) }
    }
    return nil
  }
}
