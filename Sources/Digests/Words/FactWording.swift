import Model

/// Key facts in the words of the digest's language; names stay the article's own.
public struct FactWording: Sendable {
  private let words: Wording
  private var dates: DateWording { DateWording(words: words) }

  init(words: Wording) { self.words = words }

  /// Words in `id` or `en`.
  public init(language: String) { words = Wording.of(language) }

  /// The value of a fact: "Kamis, 7 September 2023", "sekitar 1.250 orang", "UU No. 14 Tahun 2019".
  public func value(_ fact: KeyFact) -> String {
    switch fact {
    case .when(let day, let last): dates.days(day, until: last)
    case .hours(let start, let end): dates.clock(start, until: end)
    case .place(let name), .organiser(let name), .partner(let name): name
    case .speaker(let name, let institution): institution.map { name + ", " + $0 } ?? name
    case .participants(let count): value(count)
    case .regulation(let law): self.law(law, of: nil)
    case .form(let form): words.form(form)
    case .genre(let genre): words.genre(genre)
    }
  }

  /// A fact with what it is of: "Peserta: sekitar 1.250 orang".
  public func line(_ fact: KeyFact) -> String { words.fact(fact.kind) + ": " + value(fact) }

  /// A law with the place or office whose it is: "Perda Kota Nusabunga No. 4 Tahun 2026".
  func law(_ law: KeyFact.Regulation, of maker: String?) -> String {
    let maker = maker.map { CleanText.line($0, limit: 80) } ?? ""
    var kind = words.lawNames[law.kind] ?? law.kind
    // "Peraturan Menteri" and "Menteri Pertanian" are one name.
    if let last = kind.split(separator: " ").last, maker.hasPrefix(last + " ") {
      kind = String(kind.dropLast(last.count + 1))
    }
    return Wording.fill(
      words.regulation,
      [
        "kind": maker.isEmpty ? kind : kind + " " + maker, "number": CleanText.line(law.number, limit: 20),
        "year": CleanText.line(law.year, limit: 4),
      ])
  }

  private func value(_ count: KeyFact.Count) -> String {
    let number = words.number(count.number)
    let estimated = count.estimate.map { Wording.fill(words.estimate($0), ["n": number]) } ?? number
    return estimated + " " + (count.noun.map { words.nouns[$0.lowercased()] ?? $0 } ?? words.people)
  }
}
