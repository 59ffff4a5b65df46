import Text
import Web

/// Reads `headers:` of a source: further lines of its requests.
struct RequestHeaders {
  let log: ProblemLog

  /// Lines that a source may have at most.
  private static let most = 20
  /// Names that the program sets itself, since the request would break otherwise.
  private static let own = [
    "host", "content-length", "transfer-encoding", "connection", "te", "trailer", "upgrade", "accept-encoding",
    "if-none-match", "if-modified-since", "range", "expect",
  ]

  /// The lines in the order of the file.
  func lines(_ value: Value?) -> [HTTPHeaders.Line] {
    guard let value, !value.isEmpty else { return [] }
    guard case .map(let fields) = value.kind else {
      log.add("E104", at: value, "\"headers\" must be a map of \"Name: value\" lines, found \(value.description)")
      return []
    }
    if fields.count > Self.most { log.add("E104", at: value, "\"headers\" has more than \(Self.most) lines") }
    return fields.prefix(Self.most).compactMap(line)
  }

  private func line(_ field: Field) -> HTTPHeaders.Line? {
    let lower = field.key.lowercased()
    let shown = field.key.prefix(60)
    guard !lower.isEmpty, lower.utf8.allSatisfy(Self.isTokenByte) else {
      return log.refuse("E104", at: field, "\"\(shown)\" cannot be the name of a header")
    }
    if SecretMask.isSecretName(lower) {
      return log.refuse(
        "E305", at: field,
        "a secret does not belong in this file; use \"login: credential:NAME\". The value is not printed.")
    }
    if lower == "user-agent" {
      return log.refuse("E103", at: field, "use \"user_agent\" instead of a \"\(shown)\" header")
    }
    guard !Self.own.contains(lower) else { return log.refuse("E104", at: field, "kabar sets \"\(shown)\" itself") }
    guard let text = field.value.text, text.utf8.count <= 1_000, text.utf8.allSatisfy({ $0 >= .space && $0 != .delete })
    else {
      return log.refuse("E104", at: field.value, "the value of \"\(shown)\" must be one line of text")
    }
    return HTTPHeaders.Line(name: field.key, value: text)
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit
      || "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}
