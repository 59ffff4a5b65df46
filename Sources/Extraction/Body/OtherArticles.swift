import Text

/// Headings above lists of other articles. Data, by language.
enum OtherArticles {
  /// Whether a block is such a heading: a few words and nothing else.
  static func isHeading(_ block: Block, _ page: Page) -> Bool {
    guard block.words <= 6, block.count <= 80 else { return false }
    // "People are also reading…"
    if block.endsSentence, !page.text[block.text].suffix(3).elementsEqual("…".utf8) { return false }
    let start = BlockBoilerplate.beginning(page.text[block.text])
    if block.tag.isHeading, (2...3).contains(block.words), isRest(start) { return true }
    return names.matches(start) { phrase in
      // One word of such a heading begins many others: "Terbaru dari lapangan", "Recommended tools".
      let isShort = !phrase.contains(.space)
      return start.dropFirst(phrase.count).split(separator: .space).count <= (isShort ? 0 : 2)
    }
  }

  /// Whether a heading calls what follows further things of one kind: "Kisah Lainnya", "Siaran Pers Terbaru".
  private static func isRest(_ heading: [UInt8]) -> Bool {
    let last = heading.split(whereSeparator: { !$0.isASCIILetter }).last ?? []
    return rest.contains(String(decoding: last, as: UTF8.self))
  }

  private static let rest: Set<String> = ["lainnya", "terkait", "terbaru", "terpopuler", "serupa"]

  private static let names = PhraseTable(
    """
    berita terkait|berita lain|berita lainnya|berita terbaru|berita terkini|berita populer|berita sebelumnya|berita serupa|artikel terkait|artikel lain|artikel lainnya
    artikel terbaru|artikel serupa|artikel populer|artikel menarik|baca juga|baca pula|baca lainnya|simak juga|simak pula|lihat juga|lihat pula|terpopuler|terkini|terbaru|terkait|topik terkait|rekomendasi untuk
    rekomendasi bacaan|rekomendasi artikel|rekomendasi berita|pilihan editor|pilihan redaksi|pilihan untuk anda|untuk anda|tulisan lain|tulisan terkait|kabar lain|kabar terkait|pos terkait|pos terbaru
    postingan terkait|kiriman terkait|anda mungkin|mungkin anda|bacaan lain|related|more on this|more from|more stories|more news|more like this|most read|most popular|read next|pembaca juga|pembaca lain|people are also reading|others are reading|readers are reading|read also|see also|also read
    you may also|you might also|recommended|latest news|latest stories|latest posts|latest|recent posts|recent news|popular posts|trending|editor's picks|editors' picks|top stories|up next|what to read
    """)
}
