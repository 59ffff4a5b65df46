import Text

/// Tells text that others smuggle into a page, out of sight, so that machines follow their links: games for money and the
/// like. Data, by language.
enum SmuggledText {
  /// Whether a text advertises such a thing.
  static func isFound(in text: ArraySlice<UInt8>) -> Bool { words.isFound(in: text) }

  private static let words = PhraseSet(
    """
    slot gacor|slot online|situs slot|slot deposit|slot88|slot777|slot pulsa|slot dana|slot resmi|link slot|akun slot|rtp slot|rtp live|gacor|maxwin|togel|toto macau|toto sgp|bandar bola|judi online|judi bola
    judi slot|bandarqq|dominoqq|pokerqq|poker online|casino|kasino online|sbobet|pragmatic play|mahjong ways|gates of olympus|scatter hitam|bonus new member|bonus member baru|depo 10k|deposit pulsa
    agen bola|taruhan bola|parlay|sabung ayam online|live draw|viagra|cialis|payday loan|essay writing service|replica watches|escort service
    """)
}
