import Model
import Web

/// Reads `sources:` with what `defaults:` says for all of them.
struct SourceListReader {
  let topics: [Topic]
  /// Whether the file has a `topics:` at all.
  let hasTopics: Bool
  let environment: ConfigurationEnvironment
  let log: ProblemLog

  /// A source read, with where its name and address stand.
  struct Found {
    var source: Source
    /// Nil for a source without a name of its own.
    var namePlace: Value?
    var address: Value
  }

  /// The sources, in order. At least one is needed.
  func sources(_ field: Field?, defaults: Section, top: Place) -> [Source] {
    let fallback = applying(defaults, to: Self.blank)
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
      log.add("E101", at: field.place, length: field.length, SettingsBuilder.noSources)
      return []
    }
    var found: [Found] = []
    for item in items where !log.isFull { if let one = source(item, fallback: fallback) { found.append(one) } }
    return Self.named(checkingTwins(found))
  }

  /// The defaults before an address is known. The address is a placeholder that never leaves this file.
  private static let blank: Source? = WebURL("https://example.org/").map { Source(name: "", url: $0) }

  private func source(_ item: Value, fallback: Source?) -> Found? {
    guard var source = fallback else { return nil }
    if case .text = item.kind {
      guard !item.isEmpty else {
        log.add("E104", at: item, "\"-\" without a source behind it")
        return nil
      }
      guard let url = AddressCheck(log: log).url(item, allowsPrivateNetwork: source.privateNetwork) else { return nil }
      source.url = url
      return Found(source: source, namePlace: nil, address: item)
    }
    guard case .map = item.kind else {
      log.add("E104", at: item, "a source must be an address or a map of \"key: value\" lines, found a list")
      return nil
    }
    let section = Section(item, .source, named: "sources", log: log)
    source = applying(section, to: source) ?? source
    let name = section.text("name", mayHaveControls: true)
    if let name { checkName(name) }
    source.name = name?.text ?? ""
    own(section, &source)
    guard let field = section["url"] else {
      log.add("E104", at: name?.place ?? item.place, length: name?.length ?? 1, "a source needs a \"url\"")
      return nil
    }
    guard section.present("url") != nil,
      let url = AddressCheck(log: log).url(field.value, allowsPrivateNetwork: source.privateNetwork)
    else { return nil }
    source.url = url
    return Found(source: source, namePlace: name, address: field.value)
  }

  /// What `defaults:` and a source both can set.
  private func applying(_ section: Section, to base: Source?) -> Source? {
    guard var source = base else { return nil }
    source.every = section.duration("every", 900...30 * 86_400, why: "to spare the site") ?? source.every
    let keep = section.choice("keep", Source.Keep.allCases.map(\.rawValue))
    source.keep = keep.flatMap(Source.Keep.init(rawValue:)) ?? source.keep
    let article = section.choice("article", Source.ArticleText.allCases.map(\.rawValue))
    source.articleText = article.flatMap(Source.ArticleText.init(rawValue:)) ?? source.articleText
    let headline = section.choice("headline_from", Source.Headline.allCases.map(\.rawValue))
    source.headline = headline.flatMap(Source.Headline.init(rawValue:)) ?? source.headline
    if let language = section.text("language") {
      source.language = LanguageNames.checked(language, log) ?? source.language
    }
    source.perDay = section.number("per_day", 0...1_000) ?? source.perDay
    source.firstTime = section.number("first_time", 0...1_000) ?? source.firstTime
    source.silentAfter = section.duration("silent_after", 86_400...10 * 365 * 86_400) ?? source.silentAfter
    if let agent = section.text("user_agent"), let text = agent.text {
      if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
        source.userAgent = text
      } else {
        log.add("E104", at: agent, "\"user_agent\" is sent as it is and must be plain ASCII")
      }
    }
    if section["robots"] != nil, let word = section.choice("robots", ["obey", "ignore"]) {
      source.obeysRobots = word == "obey"
    }
    source.timeout = section.duration("timeout", 1...600) ?? source.timeout
    source.maxBytes = section.size("max_bytes", 10_000...100_000_000) ?? source.maxBytes
    source.privateNetwork = section.yesOrNo("private_network") ?? source.privateNetwork
    return source
  }

  /// What only a source can set.
  private func own(_ section: Section, _ source: inout Source) {
    if let kind = section.text("kind") { source.kind = self.kind(kind) ?? source.kind }
    source.region = section.text("region")?.text
    if let topic = section.text("topic"), let name = topic.text { source.topic = knownTopic(name, topic) }
    if let pattern = section.text("articles") { source.articles = articlePattern(pattern) }
    source.selectors = SelectSection(log: log).selectors(section["select"])
    source.enabled = section.yesOrNo("enabled") ?? source.enabled
    source.headers = RequestHeaders(log: log).lines(section["headers"]?.value)
    if let login = section.present("login") {
      let isGood = SecretReference.check(login, suggestion: "credential:NAME", environment, log)
      source.login = isGood ? login.text : nil
    }
    if let proxy = section.text("proxy"), checkProxy(proxy) { source.proxy = proxy.text }
  }

  private func articlePattern(_ value: Value) -> ArticlePattern? {
    do throws(ArticlePatternError) {
      return try ArticlePattern(value.text ?? "")
    } catch {
      log.add("E209", at: value, error.message)
      return nil
    }
  }

  private func kind(_ value: Value) -> Source.Kind? {
    let text = (value.text ?? "").lowercased()
    if let kind = Source.Kind(rawValue: text) { return kind }
    let meant = [
      "rss": "feed", "atom": "feed", "rdf": "feed", "json": "feed", "jsonfeed": "feed", "xml": "feed", "html": "page",
      "web": "page", "site": "auto", "website": "auto", "listing": "page", "halaman": "page", "news": "sitemap",
    ]
    let guess = meant[text] ?? Spelling.nearest(to: text, among: Source.Kind.allCases.map(\.rawValue))
    let use = guess.map { "\"\($0)\"" } ?? "auto, feed, page or sitemap"
    log.add("E211", at: value, "\"\(text.prefix(60))\" is not a kind; use \(use)")
    return nil
  }

  private func knownTopic(_ name: String, _ value: Value) -> String? {
    let names = topics.map(\.name)
    if let same = names.first(where: { $0.lowercased() == name.lowercased() }) { return same }
    guard hasTopics else {
      log.add("E210", at: value, "no topic \"\(name.prefix(60))\": there is no \"topics\" in this file")
      return nil
    }
    var message = "no topic \"\(name.prefix(60))\" under \"topics\""
    if let guess = Spelling.nearest(to: name, among: Array(names.prefix(500))) {
      message += "; did you mean \"\(guess)\"?"
    }
    log.add("E210", at: value, message)
    return nil
  }

  private func checkProxy(_ value: Value) -> Bool {
    let text = value.text ?? ""
    let schemes = ["http://", "https://", "socks5h://", "socks5://"]
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }), text.count > scheme.count,
      !text.contains(" ")
    else {
      log.add("E202", at: value, "\"proxy\" must be an address that begins with \(schemes.joined(separator: ", "))")
      return false
    }
    guard !text.contains("@") else {
      log.add("E203", at: value.place, "a password does not belong in an address")
      return false
    }
    return true
  }
}
