import Digests
import Files
import Model
import Storage
import Text

/// Writes what lies beside the editions: the roll-up of each week, the index, the page of sources, the feed of editions.
/// All of it is made from kept editions, so that writing it again gives the same bytes.
struct EditionArchive {
  let store: Store
  let disk: DiskWriter
  let settings: DigestSettings
  let folder: String

  /// Brings everything up to date after the files of `edition` were written.
  ///
  /// - Parameters:
  ///   - editions: all until `today`, the latest first.
  ///   - today: the last day that is believed in: editions of later ones were made by a clock that was ahead.
  func write(after edition: Edition, among editions: [KeptEdition], today: CalendarDay) async throws {
    let hasPages = settings.formats.contains(.html)
    if let last = lastDayOfWeek(of: edition.day, editions: editions.map(\.day)) {
      try await writeWeek(to: last)
    }
    let latest = try await store.latestEditions(EditionsFeed.most).filter { $0.day <= today }
    let feeds = try await writeFeeds(of: latest)
    let pages = latest.first.map { self.pages(latest: $0, editions) } ?? []
    try await writeMonths(after: edition, editions: editions)
    try await writeIndex(editions, latest: latest, feeds: feeds, pages: pages)
    if hasPages, let page = SourcesPage(editions: latest) {
      try await disk.write(page.render(pages: pages, isHidden: isHidden), to: folder + "/" + SourcesPage.fileName)
    }
    if hasPages, let last = latest.first {
      try await writeRegulations(of: last, editions: editions, pages: pages)
    }
    let day = editions.first?.day
    let stories =
      hasPages ? try await writeStories(of: edition, pages: pages, latest: day, today: today, correcting: latest) : []
    if hasPages {
      try await writeMap(editions, stories: stories + latest.flatMap { $0.items.compactMap(StoryPage.key) })
    }
    if let last = latest.first { try await writeAgenda(of: last, pages: pages) }
    let shown = latest.filter { !$0.items.isEmpty || settings.emptyDay == .short }
    if settings.formats.contains(.atom),
      let feed = EditionsFeed(editions: shown).render(links: settings.formats.contains(.html))
    {
      try await disk.write(feed, to: folder + "/" + EditionsFeed.fileName)
    }
  }

  /// The last day of the week that an edition completes; nil where it completes none. Where the machine was off on that
  /// day, the next edition completes the week.
  private func lastDayOfWeek(of day: CalendarDay, editions: [CalendarDay]) -> CalendarDay? {
    guard let weekday = settings.weekly else { return nil }
    let last = day.adding(days: -((day.weekday - weekday + 7) % 7))
    if last == day { return last }
    guard let before = editions.filter({ $0 < day }).max(), before < last, before > last.adding(days: -7) else {
      return nil
    }
    return last
  }

  private func pages(latest: Edition, _ editions: [KeptEdition]) -> [PageKind] {
    Self.pages(
      settings, latest: latest,
      month: Self.month(before: latest.day, editions, settings))
  }

  private func writeWeek(to last: CalendarDay) async throws {
    let editions = try await store.editions(in: last.adding(days: -13)...last)
    guard let latest = editions.last, latest.day > last.adding(days: -7) else { return }
    // As the week's own editions are titled: a later change of the configuration changes no old file.
    let week = Week(title: latest.title, language: latest.language, last: last, editions: editions)
    for format in settings.formats where [.md, .txt, .html].contains(format) {
      let name = WeekNumber(of: last).name + "." + format.rawValue
      try await disk.write(week.render(as: format, isHidden: isHidden), to: folder + "/" + name)
    }
    try await store.note(week.summary)
  }

  /// The days ahead, as the latest edition knows them.
  private func writeAgenda(of edition: Edition, pages: [PageKind]) async throws {
    if settings.formats.contains(.html), let page = AgendaPage(edition: edition) {
      try await disk.write(
        page.render(pages: pages, isHidden: isHidden), to: folder + "/" + AgendaPage.fileName)
    }
    if let calendar = AgendaCalendar(edition: edition) {
      try await disk.write(calendar.render(), to: folder + "/" + AgendaCalendar.fileName)
    }
  }

  /// The weeks whose files are there.
  func weeks(_ kept: KeptFiles) async throws -> [WeekSummary] { try await store.weeks().filter { kept.has($0.last) } }

  /// The months whose page is there.
  func months(_ kept: KeptFiles) async throws -> [CalendarMonth] {
    try await store.months().map { CalendarMonth(of: $0.first) }.filter { kept.has($0.last) }
  }

  private func writeIndex(
    _ editions: [KeptEdition], latest: [Edition], feeds: [FacetFeed.Link], pages: [PageKind]
  ) async throws {
    // Files that are gone are not linked.
    let kept = KeptFiles(editions, settings)
    let index = ArchiveIndex(
      title: settings.title, language: settings.language, editions: editions.filter(kept.has), latest: latest,
      weeks: try await weeks(kept),
      hasSources: settings.formats.contains(.html), hasFeed: settings.formats.contains(.atom), feeds: feeds,
      pages: pages, summaries: Set(settings.formats.contains(.html) ? try await months(kept) : []), isHidden: isHidden)
    for format in settings.formats where format == .md || format == .html {
      try await disk.write(index.render(as: format), to: folder + "/index." + format.rawValue)
    }
  }
}
