import Text
import Web

/// The checked configuration as plain values.
public struct Settings: Sendable, Hashable {
  /// `digest:`.
  public var digest = DigestSettings()
  /// `relevance:`.
  public var relevance = RelevanceSettings()
  /// Sections of the digest, in order.
  public var topics: [Topic] = []
  /// `sources:`.
  public var sources: [Source] = []
  /// `digests:`: further digests out of the same articles.
  public var digests: [FurtherDigest] = []
  /// `email:`; nil to send nothing.
  public var email: EmailSettings?
  /// `operator:`, who is mailed when something needs a person; nil for nobody.
  public var operatorAddress: String?

  /// The defaults of the configuration's documentation.
  public init() {}
}

/// `digest:` of the configuration.
public struct DigestSettings: Sendable, Hashable {
  /// A format a digest can be written in.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case md, txt, html, eml, json, atom, wa, bib, ris, csl

    /// What a day's file of this format ends in, after the day and a dot.
    public var ending: String {
      switch self {
      case .wa: "wa.txt"
      case .csl: "csl.json"
      default: rawValue
      }
    }
  }

  /// What search engines are asked.
  public enum Robots: String, Sendable, Hashable, CaseIterable {
    case index, noindex
  }

  /// What happens on a day without articles.
  public enum EmptyDay: String, Sendable, Hashable, CaseIterable {
    case short, skip
  }

  /// The title of the digest.
  public var title = "Kabar Peksos"
  /// `id` or `en`.
  public var language = "id"
  /// An IANA zone name.
  public var timezone = "Asia/Jakarta"
  /// When the day closes and the digest is written.
  public var at = TimeOfDay(hour: 6, minute: 0) ?? .midnight
  /// Seconds that count as new.
  public var window = 86_400
  /// The formats written.
  public var formats: [Format] = [.md, .txt, .html, .eml, .json, .wa]
  /// An absolute path; nil for `digests` in the state directory.
  public var directory: String?
  /// Items of an edition at most; the rest is one line each.
  public var maxArticles = 30
  /// Sentences of a summary.
  public var summarySentences = 2
  /// Whether days ahead are gathered: the section, `agenda.html`, `agenda.ics`.
  public var agenda = true
  /// What happens on a day without articles.
  public var emptyDay = EmptyDay.short
  /// 0 Sunday to 6 Saturday; nil for no weekly roll-up.
  public var weekly: Int? = 0
  /// Whether search engines are asked not to list the pages.
  public var robots = Robots.index
  /// Where the folder is served, for the map of its pages; nil where that is not known.
  public var site: String?
  /// A program with its arguments that takes the folder elsewhere after an edition; empty for none.
  public var publish: [String] = []
  /// Days that the files of a digest are kept; the digest itself stays in the store.
  public var keepDays = 5 * 365

  /// The defaults.
  public init() {}
}

/// `relevance:` of the configuration.
public struct RelevanceSettings: Sendable, Hashable {
  /// The operator's threshold on the scale of the documentation (3 is the built-in decision line).
  public var threshold = 3.0
  /// How much more a term weighs in the headline.
  public var titleCounts = 3.0
  /// The built-in lists that are used.
  public var languages = ["id", "en"]
  /// The operator's own phrases.
  public var include: [Lexicon.Phrase] = []
  /// Phrases that keep an article out, whatever its score.
  public var exclude: [String] = []
  /// How alike two texts must be to be one story, 0 to 1.
  public var duplicates = 0.85

  /// The defaults.
  public init() {}
}

/// One of `topics:`: a section of the digest and what belongs in it.
public struct Topic: Sendable, Hashable {
  /// The name shown.
  public var name: String
  /// Words that speak for it.
  public var terms: [String]
  /// Kinds of article (`opinion`).
  public var kinds: [String]
  /// The built-in lists that are used.
  public var languages: [String]

  /// A topic.
  public init(name: String, terms: [String] = [], kinds: [String] = [], languages: [String] = []) {
    (self.name, self.terms, self.kinds, self.languages) = (name, terms, kinds, languages)
  }
}

/// `email:` of the configuration.
public struct EmailSettings: Sendable, Hashable {
  /// What a subject may name in braces.
  public enum SubjectField: String, Sendable, Hashable, CaseIterable {
    /// The day.
    case date
    /// The first headline, shortened where the rest needs the room.
    case lead
    /// The number of further articles.
    case more
    /// The number of articles.
    case count
    /// The title of the digest.
    case title
  }

  /// The recipients; each gets a message of their own.
  public var to: [String]
  /// The sender.
  public var from: String
  /// The server: `smtp://`, `smtps://` or `smtp+starttls://` with host and port.
  public var smtp: String
  /// The login name.
  public var username: String?
  /// `credential:NAME` or `file:PATH`; never the password itself.
  public var password: String?
  /// The operator's pattern for the subject, with `SubjectField`s in braces; nil for the words of the digest's language.
  public var subject: String?
  /// Seconds that a message is tried again.
  public var retryFor = 2 * 86_400
  /// Whether a day without articles is mailed.
  public var onEmptyDay = false

  /// Mail settings; by default nobody's, through this machine's own server.
  public init(to: [String] = [], from: String = "", smtp: String = "smtp://127.0.0.1:25") {
    (self.to, self.from, self.smtp) = (to, from, smtp)
  }
}
