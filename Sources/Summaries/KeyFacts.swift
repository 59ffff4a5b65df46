import Model
import Text

/// Facts that an article states in fixed wording: when, how many, who, by which law. Silent rather than wrong.
public enum KeyFacts {
  /// The facts in the order of `KeyFact.Kind`. Figures and names stand in the text as given; a year that the text does
  /// not print is concluded from `published` or a printed weekday where only one year fits. `language` is the digest's:
  /// `en` for English words, Indonesian otherwise.
  public static func find(_ read: ReadText, published: CalendarDay?, language: String? = nil) -> [KeyFact] {
    let inEnglish = language == "en"
    var facts: [KeyFact] = []
    let names = NamedParties(read)
    let isEvent = EventForm.isEvent(read)
    if isEvent, let when = EventDate.find(read, published: published) {
      facts.append(KeyFact(.when, EventDate.words(for: when, inEnglish: inEnglish)))
    }
    if let participants = Participants(read, inEnglish: inEnglish).find() {
      facts.append(KeyFact(.participants, participants))
    }
    if let organiser = names.organiser { facts.append(KeyFact(.organiser, organiser)) }
    if let speaker = names.speaker { facts.append(KeyFact(.speaker, speaker)) }
    if let partner = names.partner, partner != names.organiser { facts.append(KeyFact(.partner, partner)) }
    for regulation in Regulations.find(read).prefix(2) { facts.append(KeyFact(.regulation, regulation)) }
    if isEvent, let form = EventForm.find(read, inEnglish: inEnglish) { facts.append(KeyFact(.form, form)) }
    if isUsersOwn(read.words) {
      facts.append(
        KeyFact(.genre, inEnglish ? "Blog post, not the editors’ view" : "Tulisan bloger, bukan sikap redaksi"))
    }
    return facts
  }

  /// What a platform says of the texts that its users write.
  private static let bloggers = PhraseMatcher([
    "tanggung jawab bloger", "tanggung jawab blogger", "tidak mewakili pandangan redaksi",
  ])

  /// Whether the page says that a user wrote it and not its editors.
  private static func isUsersOwn(_ words: WordTokens) -> Bool { !bloggers.matches(in: words).isEmpty }
}
