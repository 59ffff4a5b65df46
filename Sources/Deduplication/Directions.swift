/// Provinces and regencies that differ by a direction only: "Nusa Tenggara Timur" and "Nusa Tenggara Barat", "Jateng" and
/// "Jatim". A direction is no name (it stands in hundreds of them), but tells two such places apart.
enum Directions {
  /// One direction a line: its words, then the short names of places that have it.
  static let list =
    """
    barat west | ntb jabar sumbar kalbar sulbar jakbar
    timur east | ntt jatim kaltim jaktim
    tengah central | jateng kalteng sulteng
    selatan south | sumsel kalsel sulsel jaksel tangsel
    utara north | sumut kaltara sulut malut jakut
    tenggara southeast | sultra
    """

  /// Names that a direction belongs to; beside none of them it may mean something else ("di tengah hujan").
  static let regions =
    """
    jawa sumatera sumatra kalimantan sulawesi nusa papua maluku halmahera lampung aceh lombok sumba flores timor jakarta
    bandung tangerang kutai kotawaringin barito hulu tapanuli nias labuhanbatu bangka belitung pasaman manggarai minahasa java
    """

  private static let all: [(words: [UInt32], short: [UInt32])] = list.split(separator: "\n").map { line in
    let parts = line.split(separator: "|").map { WordHashes.stems(of: String($0)) }
    return (parts[0], parts[1])
  }
  private static let places = Set(WordHashes.stems(of: regions))

  /// The directions that a headline's sorted stems name a place by.
  static func named(in heading: [UInt32]) -> [Int] {
    let hasPlace = heading.contains { places.contains($0) }
    return all.indices.filter { at in
      all[at].short.contains { SortedNumbers.hold(heading, $0) }
        || hasPlace && all[at].words.contains { SortedNumbers.hold(heading, $0) }
    }
  }

  /// Whether a text's sorted stems hold a direction in any way.
  static func isNamed(_ direction: Int, in text: [UInt32]) -> Bool {
    (all[direction].words + all[direction].short).contains { SortedNumbers.hold(text, $0) }
  }
}
