/// The phrases that tell whether a text is about social work: data of `Config/lexicon.yaml`, read by Configuration.
public struct Lexicon: Sendable, Hashable {
  /// A phrase and its weight.
  public struct Phrase: Sendable, Hashable {
    public var text: String
    public var weight: Double

    /// A phrase of the lexicon.
    public init(_ text: String, _ weight: Double) { (self.text, self.weight) = (text, weight) }
  }

  /// A phrase that does not count where a context word stands close before it ("dihukum … kerja sosial").
  public struct Block: Sendable, Hashable {
    public var context: String
    public var phrase: String
    /// Words between them at most.
    public var window: Int

    /// A block rule.
    public init(context: String, phrase: String, window: Int) {
      (self.context, self.phrase, self.window) = (context, phrase, window)
    }
  }

  public var strong: [Phrase] = []
  public var support: [Phrase] = []
  public var negative: [Phrase] = []
  public var block: [Block] = []

  /// An empty lexicon.
  public init() {}
}
