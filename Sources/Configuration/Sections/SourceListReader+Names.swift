import Model
import Web

extension SourceListReader {
  /// Names are used in commands, file names and mail headers.
  func checkName(_ value: Value) {
    guard let name = value.text else { return }
    if let foul = ["/", "\\"].first(where: { name.contains($0) }) {
      log.add("E208", at: value, "\"\(foul)\" may not be in a name")
    } else if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      log.add("E208", at: value, "a control character may not be in a name")
    } else if name.contains("..") {
      log.add("E208", at: value, "\"..\" may not be in a name")
    } else if let first = name.first, first == "." || first == "-" {
      log.add("E208", at: value, "a name may not begin with \"\(first)\"")
    } else if name.utf8.count > 200 {
      log.add("E208", at: value, "a name has at most 200 bytes")
    } else if name.first?.isWhitespace ?? false || name.last?.isWhitespace ?? false {
      log.add("E208", at: value, "a name may not begin or end with a space")
    }
  }

  /// Leaves out, with a problem, what is given a second time.
  func checkingTwins(_ found: [Found]) -> [Found] {
    var addresses: [String: Found] = [:]
    var names: [String: Value] = [:]
    var kept: [Found] = []
    for one in found where !log.isFull {
      let key = one.source.url.key
      if let twin = addresses[key] {
        let name = twin.source.name.isEmpty ? twin.source.url.site : twin.source.name
        let line = (twin.namePlace ?? twin.address).place.line
        log.add(
          "E206", at: one.address,
          "same address as \"\(name)\" (line \(line)); \"http://\", \"www.\" or a final \"/\" do not make it another")
        continue
      }
      addresses[key] = one
      if let value = one.namePlace {
        let name = one.source.name.lowercased()
        if let twin = names[name] {
          log.add("E207", at: value, "name \"\(one.source.name.prefix(60))\" is used at \(twin.place.text) too")
          continue
        }
        names[name] = value
      }
      kept.append(one)
    }
    return kept
  }

  /// Gives a name to each source without one: its host, with words of its path where that is taken.
  static func named(_ found: [Found]) -> [Source] {
    var taken = Set(found.map { $0.source.name.lowercased() })
    return found.map { one in
      var source = one.source
      guard source.name.isEmpty else { return source }
      let words = source.url.path.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "." || $0 == "_" })
      var name = source.url.site
      if taken.contains(name), !words.isEmpty { name += " (\(words.joined(separator: " ").prefix(80)))" }
      var number = 2
      let base = name
      while taken.contains(name.lowercased()) {
        name = "\(base) \(number)"
        number += 1
      }
      taken.insert(name.lowercased())
      source.name = name
      return source
    }
  }
}
