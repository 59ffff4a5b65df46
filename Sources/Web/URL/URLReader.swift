import Text

/// Takes an http or https address apart (WHATWG URL Standard, "basic URL parser", reduced to what these two schemes meet).
struct URLReader {
  /// The parts of an address, encoded as they are serialised.
  struct Parts {
    var isSecure = false
    /// `user`, `user:password` or empty.
    var credentials: [UInt8] = []
    var host: [UInt8] = []
    var port: Int?
    /// Each segment with its leading slash.
    var path: [UInt8] = []
    var query: [UInt8]?
    var fragment: [UInt8]?
  }

  private static let slash = UInt8.slash

  /// The parts of `text`, read against `base`; nil when it is not an http or https address.
  static func read(_ text: String, base: WebURL?) -> Parts? {
    let input = cleaned(text)
    let colon = schemeEnd(input)
    guard let colon else { return base.flatMap { relative(input[...], $0) } }
    let isSecure = input[..<colon].equalsAnyCase("https")
    guard isSecure || input[..<colon].equalsAnyCase("http") else { return nil }
    let rest = input[(colon + 1)...]
    if let base, (base.scheme == "https") == isSecure, !rest.starts(with: [slash, slash]) {
      return relative(rest, base)
    }
    var parts = Parts()
    parts.isSecure = isSecure
    return authority(rest, into: parts)
  }

  /// Without controls and spaces at the ends, and without any tab or line break.
  private static func cleaned(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 > .space } ?? bytes.count
    let end = (bytes.lastIndex { $0 > .space } ?? start - 1) + 1
    bytes = Array(bytes[start..<end])
    bytes.removeAll { $0 == .tab || $0 == .lineFeed || $0 == .carriageReturn }
    return bytes
  }

  private static func schemeEnd(_ input: [UInt8]) -> Int? {
    guard let first = input.first, first.isASCIILetter else { return nil }
    let end = input.firstIndex { !($0.isASCIILetterOrDigit || [.plusSign, .hyphen, .period].contains($0)) }
    return end.flatMap { input[$0] == .colon ? $0 : nil }
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == slash || byte == .backslash }

  private static func relative(_ input: ArraySlice<UInt8>, _ base: WebURL) -> Parts? {
    var parts = Parts()
    parts.isSecure = base.scheme == "https"
    let second = input.dropFirst().first
    if let first = input.first, isSlash(first), let second, isSlash(second) { return authority(input, into: parts) }
    parts.credentials = Array(base.credentials.utf8)
    parts.host = Array(base.host.utf8)
    parts.port = base.port
    switch input.first {
    case nil, .numberSign:
      parts.path = Array(base.path.utf8)
      parts.query = base.query.map { Array($0.utf8) }
    case .questionMark:
      parts.path = Array(base.path.utf8)
    case let first? where isSlash(first):
      break
    default:
      parts.path = Array(base.path.utf8)
      while let last = parts.path.popLast(), last != slash {}
    }
    pathQueryFragment(input, into: &parts)
    return parts
  }

  private static func authority(_ input: ArraySlice<UInt8>, into start: Parts) -> Parts? {
    var parts = start
    let rest = input.drop(while: isSlash)
    let end = rest.firstIndex { isSlash($0) || $0 == .questionMark || $0 == .numberSign } ?? rest.endIndex
    var host = rest[..<end]
    if let at = host.lastIndex(of: .atSign) {
      parts.credentials = credentials(host[..<at])
      host = host[(at + 1)...]
    }
    let bracket = host.lastIndex(of: .closeBracket) ?? host.startIndex
    if let colon = host[bracket...].firstIndex(of: .colon) {
      let digits = host[(colon + 1)...]
      guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
      let port = digits.reduce(0) { min($0 * 10 + $1.digitValue, 65_536) }
      guard port < 65_536 else { return nil }
      parts.port = digits.isEmpty || port == (parts.isSecure ? 443 : 80) ? nil : port
      host = host[..<colon]
    }
    guard !host.isEmpty, let name = HostReader.read(host) else { return nil }
    parts.host = name
    pathQueryFragment(rest[end...], into: &parts)
    return parts
  }

  private static func credentials(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let colon = text.firstIndex(of: .colon) ?? text.endIndex
    var out: [UInt8] = []
    PercentEncoding.userinfo.append(text[..<colon], to: &out)
    let password = text[colon...].dropFirst()
    if !password.isEmpty {
      out.append(.colon)
      PercentEncoding.userinfo.append(password, to: &out)
    }
    return out
  }

  /// Continues `parts.path`, which holds what a relative address inherits.
  private static func pathQueryFragment(_ input: ArraySlice<UInt8>, into parts: inout Parts) {
    let hash = input.firstIndex(of: .numberSign) ?? input.endIndex
    let question = input[..<hash].firstIndex(of: .questionMark) ?? hash
    let path = input[..<question]
    if !path.isEmpty { appendSegments(path, to: &parts.path) }
    if parts.path.isEmpty { parts.path = [slash] }
    if question < hash {
      var query: [UInt8] = []
      PercentEncoding.query.append(input[(question + 1)..<hash], to: &query)
      parts.query = query
    }
    if hash < input.endIndex {
      var fragment: [UInt8] = []
      PercentEncoding.fragment.append(input[(hash + 1)...], to: &fragment)
      parts.fragment = fragment
    }
  }

  private static func appendSegments(_ path: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var start = isSlash(path[path.startIndex]) ? path.startIndex + 1 : path.startIndex
    while true {
      let end = path[start...].firstIndex(where: isSlash) ?? path.endIndex
      let isLast = end == path.endIndex
      switch dots(path[start..<end]) {
      case 2:
        while let last = out.popLast(), last != slash {}
        if isLast { out.append(slash) }
      case 1:
        if isLast { out.append(slash) }
      default:
        out.append(slash)
        PercentEncoding.path.append(path[start..<end], to: &out)
      }
      if isLast { return }
      start = end + 1
    }
  }

  /// 1 for `.`, 2 for `..`, in any mixture with `%2e`; 0 for other segments.
  private static func dots(_ segment: ArraySlice<UInt8>) -> Int {
    guard !segment.isEmpty, segment.count <= 6 else { return 0 }
    var count = 0
    var i = segment.startIndex
    while i < segment.endIndex {
      if segment[i] == .period {
        i += 1
      } else if segment[i...].prefix(3).equalsAnyCase("%2e") {
        i += 3
      } else {
        return 0
      }
      count += 1
    }
    return count <= 2 ? count : 0
  }
}
