import Model
import Text

/// Facts that an article states in fixed wording: when, how many, who, by which law. Silent rather than wrong.
public enum KeyFacts {
  /// Bytes of a text that are read.
  static let longest = 60_000

  /// The facts in the order of `KeyFact.Kind`. Figures and names stand in the text as given; a year that the text does
  /// not print is concluded from `published` or a printed weekday where only one year fits. `language` is the digest's:
  /// `en` for English words, Indonesian otherwise.
  public static func find(title: String, text: String, published: CalendarDay?, language: String? = nil) -> [KeyFact] {
    let read = text.utf8.count > longest ? String(decoding: Array(text.utf8.prefix(longest)), as: UTF8.self) : text
    let body = Boilerplate.textLines(of: read).joined(separator: "\n")
    let inEnglish = language == "en"
    let pieces = Words.pieces(of: body)
    var facts: [KeyFact] = []
    let names = NamedParties(body, pieces)
    let isEvent = EventForm.isEvent(title: title, pieces: pieces)
    if isEvent, let when = EventDate.find(title: title, text: body, published: published) {
      facts.append(KeyFact(.when, EventDate.words(for: when, inEnglish: inEnglish)))
    }
    if let participants = Participants.find(pieces, inEnglish: inEnglish) {
      facts.append(KeyFact(.participants, participants))
    }
    if let organiser = names.organiser { facts.append(KeyFact(.organiser, organiser)) }
    if let speaker = names.speaker { facts.append(KeyFact(.speaker, speaker)) }
    if let partner = names.partner, partner != names.organiser { facts.append(KeyFact(.partner, partner)) }
    for regulation in Regulations.find(pieces).prefix(2) { facts.append(KeyFact(.regulation, regulation)) }
    if isEvent, let form = EventForm.find(pieces, inEnglish: inEnglish) { facts.append(KeyFact(.form, form)) }
    if isUsersOwn(read) {
      facts.append(
        KeyFact(.genre, inEnglish ? "Blog post, not the editors’ view" : "Tulisan bloger, bukan sikap redaksi"))
    }
    return facts
  }

  /// What a platform says of the texts that its users write; in lower case.
  private static let bloggers = ["tanggung jawab bloger", "tanggung jawab blogger", "tidak mewakili pandangan redaksi"]

  /// Whether the page says that a user wrote it and not its editors.
  private static func isUsersOwn(_ text: String) -> Bool {
    let lower = text.lowercased()
    return bloggers.contains { lower.contains($0) }
  }
}
