import Text

/// A fact taken from an article's text, as a value. Names are the article's own words; `Digests` makes all others, in the
/// digest's language.
public enum KeyFact: Sendable, Hashable, Codable {
  /// The day of the event, or the first and the last of them.
  case when(CalendarDay, until: CalendarDay?)
  /// The hour at which it began, and that at which it ended, where the text prints them for its day.
  case hours(Moment, until: Moment?)
  /// Where it took place.
  case place(String)
  /// How many took part.
  case participants(Count)
  /// Who held it.
  case organiser(String)
  /// Who spoke, and the institution that the text gives for them.
  case speaker(String, of: String?)
  /// With whom it was held.
  case partner(String)
  /// A law or regulation that the text names.
  case regulation(Regulation)
  /// How people met.
  case form(Form)
  /// What kind of text it is, other than news.
  case genre(Genre)

  /// A number with what it counts.
  public struct Count: Sendable, Hashable, Codable {
    /// How the number is meant.
    public enum Estimate: String, Sendable, Hashable, Codable, CaseIterable {
      case about, nearly, moreThan, lessThan, atLeast
    }

    /// The number.
    public var number: Int
    /// Nil where the text gives it as exact.
    public var estimate: Estimate?
    /// What is counted, as printed ("pekerja sosial"); nil for people of whom the text says no more.
    public var noun: String?

    /// A number with what it counts.
    public init(_ number: Int, _ noun: String? = nil, estimate: Estimate? = nil) {
      (self.number, self.noun, self.estimate) = (number, noun, estimate)
    }
  }

  /// A law or regulation by its number.
  public struct Regulation: Sendable, Hashable, Codable {
    /// Its usual short name: "UU", "Permensos", "Law".
    public var kind: String
    /// "14".
    public var number: String
    /// The year.
    public var year: String

    /// A law or regulation.
    public init(_ kind: String, number: String, year: String) {
      (self.kind, self.number, self.year) = (kind, number, year)
    }
  }

  /// How people met.
  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    case online, inPerson, hybrid
  }

  /// A kind of text for which its writer speaks and not the editors.
  public enum Genre: String, Sendable, Hashable, Codable, CaseIterable {
    case opinion, blog
  }

  /// What a fact is about; each has its word in the digest's language.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case when, hours, place, participants, organiser, speaker, partner, regulation, form, genre
  }

  /// What it is about.
  public var kind: Kind {
    switch self {
    case .when: .when
    case .hours: .hours
    case .place: .place
    case .participants: .participants
    case .organiser: .organiser
    case .speaker: .speaker
    case .partner: .partner
    case .regulation: .regulation
    case .form: .form
    case .genre: .genre
    }
  }
}
