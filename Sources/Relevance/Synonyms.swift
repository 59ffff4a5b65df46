import Text

/// Ways to say the same that news use side by side, so that a topic's term "UU Pekerja Sosial" finds "Undang-Undang
/// Pekerja Sosial", too. They come from the lexicon.
struct Synonyms {
  /// Each meaning's ways, each in words as they are compared.
  private let groups: [[[String]]]

  /// Other ways of one term at most.
  private static let most = 16

  init(_ groups: [[String]]) {
    self.groups = groups.map { ways in ways.map(Self.words).filter { !$0.isEmpty } }
  }

  /// The term, then the other ways to say it.
  func variants(of term: String) -> [String] {
    var variants = [term]
    var seen: Set<String> = [PhraseMatcher.key(term)]
    var next = 0
    while next < variants.count, variants.count < Self.most {
      let words = Self.words(variants[next])
      for group in groups {
        for way in group {
          guard let place = Self.place(of: way, in: words) else { continue }
          for other in group where other != way && variants.count < Self.most {
            let variant = (words[..<place] + other + words[(place + way.count)...]).joined(separator: " ")
            if seen.insert(variant).inserted { variants.append(variant) }
          }
        }
      }
      next += 1
    }
    return variants
  }

  private static func words(_ text: String) -> [String] {
    PhraseMatcher.key(text).split(separator: " ").map { String($0) }
  }

  private static func place(of way: [String], in words: [String]) -> Int? {
    guard words.count >= way.count else { return nil }
    return (0...(words.count - way.count)).first { Array(words[$0..<($0 + way.count)]) == way }
  }
}
