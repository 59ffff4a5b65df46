/// Words that say who an author is, behind the name: what they begin is no further name.
enum AuthorTrades {
  /// Whether a text begins with such a word.
  static func begins(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first else { return false }
    return words.contains(PlainText.folded(String(first)))
  }

  /// Whether a text ends with a word for an office: "Programme Manager", "Policy Officer".
  static func ends(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count >= 2, let last = words.last else { return false }
    return offices.contains(PlainText.folded(String(last)))
  }

  /// "Tari Wulandari Staff Writer" without her trade, which has two words and no sign before it.
  static func cut(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count >= 4, ends(name),
      let rank = words.indices.dropFirst(2).first(where: { ranks.contains(PlainText.folded(String(words[$0]))) })
    else { return name }
    return words[..<rank].joined(separator: " ")
  }

  /// Words before a trade that make one with it.
  private static let ranks: Set<String> = [
    "staff", "senior", "chief", "contributing", "special", "news", "features", "political", "education", "health",
    "crime", "business", "content", "marketing", "communications", "policy", "research", "investigative", "digital",
    "managing", "associate", "deputy", "guest", "freelance",
  ]

  /// Whether a line only presents somebody: a trade, and where it is plied.
  static func isPresentation(_ text: String) -> Bool {
    let words = text.split(separator: " ").map { PlainText.folded(String($0)) }
    guard words.count >= 3, let first = words.first, presented.contains(first) else { return false }
    return words.dropFirst().contains { NameWords.institutions.contains($0) || places.contains($0) }
  }

  private static let presented: Set<String> = [
    "dosen", "mahasiswa", "mahasiswi", "guru", "peneliti", "staf", "alumni", "alumnus", "lecturer", "professor",
    "researcher",
  ]
  private static let places: Set<String> = ["prodi", "jurusan", "program", "pascasarjana", "sekolah", "uin", "iain"]

  private static let offices: Set<String> = [
    "manager", "officer", "director", "coordinator", "specialist", "advisor", "adviser", "executive", "president",
    "consultant", "analyst", "practitioner", "worker", "fellow", "assistant", "candidate", "lecturer", "professor",
    "researcher", "correspondent", "editor", "reporter", "writer", "psychologist", "therapist", "manajer", "expert",
    "cto", "ceo",
    "cfo", "coo", "founder", "strategist", "engineer", "scientist", "dietitian", "columnist", "disclosure",
  ]

  private static let words: Set<String> = [
    "dosen", "mahasiswa", "mahasiswi", "guru", "peneliti", "pengamat", "ketua", "anggota", "kepala", "direktur",
    "pekerja", "aktivis", "alumni", "alumnus", "staf", "pegiat", "penyuluh", "pendamping", "relawan", "wakil",
    "sekretaris", "prodi", "jurusan", "fakultas", "universitas", "jurnalis", "wartawan", "penulis", "praktisi",
    "psikolog", "akademisi", "lektor", "profesor", "pemerhati", "kolumnis", "koordinator", "manajer", "analis",
    "lecturer", "professor", "researcher", "director", "journalist", "reporter", "editor", "columnist", "correspondent",
    "student",
    "kontributor", "koresponden", "contributor", "founder", "head", "chair", "senior", "chief", "freelance",
    "chefredakteur", "redakteur", "redakteurin",
    "projektleiter", "projektleiterin",
  ]
}
