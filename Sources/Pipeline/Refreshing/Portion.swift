import Model
import Text

/// Which of the candidates that are not known yet one refresh reads, and what becomes of the others. Pure.
///
/// The newest come first whatever the listing's order; those that say no date keep it, behind what is surely new. What is
/// older than the window is not read, but for a source's first listing: there it fills the portion up.
struct Portion {
  /// To be read now, in this order.
  private(set) var chosen: [Candidate] = []
  /// To be read by a later refresh.
  private(set) var left: [Candidate] = []
  /// Settled as old, unread.
  private(set) var old: [Candidate] = []
  /// Settled unread as beyond the portion: what a new source offers without a date.
  private(set) var beyond: [Candidate] = []

  /// - Parameters:
  ///   - candidates: those that are not known.
  ///   - revealed: keys of those that are an archive though they say no date.
  ///   - isFirst: whether the source's listing is read for the first time.
  ///   - size: how many are read at most.
  init(
    of candidates: [Candidate], revealed: Set<String> = [], in window: NewsWindow, isFirst: Bool, size: Int,
    now: Instant
  ) {
    var dated: [(candidate: Candidate, date: Instant)] = []
    var undated: [Candidate] = []
    for candidate in candidates {
      if revealed.contains(candidate.key) {
        old.append(candidate)
        continue
      }
      // A date from the future says nothing.
      if let date = candidate.date, date <= now + Self.slack, isFirst || !Self.isDoubtful(candidate, date, window) {
        dated.append((candidate, date))
      } else {
        undated.append(candidate)
      }
    }
    let order = dated.enumerated().sorted { a, b in
      a.element.date == b.element.date ? a.offset < b.offset : a.element.date > b.element.date
    }
    let fresh = order.filter { !window.isOld($0.element.date) }.map(\.element.candidate)
    let archive = order.filter { window.isOld($0.element.date) }.map(\.element.candidate)
    let news = fresh + undated
    chosen = Array(news.prefix(size))
    left = Array(news.dropFirst(size))
    if isFirst {
      // Of links without a date the first ones are enough to begin with: a sitemap has thousands.
      beyond = left.filter { $0.entry == nil && $0.date == nil }
      left.removeAll { $0.entry == nil && $0.date == nil }
    }
    let room = isFirst ? size - chosen.count : 0
    chosen += archive.prefix(room)
    old += archive.dropFirst(room)
  }

  /// Entries without a date that a feed shows behind all that were known while what is new stands before those: it has
  /// become longer at its old end.
  static func revealed(_ candidates: [Candidate], known: Set<String>) -> Set<String> {
    guard let first = candidates.firstIndex(where: { known.contains($0.key) }),
      let last = candidates.lastIndex(where: { known.contains($0.key) })
    else { return [] }
    let behind = candidates[(last + 1)...]
    // A page has several lists, which end where they like.
    let isFeed = behind.allSatisfy { $0.entry != nil && $0.date == nil }
    guard isFeed, first > 0, behind.count > max(first, fewestRevealed) else { return [] }
    return Set(behind.map(\.key))
  }

  private static let fewestRevealed = 2

  private static let slack = 86_400

  /// Whether a listing may print the day of what happened, not of publication: offices tell some days later. Its page decides.
  private static func isDoubtful(_ candidate: Candidate, _ date: Instant, _ window: NewsWindow) -> Bool {
    candidate.entry?.listed != nil && window.isOld(date) && date >= window.start - late
  }

  private static let late = 7 * 86_400
}
