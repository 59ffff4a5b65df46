/// Cuts text into sentences, Indonesian and English, from left to right over its bytes.
///
/// A sentence ends at `. ! ? …` before a space and what can begin a sentence, and always at the end of a line. The tables
/// under `Tables/` say which words with a full stop are abbreviations.
public enum Sentences {
  /// The sentences in order, without spaces around them; none is empty. Linear in the length of the text.
  public static func split(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Where the sentences lie in UTF-8 bytes, without spaces around them.
  public static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { all in
      var scanner = SentenceScanner(all)
      return scanner.sentences()
    }
  }
}
