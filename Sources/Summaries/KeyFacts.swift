import Model
import Text

/// Facts that an article states in fixed wording: when, how many, who, by which law. Silent rather than wrong.
public enum KeyFacts {
  /// The facts in the order of `KeyFact.Kind`. Figures and names stand in the text as given; a year that the text does
  /// not print is concluded from `published` or a printed weekday where only one year fits.
  public static func find(_ read: ReadText, published: CalendarDay?) -> [KeyFact] {
    var facts: [KeyFact] = []
    let names = NamedParties(read)
    let rejected = RejectedParts(read, published: published)
    let moved = EventDate.moved(read, published: published)
    // What is put off to a day that is told takes place.
    let isOff = EventForm.isDenied(read) || EventForm.isCalledOff(read) && moved == nil
    let isTold = !isOff && (moved != nil || EventForm.isEvent(read))
    let date = isTold ? moved ?? EventDate.find(read, published: published, rejected) : nil
    let when = date ?? (isOff ? nil : InvitationBlock(read, published: published).only)
    let isEvent = isTold || when != nil
    if let when {
      facts.append(.when(when.day, until: when.last))
      if let hours = EventDate.hours(of: when, in: read) { facts.append(.hours(hours.start, until: hours.end)) }
    }
    let place = isEvent ? EventPlace.find(read, rejected) : nil
    if let place { facts.append(.place(place)) }
    if !isOff { facts += Participants(read, rejected).find().map { .participants($0) } }
    if let organiser = names.organiser { facts.append(.organiser(organiser)) }
    if let speaker = names.speaker { facts.append(.speaker(speaker.name, of: speaker.institution)) }
    facts += names.furtherSpeakers.map { .speaker($0.name, of: $0.institution) }
    if let partner = names.partner, partner != names.organiser { facts.append(.partner(partner)) }
    facts += Regulations.find(read).prefix(2).map { .regulation($0) }
    // A hall in which it took place belies that it was online alone.
    if isEvent, let form = EventForm.find(read), form != .online || place == nil { facts.append(.form(form)) }
    if isUsersOwn(read.words) { facts.append(.genre(.blog)) }
    return facts
  }

  /// What a platform says of the texts that its users write.
  private static let bloggers = PhraseMatcher([
    "tanggung jawab bloger", "tanggung jawab blogger", "tidak mewakili pandangan redaksi",
  ])

  /// Whether the page says that a user wrote it and not its editors.
  private static func isUsersOwn(_ words: WordTokens) -> Bool { !bloggers.matches(in: words).isEmpty }
}
