import Model
import Storage
import Web

/// Finds entries that stand where another article was told: a page that is written anew for each ("Perkembangan terkini"). They
/// are articles of their own, of which the entry of a feed tells all; what a page lists is read.
struct ReusedAddresses {
  let source: String
  let store: Store
  let window: NewsWindow
  /// What the site calls itself: words that all its entries have.
  let siteNames: [String]

  /// The candidates, those of them apart from the article that is known by their address.
  ///
  /// - Parameter seen: the keys that are known.
  func parted(_ candidates: [Candidate], seen: Set<String>) async throws(StoreError) -> [Candidate] {
    try await rewritten(dated(candidates, seen: seen), seen: seen)
  }

  /// Those parted that are dated later.
  private func dated(_ candidates: [Candidate], seen: Set<String>) async throws(StoreError) -> [Candidate] {
    let possible = candidates.indices.filter { isPossible(candidates[$0], seen) }
    if possible.isEmpty { return candidates }
    let known = try await store.known(keys: possible.compactMap { candidates[$0].identity }).seen
    var parted = candidates
    for index in possible where candidates[index].identity.map({ !known.contains($0) }) ?? false {
      guard let told = try await store.article(key: candidates[index].url.key)?.article,
        isAnother(candidates[index], than: told)
      else { continue }
      parted[index].address = .shared
    }
    return parted
  }

  /// Those parted that keep guid and date though headline and text are another article's: only the words show it.
  private func rewritten(_ candidates: [Candidate], seen: Set<String>) async throws(StoreError) -> [Candidate] {
    let possible = candidates.indices.filter { index in
      let candidate = candidates[index]
      guard candidate.address == .page, let entry = candidate.entry else { return false }
      return entry.listed == nil && seen.contains(candidate.key)
    }
    if possible.isEmpty { return candidates }
    let titles = try await store.titlesOffered(possible.map { candidates[$0].key }, by: source)
    var parted = candidates
    for index in possible {
      guard var entry = candidates[index].entry, let title = titles[candidates[index].key], title != entry.headline
      else { continue }
      let trust = PageTrust(candidates[index], siteNames: siteNames)
      // By far the most are the same, or a few words of them.
      guard trust.isTellingTwice, !trust.isTold(by: title),
        let told = try await store.article(key: candidates[index].url.key)?.article,
        !trust.isTold(by: told.title + "\n" + told.text)
      else { continue }
      let key = EntryIdentity.key(ofHeadline: entry.headline, at: candidates[index].url, in: source)
      if try await store.known(keys: [key]).seen.contains(key) { continue }
      // That date is the other's.
      if let date = entry.published, told.published.map({ date <= $0.moment.instant }) ?? true || window.isOld(date) {
        (entry.published, entry.updated) = (nil, nil)
      }
      (parted[index].entry, parted[index].identity, parted[index].address) = (entry, key, .shared)
    }
    return parted
  }

  private func isPossible(_ candidate: Candidate, _ seen: Set<String>) -> Bool {
    guard candidate.address == .page, candidate.identity != nil, seen.contains(candidate.key),
      let entry = candidate.entry,
      let date = entry.published
    else { return false }
    return !window.isOld(date)
  }

  /// Whether an entry, dated later, promises what the article does not tell.
  private func isAnother(_ candidate: Candidate, than told: Article) -> Bool {
    guard let date = candidate.entry?.published, let known = told.published, date > known.moment.instant else {
      return false
    }
    let trust = PageTrust(candidate, siteNames: siteNames)
    return trust.isTelling && !trust.isTold(by: told.title + "\n" + told.text)
  }
}
