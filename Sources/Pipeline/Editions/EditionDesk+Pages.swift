import Digests
import Model
import Storage
import Text

extension EditionDesk {
  /// What the page of a day leads to, as the folder is now.
  ///
  /// - Parameter editions: all until today, the latest first.
  func links(of edition: Edition, among editions: [KeptEdition]) -> PageLinks {
    let written = writtenEditions(among: editions)
    let next = written.last { $0 > edition.day }
    return PageLinks(
      previous: written.first { $0 < edition.day },
      next: next.map(PageLinks.Next.day) ?? .announced(edition.day.adding(days: 1), settings.digest.at),
      pages: EditionArchive.pages(
        settings.digest, latest: edition,
        month: EditionArchive.month(before: edition.day, editions, keepDays: settings.digest.keepDays)),
      isHidden: settings.digest.robots == .noindex,
      stories: Set(edition.items.compactMap(StoryPage.key)), address: address(of: edition.day))
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
    return EditionViews(edition, links: links(of: edition, among: editions)).bytes(as: format)
  }

  /// Writes the page of the day before anew, which leads to this one from now on; nothing else of it changes.
  func writeNeighbour(of day: CalendarDay, among editions: [KeptEdition]) async throws {
    guard settings.digest.formats.contains(.html),
      let before = writtenEditions(among: editions).first(where: { $0 < day }),
      let edition = try await store.edition(of: before), isWritten(edition)
    else { return }
    let page = EditionViews(edition, links: links(of: edition, among: editions)).bytes(as: .html)
    try await disk.write(page, to: folder + "/" + before.iso + ".html")
  }

  /// Days whose files are in the folder, the latest first.
  private func writtenEditions(among editions: [KeptEdition]) -> [CalendarDay] {
    let first = OldDigests.firstKept(editions, days: settings.digest.keepDays)
    return editions.filter { edition in
      (first.map { edition.day >= $0 } ?? true) && (edition.articles > 0 || settings.digest.emptyDay == .short)
    }.map(\.day)
  }
}
