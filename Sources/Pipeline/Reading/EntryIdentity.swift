import Model
import Text
import Web

/// What tells an entry of a feed from the others besides its address: its guid, the fragment of its address, or its headline
/// and date.
struct EntryIdentity: Sendable, Hashable {
  /// The same for entries that are one entry over again.
  let text: String
  /// What the key is made of besides.
  private let further: String

  /// - Parameters:
  ///   - url: the address that stands for the entry.
  ///   - guids: the guids of the feed that tell entries apart.
  init(_ entry: Entry, at url: WebURL, guids: Set<String>) {
    let date = entry.published.map { String($0.seconds) }
    let fragment = [url, entry.permalink].lazy.compactMap { $0?.fragment }.first { !$0.isEmpty }
    if let guid = entry.id, guids.contains(guid), WebURL(guid).map({ $0.key != url.key }) ?? true {
      text = "guid " + guid
      // Some number their entries anew with each one that comes.
      further = date ?? entry.headline
    } else if let fragment {
      text = "fragment " + fragment
      further = url.key
    } else {
      // Whole days and no date at all are shared by many.
      let isVague = entry.published.map { $0.seconds % 3600 == 0 } ?? true
      text = "headline \(entry.headline)\n" + (date ?? "") + (isVague ? "\n\(entry.textHash)" : "")
      further = String(url.key.prefix { $0 != "?" })
    }
  }

  /// A key that no address has. The same guid in another source is another entry.
  func key(in source: String) -> String {
    let hash = StableHash.of((source + "\n" + text + "\n" + further).utf8)
    return "entry " + String(hash, radix: 36)
  }

  /// The key of an article that took the place of another one, with its guid and date: by its headline alone.
  static func key(ofHeadline headline: String, at url: WebURL, in source: String) -> String {
    "entry " + String(StableHash.of([source, "instead", headline, url.key].joined(separator: "\n").utf8), radix: 36)
  }

  /// The guids that no two entries with nothing else in common have.
  static func tellingGUIDs(_ entries: [Entry]) -> Set<String> {
    var first: [String: Entry] = [:]
    var guids: Set<String> = []
    for entry in entries {
      guard let guid = entry.id, !guid.isEmpty else { continue }
      if let known = first.updateValue(entry, forKey: guid) {
        if !isSame(known, entry) { guids.remove(guid) }
      } else {
        guids.insert(guid)
      }
    }
    return guids
  }

  /// Whether two entries with one guid are one entry: perhaps with a new headline.
  private static func isSame(_ a: Entry, _ b: Entry) -> Bool {
    let (one, other) = (a.headline, b.headline)
    if one == other || one.isEmpty || other.isEmpty { return true }
    guard a.published == b.published else { return false }
    let (words, others) = (Set(WordTokens(one).words), Set(WordTokens(other).words))
    return words.intersection(others).count * 2 >= min(words.count, others.count)
  }
}
