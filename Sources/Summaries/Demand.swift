import Text

/// A day that somebody asks for and nobody has agreed to: "sebagian anggota meminta kongres digelar pada 12 Desember".
enum Demand {
  static let verbs: WordTable = [
    "meminta", "minta", "mendesak", "menuntut", "mengusulkan", "menginginkan", "menyarankan", "menghendaki", "ingin",
    "want", "wants", "wanted", "urge", "urges", "urged", "demand", "demands", "demanded", "asked", "asks", "suggest",
    "suggested", "propose", "proposes", "called", "call",
  ]
  /// What is no more than a thought.
  static let plans: WordTable = ["usulan", "usul", "wacana", "proposal", "suggestion"]
  private static let holdings: WordTable = [
    "digelar", "diadakan", "dilaksanakan", "diselenggarakan", "dihelat", "dilangsungkan", "dibuka", "dimajukan",
    "ditunda", "dipindah", "dipindahkan", "diundur", "berlangsung", "held", "be", "moved", "take", "start",
  ]
  /// What is to be done, other than an event: behind who demands, not behind who only asks ("diminta membayar").
  private static let deeds: WordTable = [
    "dibayar", "dibayarkan", "dicairkan", "diangkat", "disahkan", "direvisi", "diselesaikan", "dipenuhi", "diperbaiki",
    "paid", "passed", "settled", "released",
  ]
  private static let claims: WordTable = ["menuntut", "mendesak", "demand", "demands", "demanded"]
  private static let agreements: WordTable = [
    "menyetujui", "disetujui", "sepakat", "menyepakati", "disepakati", "menetapkan", "ditetapkan", "mengabulkan",
    "dikabulkan", "agreed", "approved", "granted",
  ]
  private static let refusals: WordTable = ["belum", "tidak", "not", "yet", "tak"]
  /// Pieces between the verb and what is asked for, and between that and its verb.
  private static let (near, far) = (7, 14)

  /// What is asked for, from the verb to the end of the sentence; nil where nothing is, or it was granted.
  static func rejected(in sentence: ArraySlice<Piece>, _ next: ArraySlice<Piece>?) -> ArraySlice<Piece>? {
    guard let verb = sentence.firstIndex(where: { verbs.contains($0.key) || plans.contains($0.key) }) else {
      return nil
    }
    let behind = sentence[(verb + 1)...]
    // "The council called off the congress" asks for nothing.
    if behind.first?.key == "off" { return nil }
    let isClaimed =
      claims.contains(sentence[verb].key) && behind.prefix(far).contains(where: { deeds.contains($0.key) })
    if isClaimed { return isGranted(sentence) || next.map(isGranted) ?? false ? nil : sentence[verb...] }
    guard
      let event = behind.prefix(near).firstIndex(where: {
        EventForm.gatherings.contains($0.key) || ComingWords.activities.contains($0.key)
      }), behind[event...].dropFirst().prefix(far).contains(where: { holdings.contains($0.key) })
    else { return nil }
    return isGranted(sentence) || next.map(isGranted) ?? false ? nil : sentence[verb...]
  }

  private static func isGranted(_ sentence: ArraySlice<Piece>) -> Bool {
    sentence.indices.contains { place in
      agreements.contains(sentence[place].key)
        && !sentence[max(sentence.startIndex, place - 2)..<place].contains { refusals.contains($0.key) }
    }
  }
}
