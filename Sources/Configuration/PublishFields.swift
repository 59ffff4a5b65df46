/// What the words of `publish:` are made of.
public enum PublishFields {
  /// Folders in which its program is looked for.
  public static let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
  /// What stands in braces in its words and is filled in.
  static let names = ["folder", "day"]

  /// What stands in braces and is none of the fields.
  static func unknown(in word: String) -> [String] {
    word.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      guard let close = part.firstIndex(of: "}") else { return nil }
      let name = part[..<close]
      let isName = !name.isEmpty && name.allSatisfy { $0.isLetter || $0 == "_" }
      return isName && !names.contains(String(name)) ? String(name) : nil
    }
  }

  /// Warns of what would fail with the first edition.
  static func check(_ words: [Value], _ section: Section) {
    guard let program = words.first, let name = program.text else { return }
    if section.context.environment.hasProgram(name) == false {
      let place =
        name.contains("/") ? "there is no program \(name.prefix(200))" : "no program \"\(name.prefix(60))\" is in"
      let folders = name.contains("/") ? "" : " " + folders.joined(separator: ", ")
      section.log.add("W511", .warning, at: program, place + folders + "; nothing would be published")
    }
    for word in words {
      for name in unknown(in: word.text ?? "") {
        let guess = Spelling.nearest(to: name, among: names).map { "; did you mean \"{\($0)}\"?" } ?? ""
        section.log.add(
          "W512", .warning, at: word, "\"{\(name.prefix(40))}\" is not filled in; {folder} and {day} are\(guess)")
      }
    }
  }
}
