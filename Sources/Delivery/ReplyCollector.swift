import Text

/// The server's last reply (RFC 5321, section 4.2), or the first that refuses: its code and its words, cleaned for a log.
struct ReplyCollector {
  private static let limit = 200

  /// 0 before the first reply.
  private(set) var code = 0
  private(set) var text = ""

  /// Takes one line as it came, with its line break.
  mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    // After a refusal comes the answer to QUIT, which tells nothing.
    guard line.count >= 3, self.code < 400 else { return }
    var code = 0
    for byte in line[..<3] {
      guard byte.isASCIIDigit else { return }
      code = code * 10 + byte.digitValue
    }
    self.code = code
    // Words from outside: one line, no controls, not longer than a line of the status.
    var clean: [UInt8] = []
    for byte in line.prefix(Self.limit) {
      if byte < .space || byte == .delete {
        if clean.last != .space { clean.append(.space) }
      } else {
        clean.append(byte < 0x80 ? byte : UInt8(ascii: "?"))
      }
    }
    while clean.last == .space { clean.removeLast() }
    if clean.count > 3, clean[3] == UInt8(ascii: "-") { clean[3] = .space }
    text = String(decoding: clean, as: UTF8.self)
  }

  mutating func forget() { self = ReplyCollector() }
}
