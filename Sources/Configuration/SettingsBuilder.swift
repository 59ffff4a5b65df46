import Model
import Summaries

/// Makes settings out of the values of a configuration. What is wrong is in the log, with the default in its place.
struct SettingsBuilder {
  static let noSources = "no sources; add at least \"sources:\" with one address under it"

  private var context: ReadingContext
  private var log: ProblemLog { context.log }

  init(_ context: ReadingContext) { self.context = context }

  /// The settings of a whole file.
  mutating func settings(from value: Value) -> Settings {
    var settings = Settings()
    // A list of addresses alone is plainly meant as the sources.
    if case .list = value.kind {
      log.add("E101", at: value, Self.noSources)
      return settings
    }
    let root = Section(value, .root, named: "the file", context)
    section(root, "digest", .digest).read(DigestKeys.all, into: &settings.digest)
    settings.relevance = relevance(section(root, "relevance", .relevance))
    settings.topics = topics(root["topics"]?.value)
    context.topics = root["topics"].map { _ in settings.topics }
    settings.email = root["email"].flatMap {
      $0.value.isEmpty ? nil : email(Section($0.value, .email, named: "email", context))
    }
    settings.operatorAddress = operatorAddress(root)
    let defaults = section(root, "defaults", .defaults)
    settings.sources = SourceListReader(context).sources(root["sources"], defaults: defaults, top: root.place)
    settings.digests = lists(root["digests"]?.value, settings)
    return settings
  }

  /// The further digests: what they do not say is as in `digest:`.
  private func lists(_ value: Value?, _ settings: Settings) -> [FurtherDigest] {
    guard let value, !value.isEmpty else { return [] }
    guard case .list(let items) = value.kind else {
      log.add("E104", at: value, "\"digests\" must be a list, found \(value.description)")
      return []
    }
    var lists: [FurtherDigest] = []
    var names: [String: Place] = [:]
    var folders: [String: Place] = [settings.digest.directory ?? "": value.place]
    for item in items where !log.isFull {
      let entry = Section(item, .list, named: "digests", context)
      var list = FurtherDigest(name: "", digest: settings.digest)
      (list.digest.directory, list.digest.site) = (nil, nil)
      let right = entry.read(ListKeys.all, into: &list)
      guard right.contains("title") || entry["title"] != nil else {
        if case .map = item.kind { log.add("E104", at: item, "an entry of \"digests\" needs a \"title\"") }
        continue
      }
      if list.name.isEmpty { list.name = ListKeys.slug(of: list.digest.title) }
      let place = entry["list"]?.value.place ?? entry["title"]?.value.place ?? entry.place
      if list.digest.directory == nil, list.digest.site == nil, let site = settings.digest.site {
        list.digest.site = site + (site.hasSuffix("/") ? "" : "/") + list.name + "/"
      }
      if list.name == FurtherDigest.reservedName {
        log.add(
          "E112", at: place,
          "\"\(list.name)\" is the folder of the feeds of topics and regions; give the digest another \"list\"")
      }
      if let first = names.updateValue(place, forKey: list.name) {
        log.add(
          "E207", at: place, "the digest \"\(list.name)\" is there at \(first.text) too; give it another \"list\"")
      }
      if let folder = list.digest.directory, let first = folders.updateValue(place, forKey: folder) {
        log.add("E207", at: place, "the directory \(folder) is used at \(first.text) too")
      }
      check(list, entry, settings)
      list.regions = list.regions.map(RegionGuess.ownName)
      lists.append(list)
    }
    return lists
  }

  /// Names of sources and topics that there are not, and mail without a way.
  private func check(_ list: FurtherDigest, _ entry: Section, _ settings: Settings) {
    let known = [
      ("sources", list.sources, settings.sources.map(\.name)), ("topics", list.topics, settings.topics.map(\.name)),
    ]
    for (key, wanted, names) in known {
      for name in wanted where !names.contains(where: { $0.lowercased() == name.lowercased() }) {
        guard let field = entry[key] else { continue }
        let guess = Spelling.nearest(to: name, among: names).map { "; did you mean \"\($0)\"?" } ?? ""
        let words =
          names.isEmpty ? "this file has no \"\(key)\": the digest stays empty" : "is none of the \(key) of this file"
        let subject = "\"\(name.prefix(60))\"" + (names.isEmpty ? ": " : " ")
        log.add("W510", .warning, at: value(of: name, in: field), subject + words + guess)
      }
    }
    checkRegions(list.regions, entry, settings)
    if !list.to.isEmpty, settings.email == nil, let field = entry["to"] {
      log.add("E104", at: field, "\"to\" needs \"email\" with \"from\" and \"smtp\"")
    }
  }

  /// Regions that no article ever has: they are those of sources, and Indonesia's provinces.
  private func checkRegions(_ wanted: [String], _ entry: Section, _ settings: Settings) {
    guard let field = entry["regions"] else { return }
    let own = settings.sources.compactMap(\.region)
    for name in wanted {
      let region = RegionGuess.ownName(of: name).lowercased()
      if (own + RegionGuess.provinces).contains(where: { $0.lowercased() == region }) { continue }
      let meant = RegionGuess.province(named: name) ?? Spelling.nearest(to: name, among: own + RegionGuess.provinces)
      let guess = meant.map { "; did you mean \"\($0)\"?" } ?? ""
      log.add(
        "W510", .warning, at: value(of: name, in: field),
        "\"\(name.prefix(60))\" is no province, and no source has it as its \"region\"\(guess)")
    }
  }

  /// Where in a field a text stands.
  private func value(of text: String, in field: Field) -> Value {
    field.value.items.first { $0.text == text } ?? field.value
  }

  private func section(_ root: Section, _ key: String, _ schema: Schema) -> Section {
    guard let field = root[key] else { return Section(emptyAt: root.place, schema, context) }
    return Section(field.value, schema, named: key, context)
  }

  private func operatorAddress(_ root: Section) -> String? {
    guard let value = root["operator"]?.value, !value.isEmpty else { return nil }
    guard value.text != nil else {
      return log.refuse("E104", at: value, "\"operator\" must be one address, found \(value.description)")
    }
    if root["email"]?.value.isEmpty ?? true {
      log.add("W508", .warning, at: value, "without \"email\" nobody can be written to; give its \"from\" and \"smtp\"")
    }
    return MailAddressCheck.checked(value, log, mayHaveName: false)
  }

  private func relevance(_ section: Section) -> RelevanceSettings {
    var relevance = RelevanceSettings()
    section.read(RelevanceKeys.all, into: &relevance)
    let included = Set(relevance.include.map { $0.text.lowercased() })
    for value in section["exclude"]?.value.items ?? [] {
      guard let text = value.text, included.contains(text.lowercased()) else { continue }
      log.add("W501", .warning, at: value, "\"\(text)\" is both included and excluded; it will never be kept")
    }
    return relevance
  }

  private func email(_ section: Section) -> EmailSettings {
    var email = EmailSettings()
    let right = section.read(EmailKeys.all, into: &email)
    for key in ["to", "from"] where section[key] == nil {
      log.add("E104", at: section.place, "\"email\" needs \"\(key)\"")
    }
    if section["to"] != nil, email.to.isEmpty, !log.hasErrors {
      log.add("E104", at: section.place, "\"to\" names nobody; add an address, or leave \"email\" out")
    }
    if right.contains("password"), section["username"] == nil, let password = section["password"] {
      log.add(
        "E310", at: password,
        "\"password\" without \"username\"; add the name to log in with, often the address itself")
    }
    if let from = section["from"]?.value, right.contains("from") { warnAboutSender(from, of: email) }
    if let username = section["username"], section["password"] == nil {
      log.add(
        "E310", at: username,
        "\"username\" without \"password\"; add \"password: credential:smtp-password\", or leave both out")
    }
    return email
  }

  /// Warns about a sender that no other machine takes mail from.
  private func warnAboutSender(_ from: Value, of email: EmailSettings) {
    func isHere(_ address: String) -> Bool { address.lowercased().filter { $0 != ">" }.hasSuffix("@localhost") }
    guard isHere(email.from), !email.to.allSatisfy(isHere) else { return }
    log.add(
      "W507", .warning, at: from,
      "most servers refuse mail from \"@localhost\", and nobody can answer it; use an address of your own domain")
  }

  private func topics(_ value: Value?) -> [Topic] {
    guard let value, !value.isEmpty else { return [] }
    guard case .list(let items) = value.kind else {
      log.add("E104", at: value, "\"topics\" must be a list, found \(value.description)")
      return []
    }
    var topics: [Topic] = []
    var seen: [String: Place] = [:]
    for item in items where !log.isFull {
      if let name = item.text, !item.isEmpty {
        topics.append(Topic(name: name))
        continue
      }
      let entry = Section(item, .topic, named: "topics", context)
      var topic = Topic(name: "")
      guard entry.read(TopicKeys.all, into: &topic).contains("name"), let name = entry["name"]?.value else {
        if entry["name"] == nil, case .map = item.kind { log.add("E104", at: item, "a topic needs a \"name\"") }
        continue
      }
      if let first = seen[topic.name.lowercased()] {
        log.add("E207", at: name, "name \"\(topic.name)\" is used at \(first.text) too")
        continue
      }
      seen[topic.name.lowercased()] = name.place
      topics.append(topic)
    }
    return topics
  }
}
