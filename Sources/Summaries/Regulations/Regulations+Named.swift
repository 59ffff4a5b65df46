import Model
import Text

extension Regulations {
  /// Spellings kept of one.
  private static let mostSpellings = 3

  /// The laws and rules that an article names in its headline or text, each once, in the order of the first mention, with
  /// whose they are and what they are on as far as the article says so.
  public static func named(in read: ReadText) -> [NamedRegulation] {
    if isDenied(read) { return [] }
    let headline = Array(read.title.utf8)
    let places = MakerPlaces(read.pieces, read.body)
    var all: [NamedRegulation] = []
    for (pieces, bytes) in [(read.pieces, read.body), (read.titlePieces, headline)] {
      let text = RegulationText(pieces: pieces, bytes: bytes)
      let laws = scan(pieces, bytes)
      var named = laws.map { found in
        var one = NamedRegulation(found.law.plain, maker: text.maker(of: found, places), about: text.about(found))
        if let spelling = text.spelling(of: found) { one.spellings = [spelling] }
        return one
      }
      let changes = RegulationChanges(pieces: pieces)
      for place in named.indices.dropLast() {
        let earlier = place > 0 ? laws[place - 1] : nil
        guard let (verb, isPassive) = changes.verb(between: laws[place], and: laws[place + 1], earlier: earlier) else {
          continue
        }
        let (doer, other) = isPassive ? (place + 1, place) : (place, place + 1)
        if named[doer].law == named[other].law, named[doer].maker == named[other].maker { continue }
        named[doer].changes = [.init(verb, law: named[other].law, maker: named[other].maker)]
      }
      for one in named { add(one, to: &all) }
    }
    return all
  }

  /// Another mention of the same one adds what the first lacks.
  private static func add(_ one: NamedRegulation, to all: inout [NamedRegulation]) {
    let known = all.firstIndex { $0.law == one.law && ($0.maker == one.maker || $0.maker == nil || one.maker == nil) }
    guard let known else { return all.append(one) }
    all[known].maker = all[known].maker ?? one.maker
    all[known].about = all[known].about ?? one.about
    for change in one.changes ?? [] where !(all[known].changes ?? []).contains(change) {
      all[known].changes = (all[known].changes ?? []) + [change]
    }
    for spelling in one.spellings where !all[known].spellings.contains(spelling) {
      if all[known].spellings.count < mostSpellings { all[known].spellings.append(spelling) }
    }
  }
}
