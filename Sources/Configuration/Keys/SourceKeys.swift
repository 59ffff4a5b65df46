import Model
import Summaries
import Web

/// The keys of a source, and of `defaults:`, which can set some of them for all sources.
enum SourceKeys {
  static let all: [Key<Source>] = [
    Key(
      "name", \.name, .checked(mayHaveControls: true) { SourceNames.checked($0, $1.log) },
      example: "Dinas Sosial (contoh)", "what commands, notices and the agenda call it; articles show their host",
      also: ["title", "nama"]),
    Key(
      "url", \.url, .address, example: "https://dinsos.example.go.id/berita", "a site, a feed or a page",
      also: ["address", "link", "feed", "site", "href", "alamat"]),
    Key("kind", \.kind, .kind, example: "page", "auto, feed, page, sitemap", also: ["type", "jenis", "format"]),
    Key(
      "region", \.region, .checked(knownRegion), example: "Jawa Timur",
      "of its articles that name no place of their own",
      also: ["province", "provinsi", "country", "wilayah", "daerah"]),
    Key(
      "language", \.language, .language, example: "id", "when a site does not say which language it is in",
      also: ["lang", "bahasa"], isForDefaults: true),
    Key(
      "topic", \.topic, .checked(knownTopic), example: "Praktik dan layanan", "the section of all its articles",
      also: ["section", "category", "topik"]),
    Key(
      "keep", \.keep, .choice, "relevant: articles that reach the threshold; all: every article", isForDefaults: true),
    Key(
      "article", \.articleText, .choice, "full: read each article's page; feed: make do with the text in the feed",
      also: ["content", "fulltext", "full_text", "article_text"], isForDefaults: true),
    Key(
      "headline_from", \.headline, .choice, "text: where a site's pages carry no headline of their own",
      also: ["headline"], isForDefaults: true),
    Key(
      "articles", \.articles, .articlePattern, example: "/berita/*", "which links of the page are articles",
      also: ["pattern", "links", "artikel"]),
    Key(
      "per_day", \.perDay, .number(0...1_000), "articles taken at most",
      also: ["max", "limit", "max_per_day", "max_articles"], isForDefaults: true),
    Key(
      "first_time", \.firstTime, .number(0...1_000), "older articles shown when a source is new",
      also: ["initial", "backfill"], isForDefaults: true),
    Key(
      "every", \.every, .duration(900...30 * 86_400, why: "to spare the site"),
      example: Measure.text(seconds: Source.standardInterval),
      "how often it is looked at, 15m at the least; unset, a site that publishes rarely is left in peace",
      also: ["interval", "poll", "refresh", "frequency", "schedule", "ttl", "setiap"], isForDefaults: true),
    Key(
      "silent_after", \.silentAfter, .duration(86_400...10 * 365 * 86_400),
      "a source without news for this long is mentioned once", isForDefaults: true),
    Key(
      "user_agent", \.userAgent, .checked(userAgent), "please put an address of yours here",
      also: ["agent", "useragent", "user-agent"], isForDefaults: true),
    Key(
      "robots", \.obeysRobots, .words("obey", "ignore"), "ignore only for sites that are your own",
      also: ["robots_txt"], isForDefaults: true),
    Key("timeout", \.timeout, .duration(1...600), "for one answer", isForDefaults: true),
    Key(
      "max_bytes", \.maxBytes, .size(10_000...100_000_000), "of one answer", also: ["max_size", "size"],
      isForDefaults: true),
    Key(
      "private_network", \.privateNetwork, .yesOrNo, "yes for sites of your own network (10.x, 192.168.x, localhost)",
      also: ["private", "intranet", "local"], isForDefaults: true),
    Key(
      "enabled", \.enabled, .yesOrNo, example: "no", "keeps what was read, and reads nothing more",
      also: ["active", "disabled", "aktif"]),
    Key(
      "headers", \.headers, .headers, example: "{Accept-Language: id}", "further lines of its requests",
      also: ["header"]),
    Key(
      "login", \.login, .secret("credential:NAME"), example: "credential:intranet",
      "a secret of the form user:password",
      also: ["auth", "password", "username"]),
    Key(
      "proxy", \.proxy, .checked(proxy), example: "http://proxy.example:3128", "the way to it: http, https or socks5h"),
    Key(
      "select", \.selectors, .selectors, example: "",
      "only for a site that is read wrongly: CSS, or XPath where it begins with / or (",
      also: ["selectors", "selector", "css", "xpath", "extract"]),
  ]

  /// Any region will do, a province by any of its names; one that is a province but for a letter is a typing error, and a
  /// town would stand beside its province.
  private static func knownRegion(_ value: Value, _ section: Section) -> String? {
    let name = RegionGuess.ownName(of: value.text ?? "")
    if RegionGuess.provinces.contains(name) { return name }
    if let province = RegionGuess.province(named: name) {
      section.log.add(
        "W510", .warning, at: value,
        "\"\(name.prefix(60))\" is in \(province), under which articles stand that name a place; did you mean "
          + "\"\(province)\"?")
    } else if let meant = Spelling.nearest(to: name, among: RegionGuess.provinces),
      meant.lowercased().first == name.lowercased().first
    {
      section.log.add("W510", .warning, at: value, "\"\(name.prefix(60))\" is no province; did you mean \"\(meant)\"?")
    }
    return name
  }

  private static func knownTopic(_ value: Value, _ section: Section) -> String? {
    let name = value.text ?? ""
    guard let names = section.context.topics?.map(\.name) else {
      return section.log.refuse(
        "E210", at: value, "no topic \"\(name.prefix(60))\": there is no \"topics\" in this file")
    }
    if let same = names.first(where: { $0.lowercased() == name.lowercased() }) { return same }
    var message = "no topic \"\(name.prefix(60))\" under \"topics\""
    if let guess = Spelling.nearest(to: name, among: Array(names.prefix(500))) {
      message += "; did you mean \"\(guess)\"?"
    }
    return section.log.refuse("E210", at: value, message)
  }

  private static func userAgent(_ value: Value, _ section: Section) -> String? {
    guard let text = value.text, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      return section.log.refuse("E104", at: value, "\"user_agent\" is sent as it is and must be plain ASCII")
    }
    // Domains that are nobody's (RFC 2606).
    if ["example.org", "example.com", "example.net", ".example"].contains(where: text.lowercased().contains) {
      section.log.add(
        "W505", .warning, at: value,
        "sites find nobody to write to at the address of this sample; put one of yours there")
    }
    return text
  }

  private static func proxy(_ value: Value, _ section: Section) -> String? {
    let text = value.text ?? ""
    let schemes = ["http://", "https://", "socks5h://", "socks5://"]
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }), text.count > scheme.count,
      !text.contains(" ")
    else {
      return section.log.refuse(
        "E202", at: value, "\"proxy\" must be an address that begins with \(schemes.joined(separator: ", "))")
    }
    guard !text.contains("@") else {
      return section.log.refuse("E203", at: value.place, "a password does not belong in an address")
    }
    return text
  }
}

extension Form where Content == WebURL {
  /// An address that is read.
  fileprivate static var address: Form {
    Form(
      read: { section, key in section.present(key).flatMap { AddressCheck(log: section.log).url($0) } },
      write: { $0.href })
  }
}

extension Form where Content == ArticlePattern {
  fileprivate static var articlePattern: Form {
    Form(
      read: { section, key in
        guard let value = section.text(key) else { return nil }
        do throws(ArticlePatternError) {
          return try ArticlePattern(value.text ?? "")
        } catch {
          return section.log.refuse("E209", at: value, error.message)
        }
      }, write: { $0.text })
  }
}

extension Form where Content == Source.Kind {
  /// How an address is read; knows what else it is called.
  fileprivate static var kind: Form {
    let meant = [
      "rss": "feed", "atom": "feed", "rdf": "feed", "json": "feed", "jsonfeed": "feed", "xml": "feed", "html": "page",
      "web": "page", "site": "auto", "website": "auto", "listing": "page", "halaman": "page", "news": "sitemap",
    ]
    return Form(
      read: { section, key in
        guard let value = section.text(key) else { return nil }
        let text = (value.text ?? "").lowercased()
        if let kind = Source.Kind(rawValue: text) { return kind }
        let guess = meant[text] ?? Spelling.nearest(to: text, among: Source.Kind.allCases.map(\.rawValue))
        let use = guess.map { "\"\($0)\"" } ?? "auto, feed, page or sitemap"
        return section.log.refuse("E211", at: value, "\"\(text.prefix(60))\" is not a kind; use \(use)")
      }, write: { $0.rawValue })
  }
}

extension Form where Content == [HTTPHeaders.Line] {
  fileprivate static var headers: Form {
    Form(
      read: { section, key in RequestHeaders(log: section.log).lines(section[key]?.value) },
      write: { "{" + $0.map { "\($0.name): \($0.value)" }.joined(separator: ", ") + "}" })
  }
}

extension Form where Content == ArticleSelectors {
  fileprivate static var selectors: Form {
    Form(
      read: { section, key in
        guard let field = section[key] else { return nil }
        var selectors = ArticleSelectors()
        Section(field.value, .select, named: key, section.context).read(SelectKeys.all, into: &selectors)
        return selectors.isEmpty ? nil : selectors
      }, write: { _ in "" })
  }
}
