import Text

/// Words that tell a clause from a list's member: "…, dan pekerja sosial kini mendampingi 164 pengungsi" is no list, while
/// "…, pekerja sosial, dan pengurus masjid" is.
enum ClauseWords {
  /// Verbs and what stands beside them whose form does not say so, and what became of people and things.
  private static let signs = WordTokens.hashes(
    of: """
      akan belum hanyut hilang kini kritis langsung lantas luka lumpuh masih mati padam pulang putus roboh rusak sedang segera
      selamat sempat sudah surut telah tewas tiba tidak tinggal turun
      are came can could did do does found gave had has have held is kept made may might must said sat saw should took was
      went were will would
      """)
  /// Words that join a clause, not a list's last member.
  private static let conjunctions = WordTokens.hashes(
    of: "kemudian lalu namun padahal sedangkan sementara tetapi but so then while")
  /// Words that begin what tells more of a member: "pekerja sosial dari dinas", "social workers from the estate".
  private static let addenda = WordTokens.hashes(
    of: """
      dalam dari di ini itu pada se serta setempat untuk yang across among at earning for from in of on to under who with
      """)
  /// What a sentence begins with in front of its subject: "Setelah banjir surut, relawan dan pekerja sosial …".
  private static let openers = WordTokens.hashes(
    of: """
      akibat di jika karena kemarin ketika meski meskipun pada saat sebelum sejak selama semalam setelah sesudah usai
      after although at because before during if in on since though when while
      """)
  /// Prefixes of verbs, and the letters of a word with one at least.
  private static let prefixes: [(letters: String, least: Int)] = [
    ("mem", 6), ("men", 6), ("mel", 7), ("mer", 7), ("mew", 7), ("ber", 7), ("ter", 7), ("di", 6),
  ]
  /// Nouns and names of offices that look like verbs.
  private static let nouns = WordTokens.hashes(
    of: """
      berkas bersama berdasarkan dharma difabel digital diaspora direksi direktorat direktur dirjen disabilitas
      disdik disdukcapil diskominfo disnaker dispora distrik divisi menteri menwa mental mentor merchant terapis teras terminal
      """)

  /// Whether a word has the form of a verb, or goes with one.
  static func isVerb(_ index: Int, in text: WordTokens) -> Bool {
    let hash = text.hash(of: index)
    if signs.contains(hash) { return true }
    if nouns.contains(hash) { return false }
    let word = text[index].utf8
    if word.count >= leastEnglish, word.suffix(2).elementsEqual("ed".utf8) { return true }
    return prefixes.contains { word.count >= $0.least && word.starts(with: $0.letters.utf8) }
  }

  /// Letters of an English word in "-ed" at least: "closed", and not "need".
  private static let leastEnglish = 5

  static func isConjunction(_ index: Int, in text: WordTokens) -> Bool { conjunctions.contains(text.hash(of: index)) }
  static func isAddendum(_ index: Int, in text: WordTokens) -> Bool { addenda.contains(text.hash(of: index)) }
  static func isOpener(_ index: Int, in text: WordTokens) -> Bool { openers.contains(text.hash(of: index)) }
}
