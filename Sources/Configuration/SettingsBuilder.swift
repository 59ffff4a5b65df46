import Model
import Web

/// Makes settings out of the values of a configuration; each section has a file of its own.
struct SettingsBuilder {
  static let noSources = "no sources; add at least \"sources:\" with one address under it"

  let environment: ConfigurationEnvironment
  let log: ProblemLog

  /// The settings of a whole file. What is wrong is in the log, with the default in its place.
  func settings(from value: Value) -> Settings {
    var settings = Settings()
    // A list of addresses alone is plainly meant as the sources.
    if case .list = value.kind {
      log.add("E101", at: value, Self.noSources)
      return settings
    }
    let root = Section(value, .root, named: "the file", log: log)
    settings.digest = digest(section(root, "digest", .digest))
    settings.relevance = relevance(section(root, "relevance", .relevance))
    settings.topics = topics(root["topics"]?.value)
    settings.email = root["email"].flatMap {
      $0.value.isEmpty ? nil : email(Section($0.value, .email, named: "email", log: log))
    }
    let defaults = section(root, "defaults", .defaults)
    settings.sources = SourceListReader(
      topics: settings.topics, hasTopics: root["topics"] != nil, environment: environment, log: log
    )
    .sources(root["sources"], defaults: defaults, top: root.place)
    return settings
  }

  private func section(_ root: Section, _ key: String, _ schema: Schema) -> Section {
    guard let field = root[key] else { return Section(emptyAt: root.place, schema, log: log) }
    return Section(field.value, schema, named: key, log: log)
  }
}
