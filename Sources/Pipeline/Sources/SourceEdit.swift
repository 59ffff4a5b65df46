import Configuration
import Model
import Web

/// Changes a source in the text of a configuration: everything else stays as it stands.
public enum SourceEdit: Sendable, Hashable {
  /// It is not polled any more.
  case pause
  /// It is polled again.
  case resume
  /// It has another address.
  case move(to: String)
  /// It is taken out.
  case remove

  /// What a change comes to.
  public struct Result: Sendable, Hashable {
    /// The configuration after it, checked.
    public var bytes: [UInt8]
    /// The first and last line of the source as it was.
    public var lines: ClosedRange<Int>
  }

  /// Makes the change.
  ///
  /// - Parameters:
  ///   - source: one of the configuration's sources.
  ///   - file: what messages call the configuration.
  public func apply(
    to source: Source, in bytes: [UInt8], file: String
  ) throws(SourceAddition.Failure) -> Result {
    let reader = ConfigurationReader(environment: .working)
    let before = reader.read(bytes, file: file)
    guard let sources = before.settings?.sources else { throw .rejected(before.report()) }
    var text = ConfigurationLines(bytes)
    guard let list = try text.sourceList(), list.items.count == sources.count,
      let place = sources.firstIndex(where: { $0.name == source.name })
    else { throw .form(line: 1 + (text.lines.firstIndex { $0.hasPrefix("sources:") } ?? 0)) }
    let item = list.items[place]
    let whole = self == .remove ? text.whole(item, of: source, in: list) : item
    switch self {
    case .pause: try Self.set("enabled", to: "no", in: item, of: &text)
    case .resume: try Self.set("enabled", to: "yes", in: item, of: &text)
    case .move(let url):
      try Self.set("url", to: url, in: item, of: &text)
    case .remove: text.lines.removeSubrange(whole)
    }
    let named = reader.read(text.bytes, file: file).settings?.sources ?? []
    try Self.keepNames(of: self == .remove ? sources.filter { $0.name != source.name } : sources, in: named, of: &text)
    let result = text.bytes
    let after = reader.read(result, file: file)
    guard let changed = after.settings else {
      let isMisread = after.problems.contains { $0.severity == .error && $0.code.hasPrefix("E0") }
      throw isMisread ? .form(line: item.lowerBound + 1) : .rejected(after.report())
    }
    // What came out must say what was meant; a form that was misread is for a person.
    guard isDone(to: sources[place], in: changed.sources, of: sources.count), let old = before.settings,
      old.isSame(as: changed, without: source.name)
    else { throw .form(line: item.lowerBound + 1) }
    return Result(bytes: result, lines: whole.lowerBound + 1...whole.upperBound)
  }

  /// A name that is made of an address changes with it, or when another source has the better right to it no more; with the
  /// name goes what is known of the source.
  private static func keepNames(
    of sources: [Source], in named: [Source], of text: inout ConfigurationLines
  ) throws(SourceAddition.Failure) {
    guard sources.count == named.count else { return }
    for (place, source) in sources.enumerated() where named[place].name != source.name {
      guard let list = try text.sourceList(), list.items.count == sources.count else { return }
      try set("name", to: SourceAddition.scalar(source.name), in: list.items[place], of: &text)
    }
  }

  private func isDone(to source: Source, in sources: [Source], of count: Int) -> Bool {
    let found = sources.first { $0.name == source.name }
    var meant = source
    switch self {
    case .pause, .resume:
      meant.enabled = self == .resume
      return found == meant && sources.count == count
    case .move(let url): return found != nil && found?.url == WebURL(url) && sources.count == count
    case .remove: return found == nil && sources.count == count - 1
    }
  }

  /// The entries of `digests:` that name a source, as a digest is called: without it they take less, or everything.
  public static func digests(naming source: Source, in settings: Settings) -> [FurtherDigest] {
    settings.digests.filter { list in list.sources.contains { $0.lowercased() == source.name.lowercased() } }
  }

  /// Gives a key of a source a value. A source that is only an address becomes a map.
  private static func set(
    _ key: String, to value: String, in item: Range<Int>, of text: inout ConfigurationLines
  ) throws(SourceAddition.Failure) {
    let first = text.lines[item.lowerBound]
    guard let dash = first.firstIndex(of: "-") else { throw .form(line: item.lowerBound + 1) }
    let gap = first[first.index(after: dash)...].prefix { $0 == " " }
    let content = first[gap.endIndex...]
    if item.count == 1, let map = FlowMap(content) {
      text.lines[item.lowerBound] = first[..<content.startIndex] + map.setting(key, to: value)
      return
    }
    // The list's dash alone, or a map or quotes that go on: for a person.
    let quoted = item.count == 1 ? Self.quoted(content) : nil
    guard let start = content.first, quoted != nil || !"{[\"'#|>&*!".contains(start) else {
      throw .form(line: item.lowerBound + 1)
    }
    let head = String(first[..<content.startIndex])
    let indent = String(repeating: " ", count: head.count)
    if item.count == 1, quoted != nil || !content.contains(": ") && content.last != ":" {
      let tail = quoted ?? content.prefix { $0 != " " }.endIndex
      let address = key == "url" ? value : String(content[..<tail])
      text.lines[item.lowerBound] = head + "url: " + address + String(content[tail...])
      if key != "url" { text.lines.insert(indent + key + ": " + value, at: item.lowerBound + 1) }
      return
    }
    for line in item {
      let rest = line == item.lowerBound ? content : text.lines[line].dropFirst(indent.count)
      guard line == item.lowerBound || text.lines[line].hasPrefix(indent) else { continue }
      guard rest.hasPrefix(key + ":") else { continue }
      let behind = rest.dropFirst(key.count + 1)
      let space = behind.prefix { $0 == " " }
      let old = behind[space.endIndex...]
      guard let sign = old.first, !"|>&*!{[".contains(sign) else { throw .form(line: line + 1) }
      let tail = comment(in: old)
      text.lines[line] = (line == item.lowerBound ? head : indent) + key + ": " + value + tail
      return
    }
    text.lines.insert(indent + key + ": " + value, at: item.upperBound)
  }

  /// Where a text in quotes ends that nothing but a comment follows; nil where there is none.
  private static func quoted(_ content: Substring) -> Substring.Index? {
    guard let sign = content.first, sign == "\"" || sign == "'", !content.contains("\\"),
      let close = content.dropFirst().firstIndex(of: sign)
    else { return nil }
    let end = content.index(after: close)
    return content[end...].drop { $0 == " " }.first.map { $0 == "#" } ?? true ? end : nil
  }

  /// The comment behind a value, with the space before it.
  private static func comment(in value: Substring) -> String {
    var quote: Character?
    var before: Character = " "
    for index in value.indices {
      let sign = value[index]
      if quote == nil, sign == "#", before == " " {
        let start = value[..<index].lastIndex { $0 != " " }.map(value.index(after:)) ?? value.startIndex
        return String(value[start...])
      }
      if sign == quote { quote = nil } else if quote == nil, sign == "\"" || sign == "'" { quote = sign }
      before = sign
    }
    return ""
  }
}

extension Settings {
  /// Whether these settings differ from others in one source at most.
  fileprivate func isSame(as other: Settings, without name: String) -> Bool {
    var (mine, others) = (self, other)
    mine.sources.removeAll { $0.name == name }
    others.sources.removeAll { $0.name == name }
    return mine == others
  }
}
