/// The phrases that tell whether a text is about social work: data of `Config/lexicon.yaml`, read by Configuration.
public struct Lexicon: Sendable, Hashable {
  /// A phrase and its weight.
  public struct Phrase: Sendable, Hashable {
    /// The text.
    public var text: String
    /// How much it counts.
    public var weight: Double

    /// A phrase of the lexicon.
    public init(_ text: String, _ weight: Double) { (self.text, self.weight) = (text, weight) }
  }

  /// A phrase that does not count where a context word stands close before it ("dihukum … kerja sosial").
  public struct Block: Sendable, Hashable {
    /// The word that takes the phrase its meaning.
    public var context: String
    /// The phrase.
    public var phrase: String
    /// Words between them at most, or `anywhere`.
    public var window: Int
    /// A window: the phrase counts nowhere in an article that has the context in its title or first words.
    public static let anywhere = Int.max

    /// A block rule.
    public init(context: String, phrase: String, window: Int) {
      (self.context, self.phrase, self.window) = (context, phrase, window)
    }
  }

  /// What shows casework where nobody names the profession: a social office that does several things for a client.
  public struct Casework: Sendable, Hashable {
    /// Whose work it is.
    public var offices: [String] = []
    /// For whom.
    public var clients: [String] = []
    /// What is done; each kind of action a list of the ways to say it.
    public var actions: [[String]] = []

    /// None.
    public init() {}
  }

  /// Phrases that alone can decide.
  public var strong: [Phrase] = []
  /// Phrases that add to a strong one.
  public var support: [Phrase] = []
  /// Phrases that speak against it.
  public var negative: [Phrase] = []
  /// Phrases that do not count in some company.
  public var block: [Block] = []
  /// Casework without the profession's name.
  public var casework = Casework()
  /// Ways to say the same, each meaning a list: topics find their terms under all of them.
  public var synonyms: [[String]] = []
  /// Words that belong together, each field a list: a topic that names one of them finds the others, too, at less weight.
  public var related: [[String]] = []

  /// An empty lexicon.
  public init() {}
}
