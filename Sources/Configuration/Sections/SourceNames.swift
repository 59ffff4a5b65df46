import Model
import Text
import Web

/// Collects sources, each address and each name once, and gives names to those without.
struct SourceNames {
  /// A source read, with where its name and address stand.
  struct Found {
    var source: Source
    /// Nil for a source without a name of its own.
    var namePlace: Value?
    var address: Value
  }

  private let log: ProblemLog
  private var found: [Found] = []
  private var addresses: [String: Int] = [:]
  private var names: [String: Value] = [:]

  init(_ log: ProblemLog) { self.log = log }

  /// A name as commands, file names and mail headers can use it. One that they cannot is reported and kept all the same,
  /// since further problems may name it.
  static func checked(_ value: Value, _ log: ProblemLog) -> String? {
    guard let name = value.text else { return nil }
    let problem: String? =
      if let foul = ["/", "\\"].first(where: { name.contains($0) }) {
        "\"\(foul)\" may not be in a name"
      } else if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        "a control character may not be in a name"
      } else if name.contains("..") {
        "\"..\" may not be in a name"
      } else if let first = name.first, first == "." || first == "-" {
        "a name may not begin with \"\(first)\""
      } else if name.utf8.count > 200 {
        "a name has at most 200 bytes"
      } else if name.first?.isWhitespace ?? false || name.last?.isWhitespace ?? false {
        "a name may not begin or end with a space"
      } else {
        nil
      }
    if let problem { log.add("E208", at: value, problem) }
    return name
  }

  /// Adds a source, or reports that its address or name is there already.
  mutating func add(_ one: Found) {
    let key = one.source.url.key
    if let twin = addresses[key].map({ found[$0] }) {
      let name = twin.source.name.isEmpty ? twin.source.url.site : twin.source.name
      let line = (twin.namePlace ?? twin.address).place.line
      log.add(
        "E206", at: one.address,
        "same address as \"\(name)\" (line \(line)); \"http://\", \"www.\" or a final \"/\" do not make it another")
      return
    }
    if let value = one.namePlace {
      let name = one.source.name.lowercased()
      if let twin = names[name] {
        log.add("E207", at: value, "name \"\(one.source.name.prefix(60))\" is used at \(twin.place.text) too")
        return
      }
      names[name] = value
    }
    addresses[key] = found.count
    found.append(one)
  }

  /// The sources in their order. One without a name gets its host, with words of its path where that is taken.
  var sources: [Source] {
    var taken = UniqueNames(besides: found.map(\.source.name))
    return found.map { one in
      var source = one.source
      guard source.name.isEmpty else { return source }
      let words = source.url.path.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." || $0 == "_" })
      let host = source.url.site
      source.name = host
      if taken.take(host) { return source }
      source.name = taken.numbered(words.isEmpty ? host : host + " (\(words.joined(separator: " ").prefix(80)))")
      return source
    }
  }
}
