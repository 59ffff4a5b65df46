import Digests
import Model
import Storage
import Text

extension EditionDesk {
  /// Days after an edition within which something is told of its articles: as long as they are heard of, and a month in which
  /// nothing could be written.
  public static let daysCorrected = ArticleRecheck.daysHeard + 30

  /// What the page of a day leads to, as the folder is now.
  ///
  /// - Parameter editions: all until today, the latest first.
  func links(of edition: Edition, among editions: [KeptEdition]) async throws(StoreError) -> PageLinks {
    let written = writtenEditions(among: editions)
    let next = written.last { $0 > edition.day }
    return PageLinks(
      previous: written.first { $0 < edition.day },
      next: next.map(PageLinks.Next.day) ?? .announced(edition.day.adding(days: 1), settings.digest.at),
      pages: EditionArchive.pages(
        settings.digest, latest: edition,
        month: EditionArchive.month(before: edition.day, editions, settings.digest)),
      isHidden: settings.digest.robots == .noindex,
      stories: Set(edition.items.compactMap(StoryPage.key)),
      changes: try await laterChanges(of: edition, among: editions), address: address(of: edition.day))
  }

  /// What later editions told of one.
  private func laterChanges(
    of edition: Edition, among editions: [KeptEdition]
  ) async throws(StoreError) -> [LaterChange] {
    let days = edition.day.adding(days: 1)...edition.day.adding(days: Self.daysCorrected)
    guard editions.contains(where: { days.contains($0.day) }) else { return [] }
    return edition.laterChanges(in: try await store.editions(in: days))
  }

  /// Where the page of a day is served; nil where it is not said, or no page is written.
  private func address(of day: CalendarDay) -> String? {
    guard settings.digest.formats.contains(.html), let site = settings.digest.site else { return nil }
    return site + (site.hasSuffix("/") ? "" : "/") + day.iso + ".html"
  }

  /// The bytes of an edition in one format, as its file has them.
  public func bytes(of edition: Edition, as format: DigestSettings.Format) async throws(StoreError) -> [UInt8] {
    let today = max(edition.day, zone.moment(clock.now()).day)
    let editions = try await store.editions().filter { $0.day <= today }
    return EditionViews(edition, links: try await links(of: edition, among: editions)).bytes(as: format)
  }

  /// Formats that say what later editions told of one.
  private static let corrected: [DigestSettings.Format] = [.html, .bib, .ris, .csl]

  /// Writes earlier pages anew: that of the day before, which leads to this one from now on, and with their citations those of
  /// the days of which this one corrects something. Nothing else of them changes.
  func writeEarlierPages(than edition: Edition, among editions: [KeptEdition]) async throws {
    let formats = settings.digest.formats.filter(Self.corrected.contains)
    if formats.isEmpty { return }
    let written = writtenEditions(among: editions)
    let corrected = Set(edition.corrections.map(\.day)).intersection(written)
    let days = corrected.union(written.first { $0 < edition.day }.map { [$0] } ?? [])
    for day in days.sorted() where day < edition.day {
      guard let before = try await store.edition(of: day), isWritten(before) else { continue }
      let views = EditionViews(before, links: try await links(of: before, among: editions))
      for format in formats where format == .html || corrected.contains(day) {
        try await disk.write(views.bytes(as: format), to: folder + "/" + day.iso + "." + format.ending)
      }
    }
  }

  /// Days whose files are in the folder, the latest first.
  private func writtenEditions(among editions: [KeptEdition]) -> [CalendarDay] {
    editions.filter(KeptFiles(editions, settings.digest).has).map(\.day)
  }
}
