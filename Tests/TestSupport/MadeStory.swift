/// Invented stories over some days, written out of a compact description: what happened, who said so where, and what came
/// of it. Each has a first telling, the same told again in other words, and follow-ups with news.
public struct MadeStory: Sendable {
  /// One telling.
  public struct Telling: Sendable, Hashable {
    /// What a telling is to its story.
    public enum Kind: Sendable, Hashable { case first, alsoFirst, retold, news }

    /// What it is to its story.
    public var kind: Kind
    /// 0 for the day on which the story begins.
    public var day: Int
    /// The headline.
    public var title: String
    /// The text, a line a paragraph.
    public var text: String
  }

  /// "id" or "en".
  public let language: String
  private let parts: [String]

  /// Reads a line: language, place, street or house, who speaks, who speaks later, what happened, what was counted, what
  /// is done there, what came of it, a second figure, the day of the news; with bars between.
  public init?(_ line: Substring) {
    let parts = line.split(separator: "|").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard parts.count == 11, Int(parts[10]) != nil else { return nil }
    (language, self.parts) = (parts[0], parts)
  }

  /// All tellings, the earliest first; `retoldOn` is the day on which another outlet tells it again.
  public func tellings(retoldOn day: Int = 1) -> [Telling] {
    let newsDay = Int(parts[10]) ?? 3
    return [
      telling(.first, 0, first), telling(.alsoFirst, 0, alsoFirst), telling(.retold, day, retold),
      telling(.news, newsDay, news),
    ]
  }

  private func telling(_ kind: Telling.Kind, _ day: Int, _ pattern: [String]) -> Telling {
    let lines = pattern.map(filled)
    return Telling(kind: kind, day: day, title: lines[0], text: lines.dropFirst().joined(separator: "\n"))
  }

  /// "{1}" is the second part of the line, and so on; "{^5}" begins with a capital.
  private func filled(_ pattern: String) -> String {
    var out = ""
    for (place, piece) in pattern.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard place > 0, let close = piece.firstIndex(of: "}") else {
        out += piece
        continue
      }
      let name = piece[..<close]
      let part = Int(name.drop { $0 == "^" }).map { parts[$0] } ?? ""
      out += name.hasPrefix("^") ? part.prefix(1).uppercased() + part.dropFirst() : part
      out += piece[piece.index(after: close)...]
    }
    return out
  }

  private var isEnglish: Bool { language == "en" }

  private var first: [String] {
    isEnglish
      ? [
        "{^5} in {1}",
        "{^5} at {2} in {1} on Monday, where social workers met {6}. {^7}.",
        "{3}, who leads the team, said that every family gets a plan within a week. {^7}, and nobody waits longer than that.",
      ]
      : [
        "{^5} di {1}",
        "{^5} di {2}, {1}, Senin. Pekerja sosial menemui {6} di tempat itu. {^7}.",
        "Menurut {3}, setiap keluarga mendapat rencana dalam sepekan. {^7}, dan tidak ada yang menunggu lebih lama.",
      ]
  }

  private var alsoFirst: [String] {
    isEnglish
      ? [
        "{1}: {5}",
        "Social workers in {1} met {6} after {5} at {2}. Every family has a plan within a week, according to {3}.",
        "{^7}. The team at {2} says that nobody has to wait longer.",
      ]
      : [
        "{1}: {5}",
        "Pekerja sosial di {1} menemui {6} setelah {5} di {2}. Rencana setiap keluarga selesai dalam sepekan, kata {3}.",
        "{^7}. Tim di {2} memastikan tidak ada yang menunggu lebih lama.",
      ]
  }

  private var retold: [String] {
    isEnglish
      ? [
        "How {1} copes: {5}",
        "In {1} there was {5}; {6} were met at {2}. {3} and the social workers draw up a plan for each family.",
        "{^7}. It takes a week at most for every family.",
      ]
      : [
        "Cerita dari {1}: {5}",
        "Di {1} ada {5}, dan {6} ditemui di {2}. {3} bersama pekerja sosial menyusun rencana bagi setiap keluarga.",
        "{^7}. Paling lama sepekan untuk setiap keluarga.",
      ]
  }

  private var news: [String] {
    isEnglish
      ? [
        "{^8} after {5} in {1}",
        "{^8}, said {4} at {2} in {1}. It follows {5}, when social workers met {6}.",
        "{3} welcomed the step: {9} are reached now. {^7} as before.",
      ]
      : [
        "{^8} setelah {5} di {1}",
        "{^8}, kata {4} di {2}, {1}. Langkah itu menyusul {5}, saat pekerja sosial menemui {6}.",
        "{3} menyambutnya: kini {9} terjangkau. {^7} seperti semula.",
      ]
  }
}
