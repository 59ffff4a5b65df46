import Text
import Web

/// Checks an address that is to be read.
struct AddressCheck {
  let log: ProblemLog

  /// The address, or nil when it cannot be used, which is then in the log.
  func url(_ value: Value) -> WebURL? {
    guard let written = value.text, !written.isEmpty else {
      return log.refuse("E104", at: value, "an address must be text, found \(value.description)")
    }
    guard isAlone(written, value), checkCharacters(written, value) else { return nil }
    // As programs that read feeds write it; of a bare one, `http` leads on where the site has `https`.
    let text = WebURL.behindFeedScheme(written) ?? written
    guard checkScheme(text, value) else { return nil }
    let authority = Self.authority(of: text)
    guard !authority.contains("@") else {
      return log.refuse(
        "E203", at: value.place, length: 1, "a password does not belong in an address; use \"login: credential:NAME\"")
    }
    guard text.utf8.count <= Limits.standard.urlBytes, let url = WebURL(text), !url.host.isEmpty else {
      return log.refuse("E205", at: value, "this is not an address that can be read")
    }
    warnAboutScripts(authority, value)
    return url
  }

  /// Whether an address is in the open network, which can be told of one that is written in numbers.
  func isPublic(_ url: WebURL, at value: Value) -> Bool {
    guard LiteralAddress.isInside(host: url.host) else { return true }
    let host = url.host.hasPrefix("[") ? String(url.host.dropFirst().dropLast()) : url.host
    return log.refuse(
      "E204", at: value,
      "\(host) is in a private network; set \"private_network: yes\" for this source if that is meant")
  }

  /// Whether the value is one address and nothing else: no line of a table, no second address.
  private func isAlone(_ text: String, _ value: Value) -> Bool {
    if let address = Self.bracketed(text) {
      return log.refuse("E205", at: value, "write the address alone: \"\(address.prefix(200))\"")
    }
    let lines = value.spansLines ? "put \"- \" before each source, each on a line of its own" : nil
    guard let problem = PastedRow.problem(in: text) ?? lines else { return true }
    return log.refuse("E213", at: value, problem)
  }

  private func checkCharacters(_ text: String, _ value: Value) -> Bool {
    let isQuoted = if case .text(_, true) = value.kind { true } else { false }
    let scalars = Array(text.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      let at = Place(line: value.place.line, column: value.place.column + i + (isQuoted ? 1 : 0))
      let isFoul = scalar < " " || scalar == "\u{7F}" || "\"<>\\`".unicodeScalars.contains(scalar)
      if scalar == " " || scalar == "\u{A0}" {
        return log.refuse(
          "E205", at: at, "\(scalar == " " ? "space" : "no-break space") in address at column \(at.column)")
      }
      if isFoul {
        let name = scalar <= " " || scalar == "\u{7F}" ? "control character" : "\"\(scalar)\""
        return log.refuse("E205", at: at, "\(name) in address at column \(at.column)")
      }
      if scalar == "%" {
        let isEscape =
          i + 2 < scalars.count && scalars[i + 1].properties.isASCIIHexDigit
          && scalars[i + 2].properties.isASCIIHexDigit
        if !isEscape {
          return log.refuse("E205", at: at, "\"%\" without two hexadecimal digits behind it at column \(at.column)")
        }
      }
    }
    return true
  }

  private func checkScheme(_ text: String, _ value: Value) -> Bool {
    let lower = text.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return isSingleScheme(text, value) }
    if let guess = Self.mended(text) {
      return log.refuse(
        "E202", at: value, "\"http\" and \"https\" need \"://\" behind them; did you mean \"\(guess.prefix(200))\"?")
    }
    guard let colon = lower.firstIndex(of: ":"), Self.isScheme(lower[..<colon]) else {
      let rest = text.drop { $0 == "/" }
      return log.refuse("E201", at: value, "the address has no scheme; did you mean \"https://\(rest.prefix(200))\"?")
    }
    let scheme = String(lower[..<colon])
    let rest = lower[lower.index(after: colon)...]
    if Schema.source.keys.contains(scheme) {
      log.add("E003", at: value, StructureScanner.missingSpace(in: text, after: colon))
    } else if scheme == "http" || scheme == "https" {
      log.add("E202", at: value, "the address needs two slashes: \"\(scheme)://\"")
    } else if !rest.hasPrefix("//"), rest.first?.isNumber ?? false || scheme.contains(".") {
      log.add("E201", at: value, "the address has no scheme; did you mean \"https://\(text.prefix(200))\"?")
    } else {
      var message = "\"\(scheme.prefix(40))\" addresses are not read; "
      if rest.hasPrefix("//"), scheme != "ftp", let meant = Spelling.nearest(to: scheme, among: ["https", "http"]) {
        message += "did you mean \"\(meant)\(text[colon...].prefix(200))\"?"
      } else {
        message += "use http or https"
      }
      log.add("E202", at: value, message)
    }
    return false
  }

  /// `http://https://x`, pasted behind what stood there.
  private func isSingleScheme(_ text: String, _ value: Value) -> Bool {
    let host = Self.authority(of: text).lowercased()
    guard host == "http:" || host == "https:", let start = text.range(of: "://") else { return true }
    return log.refuse(
      "E202", at: value, "\"://\" stands there twice; did you mean \"\(text[start.upperBound...].prefix(200))\"?")
  }

  /// What `https//x`, `https;//x` or `http:/x` was meant to be; nil for anything else.
  private static func mended(_ text: String) -> String? {
    for scheme in ["https", "http"] where text.lowercased().hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count)
      let signs = rest.prefix { ":;./\\".contains($0) }
      if signs.contains("/"), signs.count < rest.count { return "\(scheme)://\(rest.dropFirst(signs.count))" }
    }
    return nil
  }

  /// The address of `<https://x/>` and of a link as Markdown has it, `[text](https://x/)`; nil for anything else.
  private static func bracketed(_ text: String) -> Substring? {
    let inner: Substring
    if text.hasPrefix("<"), text.hasSuffix(">") {
      inner = text.dropFirst().dropLast()
    } else if text.hasPrefix("["), text.hasSuffix(")"), let middle = text.range(of: "](") {
      inner = text[middle.upperBound...].dropLast()
    } else {
      return nil
    }
    return inner.lowercased().hasPrefix("http") ? inner : nil
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first.isASCIILowercase else { return false }
    return text.utf8.allSatisfy {
      $0.isASCIILowercase || $0.isASCIIDigit || $0 == .plusSign || $0 == .hyphen || $0 == .period
    }
  }

  private static func authority(of text: String) -> Substring {
    guard let start = text.range(of: "://") else { return "" }
    return text[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  }

  /// Warns about letters of two alphabets in one part of a name: they look alike and lead elsewhere (UTS 39).
  private func warnAboutScripts(_ authority: Substring, _ value: Value) {
    for label in authority.split(separator: ".") {
      var scripts: [String] = []
      for scalar in label.unicodeScalars {
        let script: String? =
          switch scalar.value {
          case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: "Latin"
          case 0x370...0x3FF: "Greek"
          case 0x400...0x52F: "Cyrillic"
          case 0x530...0x58F: "Armenian"
          default: nil
          }
        if let script, !scripts.contains(script) { scripts.append(script) }
      }
      guard scripts.count > 1 else { continue }
      let names = scripts.sorted().joined(separator: " and ")
      log.add("E205", .warning, at: value, "\"\(authority.prefix(120))\" mixes \(names) letters")
      return
    }
  }
}
