import Configuration
import Model

/// A first configuration: the commented one with what was answered filled in, everything else as it stands there.
public struct NewConfiguration: Sendable {
  /// Whom the digest is mailed to, and through which server.
  public struct Mail: Sendable, Hashable {
    /// The recipients.
    public var to: [String]
    /// The sender's address; nil for the login's, or the first recipient's.
    public var from: String?
    /// The server, as `smtp:` says it; nil for this machine's own.
    public var server: String?
    /// The name to log in with; nil for none. Its password is the credential `smtp-password`.
    public var username: String?

    /// Mail to these.
    public init(to: [String], from: String? = nil, server: String? = nil, username: String? = nil) {
      (self.to, self.from, self.server, self.username) = (to, from, server, username)
    }
  }

  /// The language of the digest; nil, as for what follows, leaves what the commented configuration has.
  public var language: String?
  /// Its title.
  public var title: String?
  /// Its zone, as `Asia/Jakarta`.
  public var timezone: String?
  /// The hour, as `06:00`.
  public var at: String?
  /// Who gets it by mail; nil for nobody.
  public var mail: Mail?
  /// Who is mailed when something needs a person; nil for nobody.
  public var operatorAddress: String?
  /// The sources; without any the sample stays.
  public var sources: [SourceAddition.Entry] = []

  /// A configuration with nothing answered.
  public init() {}

  /// The file, checked.
  ///
  /// - Parameter file: what messages call it.
  public func bytes(file: String) throws(SourceAddition.Failure) -> [UInt8] {
    var text = ConfigurationLines(BuiltInData.sources)
    if !sources.isEmpty {
      if let sample = try text.sourceList()?.items.first { text.lines.removeSubrange(sample) }
      text = ConfigurationLines(try SourceAddition.adding(sources, to: text.bytes, file: file))
    }
    let digest = [("language", language), ("title", title), ("timezone", timezone), ("at", at.map { "\"\($0)\"" })]
    for (key, value) in digest {
      guard let value else { continue }
      Self.fill(key, key == "at" ? value : SourceAddition.scalar(value), in: "digest:", of: &text)
    }
    if let mail { fill(mail, in: &text) }
    if let operatorAddress, let line = text.lines.firstIndex(where: { $0.hasPrefix("# operator: ") }) {
      text.lines[line] = "operator: \(operatorAddress)"
    }
    let result = text.bytes == BuiltInData.sources ? text.bytes : SetupMark.marked(text.bytes)
    let reading = ConfigurationReader().read(result, file: file)
    if reading.settings == nil { throw .rejected(reading.report()) }
    return result
  }

  private func fill(_ mail: Mail, in text: inout ConfigurationLines) {
    // An address that is there: others take mail from it, and an answer comes to somebody.
    let sender =
      mail.from ?? mail.username.flatMap { $0.contains("@") ? $0 : nil } ?? mail.to.first ?? "kabar@localhost"
    Self.fill("to", "[\(mail.to.joined(separator: ", "))]", in: "# email:", of: &text)
    Self.fill(
      "from", SourceAddition.scalar("\(title ?? DigestSettings().title) <\(sender)>"), in: "# email:", of: &text)
    if let server = mail.server { Self.fill("smtp", server, in: "# email:", of: &text) }
    if let username = mail.username {
      Self.fill("username", SourceAddition.scalar(username), in: "# email:", of: &text)
      Self.fill("password", "credential:smtp-password", in: "# email:", of: &text)
    }
    if let line = text.lines.firstIndex(of: "# email:") { text.lines[line] = "email:" }
  }

  /// Takes the comment sign off a key of a section and gives the key its value; the comment behind it stays.
  private static func fill(_ key: String, _ value: String, in section: String, of text: inout ConfigurationLines) {
    guard let start = text.lines.firstIndex(of: section) else { return }
    for line in text.lines.indices.dropFirst(start + 1) {
      let content = text.lines[line].drop { $0 == " " || $0 == "#" }
      guard content.hasPrefix(key + ": ") else { continue }
      let comment = content.range(of: " #").map { "# " + content[$0.upperBound...].drop { $0 == " " } }
      let head = "  \(key): \(value)"
      // Comments of a section stand in one column where there is room.
      let gap = String(repeating: " ", count: max(2, 33 - head.count))
      text.lines[line] = comment.map { head + gap + $0 } ?? head
      return
    }
  }
}
