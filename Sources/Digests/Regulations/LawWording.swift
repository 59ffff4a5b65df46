import Model
import Text

/// A row of the register in words, for all views.
struct LawWording {
  let words: Wording
  /// The day of the latest edition.
  let today: CalendarDay
  private var own: RegulationWords { RegulationWords(say: words.say) }
  private var dates: DateWording { DateWording(words: words) }

  /// Ways of writing that are shown.
  private static let mostSpellings = 3
  /// Days for which a first mention is new.
  static let daysNew = 7

  /// "Perda Kota Nusabunga No. 4 Tahun 2026".
  func name(_ row: LawRegister.Row) -> String { FactWording(words: words).law(row.law, of: row.maker) }

  /// "tentang Kota Layak Lansia".
  func about(_ row: LawRegister.Row) -> String {
    row.about.map { Wording.fill(own.about, ["what": CleanText.line($0, limit: 200)]) } ?? own.noAbout
  }

  /// "Juga ditulis: Perda 4/2026; …"; nil where it is written one way.
  func alsoWritten(_ row: LawRegister.Row) -> String? {
    let name = name(row).lowercased()
    let others = row.spellings.map { CleanText.line($0, limit: 120) }.filter { !$0.isEmpty && $0.lowercased() != name }
    if others.isEmpty { return nil }
    return Wording.fill(own.alsoWritten, ["names": others.prefix(Self.mostSpellings).joined(separator: "; ")])
  }

  /// "mengubah UU No. 12 Tahun 2011", "dicabut oleh …": what comes before the other's name, and that one.
  func relations(_ row: LawRegister.Row, in register: LawRegister) -> [(verb: String, other: LawRegister.Row)] {
    row.relations.compactMap { relation in
      guard let other = register.rows.first(where: { $0.key == relation.other }) else { return nil }
      return (relation.isPassive ? own.undergoes(relation.verb) : own.does(relation.verb), other)
    }
  }

  /// Whether it was named for the first time within the last days.
  func isNew(_ row: LawRegister.Row) -> Bool { row.first > today.adding(days: -Self.daysNew) }

  /// "27 Nov"; with the year where it is another one.
  func day(_ day: CalendarDay) -> String { day.year == today.year ? dates.dayMonth(day) : dates.short(day) }
}
