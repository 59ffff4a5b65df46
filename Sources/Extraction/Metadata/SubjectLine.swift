import Text

/// Tells a short line with capitals that names a subject ("Human Rights", "Flawed Approach") from one that names a person.
enum SubjectLine {
  /// Whether a line of a page rather names a subject: the page has one of its words in small letters.
  static func isOne(_ line: String, in page: Page) -> Bool {
    let words = PlainText.folded(line).split(separator: " ").map(String.init)
    return isPlace(line) || words.contains { $0.utf8.count >= 4 && hasSmall(Array($0.utf8), page) }
  }

  /// Whether a line is called as places are.
  static func isPlace(_ line: String) -> Bool {
    let words = PlainText.folded(line).split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last else { return false }
    return placesBegin.contains(first) || placesEnd.contains(last)
  }

  /// Words that names of places begin and end with: "Tanjung Selor", "Lombok Timur", "Port Moresby".
  private static let placesBegin: Set<String> = [
    "tanjung", "bandar", "banda", "teluk", "pangkal", "pulau", "gunung", "muara", "sungai", "kuala", "lubuk", "labuan",
    "aula", "gedung", "balai", "ruang", "hotel", "auditorium", "pendopo", "lapangan", "kampus", "stadion", "masjid",
    "gereja",
    "nusa", "rantau", "padang", "kampung", "kota", "desa", "kabupaten", "provinsi", "bukit", "tebing", "pematang",
    "new",
    "port", "fort", "san", "santa", "los", "las", "east", "west", "north", "south",
  ]
  private static let placesEnd: Set<String> = [
    "selatan", "utara", "barat", "timur", "tengah", "tenggara", "daya", "aceh", "lampung", "pinang", "baru", "kidul",
    "hulu", "hilir", "raya", "besar", "city", "county", "island", "islands", "town", "district", "regency",
  ]

  private static func hasSmall(_ word: [UInt8], _ page: Page) -> Bool {
    page.text.withUnsafeBufferPointer { text in
      var start = 0
      let last = text.count - word.count
      while start <= last {
        if text[start] == word[0], start == 0 || !text[start - 1].isASCIILetterOrDigit,
          text[start..<(start + word.count)].elementsEqual(word),
          start == last || !text[start + word.count].isASCIILetterOrDigit
        {
          return true
        }
        start += 1
      }
      return false
    }
  }
}
