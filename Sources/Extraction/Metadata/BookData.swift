/// The rows of a book's data in its review: "Judul: …, Penulis: …, Penerbit: …, ISBN: …". Who wrote the book did not write
/// about it.
enum BookData {
  /// Words of a block with rows at most.
  private static let most = 60

  /// The blocks of a range that are such rows: labels one after the other, two of a book at least, one of which only books
  /// have.
  static func rows(_ page: Page, in range: Range<Int>) -> Set<Int> {
    var rows: Set<Int> = []
    var (start, end) = (0, 0)
    var found: Set<String> = []
    func close() {
      if found.count >= 2, !found.isDisjoint(with: sure) { rows.formUnion(start..<min(end, page.blocks.count)) }
      found = []
    }
    for i in range.clamped(to: page.blocks.indices) {
      let block = page.blocks[i]
      let labels = block.words <= most && block.count <= 1_000 ? self.labels(page.text[block.text], block.words) : []
      if labels.isEmpty {
        // The value of a label that has a block of its own.
        if !found.isEmpty, i > end { close() }
        continue
      }
      if found.isEmpty { start = i }
      found.formUnion(labels)
      end = i + (block.words <= 2 ? 2 : 1)
    }
    close()
    return rows
  }

  /// The labels of a book's data in a text: right before colons, or all of it.
  private static func labels(_ text: ArraySlice<UInt8>, _ words: Int) -> Set<String> {
    guard text.contains(.colon) else { return words <= longest ? all.intersection([folded(text)]) : [] }
    var found: Set<String> = []
    for piece in text.split(separator: .colon, omittingEmptySubsequences: false).dropLast() {
      let words = piece.suffix(mostBytes).split(whereSeparator: { $0 <= .space }).suffix(longest).map(folded)
      let both = words.joined(separator: " ")
      if all.contains(both) {
        found.insert(both)
      } else if let last = words.last, all.contains(last) {
        found.insert(last)
      }
    }
    return found
  }

  private static func folded(_ text: ArraySlice<UInt8>) -> String { text.withUnsafeBufferPointer(PlainText.folded) }

  /// Words of a label at most, and bytes before a colon in which they stand.
  private static let (longest, mostBytes) = (2, 40)

  /// Labels that hardly anything but a book has.
  private static let sure: Set<String> = [
    "penerbit", "isbn", "cetakan", "tebal", "tebal buku", "judul buku", "jumlah halaman", "tahun terbit",
    "kota terbit", "pengarang", "publisher", "verlag",
  ]
  private static let all = sure.union([
    "judul", "penulis", "penulis buku", "tahun", "halaman", "ketebalan", "harga", "penerjemah", "bahasa", "genre",
    "title", "author", "authors", "pages", "year", "price", "language",
  ])
}
