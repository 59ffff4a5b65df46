import Model
import Text

/// What the value of a key may be: how it is read and checked, and how the commented configuration writes it.
struct Form<Content>: Sendable {
  /// The value of a key that the section has; nil where it is wrong, which is then in the log.
  let read: @Sendable (Section, String) -> Content?
  let write: @Sendable (Content) -> String
}

extension Form where Content == String {
  /// Text of one line.
  static var line: Form { checked { value, _ in value.text } }

  /// The name of a language: any, or one that Kabar has words in.
  static var language: Form { checked { LanguageNames.checked($0, $1.log) } }
  static var digestLanguage: Form { checked { LanguageNames.digestLanguage($0, $1.log) } }

  /// Text that has a check of its own.
  static func checked(
    mayHaveControls: Bool = false, _ check: @escaping @Sendable (Value, Section) -> String?
  ) -> Form {
    Form(
      read: { section, key in section.text(key, mayHaveControls: mayHaveControls).flatMap { check($0, section) } },
      write: { $0 })
  }

  /// The name of a secret.
  static func secret(_ suggestion: String) -> Form {
    Form(
      read: { section, key in
        section.present(key).flatMap { SecretReference.checked($0, suggestion: suggestion, section) }
      }, write: { $0 })
  }
}

extension Form where Content == [String] {
  /// A list of texts, or one text alone.
  static var terms: Form { each { value, _ in value.text } }
  static var languages: Form { each { LanguageNames.checked($0, $1.log) } }
  static var digestLanguages: Form { each("a list of languages") { LanguageNames.digestLanguage($0, $1.log) } }

  /// A list whose entries each have a check; `kind` names what may stand there ("a list or an address").
  static func each(
    _ kind: String = "a list or one text", isRaw: Bool = false,
    _ check: @escaping @Sendable (Value, Section) -> String?
  ) -> Form {
    Form(
      read: { section, key in
        section.texts(key, kind, isRaw: isRaw)?.compactMap { check($0, section) }
      }, write: { "[" + $0.joined(separator: ", ") + "]" })
  }
}

extension Form where Content == [String] {
  /// Addresses that mail goes to, each once: capital letters make no other one.
  static var recipients: Form {
    Form(
      read: { section, key in
        var seen: Set<String> = []
        return section.texts(key, "a list or an address", isRaw: true)?.compactMap { value in
          guard let address = MailAddressCheck.checked(value, section.log, mayHaveName: false, isOfList: true) else {
            return nil
          }
          if seen.insert(address.lowercased()).inserted { return address }
          section.log.add("W514", .warning, at: value, "\"\(address)\" is named twice; it gets one message")
          return nil
        }
      }, write: { "[" + $0.joined(separator: ", ") + "]" })
  }
}

extension Form where Content == Bool {
  /// Yes or no, also in Indonesian.
  static var yesOrNo: Form {
    Form(
      read: { section, key in
        guard let value = section.present(key) else { return nil }
        switch value.text?.lowercased() {
        case "yes", "true", "on", "ya": return true
        case "no", "false", "off", "tidak": return false
        default:
          return section.log.refuse("E112", at: value, "\"\(key)\" must be yes or no, found \(value.description)")
        }
      }, write: { $0 ? "yes" : "no" })
  }

  /// One word for true and one for false.
  static func words(_ yes: String, _ no: String) -> Form {
    Form(read: { section, key in section.choice(key, [yes, no]).map { $0 == yes } }, write: { $0 ? yes : no })
  }
}

extension Form where Content: CaseIterable & RawRepresentable<String> & Sendable {
  /// One of some words.
  static var choice: Form {
    let cases = Array(Content.allCases)
    return Form(
      read: { section, key in section.choice(key, cases.map(\.rawValue)).flatMap(Content.init(rawValue:)) },
      write: { $0.rawValue })
  }
}

extension Form where Content == TimeOfDay {
  /// A time of day in quotes: YAML 1.1 would read 6:30 as a number.
  static var timeOfDay: Form {
    Form(
      read: { section, key in
        guard let value = section.present(key) else { return nil }
        if let time = Measure.time(value.text ?? "") { return time }
        if case .list = value.kind {
          return section.log.refuse(
            "E108", at: value, "one time of day; a digest at another hour is one of \"digests:\"")
        }
        let guess = Measure.timeGuess(value.text ?? "")
        return section.log.refuse("E108", at: value, "\(value.description) is not a time of day; write \"\(guess)\"")
      }, write: { "\"\(Measure.text(time: $0))\"" })
  }
}
