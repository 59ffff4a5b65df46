import Text
import Web

/// Which paths are articles, as an operator writes it: `/berita/*`, `/*/*/*`. `*` stands for one segment or a part of one
/// (`/read-*`); what lies deeper matches too (`/berita/*` takes `/berita/12/judul`), and a last slash does not matter.
public struct ArticlePattern: Sendable, Hashable {
  private let segments: [String]
  /// Segments without a star: words that the operator named himself.
  let words: Set<String>

  /// A pattern as written; also a whole address, of which the path counts.
  public init(_ text: String) {
    let path = WebURL(text)?.path ?? text
    segments = path.lowercased().split(separator: "/").map(String.init)
    words = Set(segments.filter { !$0.contains("*") })
  }

  /// Whether a path matches.
  public func matches(_ path: String) -> Bool {
    let own = path.lowercased().split(separator: "/").map(String.init)
    guard own.count >= segments.count else { return false }
    return zip(segments, own).allSatisfy { Self.matches(Array($0.utf8), Array($1.utf8)) }
  }

  /// One segment; each piece between stars at its first place.
  private static func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
    let pieces = pattern.split(separator: .asterisk, omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return pattern == text }
    guard text.starts(with: pieces[0]) else { return false }
    var position = pieces[0].count
    for (i, piece) in pieces.enumerated().dropFirst() {
      if i == pieces.count - 1 {
        return text.count - position >= piece.count && text.suffix(piece.count).elementsEqual(piece)
      }
      var place = position
      while place + piece.count <= text.count, !text[place...].starts(with: piece) { place += 1 }
      guard place + piece.count <= text.count else { return false }
      position = place + piece.count
    }
    return true
  }
}
