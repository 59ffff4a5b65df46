import Text

/// Words of what befell somebody or a place: their day is not that of the event that an article tells of ("Banjir melanda
/// desa itu pada Minggu", "bayi yang ditemukan warga pada Selasa").
enum Mishaps {
  private static let words: WordTable = [
    // What happens
    "terjadi", "kejadian", "peristiwa", "insiden", "dialami", "mengalami", "menewaskan",
    "happened", "occurred", "befell",
    // Disasters
    "menerjang", "diterjang", "melanda", "dilanda", "menimpa", "tertimpa", "ditimpa", "menimbun", "tertimbun",
    "mengguncang", "diguncang", "merendam", "terendam", "menggenangi", "menghanguskan", "hangus", "terbakar",
    "membakar",
    "dibakar", "meletus", "menyapu", "tersapu", "hanyut", "terseret", "runtuh", "roboh", "ambruk", "meluap", "jebol",
    "merusak", "melalap", "karam", "terungkap", "struck", "flooded", "erupted", "sank", "collapsed", "burned", "burnt",
    "destroyed",
    // Accidents
    "terguling", "tergelincir", "menabrak", "ditabrak", "tertabrak", "bertabrakan", "terjatuh", "tenggelam", "crashed",
    "drowned",
    // Who is lost or found
    "hilang", "ditemukan", "menemukan", "dibuang", "membuang", "ditinggalkan", "meninggalkan", "ditelantarkan",
    "menelantarkan", "kabur", "tewas", "disappeared", "vanished", "found", "abandoned", "died", "killed",
    // Who leaves
    "mundur", "mengundurkan", "resigned", "quit",
    // Who falls ill
    "keracunan", "pingsan", "cedera", "terluka", "kesurupan", "injured", "poisoned",
    // Crimes
    "dianiaya", "menganiaya", "dipukul", "memukul", "dipukuli", "diperkosa", "memperkosa", "dicabuli", "mencabuli",
    "dilecehkan", "melecehkan", "disekap", "menyekap", "dipasung", "diculik", "menculik", "dibunuh", "membunuh",
    "ditikam", "menikam", "dibacok", "ditangkap", "menangkap", "tertangkap", "diringkus", "dibekuk", "diamankan",
    "terjaring", "attacked", "assaulted", "abused", "raped", "kidnapped", "arrested", "detained",
    // Who tells an office of it
    "melapor", "mengadu", "diadukan",
  ]
  /// Disasters, which are also what people are trained for: only behind a word that says that one has been.
  private static let disasters: WordTable = [
    "bencana", "musibah", "kecelakaan", "banjir", "longsor", "tanah", "gempa", "kebakaran", "erupsi", "letusan",
    "tsunami", "galodo", "badai",
    "flood", "floods", "earthquake", "landslide", "fire", "eruption", "storm", "typhoon", "cyclone",
  ]
  private static let since: WordTable = [
    "setelah", "usai", "sesudah", "pasca", "pascabencana", "pascabanjir", "pascagempa", "akibat", "after", "following",
  ]
  /// "Laporan diterima": but guests are received, too.
  private static let reports: WordTable = [
    "laporan", "aduan", "pengaduan", "surat", "informasi", "kabar", "report", "reports",
  ]
  private static let received: WordTable = ["diterima", "menerima", "masuk", "received"]

  /// Whether a day between these pieces of its sentence is that of a mishap. The nearest word before the day says it, of
  /// those of a mishap and of an event; a day behind a comma belongs to the event of the sentence. Where nothing stands
  /// before it, the nearest behind it does ("Pada Kamis, longsor menimbun …").
  static func own(_ day: (before: ArraySlice<Piece>, after: ArraySlice<Piece>)) -> Bool {
    let before = day.before
    if let nearest = before.indices.last(where: { EventDate.isOfEvent(before[$0]) || stands(at: $0, before) }) {
      if EventDate.isOfEvent(before[nearest]) { return false }
      let isApart = before.last { !EventDays.weekdays.contains($0.key) && $0.key != "(" }?.key == ","
      return !isApart || !before.indices.contains { EventDate.isOfEvent(before[$0]) && !names(someone: $0, before) }
    }
    let after = day.after
    let next = after.indices.first { EventDate.isOfEvent(after[$0]) || stands(at: $0, after) }
    return next.map { !EventDate.isOfEvent(after[$0]) } ?? false
  }

  /// "Peserta pelatihan ditangkap, Selasa": the gathering says who it was, not what was done that day.
  private static func names(someone place: Int, _ pieces: ArraySlice<Piece>) -> Bool {
    place > pieces.startIndex && people.contains(pieces[place - 1].key)
  }

  private static let people: WordTable = [
    "peserta", "panitia", "ketua", "pembicara", "narasumber", "instruktur", "alumni", "mahasiswa", "siswa",
  ]

  /// Whether these pieces tell of a mishap.
  static func areTold(in pieces: ArraySlice<Piece>) -> Bool { pieces.indices.contains { stands(at: $0, pieces) } }

  private static func stands(at place: Int, _ pieces: ArraySlice<Piece>) -> Bool {
    let key = pieces[place].key
    if words.contains(key) { return true }
    let near = pieces[max(pieces.startIndex, place - 2)..<place]
    if disasters.contains(key) { return near.contains { since.contains($0.key) } }
    let pair = pieces[max(pieces.startIndex, place - 2)..<min(pieces.endIndex, place + 3)]
    return received.contains(key) && pair.contains { reports.contains($0.key) }
  }
}
