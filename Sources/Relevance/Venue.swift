import Text

/// Words that are part of what an office or house is called ("UPT Rehabilitasi Sosial Sawo"): its name does not say what an
/// article is about.
enum Venue {
  /// Words that open the name of an office or house.
  private static let heads = WordTokens.hashes(
    of:
      """
      aula badan balai bidang biro center centre deputi dinas direktorat direktur dirjen ditjen fakultas gedung hotel
      instalasi kabid kantor kasi kementerian loka panti pusat seksi sentra subdirektorat unit upt uptd
      """)
  /// Words between such a word and the one it is for: "Direktur Jenderal Rehabilitasi", "Balai Besar Rehabilitasi".
  private static let fillings = WordTokens.hashes(of: "besar jenderal utama terpadu")
  private static let prepositions = WordTokens.hashes(of: "di at ke")

  /// Whether a mention stands behind the head of a name.
  static func holds(_ mention: Range<Int>, in text: WordTokens) -> Bool {
    var at = mention.lowerBound
    while at > 0, !text.startsAfterBreak(at) {
      at -= 1
      if heads.contains(text.hash(of: at)) { return true }
      if !fillings.contains(text.hash(of: at)) { return false }
    }
    return false
  }

  /// Whether a mention is itself the head of a place: "di Panti Sawo".
  static func isPlace(_ mention: Range<Int>, in text: WordTokens) -> Bool {
    heads.contains(text.hash(of: mention.lowerBound)) && mention.lowerBound > 0
      && prepositions.contains(text.hash(of: mention.lowerBound - 1))
  }
}
