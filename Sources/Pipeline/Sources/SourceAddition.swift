import Configuration
import Model

/// Adds a source to the text of a configuration: everything else stays as it stands, comments and line ends included.
public enum SourceAddition {
  /// Why a source cannot be added.
  public enum Failure: Error, Sendable, Hashable {
    /// `sources:` is written in a form (`[…]`, `{…}`) that only a person should change.
    case form(line: Int)
    /// What would come out has errors; as `kabar check` shows them.
    case rejected(String)
  }

  /// A source to be added.
  public struct Entry: Sendable {
    /// Its address.
    public var url: String
    /// What it is called; nil for its host.
    public var name: String?
    /// Further settings, in order.
    public var settings: [(key: String, value: String)]

    /// A source with these settings.
    public init(url: String, name: String?, settings: [(key: String, value: String)] = []) {
      (self.url, self.name, self.settings) = (url, name, settings)
    }
  }

  /// The configuration with one more source at the end of its list, checked.
  ///
  /// - Parameters:
  ///   - bytes: the configuration as it is.
  ///   - file: what messages call it.
  public static func adding(
    url: String, name: String?, settings: [(key: String, value: String)] = [], to bytes: [UInt8], file: String
  ) throws(Failure) -> [UInt8] {
    try adding([Entry(url: url, name: name, settings: settings)], to: bytes, file: file)
  }

  /// The configuration with more sources at the end of its list, checked once.
  public static func adding(_ entries: [Entry], to bytes: [UInt8], file: String) throws(Failure) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let end = text.contains("\r\n") ? "\r\n" : "\n"
    // Not by Character: "\r\n" is one, and only the "\n" is looked for.
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last == "" { lines.removeLast() }
    lines = lines.map {
      $0.unicodeScalars.last == "\r" ? String(String.UnicodeScalarView($0.unicodeScalars.dropLast())) : $0
    }
    let place = try place(in: &lines)
    let indent = String(repeating: " ", count: place.indent)
    let new = entries.flatMap { entry in
      var keys = [("url", entry.url)] + entry.settings.map { ($0.key, $0.value) }
      if let name = entry.name { keys.insert(("name", name), at: 0) }
      return keys.enumerated().map { index, pair in
        indent + (index == 0 ? "- " : "  ") + pair.0 + ": " + scalar(pair.1)
      }
    }
    lines.insert(contentsOf: new, at: place.line)
    let result = Array((lines.joined(separator: end) + end).utf8)
    let reading = ConfigurationReader(environment: .system).read(result, file: file)
    if reading.settings == nil { throw .rejected(reading.report()) }
    return result
  }

  /// Where the new lines go, and how far to the right.
  private static func place(in lines: inout [String]) throws(Failure) -> (line: Int, indent: Int) {
    guard let start = lines.firstIndex(where: isSources) else {
      lines.append("sources:")
      return (lines.count, 2)
    }
    guard isBare(lines[start].dropFirst("sources:".count)) else { throw .form(line: start + 1) }
    var last = start
    var indent: Int?
    for index in (start + 1)..<max(lines.count, start + 1) {
      let content = lines[index].drop { $0 == " " }
      if content.isEmpty || content.first == "#" { continue }
      let depth = lines[index].count - content.count
      let isItem = content == "-" || content.hasPrefix("- ")
      // The next block, or the end of the document.
      if depth == 0, !isItem { break }
      if indent == nil, isItem { indent = depth }
      last = index
    }
    return (last + 1, indent ?? 2)
  }

  private static func isSources(_ line: String) -> Bool { line.hasPrefix("sources:") }

  private static func isBare(_ rest: Substring) -> Bool {
    let content = rest.drop { $0 == " " }
    return content.isEmpty || content.first == "#"
  }

  /// A text as YAML: plain where nothing in it means anything, else in quotes.
  private static func scalar(_ text: String) -> String {
    let isWord: (Unicode.Scalar) -> Bool = { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    let plain = text.unicodeScalars.allSatisfy { isWord($0) || " -./_()".unicodeScalars.contains($0) }
    let starts = text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
    let reserved: Set<String> = ["yes", "no", "true", "false", "null", "on", "off", "y", "n"]
    if text.hasPrefix("http"), !text.contains(" ") { return text }
    if plain, starts, text.last != " ", !reserved.contains(text.lowercased()) { return text }
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }
}
