import Model
import Web

extension [Source] {
  /// The sources whose site an address belongs to, the likeliest first: the same host before another one of its domain,
  /// then those whose `articles` it fits, then those whose own path it shares most of.
  package func offering(_ url: WebURL) -> [Source] {
    let ranked: [(source: Source, rank: [Int])] = compactMap { source in
      guard let distance = source.distance(to: url) else { return nil }
      let pattern = source.articles.map { $0.matches(url.path) }
      return (source, [distance, pattern == true ? 0 : pattern == nil ? 1 : 2, -source.sharedSegments(with: url)])
    }
    return ranked.enumerated().sorted { a, b in
      a.element.rank == b.element.rank
        ? a.offset < b.offset : a.element.rank.lexicographicallyPrecedes(b.element.rank)
    }.map(\.element.source)
  }
}

extension Source {
  /// 0: the same host and port; 1: one host is within the domain of the other; nil: neither.
  fileprivate func distance(to other: WebURL) -> Int? {
    if url.siteKey == other.siteKey { return url.effectivePort == other.effectivePort ? 0 : nil }
    let isWithin = other.host.hasSuffix("." + url.siteKey) || url.host.hasSuffix("." + other.siteKey)
    return isWithin ? 1 : nil
  }

  fileprivate func sharedSegments(with other: WebURL) -> Int {
    zip(url.path.split(separator: "/"), other.path.split(separator: "/")).prefix { $0 == $1 }.count
  }
}
