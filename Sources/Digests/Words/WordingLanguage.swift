/// The language of what is said to a reader or an operator: of the two wordings of a phrase it takes its own.
public enum WordingLanguage: String, Sendable {
  case english = "en"
  case indonesian = "id"

  /// The one of two wordings.
  public func callAsFunction<Words>(
    _ english: @autoclosure () -> Words, _ indonesian: @autoclosure () -> Words
  ) -> Words {
    self == .indonesian ? indonesian() : english()
  }

  /// A number with its noun: `1 source`, `2 sources`, `2 sumber`.
  public func callAsFunction(_ count: Int, _ english: String, _ indonesian: String) -> String {
    self == .indonesian ? "\(count) \(indonesian)" : "\(count) \(english)\(count == 1 ? "" : "s")"
  }

  /// A noun of which there may be many.
  func counted(_ one: String, _ many: String, _ indonesian: String) -> Wording.Counted {
    Wording.Counted(say: self, one: self(one, indonesian), many: self(many, indonesian))
  }

  /// How often something was tried.
  public func tries(_ count: Int) -> String {
    self(count == 1 ? "1 try" : "\(count) tries", "\(count) percobaan")
  }
}
