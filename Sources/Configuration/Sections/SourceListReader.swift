import Model
import Web

/// Reads `sources:` with what `defaults:` says for all of them.
struct SourceListReader {
  private let context: ReadingContext
  private var log: ProblemLog { context.log }

  init(_ context: ReadingContext) { self.context = context }

  /// The sources, in order. At least one is needed.
  func sources(_ field: Field?, defaults: Section, top: Place) -> [Source] {
    // The address is a placeholder that never leaves this type.
    guard var fallback = WebURL("https://example.org/").map({ Source(name: "", url: $0) }) else { return [] }
    defaults.read(SourceKeys.all.filter(\.isForDefaults), into: &fallback)
    guard let field else {
      log.add("E101", at: top, SettingsBuilder.noSources)
      return []
    }
    var items: [Value] = []
    switch field.value.kind {
    case .list(let list): items = list
    case .text: if !field.value.isEmpty { items = [field.value] }
    case .map:
      log.add("E104", at: field.value, "\"sources\" must be a list; put \"- \" before each source")
      return []
    }
    guard !items.isEmpty else {
      log.add("E101", at: field, SettingsBuilder.noSources)
      return []
    }
    var names = SourceNames(log)
    for item in items where !log.isFull {
      if let found = source(item, fallback: fallback) { names.add(found) }
    }
    return names.sources
  }

  private func source(_ item: Value, fallback: Source) -> SourceNames.Found? {
    var source = fallback
    var (name, address): (Value?, Value)
    switch item.kind {
    case .text:
      guard !item.isEmpty else { return log.refuse("E104", at: item, "\"-\" without a source behind it") }
      guard let url = AddressCheck(log: log).url(item) else { return nil }
      (source.url, name, address) = (url, nil, item)
    case .list:
      return log.refuse("E104", at: item, "a source must be an address or a map of \"key: value\" lines, found a list")
    case .map:
      let section = Section(item, .source, named: "sources", context)
      let right = section.read(SourceKeys.all, into: &source)
      name = right.contains("name") ? section["name"]?.value : nil
      guard let field = section["url"] else {
        return log.refuse("E104", at: name?.place ?? item.place, length: name?.length ?? 1, "a source needs a \"url\"")
      }
      guard right.contains("url") else { return nil }
      address = field.value
    }
    guard source.privateNetwork || AddressCheck(log: log).isPublic(source.url, at: address) else { return nil }
    return SourceNames.Found(source: source, namePlace: name, address: address)
  }
}
