import Text

/// Registration that ended before its day: "ditutup lebih awal karena kuota penuh". The day that was told for it is no deadline
/// any more.
enum EarlyClosing {
  private static let closings: WordTable = [
    "ditutup", "menutup", "menutupnya", "tutup", "penutupan", "berakhir", "dihentikan", "disetop", "closed", "closes",
    "close", "closing", "ended", "ends", "shut",
  ]
  private static let ended: WordTable = ["ditutup", "tutup", "berakhir", "dihentikan", "closed", "ended"]
  private static let early: WordTable = ["early", "earlier"]
  private static let earlier: WordTable = ["awal", "cepat", "dini"]
  private static let done: WordTable = ["sudah", "telah", "resmi", "has", "have"]
  /// What is told of may come to it, or did not.
  private static let doubts: WordTable = [
    "dapat", "bisa", "akan", "mungkin", "sewaktu-waktu", "berhak", "jangan", "may", "can", "could", "might", "will",
    "would", "reserve", "reserves",
  ]
  private static let ors: WordTable = ["atau", "or"]
  /// Words between the verb and what it says of the time.
  private static let reach = 6

  /// Whether some words say so; not "dapat ditutup lebih awal jika kuota penuh".
  static func isTold(in pieces: ArraySlice<Piece>) -> Bool {
    let isDoubted = pieces.contains {
      doubts.contains($0.key) || ComingWords.unsure.contains($0.key) || ComingWords.negations.contains($0.key)
    }
    return !isDoubted && pieces.indices.contains { closesEarly($0, pieces) }
  }

  /// "ditutup lebih awal"
  private static func closesEarly(_ place: Int, _ pieces: ArraySlice<Piece>) -> Bool {
    closings.contains(pieces[place].key)
      && pieces[(place + 1)...].prefix(reach).indices.contains { isEarly($0, pieces) }
  }

  /// Where a clause begins that it may come to that: "… dapat ditutup lebih awal jika kuota penuh"; its condition is not that of the
  /// day before it.
  static func possibility(in pieces: ArraySlice<Piece>) -> Int? {
    pieces.indices.first { place in
      let behind = pieces[(place + 1)...].prefix(2)
      // "… atau lebih cepat bila kuota penuh"
      if ors.contains(pieces[place].key), let next = behind.indices.first {
        return isEarly(next, pieces) || isOrFull(place, pieces)
      }
      return doubts.contains(pieces[place].key) && behind.indices.contains { closesEarly($0, pieces) }
    }
  }

  /// "… atau bila kuota terpenuhi", "… or when all places are filled"
  private static func isOrFull(_ place: Int, _ pieces: ArraySlice<Piece>) -> Bool {
    guard let next = pieces[(place + 1)...].first, conditions.contains(next.key) else {
      return false
    }
    return pieces[(place + 2)...].prefix(6).contains { full.contains($0.key) }
  }

  private static let conditions: WordTable = [
    "jika", "bila", "kalau", "apabila", "sampai", "hingga", "saat", "ketika", "setelah", "if", "when", "once", "until",
    "as",
  ]
  private static let full: WordTable = [
    "kuota", "penuh", "terpenuhi", "kapasitas", "full", "filled", "capacity", "reached",
  ]

  private static func isEarly(_ place: Int, _ pieces: ArraySlice<Piece>) -> Bool {
    if early.contains(pieces[place].key) { return true }
    return pieces[place].key == "lebih" && pieces.indices.contains(place + 1) && earlier.contains(pieces[place + 1].key)
  }

  /// Whether words behind a day say that what was to end then has ended: "… 10 Desember 2026 sudah ditutup".
  static func isTold(behind pieces: ArraySlice<Piece>) -> Bool {
    pieces.indices.dropFirst().contains { place in
      ended.contains(pieces[place].key) && done.contains(pieces[place - 1].key)
    }
  }

  /// Words by which another time for registering is told: that of a second wave stands.
  static let again: WordTable = [
    "gelombang", "tahap", "batch", "kembali", "lagi", "berikutnya", "kedua", "ketiga", "selanjutnya", "tambahan",
    "baru",
    "again", "second", "next", "new", "wave", "round",
  ]
}
