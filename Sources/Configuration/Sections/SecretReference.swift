import Text

/// A secret is only ever named in the configuration, as `credential:NAME` or `file:PATH`.
enum SecretReference {
  /// The name of a secret that can be had; nil where it is none. Reports what is wrong and never shows the value.
  static func checked(_ value: Value, suggestion: String, _ section: Section) -> String? {
    let text = value.text ?? ""
    let (log, environment) = (section.log, section.context.environment)
    if text.hasPrefix("credential:") {
      let name = String(text.dropFirst("credential:".count))
      guard !name.isEmpty, name.utf8.count <= 255, !name.hasPrefix("."),
        name.utf8.allSatisfy({ $0 > .space && $0 < .delete && $0 != .slash })
      else {
        return log.refuse("E307", at: value, "a credential's name has letters, digits, \"-\" and \"_\" only")
      }
      guard environment.hasCredential(name) ?? true else {
        return log.refuse("E307", at: value, "no credential \"\(name)\"; systemd: LoadCredential=\(name):/path")
      }
      return text
    }
    if text.hasPrefix("file:") {
      let path = String(text.dropFirst("file:".count))
      guard path.hasPrefix("/") else {
        return log.refuse("E306", at: value, "\"file:\" needs a whole path, as in file:/run/secrets/smtp")
      }
      let file = environment.secretFile(path)
      guard let problem = file.flatMap(words) else { return text }
      // The login of a source is its first line, whatever follows.
      log.add("E306", file == .severalLines ? .warning : .error, at: value, "\(path) \(problem)")
      return file == .severalLines ? text : nil
    }
    return log.refuse(
      "E305", at: value.place, length: SecretMask.width,
      "a password does not belong in this file; use \"\(suggestion)\" (LoadCredential= in systemd.exec(5)). The value is not printed."
    )
  }

  /// What is wrong with a file; nil where nothing is.
  private static func words(_ file: ConfigurationEnvironment.SecretState) -> String? {
    switch file {
    case .missing: "cannot be read"
    case .readableByEveryone: "is readable by everyone; chmod 0640"
    case .folder: "is a folder, not a file"
    case .noFile: "is no regular file; write the secret into one"
    case .empty: "is empty; write the secret into it, in one line"
    case .severalLines: "has more than one line; a secret is one"
    case .fine: nil
    }
  }
}
