import Model

extension Lexicon {
  /// A few phrases of each kind: the tests are about the method, not about the words shipped.
  static var small: Lexicon {
    var lexicon = Lexicon()
    lexicon.strong = [
      .init("pekerja sosial", 3), .init("peksos*", 3.2), .init("IPSPI", 4), .init("TKSK", 1.6),
      .init("mahasiswa program studi kesejahteraan sosial", 3.2), .init("social workers", 3), .init("social worker", 3),
    ]
    lexicon.support = [.init("kesejahteraan sosial", 1), .init("asesmen", 0.4), .init("praktikum", 0.5)]
    lexicon.negative = [
      .init("kerja sosial", 1), .init("pidana kerja sosial", 3), .init("bansos", 0.7), .init("media sosial", 0.4),
      .init("data terpadu kesejahteraan sosial", 0.5),
    ]
    lexicon.block = [
      .init(context: "dihukum", phrase: "pekerja sosial", window: 4),
      .init(context: "sanksi", phrase: "pekerja sosial", window: 2),
    ]
    lexicon.synonyms = [
      ["uu", "undang-undang"], ["peksos", "pekerja sosial"], ["bansos", "bantuan sosial"], ["prodi", "program studi"],
    ]
    lexicon.related = [["mahasiswa", "kuliah", "dosen", "jurnal", "kampus", "pendampingan"], ["buku", "pena"]]
    return lexicon
  }
}
