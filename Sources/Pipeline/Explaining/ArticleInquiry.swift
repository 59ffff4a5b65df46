import Digests
import Fetching
import Model
import Storage
import Text
import Web

/// Looks up what became of an article, or finds out what would become of it.
package struct ArticleInquiry: Sendable {
  let sources: [Source]
  let fetcher: PoliteFetcher
  let store: Store
  let builder: ArticleBuilder
  let clock: WallClock

  /// What there is to say.
  package enum Answer: Sendable {
    /// How it was judged, or would be; with why it is told from the feed alone, where it is.
    case judged(JudgementExplanation, Failure?)
    /// Its page could not be read; it is tried again, or was given up.
    case waiting(RefreshRecord.Failure)
    /// Its page cannot be read now.
    case unreadable(Trouble)
  }

  /// Why a page is not what is told.
  package enum Failure: Sendable {
    /// As the last try found it.
    case kept(RefreshRecord.Failure)
    /// As it was found now.
    case now(Trouble)
  }

  /// Listings looked into for an address.
  private static let listings = 3

  /// What became of the article at `url`. One that was never read is read now as its source would read it, and nothing is
  /// kept of it.
  ///
  /// - Parameters:
  ///   - privateNetwork: whether private addresses are allowed though the source does not say so.
  ///   - say: the language of what became of it.
  package func answer(
    _ url: WebURL, privateNetwork: Bool, _ say: WordingLanguage = .english
  ) async throws(StoreError) -> Answer {
    let kept = try await store.failure(key: url.key)
    if let record = try await store.article(key: url.key) {
      var original: ArticleRecord?
      if let id = record.copyOf { original = try await store.article(id: id) }
      var judged = JudgementExplanation(record, original: original)
      if let id = record.id, let aftermath = try await store.aftermaths(of: [id])[id] {
        judged.add(aftermath, in: builder.zone, say)
      }
      return .judged(judged, record.standIn == nil ? nil : kept.map(Failure.kept))
    }
    if let kept { return .waiting(kept) }
    let states = try await store.sourceStates()
    var found = sources.filter(\.enabled).offering(url)
    if found.isEmpty { found = [Source(name: url.site, url: url)] }
    for index in found.indices where privateNetwork { found[index].privateNetwork = true }
    var first: (reader: CandidateReader, offered: Candidate?)?
    for source in found.prefix(Self.listings) {
      let read: (reader: CandidateReader, offered: Candidate?)
      do {
        read = try await look(for: url, at: source, state: states[source.name])
      } catch {
        return .unreadable(error)
      }
      if first == nil || read.offered != nil { first = read }
      if read.offered != nil { break }
    }
    guard let first else { return .unreadable(Trouble(.noArticles)) }
    let candidate = first.offered ?? Candidate(url: url)
    let reading = await first.reader.read(candidate, isBacklog: false, now: clock.now())
    let trouble = reading.failure?.trouble
    guard let record = reading.article else { return .unreadable(trouble ?? Trouble(.noArticles)) }
    return .judged(JudgementExplanation(record), trouble.map(Failure.now))
  }

  /// How a source reads articles, and what its listing says of this one; nothing where it does not name it.
  private func look(
    for url: WebURL, at source: Source, state known: SourceState?
  ) async throws(Trouble) -> (reader: CandidateReader, offered: Candidate?) {
    // A state without memory: the listing comes whole, though the service has it already.
    var state = SourceState(name: source.name, url: source.url)
    if let known, known.url == source.url { state.feed = known.feed }
    let client = try SourceClient(source, fetcher: fetcher)
    var listing = ListingReader(client, state: state, store: store, zone: builder.zone, now: clock.now())
    var offered: Candidate?
    var all: [Candidate] = []
    // The article itself given as a source has no listing; and one that fails does not keep the page from being read.
    if source.url != url, case .candidates(let candidates)? = try? await listing.read() {
      offered = candidates.first { $0.url.key == url.key }
      all = candidates
    }
    var reader = CandidateReader(listing, builder: builder, clock: clock)
    reader.compare(all)
    return (reader, offered)
  }
}
