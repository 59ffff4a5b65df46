import Model
import Text

/// An event that an article announces and calls off further down: "… akan digelar Kamis, 3 Desember. Namun, pelatihan itu ditunda."
enum LaterOff {
  /// Sentences of an article in which it must be said, and pieces between the event and what becomes of it.
  private static let (most, near) = (6, 8)
  private static let pointing: WordTable = ["itu", "tersebut", "ini", "that", "this"]
  /// Pieces of a text that are looked at.
  private static let reach = 260

  /// The bytes of the sentence that calls it off, and how; nil where none does.
  static func find(_ read: ReadText) -> (sentence: Range<Int>, change: ComingDay.Change)? {
    let pieces = read.pieces.prefix(reach)
    guard pieces.contains(where: { EventForm.isOffWord($0.key) }) else { return nil }
    let sentences = pieces.split { $0.key == "." }
    guard let first = sentences.first else { return nil }
    for (place, sentence) in sentences.prefix(most).enumerated().dropFirst() {
      // With a day it is told where days are.
      guard EventForm.isOff(sentence), !sentence.contains(where: { $0.isNumber && $0.length <= 2 }),
        let off = sentence.firstIndex(where: { EventForm.isOffWord($0.key) }),
        let event = sentence[max(sentence.startIndex, off - near)..<off].lastIndex(where: isEvent),
        isSame(event, sentence, first + read.titlePieces),
        !sentences[place...].contains(where: { $0.contains { ComingWords.standing.contains($0.key) } })
      else { continue }
      let isPostponed = ComingWords.postponing.contains(sentence[off].key) || sentence[off].key == "ditangguhkan"
      let range = sentence[sentence.startIndex].range.lowerBound..<sentence[sentence.endIndex - 1].range.upperBound
      return (range, isPostponed ? .postponed : .calledOff)
    }
    return nil
  }

  private static func isEvent(_ piece: Piece) -> Bool {
    EventForm.events.contains(piece.key) || EventForm.gatherings.contains(piece.key)
      || ComingWords.activities.contains(piece.key)
  }

  /// "pelatihan itu", or the event by the word by which it was announced.
  private static func isSame(_ event: Int, _ sentence: ArraySlice<Piece>, _ announced: some Sequence<Piece>) -> Bool {
    let next = event + 1 < sentence.endIndex ? sentence[event + 1].key : sentence[event].key
    return pointing.contains(next) || announced.contains { $0.key == sentence[event].key }
  }
}
