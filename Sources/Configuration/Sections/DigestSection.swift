import Model
import Text

extension SettingsBuilder {
  /// `digest:`.
  func digest(_ section: Section) -> DigestSettings {
    var digest = DigestSettings()
    if let title = section.text("title"), let text = title.text { digest.title = text }
    if let language = section.text("language") {
      digest.language = LanguageNames.digestLanguage(language, log) ?? digest.language
    }
    if let zone = section.text("timezone") { digest.timezone = ZoneNames.checked(zone, log) ?? digest.timezone }
    digest.at = section.timeOfDay("at") ?? digest.at
    digest.window = section.duration("window", 3_600...31 * 86_400) ?? digest.window
    if let values = section.texts("formats", "a list of formats") { digest.formats = formats(values) }
    if let directory = section.text("directory") { digest.directory = checkedDirectory(directory) }
    digest.maxArticles = section.number("max_articles", 1...1_000) ?? digest.maxArticles
    digest.summarySentences = section.number("summary", 0...5) ?? digest.summarySentences
    let empty = section.choice("empty_day", DigestSettings.EmptyDay.allCases.map(\.rawValue))
    digest.emptyDay = empty.flatMap(DigestSettings.EmptyDay.init(rawValue:)) ?? digest.emptyDay
    if section["weekly"] != nil, let day = weekday(section) { digest.weekly = day.number }
    digest.keepDays = section.duration("keep", 7 * 86_400...100 * 365 * 86_400).map { $0 / 86_400 } ?? digest.keepDays
    return digest
  }

  private func formats(_ values: [Value]) -> [DigestSettings.Format] {
    var formats: [DigestSettings.Format] = []
    let all = DigestSettings.Format.allCases.map(\.rawValue).joined(separator: ", ")
    for value in values {
      let text = value.text ?? ""
      guard let format = DigestSettings.Format(rawValue: text.lowercased()) else {
        log.add("E111", at: value, "\"\(text.prefix(60))\" is not a format; use \(all)")
        continue
      }
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }

  /// The day of the weekly roll-up; `number` nil for none.
  private func weekday(_ section: Section) -> (number: Int?, Bool)? {
    let days = DateNames.weekdays(in: "en").map { $0[0] }
    let indonesian = DateNames.weekdays(in: "id")
    let known = days + ["no", "none"] + indonesian.joined()
    guard let word = section.choice("weekly", known, shown: days + ["no"]) else { return nil }
    return (days.firstIndex(of: word) ?? indonesian.firstIndex { $0.contains(word) }, true)
  }

  private func checkedDirectory(_ value: Value) -> String? {
    guard let path = value.text else { return nil }
    guard path.hasPrefix("/") else {
      let guess = "/var/lib/kabar/" + path.drop { $0 == "." || $0 == "/" }
      log.add("E401", at: value, "\"\(path.prefix(200))\" is not a whole path; did you mean \"\(guess)\"?")
      return nil
    }
    guard !path.split(separator: "/").contains("..") else {
      log.add("E401", at: value, "\"..\" may not be in the path of a directory")
      return nil
    }
    switch environment.directory(path) {
    case .missing: log.add("E401", at: value, "\(path) is not a directory that exists")
    case .notWritable: log.add("E401", at: value, "\(path) is not writable by kabar")
    case .fine, nil: break
    }
    return path
  }
}
