/// A request that a scripted server got.
public struct ServerRequest: Sendable {
  /// `GET` and the like.
  public var method: String
  /// Path and query as sent.
  public var target: String
  /// Header lines in order, as sent.
  public var headers: [(name: String, value: String)]
  /// Counts the connections of the server: requests on one connection have the same number.
  public var connection: Int

  /// The value of the last header of that name, in any case; nil without one.
  public subscript(name: String) -> String? {
    headers.last { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// Reads a request head; nil when it is none.
  init?(head: [UInt8], connection: Int) {
    // "\r\n" is one Character: split bytes, not text.
    let lines = head.split(separator: 0x0A).map { bytes in
      String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
    }
    guard let first = lines.first else { return nil }
    let words = first.split(separator: " ")
    guard words.count == 3 else { return nil }
    (method, target) = (String(words[0]), String(words[1]))
    headers = lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return (String(line[..<colon]), String(value))
    }
    self.connection = connection
  }
}
