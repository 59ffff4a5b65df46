import Configuration
import Model

/// Adds a source to the text of a configuration: everything else stays as it stands, comments and line ends included.
public enum SourceAddition {
  /// Why a source cannot be added.
  public enum Failure: Error, Sendable, Hashable {
    /// `sources:` is written in a form (`[…]`, `{…}`) that only a person should change.
    case form(line: Int)
    /// The configuration has errors; as `kabar check` shows them.
    case rejected(String)
    /// What is to be added has these, a code and a message each: its lines are in no file yet.
    case unusable([Fault])
  }

  /// What is wrong with a source that is to be added.
  public struct Fault: Sendable, Hashable {
    /// The number of the manual.
    public var code: String
    /// What is wrong, in words.
    public var words: String
  }

  /// A source to be added.
  public struct Entry: Sendable {
    /// Its address.
    public var url: String
    /// What it is called; nil for its host.
    public var name: String?
    /// Further settings, in order, as YAML writes them.
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
    var text = ConfigurationLines(bytes)
    let list = try text.sourceList()
    let line = 1 + (text.lines.firstIndex { $0.hasPrefix("sources:") } ?? 0)
    if list == nil { text.lines.append("sources:") }
    let place = list?.end ?? text.lines.count
    let indent = String(repeating: " ", count: list?.indent ?? 2)
    let new = entries.flatMap { entry in
      var keys = [("url", scalar(entry.url))] + entry.settings.map { ($0.key, $0.value) }
      if let name = entry.name { keys.insert(("name", scalar(name)), at: 0) }
      return keys.enumerated().map { index, pair in
        indent + (index == 0 ? "- " : "  ") + pair.0 + ": " + pair.1
      }
    }
    text.lines.insert(contentsOf: new, at: place)
    let result = text.bytes
    let reading = ConfigurationReader(environment: .working).read(result, file: file)
    let before = ConfigurationReader(environment: .working).read(bytes, file: file)
    let old = before.settings?.sources ?? []
    if let settings = reading.settings {
      // One without a name of its own would be called otherwise from now on, and be a new source.
      if let name = entries.lazy.compactMap(\.name).first(where: { name in old.contains { $0.name == name } }) {
        throw .unusable([Fault(code: "E207", words: "name \"\(name)\" is that of another source")])
      }
      // What came out must say what was meant; a form that was misread is for a person.
      guard settings.sources.count == old.count + entries.count, settings.sources.starts(with: old) else {
        throw .form(line: line)
      }
      return result
    }
    // What was wrong before is told with its lines.
    let known = before.problems.filter { $0.severity == .error && $0.code != "E101" }
    if !known.isEmpty { throw .rejected(before.report()) }
    if reading.problems.contains(where: { $0.severity == .error && $0.code.hasPrefix("E0") }) {
      throw .form(line: line)
    }
    throw .unusable(reading.problems.filter { $0.severity == .error }.map { Fault(code: $0.code, words: $0.message) })
  }

  /// A text as YAML: plain where nothing in it means anything, else in quotes.
  static func scalar(_ text: String) -> String {
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
