import Text

/// A law or rule as a text names it: what it is told from all others by, and how the text writes it.
public struct NamedRegulation: Sendable, Hashable, Codable {
  /// Kind, number without leading noughts, and year.
  public var law: KeyFact.Regulation
  /// Whose it is, where each place or office counts its own: "Kota Nusabunga", "Jawa Barat", "Menteri Sosial".
  public var maker: String?
  /// What it is on ("Pekerja Sosial"), where the text says so.
  public var about: String?
  /// How the text writes it, each once.
  public var spellings: [String]
  /// What the text says that it does to others; nil where it says nothing.
  public var changes: [Change]?

  /// A law or rule.
  public init(
    _ law: KeyFact.Regulation, maker: String? = nil, about: String? = nil, spellings: [String] = []
  ) {
    (self.law, self.maker, self.about, self.spellings) = (law, maker, about, spellings)
  }

  /// What a law does to another one.
  public enum Verb: String, Sendable, Hashable, Codable { case amends, repeals }

  /// That it does so.
  public struct Change: Sendable, Hashable, Codable {
    /// What it does.
    public var verb: Verb
    /// To which law or rule.
    public var law: KeyFact.Regulation
    /// Whose that is, where the text says so.
    public var maker: String?

    /// A change of another law.
    public init(_ verb: Verb, law: KeyFact.Regulation, maker: String? = nil) {
      (self.verb, self.law, self.maker) = (verb, law, maker)
    }
  }
}

extension Edition {
  /// That an article names laws or rules.
  public struct LawTelling: Sendable, Hashable, Codable {
    /// The item that it is or stands under; nil for one line.
    public var number: Int?
    /// The article's address.
    public var url: String
    /// Its headline.
    public var title: String
    /// The name of its source.
    public var source: String
    /// What it names, in the order of the first mention.
    public var named: [NamedRegulation]
    /// The earlier edition whose telling of the same article this one takes the place of, since the page was changed; nil
    /// for what the edition itself tells.
    public var day: CalendarDay?

    /// What an article of the edition of `day` names now, under its headline of now; an empty one for that of before.
    public init(restating url: String, of day: CalendarDay, title: String = "", named: [NamedRegulation]) {
      self.init(number: nil, url: url, title: title, source: "", named: named)
      self.day = day
    }

    /// An article that names laws.
    public init(number: Int?, url: String, title: String, source: String, named: [NamedRegulation]) {
      (self.number, self.url, self.title, self.source, self.named) = (number, url, title, source, named)
    }
  }

  /// The articles that name laws or rules; of an edition that was made before they were kept, what its facts say.
  public var lawTellings: [LawTelling] { ownLaws + restatedLaws }

  private var ownLaws: [LawTelling] {
    if let laws { return laws }
    return items.compactMap { item in
      let named = item.facts.compactMap { fact in
        if case .regulation(let law) = fact { NamedRegulation(law.plain) } else { nil }
      }
      return named.isEmpty
        ? nil : LawTelling(number: item.number, url: item.url, title: item.title, source: item.source, named: named)
    }
  }
}

extension KeyFact.Regulation {
  /// The same as keys have it: "014" and "14" are one, and so are "30/HUK" and "30"; a law in English words is one, too.
  public var plain: KeyFact.Regulation {
    let digits = number.prefix { $0.isNumber }.drop { $0 == "0" }
    return KeyFact.Regulation(kind == "Law" ? "UU" : kind, number: digits.isEmpty ? number : String(digits), year: year)
  }

  /// Kinds that many places or offices make and count each for itself.
  private static let ofMany: Set<String> = [
    "Peraturan Menteri", "Keputusan Menteri", "SE", "Qanun", "Perda", "Pergub", "Kepgub", "Perbup", "Kepbup", "Perwali",
    "Kepwali",
  ]

  /// Whether many places or offices make rules of this kind and count them each for itself.
  public var needsMaker: Bool { Self.ofMany.contains(kind) }
}
