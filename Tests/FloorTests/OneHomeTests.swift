import Foundation
import Testing

/// Each helper has one home: what would be a second copy of it is found by the marks that every copy bears.
@Suite struct OneHomeTests {
  /// A helper: its mark, a regular expression that is looked for line by line, and the files below Sources that may bear
  /// it (a folder ends with a slash).
  struct Home: CustomTestStringConvertible, Sendable {
    let name: String
    let mark: String
    /// What the mark must find, so that it does not go blind.
    let copy: String
    let files: [String]
    var testDescription: String { name }
  }

  static let homes = [
    Home(
      name: "a thread", mark: #"\bpthread_create\b"#, copy: "pthread_create(&thread, nil, {",
      files: ["Threads/NamedThread.swift"]),
    // It is one for all threads: who wants a mode gives it to the file.
    Home(name: "the process's umask", mark: #"\bumask\("#, copy: "umask(0o077)", files: []),
    Home(
      name: "a program beside this one", mark: #"\bposix_spawnp?\("#, copy: "posix_spawn(&process, path, nil, nil",
      files: ["Threads/SpawnedProgram.swift"]),
    Home(
      name: "a file that appears whole", mark: #"\bfsync\("#, copy: "fsync(file)", files: ["Files/AtomicFile.swift"]),
    // The lab is a measuring tool.
    Home(
      name: "the reading of a page", mark: #"\bExtractor\(\)|\.extract\(|\b(for|purpose): \.page\b"#,
      copy: "Extractor().extract(bytes)", files: ["Pipeline/Reading/ArticleReader.swift", "kabar-lab/"]),
    // DateFolding and AddressCheck tell scalars by their scripts.
    Home(
      name: "a class of bytes",
      mark: #"0x(30\.\.\.0x39|41\.\.\.0x5A|61\.\.\.0x7A)|[<>]=? 0x(30|39|41|5A|61|7A)\b"#
        + #"|&- (0x30|0x41|0x61|UInt8\(ascii: "[aA0]"\)) <|UInt8\(ascii: "[aA0]"\)\.\.\.|== 0x20 \|\|"#,
      copy: "byte >= 0x30 && byte <= 0x39",
      files: [
        "Text/Bytes/UInt8+Classes.swift", "Text/Dates/DateFolding.swift", "Configuration/Sections/AddressCheck.swift",
      ]),
    // Scalars of an HTML writer, words of dates, and bits of an address.
    Home(
      name: "a byte by its number",
      mark: #"(==|!=|append\(|contains\(|of:|separator:) 0x(09|0A|0D|2[0-9A-F]|3[A-F]|40|5[B-F]|60|7[B-E])\b"#
        + #"|(append|contains)\(0x(09|0A|0D|20)\)"#,
      copy: "text.utf8.split(separator: 0x20)",
      files: [
        "Text/Bytes/UInt8+Classes.swift", "Text/Dates/DateTokenizer.swift", "Text/Dates/DateToken.swift",
        "Web/AddressGuard.swift", "kabar-lab/",
      ]),
    Home(
      name: "the cutting of a text", mark: #"String\(decoding: [\w.]+\.utf8\.prefix\("#,
      copy: "String(decoding: words.utf8.prefix(most), as: UTF8.self)", files: []),
    Home(
      name: "Base 64", mark: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", copy: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef",
      files: ["Text/Bytes/Base64.swift"]),
    Home(
      name: "the stable hash", mark: #"(?i)0xcbf2_?9ce4|0x(0000_)?0?100_?0000_?01b3"#, copy: "0xCBF2_9CE4_8422_2325",
      files: ["Text/Bytes/StableHash.swift"]),
    Home(
      name: "a table of hashes", mark: #"\+ 1\) & "#, copy: "slot = (slot + 1) & mask",
      files: ["Text/Bytes/HashedTable.swift"]),
    Home(
      name: "the look at eight bytes", mark: #"&- 0x0101_0101_0101_0101"#, copy: "(word &- 0x0101_0101_0101_0101)",
      files: ["Text/Bytes/ByteScan.swift"]),
    Home(
      name: "the reading of JSON", mark: #"case (UInt8\(ascii: "u"\)|0x75)"#,
      copy: #"case UInt8(ascii: "u"): scalar()"#,
      files: ["Text/Bytes/JSON/JSONReader.swift"]),
    Home(
      name: "the reading of references", mark: #"htmlEntityValueLookup|"(quot|nbsp|hellip)"|"&(quot|nbsp);":"#,
      copy: #"case "quot": return "\"""#, files: ["Markup/HTMLEntities.swift"]),
    // Markdown has rules of its own.
    Home(
      name: "the writing of references", mark: #"(ampersand|"&"|0x26).*: .*&amp;"#,
      copy: #"case .ampersand: "&amp;""#,
      files: ["Text/Bytes/UInt8+Markup.swift", "Digests/Safety/MarkdownEscape.swift", "Markup/HTMLWriter.swift"]),
    Home(
      name: "the rule for quotes that never close", mark: #"\bfirstEnd\b"#, copy: "if let firstEnd {",
      files: ["Markup/QuotedValue.swift"]),
    // The lab is a measuring tool.
    Home(
      name: "what commands print", mark: #"(^|[^.\w])print\(|FileHandle\.standard(Output|Error)"#,
      copy: "    print(article.title)", files: ["kabar/Terminal.swift", "kabar-lab/"]),
    Home(
      name: "what is not to be printed", mark: #"0x202A\.\.\.0x202E|case \.format, \.surrogate"#,
      copy: "case .format, .surrogate, .privateUse: continue",
      files: ["Text/PrintableText.swift", "Text/Words/Letters.swift"]),
    Home(
      name: "the reading of ISO dates", mark: #"\.number\(4\)|number\(0\.\.<4\)|, 4\), year"#,
      copy: "number(bytes, &i, 4), year >= 1900",
      files: ["Text/Dates/ISODate.swift"]),
  ]

  @Test(arguments: homes) func hasOneHome(_ home: Home) throws {
    let mark = try NSRegularExpression(pattern: home.mark, options: .anchorsMatchLines)
    try #require(mark.firstMatch(in: home.copy, range: NSRange(home.copy.startIndex..., in: home.copy)) != nil)
    var homesSeen: Set<String> = []
    for file in try SourceFiles.all() {
      let allowed = home.files.first { file.place == $0 || $0.hasSuffix("/") && file.place.hasPrefix($0) }
      if let allowed, homesSeen.contains(allowed) { continue }
      let found = mark.matches(in: file.text, range: NSRange(location: 0, length: file.text.utf16.count))
      if let allowed, !found.isEmpty { homesSeen.insert(allowed) }
      for match in found where allowed == nil {
        let place = String.Index(utf16Offset: match.range.location, in: file.text)
        let line = SourceFiles.lines(String(file.text[...place])).count
        Issue.record("\(file.place):\(line) has \(home.name) of its own: \(SourceFiles.lines(file.text)[line - 1])")
      }
    }
    // A mark that nothing bears finds no copy either.
    #expect(homesSeen == Set(home.files), "the mark or the homes of \(home.name) are out of date")
  }
}
