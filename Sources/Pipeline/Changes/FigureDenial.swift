import Text

/// Tells figures that a sentence states from those that it only names to take them back: "Rp7,5 miliar, bukan Rp75 miliar",
/// "semula tertulis 340 anak", "angka 90 itu keliru".
enum FigureDenial {
  /// In front of a figure, with hardly anything between them.
  private static let denials = words(
    ["bukan", "bukannya", "not"])
  private static let pairs = words(
    ["alih alih", "rather than", "instead of"])
  /// Between a denial and its figure.
  private static let between = words(
    [
      "sebanyak", "sebesar", "sejumlah", "senilai", "lagi", "seperti", "sekitar", "the", "a", "about", "some", "as",
    ])
  /// What an earlier telling said: one of these words, and one of `tellings` beside it, in front of the figure.
  private static let before = words(
    [
      "semula", "sebelumnya", "awalnya", "terdahulu", "keliru", "salah", "originally", "previously", "earlier",
      "incorrectly", "mistakenly", "wrongly", "erroneously",
    ])
  private static let tellings = words(
    [
      "tertulis", "ditulis", "menulis", "menyebut", "menyebutkan", "disebut", "disebutkan", "tercantum", "mencantumkan",
      "dicantumkan", "diberitakan", "memberitakan", "said", "stated", "reported", "gave", "misstated", "listed",
    ])
  /// From here on a sentence says how it is.
  private static let turns = words(
    [
      "seharusnya", "sebenarnya", "benar", "melainkan", "tetapi", "namun", "menjadi", "padahal", "actually", "correct",
      "but",
      "should", "rather",
    ])
  /// Who says so denies what was told: one of these, and one of `claims` behind it, in front of the figure. Alone it may count
  /// what is denied: "membantah 12 tuduhan".
  private static let refusals = words(
    [
      "membantah", "bantah", "dibantah", "menepis", "tepis", "menampik", "menyangkal", "denied", "denies", "deny",
      "dismissed", "rejected",
    ])
  private static let claims = words(
    [
      "kabar", "isu", "rumor", "informasi", "klaim", "tudingan", "unggahan", "pesan", "bahwa", "menyebut", "disebut",
      "reports", "report", "claims", "claim", "rumours", "that",
    ])
  /// The same of a whole statement, in front of it and behind it: "Tidak benar anggaran itu Rp9 miliar".
  private static let untrue = words(["tidak benar", "tak benar", "tidak betul", "tak betul", "not true"])
  /// Behind a figure.
  private static let verdicts = words(
    ["keliru", "incorrect", "wrong", "erroneous", "mistaken"])
  private static let verdictPairs = untrue.union(
    words(
      [
        "tidak tepat", "salah ketik", "salah tulis", "salah cetak", "salah kutip", "salah hitung",
        "kesalahan penulisan",
        "kesalahan pengetikan", "adalah hoaks", "itu hoaks", "hanya hoaks", "merupakan hoaks", "hoaks belaka",
        "adalah bohong", "itu bohong", "kabar bohong", "not correct", "not right", "was false", "is false",
        "were false",
      ]))
  /// What comes in the place of a figure: "340 anak, seharusnya 34 anak"; "diralat dari 340 menjadi 34".
  private static let replacements = words(["seharusnya", "semestinya", "mestinya"])
  private static let corrections = words(
    ["dikoreksi", "diralat", "meralat", "mengoreksi", "ralat", "koreksi", "corrected"])
  private static let from = words(["dari", "from"])
  private static let which = words(["yang", "who", "which"])
  private static let becomes = "menjadi"
  /// Words in front of a figure in which an earlier telling is looked for, and behind it in which a verdict is.
  private static let (reach, reachBehind) = (8, 5)

  /// Words in the form that words are compared in: without clitics ("sebelumnya").
  private static func words(_ list: [String]) -> Set<String> {
    Set(list.map { WordTokens($0).words.joined(separator: " ") })
  }

  /// Whether the figure of the words `range` is only named to take it back; `words` are those of its sentence.
  static func isDenied(_ range: Range<Int>, in words: [String]) -> Bool {
    isRefused(range.lowerBound, words) || isOfAnEarlierTelling(range.lowerBound, words)
      || isDisputed(range.lowerBound, words) || isCorrected(range, words) || isCalledWrong(range.upperBound, words)
  }

  private static func isDisputed(_ start: Int, _ words: [String]) -> Bool {
    var isClaim = false
    for at in stride(from: start - 1, through: max(0, start - reach), by: -1) {
      if at > 0, untrue.contains(words[at - 1] + " " + words[at]) { return true }
      let isTelling = at + 1 < start && (claims.contains(words[at + 1]) || tellings.contains(words[at + 1]))
      // How it is, or what is said of something in what is denied: "kabar penutupan panti yang menampung 40 anak".
      if words[at] != becomes && turns.contains(words[at]) || which.contains(words[at]) && !isTelling { return false }
      if claims.contains(words[at]) { isClaim = true }
      if refusals.contains(words[at]) { return isClaim }
    }
    return false
  }

  private static func isCorrected(_ range: Range<Int>, _ words: [String]) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if start > 0, from.contains(words[start - 1]),
      words[max(0, start - reach)..<start].contains(where: corrections.contains),
      words[end..<min(end + reachBehind, words.count)].contains(where: { $0 == becomes || $0 == "to" })
    {
      return true
    }
    guard let place = words[end..<min(end + 3, words.count)].firstIndex(where: replacements.contains) else {
      return false
    }
    return words[place..<min(place + 4, words.count)].contains { $0.utf8.contains(where: \.isASCIIDigit) }
  }

  private static func isRefused(_ start: Int, _ words: [String]) -> Bool {
    var at = start - 1
    while at >= 0, between.contains(words[at]) { at -= 1 }
    guard at >= 0 else { return false }
    return denials.contains(words[at]) || at > 0 && pairs.contains(words[at - 1] + " " + words[at])
  }

  private static func isOfAnEarlierTelling(_ start: Int, _ words: [String]) -> Bool {
    var isTelling = false
    for at in stride(from: start - 1, through: max(0, start - reach), by: -1) {
      let word = words[at]
      // Another figure stands between, or how it is.
      if turns.contains(word) || word.utf8.contains(where: \.isASCIIDigit) { return false }
      if tellings.contains(word) { isTelling = true }
      if before.contains(word), isTelling || at + 1 < start && tellings.contains(words[at + 1]) { return true }
      // "Artikel yang menyebut semula 340 anak".
      if isTelling, at + 1 < start, before.contains(words[at + 1]) { return true }
    }
    return false
  }

  private static func isCalledWrong(_ end: Int, _ words: [String]) -> Bool {
    for at in end..<max(end, min(end + reachBehind, words.count)) {
      if words[at].utf8.contains(where: \.isASCIIDigit) || turns.contains(words[at]) && words[at] != "benar" {
        return false
      }
      if verdicts.contains(words[at]) { return true }
      if at + 1 < words.count, verdictPairs.contains(words[at] + " " + words[at + 1]) { return true }
    }
    return false
  }
}
