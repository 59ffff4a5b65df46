extension Form where Content == Int {
  /// A whole number in a range.
  static func number(_ range: ClosedRange<Int>) -> Form {
    Form(
      read: { section, key in
        guard let value = section.present(key) else { return nil }
        if let text = value.text, let number = Int(text), range.contains(number) { return number }
        return section.log.refuse(
          "E105", at: value,
          "\"\(key)\" must be a whole number from \(range.lowerBound) to \(range.upperBound), found \(value.description)"
        )
      }, write: { String($0) })
  }

  /// A duration in seconds, within a range; `why` explains the least.
  static func duration(_ range: ClosedRange<Int>, why: String = "") -> Form {
    Form(
      read: { section, key in
        guard let value = section.present(key) else { return nil }
        let text = value.text ?? ""
        guard let seconds = Measure.seconds(text) else {
          let guess = Measure.durationGuess(text, within: range)
          return section.log.refuse("E107", at: value, "\(value.description) is not a duration; write \(guess)")
        }
        if range.contains(seconds) { return seconds }
        let (least, most) = (Measure.text(seconds: range.lowerBound), Measure.text(seconds: range.upperBound))
        let limit = seconds < range.lowerBound ? "least is \(least)\(why.isEmpty ? "" : ", " + why)" : "most is \(most)"
        return section.log.refuse("E106", at: value, "\"\(key)\" is \(text); the \(limit)")
      }, write: { Measure.text(seconds: $0) })
  }

  /// A duration in whole days.
  static func days(_ range: ClosedRange<Int>) -> Form {
    let seconds = duration(range.lowerBound * 86_400...range.upperBound * 86_400)
    return Form(read: { seconds.read($0, $1).map { $0 / 86_400 } }, write: { Measure.text(seconds: $0 * 86_400) })
  }

  /// A number of bytes, written like `8MB`.
  static func size(_ range: ClosedRange<Int>) -> Form {
    Form(
      read: { section, key in
        guard let value = section.present(key) else { return nil }
        if let text = value.text, let bytes = Measure.bytes(text), range.contains(bytes) { return bytes }
        let (low, high) = (Measure.text(bytes: range.lowerBound), Measure.text(bytes: range.upperBound))
        let guess = value.text.flatMap { text in
          ["MB", "KB"].map { text + $0 }.first { Measure.bytes($0).map(range.contains) ?? false }
        }
        let hint = guess.map { "; did you mean \"\($0)\"?" } ?? ""
        return section.log.refuse(
          "E105", at: value, "\"\(key)\" must be a size from \(low) to \(high), found \(value.description)\(hint)")
      }, write: { Measure.text(bytes: $0) })
  }
}

extension Form where Content == Double {
  /// A number in a range.
  static func decimal(_ range: ClosedRange<Double>) -> Form {
    Form(
      read: { section, key in
        guard let value = section.present(key) else { return nil }
        if let text = value.text, let number = Double(text), range.contains(number), text.utf8.count <= 20 {
          return number
        }
        if let text = value.text?.replacing(",", with: "."), let number = Double(text), text != value.text {
          return section.log.refuse(
            "E105", at: value, "write numbers with a point, as in \(range.contains(number) ? text.prefix(20) : "2.5")")
        }
        let (low, high) = (Measure.text(number: range.lowerBound), Measure.text(number: range.upperBound))
        return section.log.refuse(
          "E105", at: value, "\"\(key)\" must be a number from \(low) to \(high), found \(value.description)")
      }, write: { Measure.text(number: $0) })
  }
}
