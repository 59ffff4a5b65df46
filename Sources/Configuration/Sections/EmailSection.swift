import Model

extension SettingsBuilder {
  /// `email:`; nil when recipients, sender or server are missing or wrong, which is then in the log.
  func email(_ section: Section) -> EmailSettings? {
    let recipients = (section.texts("to", "a list or an address", mayHaveControls: true) ?? []).filter {
      MailAddress.check($0, log, mayHaveName: false)
    }
    for key in ["to", "from"] where section[key] == nil {
      log.add("E104", at: section.place, "\"email\" needs \"\(key)\"")
    }
    if section["to"] != nil, recipients.isEmpty, !log.hasErrors {
      log.add("E104", at: section.place, "\"to\" names nobody; add an address, or leave \"email\" out")
    }
    let from = section.text("from", mayHaveControls: true)
    if let from { _ = MailAddress.check(from, log, mayHaveName: true) }
    let username = section.text("username")
    let password = secret(section)
    var smtp = "smtp://127.0.0.1:25"
    if let server = section.text("smtp") {
      smtp = MailServer.check(server, log, login: username ?? password) ?? smtp
    }
    var email = EmailSettings(to: recipients.compactMap(\.text), from: from?.text ?? "", smtp: smtp)
    checkLogin(section, password)
    email.username = username?.text
    email.password = password?.text
    if let subject = section.text("subject") {
      checkSubject(subject)
      email.subject = subject.text
    }
    email.retryFor = section.duration("retry_for", 600...14 * 86_400) ?? email.retryFor
    email.onEmptyDay = section.yesOrNo("on_empty_day") ?? email.onEmptyDay
    return email
  }

  private func checkLogin(_ section: Section, _ secret: Value?) {
    if secret != nil, let password = section["password"], section["username"] == nil {
      log.add(
        "E310", at: password.place, length: password.length,
        "\"password\" without \"username\"; add the name to log in with, often the address itself")
    }
    if let username = section["username"], section["password"] == nil {
      log.add(
        "E310", at: username.place, length: username.length,
        "\"username\" without \"password\"; add \"password: credential:smtp-password\", or leave both out")
    }
  }

  private func secret(_ section: Section) -> Value? {
    guard let value = section.present("password") else { return nil }
    return SecretReference.check(value, suggestion: "credential:smtp-password", environment, log) ? value : nil
  }

  private static let subjectFields = EmailSettings.SubjectField.allCases.map(\.rawValue)

  private func checkSubject(_ value: Value) {
    guard let text = value.text else { return }
    // With an escape in the text its columns are not those of the file.
    let isPlain = !text.contains("\"") && !text.contains("'") && !text.contains("\\")
    func report(_ part: Substring, _ message: String) {
      guard isPlain, case .text(_, let isQuoted) = value.kind else { return log.add("E309", at: value, message) }
      let before = text[..<part.startIndex].unicodeScalars.count + (isQuoted ? 1 : 0)
      let at = Place(line: value.place.line, column: value.place.column + before)
      log.add("E309", at: at, length: part.unicodeScalars.count, message)
    }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        report(rest[open...open], "\"{\" in the subject is never closed")
        return
      }
      let name = rest[rest.index(after: open)..<close]
      if !Self.subjectFields.contains(String(name)) {
        var message = "\"{\(name.prefix(40))}\" is not a field; "
        if let guess = Spelling.nearest(to: String(name.prefix(60)), among: Self.subjectFields) {
          message += "did you mean \"{\(guess)}\"?"
        } else {
          message += "use " + Self.subjectFields.map { "{\($0)}" }.joined(separator: ", ")
        }
        report(rest[open...close], message)
      }
      rest = rest[rest.index(after: close)...]
    }
  }
}
