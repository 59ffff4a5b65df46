/// Which paths are articles, as an operator writes it: `/berita/*`, `/*/*/*`, `/[0-9]*/*`.
///
/// `*` stands for any text within one segment (`/read-*`), `[0-9a-f]` for one of these characters and `[!0-9]` for any other,
/// `**` for any number of segments, as a star that begins the pattern does (`*.html`). What lies deeper matches too
/// (`/berita/*` takes `/berita/12/judul`); case and a last slash do not matter.
public struct ArticlePattern: Sendable, Hashable {
  /// The pattern as it was written.
  public let text: String
  /// Segments without a wildcard: words that the operator named himself.
  public let words: Set<String>
  private let segments: [Segment]

  /// Reads a pattern; one that no path can match is an error.
  public init(_ text: String) throws(ArticlePatternError) {
    var reader = ArticlePatternReader(text)
    segments = try reader.segments()
    words = reader.words
    self.text = text
  }

  /// Whether the path of an address matches.
  public func matches(_ path: String) -> Bool {
    let own = path.lowercased().utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    return Wildcards.match(segments, own, isAny: { $0 == .anyDepth }, isPrefix: true) { $0.matches($1) }
  }

  /// What stands between two slashes.
  enum Segment: Sendable, Hashable {
    /// `**`: any number of segments.
    case anyDepth
    case text([Letter])

    func matches(_ text: [UInt8]) -> Bool {
      guard case .text(let letters) = self else { return true }
      return Wildcards.match(letters, text, isAny: { $0 == .any }, isPrefix: false) { $0.matches($1) }
    }
  }

  /// What stands for one byte of a path or, as a star, for any number of them.
  enum Letter: Sendable, Hashable {
    case any
    case byte(UInt8)
    case oneOf([ClosedRange<UInt8>], isExcluded: Bool)

    func matches(_ byte: UInt8) -> Bool {
      switch self {
      case .any: true
      case .byte(let own): own == byte
      case .oneOf(let ranges, let isExcluded): ranges.contains { $0.contains(byte) } != isExcluded
      }
    }
  }
}

/// Matching with wildcards for any number of elements.
private enum Wildcards {
  /// Whether the pattern covers the text, or its beginning where `isPrefix`. Only the last wildcard is ever tried longer,
  /// so that the cost is at most the product of both lengths.
  static func match<P, T>(
    _ pattern: [P], _ text: [T], isAny: (P) -> Bool, isPrefix: Bool, matches: (P, T) -> Bool
  ) -> Bool {
    var (i, j) = (0, 0)
    var retry: (pattern: Int, text: Int)?
    while true {
      if i == pattern.count, isPrefix || j == text.count { return true }
      if i < pattern.count, isAny(pattern[i]) {
        retry = (i + 1, j)
        i += 1
      } else if i < pattern.count, j < text.count, matches(pattern[i], text[j]) {
        (i, j) = (i + 1, j + 1)
      } else if let last = retry, last.text < text.count {
        retry = (last.pattern, last.text + 1)
        (i, j) = (last.pattern, last.text + 1)
      } else {
        return false
      }
    }
  }
}
