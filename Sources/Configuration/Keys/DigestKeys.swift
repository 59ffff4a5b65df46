import Model
import Text
import Web

/// The keys of `digest:`.
enum DigestKeys {
  static let all: [Key<DigestSettings>] = [
    Key("title", \.title, .line, "stands at the top and in the subject", also: ["name", "judul"]),
    Key(
      "language", \.language, .digestLanguage, "of headings and dates: id or en; articles keep theirs",
      also: ["lang", "bahasa"]),
    Key(
      "timezone", \.timezone, .checked { ZoneNames.checked($0, $1.log) },
      "WIB; Asia/Makassar is WITA, Asia/Jayapura is WIT", also: ["tz", "zone", "time_zone"]),
    Key(
      "at", \.at, .timeOfDay, "when the day ends and its digest is written",
      also: ["time", "hour", "when", "jam", "pukul", "schedule", "publish_at", "send_at"]),
    Key(
      "window", \.window, .duration(3_600...31 * 86_400), "how far back an article counts as new", also: ["period"]),
    Key(
      "formats", \.formats, .formats, "wa is for WhatsApp groups; also atom; bib, ris, csl to cite", also: ["format"]),
    Key(
      "directory", \.directory, .checked(checkedDirectory), example: "/var/lib/kabar/digests",
      "where the digests are written", also: ["dir", "path", "folder", "output"]),
    Key(
      "max_articles", \.maxArticles, .number(1...1_000), "shown in full; further ones get one line each",
      also: ["max", "limit"]),
    Key("summary", \.summarySentences, .number(0...5), "sentences of each article, 0 to 5", also: ["sentences"]),
    Key(
      "agenda", \.agenda, .yesOrNo, "days ahead: a section, agenda.html and agenda.ics", also: ["calendar", "kalender"]),
    Key(
      "empty_day", \.emptyDay, .choice, "when nothing was found: short says so, skip writes no file", also: ["empty"]),
    Key("weekly", \.weekly, .weekday, "the day of the week's summary; no for none", also: ["week"]),
    Key(
      "robots", \.robots, .choice, "noindex asks search engines to leave the pages out",
      also: ["seo", "search_engines"]),
    Key(
      "site", \.site, .checked(checkedSite), example: "https://example.org/kabar/",
      "where the folder is served: for sitemap.xml and the link in .wa.txt", also: ["address", "base_url", "url"]),
    Key(
      "publish", \.publish, .command, example: "[rsync, -a, \"{folder}/\", \"web@example.org:kabar/\"]",
      "run after an edition, without a shell", also: ["deploy", "after", "upload"]),
    Key(
      "keep", \.keepDays, .days(7...100 * 365),
      "files of older digests are removed; `kabar search` and `kabar digest` keep them", also: ["retention"]),
  ]

  private static func checkedSite(_ value: Value, _ section: Section) -> String? {
    let text = value.text ?? ""
    if let url = WebURL(text), url.href.utf8.count < 1_000 { return url.href }
    let guess =
      text.contains("://") ? nil : WebURL("https://" + text).map { "; did you mean \"\($0.href.prefix(200))\"?" }
    return section.log.refuse("E203", at: value, "\"\(text.prefix(60))\" is not an http address\(guess ?? "")")
  }

  private static func checkedDirectory(_ value: Value, _ section: Section) -> String? {
    guard let path = value.text else { return nil }
    guard path.hasPrefix("/") else {
      let guess = "/var/lib/kabar/" + path.drop { $0 == "." || $0 == "/" }
      return section.log.refuse(
        "E401", at: value, "\"\(path.prefix(200))\" is not a whole path; did you mean \"\(guess)\"?")
    }
    guard !path.split(separator: "/").contains("..") else {
      return section.log.refuse("E401", at: value, "\"..\" may not be in the path of a directory")
    }
    let access =
      ConfigurationEnvironment.isServices(path)
      ? "" : "; the service needs ReadWritePaths=\(path) (systemctl edit kabar) to write there"
    switch section.context.environment.directory(path) {
    case .missing: section.log.add("E401", at: value, "\(path) is not a directory that exists" + access)
    case .notWritable: section.log.add("E401", at: value, "\(path) is not writable by kabar" + access)
    case .outsideService: section.log.add("W506", .warning, at: value, "\(path) is outside of the sandbox" + access)
    case .fine, nil: break
    }
    return path
  }
}

extension Form where Content == [DigestSettings.Format] {
  /// The formats of a digest, each once.
  fileprivate static var formats: Form {
    let names = DigestSettings.Format.allCases.map(\.rawValue).joined(separator: ", ")
    return Form(
      read: { section, key in
        var formats: [DigestSettings.Format] = []
        for value in section.texts(key, "a list of formats") ?? [] {
          let text = value.text ?? ""
          guard let format = DigestSettings.Format(rawValue: text.lowercased()) else {
            let parts = text.lowercased().split(separator: " ").map(String.init)
            if parts.count > 1, parts.allSatisfy({ DigestSettings.Format(rawValue: $0) != nil }) {
              let list = "[\(parts.joined(separator: ", "))]"
              section.log.add("E113", at: value, "more than one entry in one text; write a list: \(list)")
              continue
            }
            section.log.add("E111", at: value, "\"\(text.prefix(60))\" is not a format; use \(names)")
            continue
          }
          if !formats.contains(format) { formats.append(format) }
        }
        return formats
      }, write: { "[" + $0.map(\.rawValue).joined(separator: ", ") + "]" })
  }
}

extension Form where Content == [String] {
  /// A program and its arguments, a word each. Nothing of it goes through a shell.
  fileprivate static var command: Form {
    Form(
      read: { section, key in
        let values = section.texts(key, "a list: the program, then its arguments", isRaw: true) ?? []
        let words = values.compactMap(\.text)
        guard let value = section[key]?.value else { return nil }
        if case .text = value.kind, let line = words.first, line.contains(" ") {
          let parts = line.split(separator: " ").joined(separator: ", ")
          return section.log.refuse("E113", at: value, "no shell reads this; write a list: [\(parts.prefix(200))]")
        }
        if words.contains(where: { $0.utf8.contains(0) }) { return nil }
        PublishFields.check(values, section)
        return words
      }, write: { "[" + $0.joined(separator: ", ") + "]" })
  }
}

extension Form where Content == Int? {
  /// A day of the week, 0 for Sunday; nil for none.
  fileprivate static var weekday: Form {
    let english = DateNames.weekdays(in: "en").map { $0[0] }
    let indonesian = DateNames.weekdays(in: "id")
    let none = ["no", "none", "false", "off", "never", "tidak"]
    return Form(
      read: { section, key in
        let words = english + none + indonesian.joined()
        guard let word = section.choice(key, words, shown: english + ["no"]) else { return nil }
        return .some(english.firstIndex(of: word) ?? indonesian.firstIndex { $0.contains(word) })
      }, write: { $0.map { english[$0] } ?? "no" })
  }
}
