import Text

/// Whether an article says what became of something that was announced: called off, moved, denied, corrected, or on all the
/// same. Of two tellings of one story the later of these is how things stand.
public enum LatestState {
  private static let standing: WordTable = ["tetap", "ahead"]
  private static let denials: WordTable = [
    "bantah", "membantah", "hoaks", "hoax", "denies", "deny", "denied", "luruskan", "meluruskan",
  ]
  private static let negations: WordTable = ["tidak", "tak", "batal", "urung", "belum", "bukan", "not", "never"]

  /// Whether the headline says so, or, of what is called off, the first sentence.
  public static func isTold(_ read: ReadText) -> Bool {
    let title = read.titlePieces
    if EventForm.isCalledOff(read) || title.contains(where: { CorrectionSentence.names.contains($0.key) }) {
      return true
    }
    func isOfEvent(_ piece: Piece) -> Bool {
      EventForm.events.contains(piece.key) || EventForm.gatherings.contains(piece.key)
        || ComingWords.activities.contains(piece.key) || ComingWords.registration.contains(piece.key)
    }
    return title.indices.contains { place in
      let key = title[place].key
      if place > 0, negations.contains(title[place - 1].key) { return false }
      if denials.contains(key) { return true }
      return (ComingWords.moving.contains(key) || ComingWords.extending.contains(key) || standing.contains(key))
        && title.contains(where: isOfEvent)
    }
  }
}
