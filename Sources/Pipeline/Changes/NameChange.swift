import Model
import Summaries
import Text

/// Finds names that were changed between two forms of a sentence.
enum NameChange {
  /// Words of one name.
  private static let longest = 5
  /// Words of offices and places that stand in many names; a slip in one of them is spelling.
  private static let common: Set<String> = [
    "kementerian", "provinsi", "kabupaten", "kecamatan", "kelurahan", "kota", "desa", "dinas", "sosial", "yayasan",
    "lembaga", "universitas", "politeknik", "direktur", "kepala", "bupati", "gubernur", "menteri", "ketua",
    "sekretaris", "badan", "balai", "sekolah", "rumah", "pemerintah", "ministry", "province", "university",
  ]
  private static let titles: Set<String> = [
    "bapak", "ibu", "bpk", "pak", "bu", "dr", "drs", "dra", "prof", "ir", "h", "hj", "mr", "mrs", "ms", "saudara",
    "doktor", "profesor",
  ]

  /// The names that differ, as printed.
  static func find(
    _ old: ReadSentence, _ new: ReadSentence, oldText: String, newText: String
  ) -> [Edition.Correction.Change] {
    var changes: [Edition.Correction.Change] = []
    for (from, to) in replaced(old.words.map(\.key), new.words.map(\.key)) {
      guard isName(from, old.words), isName(to, new.words) else { continue }
      let (one, two) = (name(from, old.words), name(to, new.words))
      let (plainOne, plainTwo) = (plain(from, old.words), plain(to, new.words))
      if plainOne.isEmpty || plainTwo.isEmpty || isShortForm(plainOne, of: plainTwo)
        || isShortForm(plainTwo, of: plainOne)
      {
        continue
      }
      if from.count == 1, to.count == 1, common.contains(plainOne) != common.contains(plainTwo) { continue }
      if from.count == 1, to.count == 1, isSpellingOfPlace(plainOne, plainTwo) { continue }
      // A name that both texts know was only exchanged for another way of naming.
      if oldText.contains(text(to, new.words)) || newText.contains(text(from, old.words)) { continue }
      changes.append(.name(from: one, to: two))
    }
    return changes
  }

  /// Whether a slip in the name of a place was mended: nobody is called "Jakrta".
  private static func isSpellingOfPlace(_ from: String, _ to: String) -> Bool {
    HeadlineChange.isOneSlip(from, to) && isPlace(to) && !isPlace(from)
  }

  /// The capital alone stands for no province: all news come from there.
  private static func isPlace(_ name: String) -> Bool { name == "jakarta" || RegionGuess.province(named: name) != nil }

  private static func isName(_ range: Range<Int>, _ words: [ReadSentence.Word]) -> Bool {
    guard (1...longest).contains(range.count), words[range].allSatisfy(\.isCapital) else { return false }
    // The first word has a capital whatever it is.
    return range.lowerBound > 0 || range.count > 1
  }

  /// The changed words with the capitalised ones around them: "Ahmad Rianti" for "Rianti".
  private static func name(_ range: Range<Int>, _ words: [ReadSentence.Word]) -> String {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 1, end - start < longest, words[start].isJoined, words[start - 1].isCapital { start -= 1 }
    while end < words.count, end - start < longest, words[end].isCapital, words[end].isJoined { end += 1 }
    return text(start..<end, words)
  }

  private static func text(_ range: Range<Int>, _ words: [ReadSentence.Word]) -> String {
    words[range].map(\.text).joined(separator: " ")
  }

  private static func plain(_ range: Range<Int>, _ words: [ReadSentence.Word]) -> String {
    words[range].map(\.key).filter { !titles.contains($0) }.joined()
  }

  /// Whether `short` is made of letters of `long` in their order and much shorter: "Dinsos" of "Dinas Sosial".
  private static func isShortForm(_ short: String, of long: String) -> Bool {
    guard short.utf8.count * 10 <= long.utf8.count * 7, short.utf8.first == long.utf8.first else { return false }
    var rest = short.utf8[...]
    for byte in long.utf8 where byte == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  // MARK: Alignment

  /// Where words of one list stand in place of words of the other (longest common subsequence).
  private static func replaced(_ a: [String], _ b: [String]) -> [(Range<Int>, Range<Int>)] {
    let width = b.count + 1
    var table = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        table[i * width + j] =
          a[i] == b[j]
          ? table[(i + 1) * width + j + 1] + 1 : max(table[(i + 1) * width + j], table[i * width + j + 1])
      }
    }
    var pairs: [(Range<Int>, Range<Int>)] = []
    var (i, j, fromI, fromJ) = (0, 0, 0, 0)
    func close(_ i: Int, _ j: Int) { if i > fromI && j > fromJ { pairs.append((fromI..<i, fromJ..<j)) } }
    while i < a.count && j < b.count {
      if a[i] == b[j] {
        close(i, j)
        (i, j) = (i + 1, j + 1)
        (fromI, fromJ) = (i, j)
      } else if table[(i + 1) * width + j] >= table[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    close(a.count, b.count)
    return pairs
  }
}
