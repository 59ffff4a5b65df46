/// Finds what must never be shown: the value of a key that is named like a secret, and a login inside an address.
enum SecretMask {
  /// Asterisks shown instead of a secret, whatever its length.
  static let width = 8

  private static let words: [String] = [
    "password", "passwd", "pass", "pwd", "secret", "token", "apikey", "api_key", "credential", "authorization",
    "cookie",
    "login", "sandi", "kata_sandi", "katasandi", "bearer", "proxy-authorization", "x-api-key", "set-cookie",
  ]

  /// For each line (from 1) with a secret: the byte of the line from which on nothing is shown.
  static func columns(in bytes: [UInt8], lineStarts: [Int]) -> [Int: Int] {
    var masks: [Int: Int] = [:]
    // A value may go on below its key: everything deeper than the key belongs to it.
    var secretIndent: Int?
    for index in lineStarts.indices {
      let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
      let line = bytes[lineStarts[index]..<max(lineStarts[index], end)]
      let indent = line.prefix { $0 == .space }.count
      if indent == line.count { continue }
      if let open = secretIndent {
        if indent > open {
          masks[index + 1] = indent
          continue
        }
        secretIndent = nil
      }
      if let found = secretKey(in: line) {
        masks[index + 1] = found.valueStart
        secretIndent = indent
        // `- password: x` opens an item: its value lies deeper than the key, not than the dash.
        if found.isEmpty == false || found.keyColumn > indent { secretIndent = found.keyColumn }
      } else if let login = loginInAddress(line) {
        masks[index + 1] = login
      }
    }
    return masks
  }

  private static let exact = Set(words)
  /// The words long enough to be known with typing errors in them, and inside other words.
  private static let long = words.filter { $0.utf8.count > 5 }.map { ($0, Array($0.unicodeScalars)) }

  /// Whether a key is named like a secret, typing errors included.
  static func isSecretName(_ name: String) -> Bool {
    guard (3...40).contains(name.utf8.count) else { return false }
    let lower = name.lowercased()
    if exact.contains(lower) { return true }
    let scalars = Array(lower.unicodeScalars)
    return long.contains { word, letters in
      if scalars.count > letters.count + 2 { return lower.contains(word) }
      return Spelling.distance(scalars, letters, atMost: 2) != nil
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == .underscore || byte == .hyphen
  }

  private static func secretKey(in line: ArraySlice<UInt8>) -> (keyColumn: Int, valueStart: Int, isEmpty: Bool)? {
    var i = line.startIndex
    var isFirst = true
    var words = 0
    while i < line.endIndex, words < 64 {
      // A dash alone opens a list item and is no part of a name.
      guard isWordByte(line[i]), line[i] != .hyphen else {
        i += 1
        continue
      }
      let start = i
      while i < line.endIndex, isWordByte(line[i]) { i += 1 }
      words += 1
      var next = i
      while next < line.endIndex, line[next] == .quotationMark || line[next] == .apostrophe || line[next] == .space {
        next += 1
      }
      let hasColon = next < line.endIndex && (line[next] == .colon || line[next] == .equalsSign)
      if hasColon || isFirst, i - start <= 40, isSecretName(String(decoding: line[start..<i], as: UTF8.self)) {
        var value = hasColon ? next + 1 : i
        while value < line.endIndex, line[value] == .space { value += 1 }
        let text = String(
          decoding: line[value...].drop { $0 == .quotationMark || $0 == .apostrophe }.prefix(12), as: UTF8.self)
        if line[value...].isEmpty && !hasColon { return nil }
        // A reference to a secret is not a secret; behind it there may be one all the same.
        if (text.hasPrefix("credential:") || text.hasPrefix("file:")), isReference(line[value...]) {
          i = value
          isFirst = false
          while i < line.endIndex, line[i] != .space { i += 1 }
          continue
        }
        return (start - line.startIndex, value - line.startIndex, line[value...].isEmpty)
      }
      isFirst = false
    }
    return nil
  }

  /// Whether `credential:…` or `file:…` names a secret, as far as one can see; a secret itself was pasted behind it where there
  /// are further words, or what no name has.
  private static func isReference(_ value: ArraySlice<UInt8>) -> Bool {
    let open = value.drop { $0 == .quotationMark || $0 == .apostrophe }
    let word = open.prefix { $0 != .space }
    var name = word.dropFirst(word.starts(with: "file:".utf8) ? 5 : 11)
    while let last = name.last, ",]}\"'".utf8.contains(last) { name.removeLast() }
    let isFile = word.starts(with: "file:".utf8)
    let isName = name.allSatisfy { isWordByte($0) || "./".utf8.contains($0) || isFile || $0 >= 0x80 }
    guard let next = open[word.endIndex...].first(where: { $0 != .space }) else { return isName }
    // A comment, or a further entry on the same line.
    return isName && (next == .numberSign || ",]}\"'".utf8.contains(next) || word.last == .comma)
  }

  private static func loginInAddress(_ line: ArraySlice<UInt8>) -> Int? {
    var i = line.startIndex
    while i + 2 < line.endIndex {
      guard line[i] == .colon, line[i + 1] == .slash, line[i + 2] == .slash else {
        i += 1
        continue
      }
      let start = i + 3
      var end = start
      var hasLogin = false
      while end < line.endIndex, line[end] != .slash, line[end] != .space, line[end] != .questionMark {
        if line[end] == .atSign { hasLogin = true }
        end += 1
      }
      if hasLogin { return start - line.startIndex }
      i = start
    }
    return nil
  }
}
