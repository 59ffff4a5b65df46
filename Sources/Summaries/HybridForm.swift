import Text

/// Ways to say that some came and others took part through a network: "di Aula Sawo dan secara daring", "40 hadir langsung,
/// sedangkan 200 mengikuti secara daring".
enum HybridForm {
  private static let joints: WordTable = [
    "dan", "serta", "sekaligus", "maupun", "plus", "juga", "&", "and", "or", "atau", "/",
  ]
  /// The same where both are told in clauses of their own.
  private static let clauses = WordTable(
    joints.words + ["sedangkan", "sementara", "selebihnya", "sisanya", "lainnya", "while", "others"])
  private static let manners: WordTable = ["secara", "held"]
  private static let ways: WordTable = ["melalui", "lewat", "via", "on", "over"]
  private static let afar: WordTable = ["daring", "online", "virtual", "virtually"]
  private static let networks: WordTable = ["zoom", "google", "teams", "daring", "aplikasi", "youtube"]
  private static let present: WordTable = ["luring", "offline"]
  private static let presentPairs: [(WordKey, WordKey)] = [
    ("tatap", "muka"), ("hadir", "langsung"), ("datang", "langsung"), ("in", "person"),
  ]
  private static let places: WordTable = ["di", "in", "at", "bertempat"]
  /// Words and signs of a sentence in which both ways must be named.
  private static let reach = 30

  /// Whether the word at a place is the first to say that some took part from afar, after the same sentence named a place or
  /// said that others came.
  static func isNamed(at place: Int, _ read: ReadText) -> Bool {
    let pieces = read.pieces
    guard isAfar(place, pieces), isFirst(place, pieces) else { return false }
    let before = read.sentence(before: place, most: reach)
    let behind = pieces[(place + 1)...].prefix(reach).prefix { $0.key != "." && !$0.startsLine }
    if isNotSo(before) || !(isOfEvent(before) || isOfEvent(behind)) { return false }
    if let joint = before.last, joints.contains(joint.key) {
      return before.indices.contains { isPresent($0, before) || isPlace($0, before) }
    }
    // "… daring dan tatap muka"
    if let joint = behind.prefix(4).firstIndex(where: { joints.contains($0.key) }),
      behind[(joint + 1)...].prefix(2).indices.contains(where: { isPresent($0, behind) })
    {
      return true
    }
    guard let present = before.indices.last(where: { isPresent($0, before) }) else { return false }
    return before[present...].contains { clauses.contains($0.key) }
  }

  private static func isOfEvent(_ pieces: ArraySlice<Piece>) -> Bool {
    pieces.contains { EventForm.events.contains($0.key) || EventForm.gatherings.contains($0.key) }
  }

  /// "daring", "melalui Zoom"
  private static func isAfar(_ place: Int, _ pieces: [Piece]) -> Bool {
    let key = pieces[place].key
    if afar.contains(key) { return true }
    return ways.contains(key) && pieces[safe: place + 1].map { networks.contains($0.key) } ?? false
      || manners.contains(key) && pieces[safe: place + 1].map { afar.contains($0.key) } ?? false
  }

  /// Whether the words right before it are not part of the same saying: "secara daring" is read once.
  private static func isFirst(_ place: Int, _ pieces: [Piece]) -> Bool {
    pieces[safe: place - 1].map { !manners.contains($0.key) && !ways.contains($0.key) } ?? true
  }

  private static func isPresent(_ place: Int, _ pieces: ArraySlice<Piece>) -> Bool {
    if present.contains(pieces[place].key) { return true }
    guard pieces.indices.contains(place + 1) else { return false }
    return presentPairs.contains { $0.0 == pieces[place].key && $0.1 == pieces[place + 1].key }
  }

  /// "di Aula Sawo", "in Leeds"
  private static func isPlace(_ place: Int, _ pieces: ArraySlice<Piece>) -> Bool {
    guard places.contains(pieces[place].key), pieces.indices.contains(place + 1) else { return false }
    return pieces[place + 1].isCapital || EventPlace.isVenue(pieces[place + 1].key)
  }

  /// "semula tatap muka", "tidak lagi luring": what is not, or was to be.
  private static func isNotSo(_ before: ArraySlice<Piece>) -> Bool {
    before.contains {
      EventForm.refusals.contains($0.key) || ComingWords.negations.contains($0.key) || former.contains($0.key)
    }
  }
  private static let former: WordTable = [
    "semula", "awalnya", "tadinya", "sedianya", "akhirnya", "beralih", "dialihkan", "originally", "instead", "moved",
    // What people suffer in both ways is no event.
    "kekerasan", "pelecehan", "perundungan", "penipuan", "eksploitasi", "violence", "abuse", "harassment", "bullying",
  ]
}
