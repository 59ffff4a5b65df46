/// Words that say who an author is, behind the name: what they begin is no further name.
enum AuthorTrades {
  /// Whether a text begins with such a word.
  static func begins(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first else { return false }
    return words.contains(PlainText.folded(String(first)))
  }

  private static let words: Set<String> = [
    "dosen", "mahasiswa", "mahasiswi", "guru", "peneliti", "pengamat", "ketua", "anggota", "kepala", "direktur",
    "pekerja", "aktivis", "alumni", "alumnus", "staf", "pegiat", "penyuluh", "pendamping", "relawan", "wakil",
    "sekretaris", "prodi", "jurusan", "fakultas", "universitas", "jurnalis", "wartawan", "penulis", "praktisi",
    "psikolog", "akademisi", "pemerhati", "kolumnis", "koordinator", "manajer", "analis", "lecturer", "professor",
    "researcher", "director", "journalist", "reporter", "editor", "columnist", "correspondent", "student",
    "kontributor", "koresponden", "contributor", "founder", "head", "chair", "senior", "chief", "freelance",
    "chefredakteur", "redakteur", "redakteurin",
    "projektleiter", "projektleiterin",
  ]
}
