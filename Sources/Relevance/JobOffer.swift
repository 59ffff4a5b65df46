import Text

/// Whether an article offers a post, a place or a scholarship, or only speaks of such: of one that was made up, of who is lacking,
/// of what somebody once had. Words for posts ("seleksi", "PPPK") say what an article is about only where it offers one.
enum JobOffer {
  /// What an article is to those words.
  enum Kind {
    /// It offers one, or is about them for all that is known.
    case offered
    /// They stand in it by the way.
    case mentioned
    /// It tells of a fraud, a lack, a complaint or of what is past.
    case told
  }

  /// How much of their points the words keep.
  static func share(_ kind: Kind) -> Double {
    switch kind {
    case .offered: 1
    case .mentioned: 0.35
    case .told: 0
    }
  }

  /// Whether a topic's term is one of those words.
  static func isTerm(_ text: String) -> Bool {
    WordTokens(text).words.contains { terms.contains($0) }
  }

  private static let terms: Set<String> = [
    "lowongan", "rekrutmen", "seleksi", "pelamar", "cpns", "pppk", "formasi", "pendaftaran", "beasiswa", "vacancy",
    "vacancies", "recruitment", "scholarship", "scholarships", "jobs",
  ]

  /// Words of a text in which an offer is made.
  private static let lead = 60

  /// - Parameter isInTitle: whether one of the words stands in the headline.
  static func kind(title: WordTokens, text: WordTokens, isInTitle: Bool) -> Kind {
    if has(others, in: title, most: title.count) { return .told }
    if isInTitle || has(offers, in: title, most: title.count) { return .offered }
    return has(offers, in: text, most: lead) ? .offered : .mentioned
  }

  private static func has(_ words: Set<UInt64>, in tokens: WordTokens, most: Int) -> Bool {
    (0..<min(most, tokens.count)).contains { words.contains(tokens.hash(of: $0)) }
  }

  /// In a headline: what is told of a post that nobody can have.
  private static let others = WordTokens.hashes(
    of: """
      palsu hoaks hoax penipuan tipu menipu ditipu waspada waspadai calo divonis vonis tersangka ditangkap polisi fiktif bodong
      modus pungli ombudsman soroti menyoroti keluhkan mengeluhkan keluhan protes tuntut menuntut gugat menggugat
      kurang kekurangan minim langka krisis mantan dulu fake scam fraud shortage lacks lack arrested police complain
      """)
  /// That something is open, or who is sought.
  private static let offers = WordTokens.hashes(
    of: """
      dibuka membuka buka pendaftaran mendaftar daftar lamaran melamar pelamar dibutuhkan dicari mencari syarat persyaratan
      kuota apply applications vacancy register deadline tenggat
      """)
}
