/// Text from outside made fit for a terminal: no control character reaches it.
enum TerminalText {
  /// The text in one line, controls and direction marks left out.
  static func line(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: out.append(" ")
      case .format, .surrogate, .privateUse: continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
