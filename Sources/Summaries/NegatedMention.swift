import Text

/// Words right before a law or an office that say that it is another one: "bukan UU Nomor 14", "(BUKAN) Perpres", "tidak
/// merujuk pada Permensos", "not Law No. 14".
enum NegatedMention {
  private static let denials: WordTable = ["bukan", "bukanlah", "bukannya", "not"]
  /// Before a verb of `relations`.
  private static let refusals: WordTable = ["tidak", "tak", "bukan", "not"]
  /// That something is ruled by it.
  private static let relations: WordTable = [
    "merujuk", "mengacu", "berdasar", "berdasarkan", "berdasarnya", "diatur", "bersumber", "berlandaskan", "berpedoman",
    "menggunakan", "memakai", "refer", "based",
  ]
  /// What may stand between.
  private static let fillings: WordTable = [
    "(", ")", "\"", "“", "'", "pada", "kepada", "ke", "dengan", "dalam", "oleh", "dari", "tentang", "soal", "mengenai",
    "lagi", "sebuah", "berupa", "merupakan", "the", "a", "an", "to", "on", "by", "in", "under",
  ]
  private static let refusing = WordTable(refusals.words + ["belum", "batal"])
  private static let meantime: WordTable = ["lagi", "akan", "pernah", "jadi", "sempat"]

  /// Whether what a verb says did not come about: "tidak lagi digelar".
  static func refuses(_ verb: Int, _ pieces: [Piece]) -> Bool {
    var place = verb - 1
    while place >= 0, verb - place < reach, meantime.contains(pieces[place].key) { place -= 1 }
    return place >= 0 && refusing.contains(pieces[place].key)
  }

  /// Pieces that are looked at.
  private static let reach = 5

  /// Whether what begins at a piece is denied by the words before it; "bukan hanya", "bukan sekadar" deny nothing, since they
  /// stand between.
  static func ends(before start: Int, _ pieces: [Piece]) -> Bool {
    var place = start - 1
    while place >= 0, start - place <= reach, !pieces[place + 1].startsLine, fillings.contains(pieces[place].key) {
      place -= 1
    }
    guard place >= 0, start - place <= reach, !pieces[place + 1].startsLine else { return false }
    if denials.contains(pieces[place].key) { return true }
    return relations.contains(pieces[place].key)
      && (pieces[safe: place - 1].map { refusals.contains($0.key) } ?? false)
  }
}
