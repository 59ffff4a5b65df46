import Text

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
