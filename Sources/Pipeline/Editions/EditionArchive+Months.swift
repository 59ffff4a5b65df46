import Digests
import Model
import Storage
import Text

extension EditionArchive {
  /// Pages of months made up at one edition at most: those of a store that earlier versions wrote.
  private static let mostMadeUp = 3

  /// Writes the page of the month that an edition completes; where the edition lies in a completed one, that month's and the
  /// next one's, which is set against it; and some that have none yet.
  func writeMonths(after edition: Edition, editions: [KeptEdition]) async throws {
    guard settings.formats.contains(.html), let latest = editions.map(\.day).max() else { return }
    let current = CalendarMonth(of: latest)
    let own = CalendarMonth(of: edition.day)
    let kept = KeptFiles(editions, settings)
    let complete = Set(editions.map { CalendarMonth(of: $0.day) }).filter { $0 < current && kept.has($0.last) }
    let known = Set(try await store.months().map { CalendarMonth(of: $0.first) })
    var due = complete.intersection([own, own.after])
    due.formUnion(complete.subtracting(known).sorted().suffix(Self.mostMadeUp))
    if !editions.contains(where: { $0.day < edition.day && CalendarMonth(of: $0.day) == own }),
      let before = complete.filter({ $0 < own }).max()
    {
      due.insert(before)
    }
    for month in due.sorted() { try await write(month, firstKept: kept.first) }
  }

  private func write(_ month: CalendarMonth, firstKept: CalendarDay?) async throws {
    let editions = try await store.editions(in: month.before.first...month.last)
    let register = LawRegister(try await store.laws(until: month.last))
    guard let last = editions.last, let counted = Month(month, editions: editions, register: register) else { return }
    let pages = Self.pages(settings, latest: last, month: month)
    let page = MonthPage(counted, pages: pages, isHidden: isHidden, firstKept: firstKept)
    try await disk.write(page.render(), to: folder + "/" + month.fileName)
    try await store.noteMonth(first: month.first, articles: counted.articles)
  }

  /// The last completed month before a day whose page lies beside it.
  static func month(
    before day: CalendarDay, _ editions: [KeptEdition], _ settings: DigestSettings
  ) -> CalendarMonth? {
    let first = CalendarMonth(of: day).first
    guard let last = editions.map(\.day).filter({ $0 < first }).max() else { return nil }
    let month = CalendarMonth(of: last)
    return KeptFiles(editions, settings).has(month.last) ? month : nil
  }

  /// Writes the page of laws and rules, as of the latest edition.
  func writeRegulations(of latest: Edition, editions: [KeptEdition], pages: [PageKind]) async throws {
    let page = RegulationsPage(
      LawRegister(try await store.laws(until: latest.day)), latest: latest,
      firstKept: KeptFiles(editions, settings).first)
    try await disk.write(
      page.render(pages: pages, isHidden: isHidden), to: folder + "/" + RegulationsPage.fileName)
  }
}
