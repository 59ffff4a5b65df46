import Model
import Text

/// Which of two laws that stand in one sentence changes or revokes the other, where the sentence plainly says so: silent
/// rather than wrong.
struct RegulationChanges {
  let pieces: [Piece]

  /// What is said of two that follow one another: the verb, and whether the second one does it to the first.
  /// `earlier` is the law that is named before both.
  func verb(
    between first: Regulations.Found, and second: Regulations.Found, earlier: Regulations.Found? = nil
  ) -> (NamedRegulation.Verb, isPassive: Bool)? {
    let gap = first.pieces.upperBound..<max(first.pieces.upperBound, second.pieces.lowerBound)
    guard !gap.isEmpty, gap.count <= Self.longest else { return nil }
    let keys = pieces[gap].map(\.key)
    if let verb = inNextSentence(gap, keys, after: first, earlier) {
      return isDoubted(second.pieces.lowerBound, second.pieces.upperBound) ? nil : (verb, false)
    }
    if keys.contains(where: Self.ends.contains) || pieces[gap].contains(where: \.startsLine) { return nil }
    if let verb = inTitle(keys) { return (verb, false) }
    if isDoubted(first.pieces.lowerBound, second.pieces.upperBound) { return nil }
    guard let place = keys.firstIndex(where: { Self.isVerb($0) }) else { return nil }
    let (before, after) = (Array(keys[..<place]), Array(keys[(place + 1)...]))
    if before.contains(where: Self.doubts.contains) || after.contains(where: Self.isVerb) { return nil }
    if let verb = Self.passive(keys[place]) {
      let isBy = after.contains(where: Self.by.contains) && after.allSatisfy { Self.afterPassive.contains($0) }
      return isBy && leads(before, Self.beforePassive) ? (verb, true) : nil
    }
    guard let verb = Self.active(keys[place]), leads(before, Self.beforeActive) else { return nil }
    let isWhole = verb == .repeals ? after.isEmpty : after.allSatisfy { Self.afterActive.contains($0) }
    return isWhole ? (verb, false) : nil
  }

  private static let longest = 30

  /// "… tentang Standar Panti. Aturan ini mencabut Permensos …": the sentence behind that of the first, of which it says "this".
  /// Where that sentence names another one, too, nobody knows which is meant.
  private func inNextSentence(
    _ gap: Range<Int>, _ keys: [WordKey], after first: Regulations.Found, _ earlier: Regulations.Found?
  ) -> NamedRegulation.Verb? {
    guard let stop = keys.lastIndex(where: { Self.ends.contains($0) }), keys[stop] == ".",
      !gap.contains(where: { pieces[$0].startsLine && $0 != gap.lowerBound + stop + 1 })
    else { return nil }
    if let earlier,
      !pieces[earlier.pieces.upperBound..<max(earlier.pieces.upperBound, first.pieces.lowerBound)].contains(
        where: { Self.ends.contains($0.key) || $0.startsLine })
    {
      return nil
    }
    let sentence = keys[(stop + 1)...]
    guard keys.count(where: { Self.ends.contains($0) }) == 1, sentence.count > 2 else { return nil }
    let points = Self.these.contains(sentence[stop + 1])
    let (subject, pointer) = points ? (stop + 2, stop + 1) : (stop + 1, stop + 2)
    guard Self.laws.contains(keys[subject]), Self.these.contains(keys[pointer]),
      let place = sentence.firstIndex(where: { Self.isVerb($0) }), let verb = Self.active(keys[place])
    else { return nil }
    let after = sentence[(place + 1)...]
    let isWhole = verb == .repeals ? after.isEmpty : after.allSatisfy { Self.afterActive.contains($0) }
    return isWhole && sentence[(stop + 3)..<max(stop + 3, place)].allSatisfy { Self.beforeActive.contains($0) }
      ? verb : nil
  }

  private static let laws: WordTable = [
    "aturan", "peraturan", "beleid", "regulasi", "ketentuan", "permensos", "permen", "perda", "perbup", "perwali",
    "pergub", "undang-undang", "uu", "pp", "perpres", "rule", "regulation", "law", "act",
  ]
  private static let these: WordTable = ["ini", "itu", "tersebut", "baru", "this", "the", "new"]

  /// "UU Nomor 13 Tahun 2022 tentang Perubahan Kedua atas UU Nomor 12 Tahun 2011".
  private func inTitle(_ keys: [WordKey]) -> NamedRegulation.Verb? {
    guard keys.count > 1, Self.about.contains(keys[0]), keys.dropFirst(2).allSatisfy({ Self.inTitles.contains($0) })
    else { return nil }
    return Self.changing.contains(keys[1]) ? .amends : Self.revoking.contains(keys[1]) ? .repeals : nil
  }

  /// Only small words, or what the law is on, lie between it and the verb: no other subject.
  private func leads(_ keys: [WordKey], _ small: WordTable) -> Bool {
    guard let first = keys.first, Self.about.contains(first) else { return isClause(keys[...], small) }
    let comma = keys.firstIndex { Self.comma.contains($0) } ?? keys.endIndex
    return isClause(keys[comma...], small)
  }

  /// Small words only, or ", yang" with such.
  private func isClause(_ keys: ArraySlice<WordKey>, _ small: WordTable) -> Bool {
    let isOpened = keys.count > 1 && keys.first == "," && keys.dropFirst().first == "yang"
    return keys.dropFirst(isOpened ? 1 : 0).allSatisfy { small.contains($0) }
  }

  /// What is asked, wished or denied is not so.
  private func isDoubted(_ start: Int, _ end: Int) -> Bool {
    var index = start - 1
    while index >= 0, start - index <= 10, !Self.ends.contains(pieces[index].key), !pieces[index + 1].startsLine {
      if Self.doubts.contains(pieces[index].key) { return true }
      index -= 1
    }
    index = end
    while index < pieces.count, index - end < 12, !pieces[index].startsLine, !Self.ends.contains(pieces[index].key) {
      index += 1
    }
    return index < pieces.count && Self.question.contains(pieces[index].key)
  }

  private static func isVerb(_ key: WordKey) -> Bool { active(key) != nil || passive(key) != nil }

  private static func active(_ key: WordKey) -> NamedRegulation.Verb? {
    amends.contains(key) ? .amends : repeals.contains(key) ? .repeals : nil
  }

  private static func passive(_ key: WordKey) -> NamedRegulation.Verb? {
    amended.contains(key) ? .amends : repealed.contains(key) ? .repeals : nil
  }

  private static let amends: WordTable = ["mengubah", "ubah", "merevisi", "revisi", "amends"]
  private static let repeals: WordTable = ["mencabut", "cabut", "menggantikan", "repeals", "revokes", "replaces"]
  private static let amended: WordTable = ["diubah", "direvisi", "amended"]
  private static let repealed: WordTable = ["dicabut", "digantikan", "repealed", "revoked", "replaced"]
  private static let changing: WordTable = ["perubahan"]
  private static let revoking: WordTable = ["pencabutan"]
  private static let about: WordTable = ["tentang", "on"]
  private static let inTitles: WordTable = [
    "pertama", "kedua", "ketiga", "keempat", "kelima", "atas", "terhadap", "dari",
  ]
  private static let beforeActive: WordTable = [
    "yang", "ini", "itu", "tersebut", "telah", "sudah", "resmi", "sekaligus",
  ]
  private static let afterActive: WordTable = ["beberapa", "sejumlah", "ketentuan", "dalam", "isi"]
  private static let beforePassive: WordTable = [
    "yang", "ini", "itu", "tersebut", "telah", "sudah", "resmi", "kini", "sebagaimana", "beberapa", "kali", "was",
    "were",
    "has", "been", "is", "as", ",",
  ]
  private static let afterPassive: WordTable = [
    "dengan", "oleh", "melalui", "lewat", "terakhir", "dan", "dinyatakan", "tidak", "berlaku", "lagi", "by",
  ]
  private static let by: WordTable = ["dengan", "oleh", "melalui", "lewat", "by"]
  private static let comma: WordTable = [","]
  private static let question: WordTable = ["?"]
  private static let ends: WordTable = [".", ";", "!", "?", ":"]
  private static let doubts: WordTable = [
    "jika", "bila", "apabila", "kalau", "apakah", "benarkah", "usul", "mengusulkan", "diusulkan", "usulan", "mendesak",
    "desak", "didesak", "meminta", "minta", "diminta", "menolak", "tolak", "ditolak", "rencana", "berencana", "wacana",
    "rancangan", "ranperda", "raperda", "ruu", "bukan", "tidak", "belum", "akan", "hoaks", "isu", "batal", "membantah",
    "bantah", "should", "would", "if", "draft", "bill", "not", "proposed", "plans",
  ]
}
