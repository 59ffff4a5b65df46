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
        log.add("E307", at: value, "a credential's name has letters, digits, \"-\" and \"_\" only")
        return nil
      }
      guard environment.hasCredential(name) ?? true else {
        log.add("E307", at: value, "no credential \"\(name)\"; systemd: LoadCredential=\(name):/path")
        return nil
      }
      return text
    }
    if text.hasPrefix("file:") {
      let path = String(text.dropFirst("file:".count))
      guard path.hasPrefix("/") else {
        log.add("E306", at: value, "\"file:\" needs a whole path, as in file:/run/secrets/smtp")
        return nil
      }
      switch environment.secretFile(path) {
      case .missing:
        log.add("E306", at: value, "\(path) cannot be read")
        return nil
      case .readableByEveryone:
        log.add("E306", at: value, "\(path) is readable by everyone; chmod 0640")
        return nil
      case .fine, nil: return text
      }
    }
    log.add(
      "E305", at: value.place, length: SecretMask.width,
      "a password does not belong in this file; use \"\(suggestion)\" (LoadCredential= in systemd.exec(5)). The value is not printed."
    )
    return nil
  }
}
