import Text

extension Section {
  /// Text of one line, not empty.
  func text(_ key: String, mayHaveControls: Bool = false) -> Value? {
    guard let value = present(key) else { return nil }
    guard let text = value.text else {
      log.add("E104", at: value, "\"\(key)\" must be text, found \(value.description)")
      return nil
    }
    let hasControls = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard mayHaveControls || !hasControls else {
      log.add("E104", at: value, "\"\(key)\" must be one line without control characters")
      return nil
    }
    guard text.utf8.count <= 4_000 else {
      log.add("E104", at: value, "\"\(key)\" is longer than 4,000 bytes")
      return nil
    }
    return value
  }

  /// A whole number in a range.
  func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let value = present(key) else { return nil }
    if let text = value.text, let number = Int(text), range.contains(number) { return number }
    log.add(
      "E105", at: value,
      "\"\(key)\" must be a whole number from \(range.lowerBound) to \(range.upperBound), found \(value.description)")
    return nil
  }

  /// A number in a range.
  func decimal(_ key: String, _ range: ClosedRange<Double>) -> Double? {
    guard let value = present(key) else { return nil }
    if let text = value.text, let number = Double(text), range.contains(number), text.utf8.count <= 20 { return number }
    let (low, high) = (Self.short(range.lowerBound), Self.short(range.upperBound))
    log.add("E105", at: value, "\"\(key)\" must be a number from \(low) to \(high), found \(value.description)")
    return nil
  }

  /// Yes or no, also in Indonesian.
  func yesOrNo(_ key: String) -> Bool? {
    guard let value = present(key) else { return nil }
    switch value.text?.lowercased() {
    case "yes", "true", "on", "ya": return true
    case "no", "false", "off", "tidak": return false
    default:
      log.add("E112", at: value, "\"\(key)\" must be yes or no, found \(value.description)")
      return nil
    }
  }

  /// One of some words; messages name only those of `shown`.
  func choice(_ key: String, _ choices: [String], shown: [String]? = nil) -> String? {
    guard let value = present(key) else { return nil }
    let words = (shown ?? choices).joined(separator: ", ")
    guard let text = value.text else {
      log.add("E104", at: value, "\"\(key)\" must be one of \(words), found \(value.description)")
      return nil
    }
    if let found = choices.first(where: { $0 == text.lowercased() }) { return found }
    var message = "\"\(text.prefix(60))\" is not one of \(words)"
    if let guess = Spelling.nearest(to: text, among: choices) { message += "; did you mean \"\(guess)\"?" }
    log.add("E112", at: value, message)
    return nil
  }

  /// A duration in seconds, within a range; `why` explains the least.
  func duration(_ key: String, _ range: ClosedRange<Int>, why: String = "") -> Int? {
    guard let value = present(key) else { return nil }
    let text = value.text ?? ""
    guard let seconds = Measure.seconds(text) else {
      let guess = Measure.durationGuess(text)
      log.add("E107", at: value, "\(value.description) is not a duration; write \(guess)")
      return nil
    }
    if seconds < range.lowerBound {
      let least = Measure.text(seconds: range.lowerBound)
      log.add("E106", at: value, "\"\(key)\" is \(text); the least is \(least)\(why.isEmpty ? "" : ", " + why)")
      return nil
    }
    if seconds > range.upperBound {
      log.add("E106", at: value, "\"\(key)\" is \(text); the most is \(Measure.text(seconds: range.upperBound))")
      return nil
    }
    return seconds
  }

  /// A number of bytes, written like `8MB`.
  func size(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let value = present(key) else { return nil }
    if let text = value.text, let bytes = Measure.bytes(text), range.contains(bytes) { return bytes }
    let (low, high) = (Measure.text(bytes: range.lowerBound), Measure.text(bytes: range.upperBound))
    log.add("E105", at: value, "\"\(key)\" must be a size from \(low) to \(high), found \(value.description)")
    return nil
  }

  /// A time of day in quotes: YAML 1.1 would read 6:30 as a number.
  func timeOfDay(_ key: String) -> TimeOfDay? {
    guard let value = present(key) else { return nil }
    let parts = (value.text ?? "").split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2, parts[0].utf8.count == 2, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0.isASCIIDigit } }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), let time = TimeOfDay(hour: hour, minute: minute)
    {
      return time
    }
    let guess = Measure.timeGuess(value.text ?? "")
    log.add("E108", at: value, "\(value.description) is not a time of day; write \"\(guess)\"")
    return nil
  }

  /// A list of texts, or one text alone; `kind` names what may stand there ("a list or an address").
  func texts(_ key: String, _ kind: String = "a list or one text", mayHaveControls: Bool = false) -> [Value]? {
    guard let field = self[key] else { return nil }
    switch field.value.kind {
    case .text: return field.value.isEmpty ? [] : text(key, mayHaveControls: mayHaveControls).map { [$0] }
    case .map:
      log.add("E104", at: field.value, "\"\(key)\" must be \(kind), found \(field.value.description)")
      return nil
    case .list(let items):
      return items.filter { item in
        guard let text = item.text, !text.isEmpty else {
          log.add("E104", at: item, "an entry of \"\(key)\" must be text, found \(item.description)")
          return false
        }
        let hasControls = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        guard text.utf8.count <= 1_000, mayHaveControls || !hasControls else {
          log.add("E104", at: item, "an entry of \"\(key)\" must be one line of at most 1,000 bytes")
          return false
        }
        return true
      }
    }
  }

  /// The value of a key that is there and has one.
  func present(_ key: String) -> Value? {
    guard let field = self[key] else { return nil }
    guard field.value.isEmpty || field.value.text == "" else { return field.value }
    log.add("E104", at: field.place, length: field.length, "\"\(key)\" has no value")
    return nil
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
