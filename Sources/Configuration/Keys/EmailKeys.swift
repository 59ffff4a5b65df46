import Model

/// The keys of `email:`.
enum EmailKeys {
  static let all: [Key<EmailSettings>] = [
    Key(
      "to", \.to, .recipients, example: "[redaksi@example.org, dosen@example.org]", "each gets a message of their own",
      also: ["recipients", "recipient", "kepada"]),
    Key(
      "from", \.from, .checked(mayHaveControls: true) { MailAddressCheck.checked($0, $1.log, mayHaveName: true) },
      example: "Kabar Peksos <kabar@example.org>", "the sender", also: ["sender", "dari"]),
    Key(
      "smtp", \.smtp,
      .checked { MailServer.checked($0, $1.log, hasLogin: $1["username"] != nil || $1["password"] != nil) },
      "this machine's own mail server; or smtps://host:465, smtp+starttls://host:587",
      also: ["server", "host", "relay"]),
    Key(
      "username", \.username, .line, example: "kabar@example.org",
      "the name to log in with, where the server wants one",
      also: ["user", "login"]),
    Key(
      "password", \.password, .secret("credential:smtp-password"), example: "credential:smtp-password",
      "the NAME of the secret, never the secret: see LoadCredential= in systemd.exec(5)",
      also: ["pass", "passwd", "sandi"]),
    Key(
      "subject", \.subject, .checked(checkedSubject), example: "\"{date}: {lead} – dan {more} berita lain\"",
      "also {count} and {title}", also: ["title", "judul"]),
    Key(
      "retry_for", \.retryFor, .duration(600...14 * 86_400), "how long delivery is tried again", also: ["retry"]),
    Key("on_empty_day", \.onEmptyDay, .yesOrNo, "whether a day without articles is mailed", also: ["empty_day"]),
  ]

  private static func checkedSubject(_ value: Value, _ section: Section) -> String? {
    guard let text = value.text else { return nil }
    let fields = EmailSettings.SubjectField.allCases.map(\.rawValue)
    // With an escape in the text its columns are not those of the file.
    let isPlain = !text.contains("\"") && !text.contains("'") && !text.contains("\\")
    func report(_ part: Substring, _ message: String) {
      guard isPlain, case .text(_, let isQuoted) = value.kind else {
        return section.log.add("E309", at: value, message)
      }
      let before = text[..<part.startIndex].unicodeScalars.count + (isQuoted ? 1 : 0)
      let at = Place(line: value.place.line, column: value.place.column + before)
      section.log.add("E309", at: at, length: part.unicodeScalars.count, message)
    }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        report(rest[open...open], "\"{\" in the subject is never closed")
        break
      }
      let name = String(rest[rest.index(after: open)..<close])
      if !fields.contains(name) {
        let hint =
          Spelling.nearest(to: String(name.prefix(60)), among: fields).map { "did you mean \"{\($0)}\"?" }
          ?? "use " + fields.map { "{\($0)}" }.joined(separator: ", ")
        report(rest[open...close], "\"{\(name.prefix(40))}\" is not a field; \(hint)")
      }
      rest = rest[rest.index(after: close)...]
    }
    return text
  }
}
