import Digests
import Model
import Storage
import Text

extension EditionArchive {
  /// Feeds of one kind at most.
  private static let mostFeeds = 100

  var isHidden: Bool { settings.robots == .noindex }

  /// The pages that lie beside the editions.
  static func pages(_ settings: DigestSettings, latest: Edition, month: CalendarMonth?) -> [PageKind] {
    guard settings.formats.contains(.html) else { return [] }
    return [.archive] + (latest.agenda == nil ? [] : [.agenda]) + (month.map { [.month($0)] } ?? [])
      + [.regulations, .sources]
  }

  /// Writes the feeds of topics and regions; returns how the index leads to them.
  func writeFeeds(of latest: [Edition]) async throws -> [FacetFeed.Link] {
    let formats = settings.formats.filter { $0 == .atom || $0 == .json }
    guard let shown = formats.contains(.atom) ? .atom : formats.first else { return [] }
    let feeds = FacetFeed.all(of: latest).prefix(Self.mostFeeds)
    if feeds.isEmpty { return [] }
    try await disk.makeFolder(folder + "/" + FacetFeed.folder)
    for feed in feeds {
      for format in formats {
        let name = feed.stem + (format == .atom ? ".xml" : ".json")
        try await disk.write(feed.render(as: format), to: folder + "/" + FacetFeed.folder + "/" + name)
      }
    }
    return feeds.filter { !$0.isEmpty }.map { $0.link(as: shown) }
  }

  /// Writes the page of each story that an edition continues, with all that later editions tell of it, and of those of which
  /// it corrects something. Returns which it continues.
  ///
  /// - Parameter correcting: the latest editions, which may say that something was corrected.
  func writeStories(
    of edition: Edition, pages: [PageKind], latest: CalendarDay?, today: CalendarDay, correcting: [Edition]
  ) async throws -> [StoryKey] {
    let keys = Set(edition.items.compactMap(StoryPage.key)).sorted()
    guard let latest else { return [] }
    var due = keys.map { (key: $0, edition: edition) }
    for correction in edition.corrections {
      guard let told = try await store.edition(of: correction.day),
        let item = told.items.first(where: { $0.number == correction.number })
      else { continue }
      let key = StoryPage.key(of: item) ?? StoryKey(day: told.day, number: item.number)
      if !due.contains(where: { $0.key == key }) { due.append((key, told)) }
    }
    for (key, edition) in due {
      let told = try await tellings(of: key, from: edition, today: today)
      let days = Set(told.map(\.day))
      let page = StoryPage(
        key, editions: told + correcting.filter { !days.contains($0.day) }, pages: pages, latest: latest,
        isHidden: isHidden)
      if let page { try await disk.write(page.render(), to: folder + "/" + key.fileName) }
    }
    return keys
  }

  /// The editions that told a story: those that one of them names, itself, and what came after it.
  private func tellings(of key: StoryKey, from edition: Edition, today: CalendarDay) async throws -> [Edition] {
    var last = edition
    var later: [Edition] = []
    while last.day < today {
      let window =
        last.day.adding(days: 1)...max(last.day.adding(days: 1), min(today, last.day.adding(days: StoryMatcher.days)))
      let found = try await store.editions(in: window).filter { $0.items.contains { StoryPage.key(of: $0) == key } }
      guard let newest = found.last else { break }
      later += found
      last = newest
    }
    var told: [Edition] = []
    let entries = (later.last ?? edition).items.first { StoryPage.key(of: $0) == key }?.continues?.entries ?? []
    let known = Set(later.map(\.day) + [edition.day])
    for day in Set(entries.map(\.day)).subtracting(known).sorted() {
      if let before = try await store.edition(of: day) { told.append(before) }
    }
    return told + [edition] + later
  }

  /// Writes the map of the pages, where it is known under which address they are served.
  func writeMap(_ editions: [KeptEdition], stories: [StoryKey]) async throws {
    guard let site = settings.site, !isHidden, let latest = editions.first?.day else { return }
    let kept = KeptFiles(editions, settings)
    var files = [(name: "index.html", day: latest), (name: SourcesPage.fileName, day: latest)]
    files.append((name: RegulationsPage.fileName, day: latest))
    if settings.agenda { files.append((name: AgendaPage.fileName, day: latest)) }
    files += Set(stories).sorted().map { (name: $0.fileName, day: latest) }
    files += editions.filter(kept.has).map { (name: $0.day.iso + ".html", day: $0.day) }
    files += try await weeks(kept).map { (name: WeekNumber(of: $0.last).name + ".html", day: $0.last) }
    files += try await months(kept).map { (name: $0.fileName, day: $0.last) }
    guard let map = SitemapFile(site: site, files: files) else { return }
    try await disk.write(map.render(), to: folder + "/" + SitemapFile.fileName)
  }
}
