import Digests
import Model
import Storage

/// What `kabar why` and `kabar test` say of a judgement whose rules and reasons are kept in English.
enum JudgedWords {
  static func place(_ zone: Verdict.Zone, _ say: WordingLanguage) -> String {
    say("in the ", "di ") + self.zone(zone, say)
  }

  static func zone(_ zone: Verdict.Zone, _ say: WordingLanguage) -> String {
    switch zone {
    case .title: say("title", "judul")
    case .lead: say("lead", "awal")
    case .body: say("body", "isi")
    }
  }

  static func outcome(_ outcome: ArticleRecord.Outcome, _ say: WordingLanguage) -> String {
    switch outcome {
    case .shown: say("shown", "ditampilkan")
    case .merged: say("merged with another article", "digabung dengan artikel lain")
    case .more: say("one line, beyond max_articles", "satu baris, melebihi max_articles")
    case .maybe: say("a near miss, one line at the end", "hampir dimuat, satu baris di akhir")
    case .dropped: say("not on social work, counted only", "di luar topik, hanya dihitung")
    case .old: say("old, counted only", "lama, hanya dihitung")
    }
  }

  /// A rule that had a say. What is not known here, as a key with its value, stays as it is.
  static func rule(_ rule: String, _ say: WordingLanguage) -> String {
    guard say == .indonesian else { return rule }
    let told = begun(rule, rules)
    // An operator's own term stays as it is.
    if told == rule || rule.hasPrefix("excluded: ") { return told }
    return joints.reduce(told) { $0.replacing($1.0, with: $1.1) }
  }

  /// Why a section or a region was chosen: "terms: panti (title), lansia 2×".
  static func reason(_ reason: String, _ say: WordingLanguage) -> String {
    say(reason, begun(reason, reasons).replacing(" (title)", with: " (judul)"))
  }

  /// A text whose beginning is one of these, with that in Indonesian.
  private static func begun(_ text: String, _ beginnings: [(String, String)]) -> String {
    guard let (english, indonesian) = beginnings.first(where: { text.hasPrefix($0.0) }) else { return text }
    return indonesian + text.dropFirst(english.count)
  }

  private static let rules = [
    ("headline only", "hanya judul yang terbaca"), ("no strong term", "tidak ada kata kuat"),
    ("excluded: ", "dikecualikan: "), ("keep: all", "keep: all, semua artikel sumber ini dimuat"),
    ("named once in a long text", "disebut sekali di teks panjang"),
    ("named once, beside another profession", "disebut sekali, di samping profesi lain"),
    ("named once, as somebody", "disebut sekali, sebagai seseorang"), ("named once", "disebut sekali"),
    ("named in a list", "disebut dalam daftar"), ("not counted: ", "tidak dihitung: "),
    ("opinion: the page's own type", "opini: jenis yang disebut halamannya"),
    ("opinion: its section", "opini: rubriknya"), ("opinion: its address", "opini: alamatnya"),
    ("opinion: its headline", "opini: judulnya"),
    ("opinion: its author speaks in it", "opini: penulisnya bersuara di dalamnya"),
    ("opinion: its author tells of himself", "opini: penulisnya bercerita tentang dirinya"),
    ("opinion: a note on its author", "opini: keterangan tentang penulisnya"),
    ("opinion: a post of a blog platform", "opini: kiriman di situs blog"),
  ]
  private static let joints = [(": counts ", ": dihitung "), (" beside ", " di dekat "), (" after ", " sesudah ")]
  private static let reasons = [
    ("terms: ", "kata: "), ("places: ", "tempat: "), ("kind: opinion", "jenis: opini"), ("language: ", "bahasa: "),
    ("set for the source", "ditetapkan untuk sumbernya"), ("no topic's terms found", "tidak ada kata bagian mana pun"),
  ]
}
