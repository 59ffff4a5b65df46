/// Whether people met in one place or through a network.
enum EventForm {
  private static let online: [[String]] = [
    ["secara", "daring"], ["secara", "virtual"], ["secara", "online"], ["melalui", "zoom"], ["via", "zoom"],
    ["zoom", "meeting"],
    ["meeting", "zoom"], ["aplikasi", "zoom"], ["google", "meet"], ["webinar"], ["virtual", "zoom"],
    ["held", "online"],
    ["held", "virtually"], ["via", "daring"],
  ]
  private static let present: [[String]] = [
    ["secara", "luring"], ["tatap", "muka"], ["secara", "langsung", "di"], ["secara", "offline"], ["in", "person"],
    ["in-person"],
  ]
  private static let both: [[String]] = [
    ["hybrid"], ["hibrida"], ["hibrid"], ["daring", "dan", "luring"], ["luring", "dan", "daring"],
  ]
  /// Occasions at which people meet.
  private static let gatherings: Set<String> = [
    "webinar", "seminar", "pelatihan", "workshop", "lokakarya", "acara", "talkshow", "kuliah", "sosialisasi", "bimtek",
    "rakor",
    "rapat", "kongres", "musyawarah", "diskusi", "konferensi", "simposium", "pembekalan", "penyuluhan", "fgd", "wisuda",
    "kegiatan",
    "training", "conference", "summit", "meeting", "ceremony", "congress", "symposium",
  ]
  private static let events: Set<String> = [
    "webinar", "seminar", "pelatihan", "workshop", "lokakarya", "kegiatan", "acara", "talkshow", "kuliah",
    "sosialisasi",
    "bimtek", "bimbingan", "rakor", "rapat", "kongres", "musyawarah", "diskusi", "konferensi", "simposium",
    "peringatan",
    "pembekalan", "penyuluhan", "forum", "fgd", "wisuda", "peluncuran", "menggelar", "digelar", "diselenggarakan",
    "menyelenggarakan", "mengadakan", "diadakan", "training", "conference", "summit", "held", "hosted", "meeting",
    "ceremony",
    "congress", "symposium", "launched", "berlangsung", "dilaksanakan", "mengikuti", "mengunjungi", "meninjau",
    "menyalurkan",
    "meresmikan", "penyaluran", "kunjungan", "penyerahan",
  ]

  /// Whether the title or the beginning speaks of an event.
  static func isEvent(title: String, pieces: [Words.Piece]) -> Bool {
    Words.pieces(of: title).contains { events.contains($0.lower) }
      || pieces.prefix(220).contains { events.contains($0.lower) }
  }

  /// "Daring", "Luring", or both; nil where the text does not say it plainly.
  static func find(_ pieces: [Words.Piece], inEnglish: Bool) -> String? {
    let lead = Array(pieces.prefix(350).map(\.lower))
    guard lead.prefix(150).contains(where: gatherings.contains) else { return nil }
    if both.contains(where: { has($0, lead) }) { return inEnglish ? "Hybrid" : "Daring dan luring" }
    let isOnline = online.contains { has($0, lead) }
    let isPresent = present.contains { has($0, lead) }
    guard isOnline != isPresent else { return nil }
    if isOnline { return inEnglish ? "Online" : "Daring" }
    return inEnglish ? "In person" : "Luring"
  }

  private static func has(_ phrase: [String], _ words: [String]) -> Bool {
    guard let first = phrase.first else { return false }
    for index in words.indices where words[index] == first {
      if index + phrase.count <= words.count, Array(words[index..<(index + phrase.count)]) == phrase { return true }
    }
    return false
  }
}
