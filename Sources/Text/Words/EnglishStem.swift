/// The stem of an English word, for finding one form of a word by another: plural and singular, the forms of a verb, who
/// does it and what comes of it. Cautious: what merely sounds alike ("university" and "universe") stays two words.
enum EnglishStem {
  /// The stem of a word in small ASCII letters.
  static func of(_ word: String) -> String {
    guard word.utf8.count > 3 else { return word }
    if let other = irregular[word] { return other }
    if whole.contains(word) { return word }
    let stem = derived(singular(word))
    // "service" and "servicing", "study" and "studies".
    if stem.utf8.count > 3, stem.hasSuffix("e") { return String(stem.dropLast()) }
    if stem.utf8.count > 3, stem.hasSuffix("y") { return String(stem.dropLast()) + "i" }
    return stem
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.utf8.count > 4 { return String(word.dropLast(3)) + "y" }
    if ["sses", "shes", "ches", "xes", "zes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
    if word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix) { return String(word.dropLast()) }
    return word
  }

  /// Without the ending that makes another kind of word of it.
  private static func derived(_ word: String) -> String {
    if let other = irregular[word] { return other }
    if whole.contains(word) { return word }
    for (ending, replacement, least) in endings where word.hasSuffix(ending) {
      let rest = word.dropLast(ending.count)
      guard rest.utf8.count >= least, hasVowel(rest) else { continue }
      if ending == "er", !doers.contains(String(rest)), !doers.contains(String(rest) + "e") { continue }
      return undoubled(String(rest) + replacement, isVerb: verbal.contains(ending))
    }
    return word
  }

  /// "planning" is of "plan"; "assessing" of "assess".
  private static func undoubled(_ word: String, isVerb: Bool) -> String {
    let last = word.suffix(2)
    guard isVerb, last.count == 2, last.first == last.last, let sign = last.last, !"lsz".contains(sign),
      !"aeiou".contains(sign)
    else { return word }
    return String(word.dropLast())
  }

  private static func hasVowel(_ word: Substring) -> Bool { word.contains { "aeiouy".contains($0) } }

  /// Ending, what stands in its place, and how many letters must be left.
  private static let endings: [(String, String, Int)] = [
    ("ization", "ize", 3), ("isation", "ize", 3), ("ising", "ize", 4), ("ised", "ize", 4), ("ise", "ize", 4),
    ("ication", "y", 4), ("ation", "ate", 3), ("ator", "ate", 3), ("ction", "ct", 2), ("ption", "pt", 2),
    ("ment", "", 5), ("ness", "", 4), ("fully", "", 3), ("ful", "", 4), ("ally", "al", 3), ("ily", "y", 4),
    ("ly", "", 4), ("ied", "y", 3), ("ying", "y", 3), ("ing", "", 3), ("ed", "", 3), ("er", "", 3), ("or", "", 5),
  ]
  private static let verbal: Set = ["ing", "ed", "er"]

  /// Verbs that have one who does it, without a final e.
  private static let doers = Set(
    """
    adopt advis attend bully buy campaign car challeng clean coach command commission consum counsel design drink driv
    employ farm found fund garden giv help home hous interview keep kill lead learn listen manag mentor murder offend
    organis organiz own paint perform plan plann play practis provid read report research retir rul sell sign smok
    speak support surviv teach think trad train us view vot walk work writ
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words whose end is no ending.
  private static let whole = Set(
    """
    adoring apartment bed bring building ceiling during element embed evening exceed family feed hundred indeed king
    meeting moment morning need news nothing proceed red seed series sibling sing something species speed spring station
    string succeed thing wedding wing document department settlement nation ration factor doctor actor author minor
    major mayor visitor sector vector tailor rumor operation promise otherwise exercise raise praise rise wise noise
    early only daily supply reply apply rely july italy assembly monopoly elderly wealthy politics ethics statistics
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let irregular = [
    "children": "child", "women": "woman", "men": "man", "people": "person", "persons": "person", "lives": "life",
    "wives": "wife", "knives": "knife", "halves": "half", "taught": "teach", "thought": "think", "bought": "buy",
    "made": "mak", "making": "mak",
    "gave": "giv", "given": "giv", "taken": "tak", "took": "tak", "paid": "pay", "left": "leav", "led": "lead",
    "held": "hold", "met": "meet", "found": "find", "written": "writ", "wrote": "writ", "spoke": "speak",
    "spoken": "speak",
    "died": "di", "dying": "di", "dies": "di", "lying": "li", "feet": "foot", "teeth": "tooth", "policies": "polici",
    "crises": "crisis", "analyses": "analysis", "abused": "abus", "abusive": "abus", "disabled": "disabl",
    "disability": "disabl",
    "disabilities": "disabl", "homelessness": "homeless", "poor": "poor", "poverty": "poverti", "applied": "appli",
    "apply": "appli", "applies": "appli", "applying": "appli", "supply": "suppli", "supplies": "suppli",
    "supplied": "suppli", "families": "famili", "family": "famili", "daily": "daili",
  ]
}
