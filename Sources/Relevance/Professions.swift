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

  /// Whether a mention stands beside another profession.
  static func stand(beside mention: Range<Int>, in text: WordTokens) -> Bool {
    let before = max(0, mention.lowerBound - reach)..<mention.lowerBound
    let behind = mention.upperBound..<min(text.count, mention.upperBound + reach)
    return before.contains { hashes.contains(text.hash(of: $0)) }
      || behind.contains { hashes.contains(text.hash(of: $0)) }
  }
}
