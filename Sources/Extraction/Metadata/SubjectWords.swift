/// Words that name what an article is about or filed under and that no name of a person has: "Layanan Publik",
/// "Pemberdayaan Perempuan", "Success Stories". Folded.
enum SubjectWords {
  /// Whether a word is one: in the table, or made as Indonesian makes nouns of verbs and qualities.
  static func holds(_ word: String) -> Bool { words.contains(word) || isDerived(word) }

  /// "pemberdayaan", "perlindungan", "kesejahteraan", "digitalisasi"; not "Kertiawan", "Kurniawan".
  private static func isDerived(_ word: String) -> Bool {
    guard word.utf8.count >= 9 else { return false }
    if word.hasSuffix("isasi") || word.hasSuffix("ologi") { return true }
    guard word.hasSuffix("an"), !word.hasSuffix("wan"), !word.hasSuffix("ian") || word.hasSuffix("tian") else {
      return false
    }
    return ["pem", "pen", "pel", "per", "kes", "ket", "kep", "keb", "kem"].contains(where: word.hasPrefix)
  }

  private static let words: Set<String> = [
    "layanan", "publik", "kegiatan", "perempuan", "lansia", "disabilitas", "difabel", "masyarakat", "keluarga",
    "lokakarya",
    "siaran", "agenda", "galeri", "opini", "inovasi", "program", "bantuan", "umum", "daftar", "isi", "gaya", "hidup",
    "ragam",
    "lingkungan", "edukasi", "inspirasi", "humaniora", "kolom", "esai", "jaminan", "untuk", "yang", "dengan",
    "kepada", "dalam", "segera", "disiarkan", "embargo", "pengumuman", "pembaca", "gratis", "terbaru", "terkini",
    "lainnya",
    "stories", "studies", "events", "releases", "statements", "announcements", "resources", "community", "programme",
    "programmes", "programs", "projects", "impact", "immediate", "public", "insights", "updates", "features",
    "adults", "children", "families", "carers", "housing", "safeguarding", "wellbeing", "volunteering", "fundraising",
    "parents",
    "contents", "research", "with", "from", "of", "for",
  ]
}
