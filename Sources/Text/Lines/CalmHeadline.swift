/// Headlines in capitals, as readers expect them: "DINAS SOSIAL KUKUHKAN 54 PSM" becomes "Dinas Sosial Kukuhkan 54 PSM".
public enum CalmHeadline {
  /// The headline with words capitalised where most of its longer words are all capitals; otherwise as it is. What the article's
  /// own text writes in capitals (an abbreviation) stays, and what is commonly one.
  public static func of(_ title: String, text: String) -> String {
    guard isLoud(title) else { return title }
    let (upper, other) = spellings(of: text)
    var isFirst = true
    let words = title.split(separator: " ", omittingEmptySubsequences: false)
    let parts = words.indices.map { place -> String in
      let word = words[place]
      let core = word.filter { $0.isLetter || $0.isNumber }
      if core.isEmpty { return String(word) }
      defer { isFirst = endsClause(word) }
      if word.contains("-"), !upper.contains(core.lowercased()) {
        return joined(word, upper: upper, other: other)
      }
      // "TA 2026": of two letters before a number, hardly a word.
      if core.count == 2, words.dropFirst(place + 1).first?.first?.isNumber ?? false, !isWord(core.lowercased()) {
        return String(word)
      }
      return calm(word, upper: upper, other: other, isFirst: isFirst)
    }
    return parts.joined(separator: " ")
  }

  /// The parts of a word with hyphens: "Ibu-Anak", but "PBI-JK" and "ATENSI-YAPI", where one part is known to be short for
  /// something.
  private static func joined(_ word: Substring, upper: Set<String>, other: Set<String>) -> String {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let read = parts.map { calm($0, upper: upper, other: other, isFirst: true) }
    let keys = parts.map { $0.filter { $0.isLetter }.lowercased() }
    let isShort = zip(parts, read).contains { $0.count > 1 && String($0) == $1 && $0 == $0.uppercased() }
    guard isShort, parts.count == 2,
      keys.allSatisfy({ $0.count <= longestPart && !prefixes.contains($0) && !isWord($0) })
    else { return read.joined(separator: "-") }
    return String(word)
  }

  /// Letters of a part of two that are short for something at most.
  private static let longestPart = 6
  private static let prefixes: Set<String> = [
    "pasca", "pra", "non", "eks", "anti", "pro", "sub", "semi", "antar", "multi", "pre", "post", "ex", "co", "re",
    "nya",
    "ku", "mu", "an",
  ]

  private static func isWord(_ key: String) -> Bool { small.contains(key) || written.contains(key) }

  /// Letters of a word that counts.
  private static let longWord = 4

  private static func isLoud(_ title: String) -> Bool {
    let long = title.split { !$0.isLetter }.filter { $0.count >= longWord }
    let loud = long.count { word in word.allSatisfy { $0.isUppercase } }
    return loud >= 2 && loud * 5 >= long.count * 3
  }

  private static func endsClause(_ word: Substring) -> Bool { word.last.map { ":.!?".contains($0) } ?? false }

  /// The words of a text that it writes in capitals, and those that it writes otherwise, in lower case. Lines and datelines in
  /// capitals tell nothing.
  private static func spellings(of text: String) -> (upper: Set<String>, other: Set<String>) {
    var (upper, other): (Set<String>, Set<String>) = ([], [])
    for line in text.prefix(6_000).split(separator: "\n") {
      let words = Dateline.removed(from: String(line)).split { !($0.isLetter || $0.isNumber) }
      let loud = words.count { $0.count >= longWord && $0 == $0.uppercased() && $0.contains(where: \.isLetter) }
      if loud * 2 > words.count { continue }
      for word in words where word.contains(where: \.isLetter) {
        if word.count > 1, word == word.uppercased() {
          upper.insert(word.lowercased())
        } else {
          other.insert(word.lowercased())
        }
      }
    }
    return (upper, other)
  }

  private static func calm(_ word: Substring, upper: Set<String>, other: Set<String>, isFirst: Bool) -> String {
    let core = word.filter { $0.isLetter || $0.isNumber }
    let key = core.lowercased()
    // What is written otherwise already says how.
    guard core == core.uppercased(), !core.contains(where: \.isNumber) else { return String(word) }
    // "S.E.", "M.SI.": a degree has its own form, and is no "se".
    if let dot = word.firstIndex(of: "."), word[..<dot].count(where: \.isLetter) <= 2,
      word[dot...].contains(where: \.isLetter)
    {
      return dotted(word)
    }
    if written.contains(key) { return capitalised(word) }
    if small.contains(key) { return isFirst ? capitalised(word) : word.lowercased() }
    if other.contains(key), !upper.contains(key) { return capitalised(word) }
    if upper.contains(key) || abbreviations.contains(key) || isRoman(key)
      || !key.contains(where: { "aeiouy".contains($0) })
    {
      return String(word)
    }
    return capitalised(word)
  }

  private static func capitalised(_ word: Substring) -> String {
    var isFirst = true
    return String(
      word.lowercased().flatMap { letter -> [Character] in
        guard isFirst, letter.isLetter else { return [letter] }
        isFirst = false
        return Array(letter.uppercased())
      })
  }

  /// A degree or initials: "M.SI." becomes "M.Si.", "S.E." stays.
  private static func dotted(_ word: Substring) -> String {
    word.split(separator: ".", omittingEmptySubsequences: false).map { capitalised($0) }.joined(separator: ".")
  }

  /// What is short for something and has small letters all the same: "Dr.", "Rp".
  private static let written: Set<String> = [
    "dr", "drs", "dra", "rp", "jl", "kec", "kab", "kel", "prov", "hj", "st", "mr", "mrs",
  ]

  /// "VI", and the class of a prison: "IIA".
  private static func isRoman(_ word: String) -> Bool {
    let numeral = word.count > 2 && "ab".contains(word.suffix(1)) ? word.dropLast() : word[...]
    return numeral.count > 1 && numeral.allSatisfy { "ivx".contains($0) }
  }

  private static let small: Set<String> = Set(
    """
    dan di ke dari untuk yang pada dengan bagi oleh dalam atau serta se para the a an of and in on for to at by with from as or
    """.split(whereSeparator: \.isWhitespace).map { String($0) })

  private static let abbreviations: Set<String> = Set(
    """
    aasw abh abk anzasw apbd apbn asn aswb atensi balks basw bbppks bnn bp3s bpbd bpjs bps brin bumn casw cpns cswe diy dki dpd
    dpp dpr dprd dtks dtsen fgd fisip hiv hkn hksn hut ifsw iassw ipb ipsm ipspi itb kb kdrt kemenpppa kia kkn kpai kpk kpm ktp
    kuhp lbh lgbt lk3 lkks lks lksa lkslu lpa lpks lsm lsp mou mpr naswa nasw ngo nik ntb ntt odgj odha oku opd p2k2 pbb pgri pkh
    pkk pbi pks pmi pmks pns poltekesos ppa ppks pppa pppk ppks psaa psbr pskw psks psm pstw ri rpjmd rpsa rptc rsj rskd rsu rsud rt
    rw ruu sakti sd sdm sk skb sktm slrt sma smk smp sop spm stks str tkks tks tksk tni tpks tppo ugm ui uin ukm umj umkm unair
    undip unhas unicef unpad upi upn upt uptd usaid usu uu who wni wswd wts yapi
    """.split(whereSeparator: \.isWhitespace).map { String($0) }
  ).subtracting(["atensi", "sakti", "poltekesos"])
}
