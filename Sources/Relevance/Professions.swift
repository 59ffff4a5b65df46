import Text

/// Other professions: a social worker named beside them ("psikolog dan pekerja sosial siaga") is often one of several and
/// not the subject. Sorted.
enum Professions {
  static let words = """
    advokat apoteker babinsa bidan bhabinkamtibmas counsellors counselors dokter doctor doctors guru hakim jaksa lawyer
    lawyers nurse nurses paramedics paramedis pengacara perawat physicians polisi psikiater psikolog psychiatrists
    psychologist psychologists teacher teachers terapis therapist therapists
    """

  /// Words before and behind a mention that are looked at.
  static let reach = 2

  private static let hashes = WordTokens.hashes(of: words)

  /// Whether a mention stands beside another profession in its sentence: "dilaporkan ke polisi. Pekerja sosial …" is no pair.
  static func stand(beside mention: Range<Int>, in text: WordTokens) -> Bool {
    var at = mention.lowerBound
    while at > 0, mention.lowerBound - at < reach, !text.startsAfterBreak(at) {
      at -= 1
      if hashes.contains(text.hash(of: at)) { return true }
    }
    for index in mention.upperBound..<min(text.count, mention.upperBound + reach) {
      if text.startsAfterBreak(index) { return false }
      if hashes.contains(text.hash(of: index)) { return true }
    }
    return false
  }
}
