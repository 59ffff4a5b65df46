import Text

/// One day's digest: everything that its views show, resolved to values. Immutable once made; the same edition gives the
/// same bytes on every machine.
public struct Edition: Sendable, Hashable, Codable {
  /// The title of the digest (`Kabar Peksos`).
  public var title: String
  /// `id` or `en`.
  public var language: String
  /// The day.
  public var day: CalendarDay
  /// 1 for the first edition ever.
  public var number: Int
  /// From the close of the edition before to this one's.
  public var windowStart: Moment
  /// Until when.
  public var windowEnd: Moment
  /// When it was made.
  public var madeAt: Moment
  /// Topics in the configured order, only those with items. Items are numbered through from 1.
  public var sections: [Section] = []
  /// What matched beyond `max_articles`, a line each.
  public var more: [Line] = []
  /// Near misses, a line each.
  public var maybe: [Line] = []
  /// Changes of articles of earlier editions.
  public var corrections: [Correction] = []
  /// What the corrected articles say now; nil in editions that were made before it was kept, or that correct nothing.
  public var restated: [Restated]?
  /// How each source did.
  public var sources: [SourceReport] = []
  /// Where the articles went.
  public var counts = Counts()
  /// The day of the last edition that had an article, for an empty day.
  public var lastArticleDay: CalendarDay?
  /// The address that the message is from; nil without `email:`.
  public var mailFrom: String?
  /// The addresses that the message goes to; empty without `email:`.
  public var mailTo: [String] = []
  /// The operator's pattern for the subject.
  public var mailSubject: String?
  /// The days ahead; nil in editions that were made before there was an agenda, or without one.
  public var agenda: Agenda?
  /// The articles that name laws or rules; nil in editions that were made before they were kept.
  public var laws: [LawTelling]?
  /// That it was made anew after it was published; nil for the first telling.
  public var revision: Revision?
  /// The name of the further digest that it is of; nil for the one of `digest:`.
  public var list: String?
  /// The endings of the files that are written of it ("html", "bib"), for links between them; nil in editions that were
  /// made before it was kept.
  public var files: [String]?

  /// What a day's edition that was made anew has that the telling before had not.
  public struct Revision: Sendable, Hashable, Codable {
    /// 1 for the first correction.
    public var number: Int
    /// Items that are new.
    public var added: Int
    /// The names of their sources.
    public var sources: [String]

    /// A correction.
    public init(number: Int, added: Int, sources: [String]) {
      (self.number, self.added, self.sources) = (number, added, sources)
    }
  }

  /// A topic with its items.
  public struct Section: Sendable, Hashable, Codable {
    /// The topic as configured; nil for what has none.
    public var topic: String?
    /// The items, by number.
    public var items: [Item]

    /// A section.
    public init(topic: String?, items: [Item]) { (self.topic, self.items) = (topic, items) }
  }

  /// One story: the article that leads it, and who else told it.
  public struct Item: Sendable, Hashable, Codable {
    /// Its number.
    public var number: Int
    /// The address.
    public var url: String
    /// The headline.
    public var title: String
    /// Whether the page has no clear headline and this one was made from its text.
    public var titleIsMade: Bool
    /// The name of the source.
    public var source: String
    /// The host shown (`afederasi.com`).
    public var host: String
    /// The authors as printed.
    public var byline: [String]
    /// When it was published, as far as known.
    public var published: PublicationDate?
    /// The province or country.
    public var region: String?
    /// Minutes to read, at least 1.
    public var minutes: Int
    /// Published before this day's window; shown once because its source is new.
    public var isArchive: Bool
    /// Sentences out of the article.
    public var summary: String
    /// Key facts out of the article.
    public var facts: [KeyFact]
    /// What was found of the lexicon, the strongest first.
    public var terms: [Verdict.Term]
    /// Rules that kept it besides the score.
    public var rules: [String]
    /// The language, a BCP 47 code.
    public var language: String?
    /// Other outlets with the same story.
    public var alsoReported: [Outlet]
    /// Numbers of items on the same theme.
    public var related: [Int]
    /// What is told instead of its page, where that was not read: the summary is the feed's.
    public var standIn: StandIn?
    /// What it continues; nil for a new story.
    public var continues: Continuation?
    /// When it was first read; nil in editions that were made before it was kept.
    public var read: Moment?
    /// For each sentence of the summary the directive that leads to it in the page (`text=…`); nil where the page was not
    /// read.
    public var fragments: [String]?

    /// An item.
    public init(
      number: Int, url: String, title: String, titleIsMade: Bool = false, source: String, host: String,
      byline: [String] = [], published: PublicationDate? = nil, region: String? = nil, minutes: Int = 1,
      isArchive: Bool = false, summary: String, facts: [KeyFact] = [], terms: [Verdict.Term] = [],
      rules: [String] = [], language: String? = nil, alsoReported: [Outlet] = [], related: [Int] = []
    ) {
      (self.number, self.url, self.title, self.titleIsMade) = (number, url, title, titleIsMade)
      (self.source, self.host, self.byline, self.published) = (source, host, byline, published)
      (self.region, self.minutes, self.isArchive, self.summary) = (region, minutes, isArchive, summary)
      (self.facts, self.terms, self.rules, self.language) = (facts, terms, rules, language)
      (self.alsoReported, self.related) = (alsoReported, related)
    }
  }

  /// Another outlet with the same story.
  public struct Outlet: Sendable, Hashable, Codable {
    /// How its text relates to the item's.
    public enum Relation: String, Sendable, Hashable, Codable {
      /// The same text.
      case copy
      /// Shorter, the same story.
      case shorter
      /// The same story in other words.
      case story
    }

    /// The name of the source.
    public var source: String
    /// The host shown.
    public var host: String
    /// The address.
    public var url: String
    /// The headline.
    public var title: String
    /// When it was published, as far as known.
    public var published: PublicationDate?
    /// How it relates to that article.
    public var relation: Relation
    /// Facts of its text that no other outlet of the story has; nil for none.
    public var onlyFacts: [KeyFact]?
    /// Figures with what they count ("1.250 paket") that no other outlet of the story has; nil for none.
    public var onlyFigures: [String]?

    /// Another outlet.
    public init(
      source: String, host: String, url: String, title: String, published: PublicationDate?, relation: Relation,
      onlyFacts: [KeyFact]? = nil, onlyFigures: [String]? = nil
    ) {
      (self.source, self.host, self.url, self.title) = (source, host, url, title)
      (self.published, self.relation, self.onlyFacts, self.onlyFigures) = (published, relation, onlyFacts, onlyFigures)
    }
  }

  /// That a story was told before: in which entries, and what a new telling has beyond them.
  public struct Continuation: Sendable, Hashable, Codable {
    /// A story in an earlier edition.
    public struct Entry: Sendable, Hashable, Codable {
      /// The edition.
      public var day: CalendarDay
      /// The item's number there; nil where it was one line.
      public var number: Int?

      /// Item `number` of the edition of `day`.
      public init(day: CalendarDay, number: Int?) { (self.day, self.number) = (day, number) }
    }

    /// The entries, the first one first; never empty.
    public var entries: [Entry]
    /// Facts that are new.
    public var facts: [KeyFact] = []
    /// Figures with what they count that are new.
    public var figures: [String] = []
    /// People and places that are new.
    public var names: [String] = []
    /// Whether the words say more than was told, with or without such details; nil for no.
    public var saysMore: Bool?

    /// A story that was told in `entries`, with nothing new yet.
    public init(entries: [Entry]) { self.entries = entries }

    /// Whether no fact, figure or name is new.
    public var hasNothingNew: Bool { facts.isEmpty && figures.isEmpty && names.isEmpty }
  }

  /// An article in one line.
  public struct Line: Sendable, Hashable, Codable {
    /// The address.
    public var url: String
    /// The headline.
    public var title: String
    /// The host shown.
    public var host: String
    /// The province or country.
    public var region: String?
    /// What it continues; nil for a new story.
    public var continues: Continuation?

    /// An article in one line.
    public init(url: String, title: String, host: String, region: String? = nil) {
      (self.url, self.title, self.host, self.region) = (url, title, host, region)
    }
  }

  /// A change of an article that was in an earlier edition.
  public struct Correction: Sendable, Hashable, Codable {
    /// What changed.
    public enum Change: Sendable, Hashable, Codable {
      case title(from: String, to: String)
      /// With the words around it, as they are now, where it does not say itself what it counts.
      case figure(from: String, to: String, passage: String? = nil)
      case name(from: String, to: String)
      case date(from: String, to: String)
      /// The page is gone, with the HTTP status; 200 where it still answers and takes its article back.
      case withdrawn(status: Int)
      /// At its address stands another article, with this headline.
      case replaced(by: String)
      /// What was told to be gone is there again.
      case restored

      /// Whether the article cannot be read at its address any more.
      public var takesBack: Bool {
        switch self {
        case .withdrawn, .replaced: true
        case .title, .figure, .name, .date, .restored: false
        }
      }

      /// What stood there before; nil for a page that is gone.
      public var before: String? {
        switch self {
        case .title(let from, _), .figure(let from, _, _), .name(let from, _), .date(let from, _): from
        case .withdrawn, .replaced, .restored: nil
        }
      }
    }

    /// The day.
    public var day: CalendarDay
    /// Its number.
    public var number: Int
    /// The address.
    public var url: String
    /// What changed.
    public var change: Change
    /// When it was noticed.
    public var noticed: Moment
    /// The source, where it is not the one that leads the item but tells it beside that; nil in all others.
    public var outlet: String?
    /// The headline under which it was told; nil where the change says it itself.
    public var title: String?

    /// A correction of item `number` of the edition of `day`.
    public init(day: CalendarDay, number: Int, url: String, change: Change, noticed: Moment) {
      (self.day, self.number, self.url, self.change, self.noticed) = (day, number, url, change, noticed)
    }
  }

  /// How a source did.
  public struct SourceReport: Sendable, Hashable, Codable {
    /// What is wrong with it.
    public enum Fault: Sendable, Hashable, Codable {
      /// It cannot be read: why, since when, how often it was tried, and when it is tried next (nil: no more).
      case failing(Trouble, since: Moment?, tries: Int, next: Moment?)
      /// It answers, but brought nothing new for that many days.
      case silent(days: Int)
      /// Nobody asked it within the edition's window: when it was last read (nil: never), and when it is asked next.
      case unasked(last: Moment?, next: Moment?)
    }

    /// The name.
    public var name: String
    /// The host shown.
    public var host: String
    /// Whether it was read with success within the edition's window, and is well.
    public var isWell: Bool
    /// Items of this edition from it.
    public var articles: Int
    /// What is wrong, nil when nothing is known to be.
    public var fault: Fault?

    /// A source's report.
    public init(name: String, host: String, isWell: Bool, articles: Int, fault: Fault? = nil) {
      (self.name, self.host, self.isWell, self.articles, self.fault) = (name, host, isWell, articles, fault)
    }

    /// Whether somebody asked it within the edition's window.
    public var wasAsked: Bool { if case .unasked = fault { false } else { true } }
  }

  /// Where the articles went: `read` is the sum of the others.
  public struct Counts: Sendable, Hashable, Codable {
    /// Articles read since the edition before.
    public var read = 0
    /// Leading articles shown as items.
    public var shown = 0
    /// Named as another outlet of a shown story, or of one in an earlier edition.
    public var merged = 0
    /// In one line under "Lainnya".
    public var more = 0
    /// In one line under "Mungkin relevan".
    public var maybe = 0
    /// Not about social work.
    public var dropped = 0
    /// On topic but published before the window, or beyond `first_time` or `per_day`.
    public var old = 0

    /// All that the sources offered since the edition before, read or not, with what still waits of earlier days; nil in
    /// editions that were made before it was counted.
    public var offered: Ledger?

    /// Nothing read.
    public init() {}

    /// What was offered; where that was not counted, what was read.
    public var ledger: Ledger {
      if let offered { return offered }
      var ledger = Ledger()
      let parts: [(EntryOutcome, Int)] = [
        (.shown, shown), (.merged, merged), (.oneLine, more), (.maybe, maybe), (.offTopic, dropped), (.old, old),
      ]
      for (outcome, count) in parts { ledger.add(outcome, count: count) }
      return ledger
    }
  }

  /// An edition without articles yet.
  public init(
    title: String, language: String, day: CalendarDay, number: Int, windowStart: Moment, windowEnd: Moment,
    madeAt: Moment
  ) {
    (self.title, self.language, self.day, self.number) = (title, language, day, number)
    (self.windowStart, self.windowEnd, self.madeAt) = (windowStart, windowEnd, madeAt)
  }

  /// All items in order of their numbers.
  public var items: [Item] { sections.flatMap(\.items) }
}
