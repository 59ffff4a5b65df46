import Text

/// Sentences of an article that begin as a call to read on or a credit does: "Baca juga buku harian ini, kata Siti, …", "Foto
/// bersama menutup acara itu."
enum PlainSentence {
  /// Whether a text without links is one sentence or more and goes on as such behind a phrase that it begins with. Behind a
  /// call stands a headline, which begins with a capital and ends without a full stop, or what the call is for.
  static func isOne(_ text: ArraySlice<UInt8>, behind phrase: [UInt8]) -> Bool {
    guard let first = BlockBoilerplate.first(of: text), phrase.last != .colon, endsWithStop(text) else { return false }
    let rest = text[min(first + phrase.count, text.endIndex)...].drop { $0 == .space }
    guard rest.startIndex > first + phrase.count || phrase.last == .space, let letter = rest.first else { return false }
    if said.isFound(in: rest) { return letter.isASCIILetter || letter >= 0x80 }
    guard letter.isASCIILowercase, rest.split(separator: .space, maxSplits: 3).count >= 3 else { return false }
    return !objects.matches(Array(rest.prefix(24)))
  }

  private static func endsWithStop(_ text: ArraySlice<UInt8>) -> Bool {
    // A closing quotation mark, or a bracket, may stand behind it.
    text.suffix(4).last { $0 < 0x80 && $0 != .quotationMark && $0 != .closeParenthesis } == .period
      && !text.suffix(3).elementsEqual("...".utf8)
  }

  /// How an article tells that somebody said it.
  private static let said = PhraseSet(
    """
    , kata | kata | ujar | tutur | ucap |, pesan |, pesannya |, pinta | ajak | imbau|, katanya|, ujarnya|, tuturnya| she said
    | he said| they said| she says| he says| they say| said the | she tells | he tells | they tell |, said |, says
    """)

  /// What calls are for.
  private static let objects = PhraseTable(
    """
    artikel|berita|video|tulisan|informasi|selengkapnya|selanjutnya|lainnya|laporan|foto|kumpulan|ulasan|liputan|halaman|berikut|di sini|disini|di |dan |tentang
    konten|kabar|cerita|opini|kolom|about|on|in|from|at|here|the|our|this|these|and|more|a full|article|stories|news|us|all|below|by|to
    oleh|dok|dokumentasi|ilustrasi|arsip|istimewa|milik|koleksi|diambil|untuk|file|kami|via|melalui|channel|kanal|juga
    """)
}
