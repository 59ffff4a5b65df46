import Model

/// That a story was told before, as all views say it.
struct ContinuationContent {
  /// A story in an earlier edition.
  struct Entry {
    /// "16 Nov no. 3".
    var text: String
    /// The edition's files begin with it: "2026-11-16".
    var file: String
    /// Nil where it was one line.
    var number: Int?
  }

  /// "Lanjutan dari".
  var label: String
  var entries: [Entry]
  /// "Yang baru".
  var newsLabel: String
  /// What is new; nil where nothing is.
  var news: String?
  /// "Tidak ada hal baru"; nil where the words say more all the same.
  var nothingNew: String?

  /// "Lanjutan dari 16 Nov no. 3. Yang baru: 12 peserta."
  var sentence: String { sentence { $0.text } }

  /// The same with each entry as a view writes it.
  ///
  /// - Parameters:
  ///   - escape: how the view writes what is not its own.
  ///   - entry: how it writes an entry.
  func sentence(escape: (String) -> String = { $0 }, _ entry: (Entry) -> String) -> String {
    let told = escape(label) + " " + entries.map(entry).joined(separator: ", ") + "."
    if let news { return told + " " + escape(newsLabel) + ": " + escape(news) + "." }
    return told + (nothingNew.map { " " + escape($0) + "." } ?? "")
  }
}
