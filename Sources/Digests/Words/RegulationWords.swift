import Model

/// What pages and lists say of laws and rules, in one language.
struct RegulationWords: Sendable {
  /// Headings, by the kinds below them.
  enum Group: Int, Sendable, CaseIterable { case local, laws, government, ministries, others }

  var groups: [Group: String]
  var since: String
  var lede: String
  var regulation: String
  var first: String
  var last: String
  var new: String
  var newThisWeek: String
  var count: Wording.Counted
  var about: String
  var noAbout: String
  var noMaker: String
  var alsoWritten: String
  /// What one does to another, and what it has from another.
  var does: [NamedRegulation.Verb: String]
  var undergoes: [NamedRegulation.Verb: String]
  var articlesOf: String
  var firstMention: String
  var more: String
  var empty: String
  var note: String
  /// What `kabar regulations` says where nothing fits.
  var noneFound: String

  /// The kinds of a group; what is in none is among the others.
  static func group(_ kind: String) -> Group {
    switch kind {
    case "Perda", "Qanun", "Pergub", "Kepgub", "Perbup", "Kepbup", "Perwali", "Kepwali": .local
    case "UU", "Perppu", "Act": .laws
    case "PP", "Perpres", "Keppres", "Inpres": .government
    case "SE", "SKB", "Perma": .others
    default: .ministries
    }
  }

  /// The words of a language; Indonesian for one that has none.
  static func of(_ language: String) -> RegulationWords { language.hasPrefix("en") ? english : indonesian }

  static let indonesian = RegulationWords(
    groups: [
      .local: "Peraturan daerah", .laws: "Undang-Undang", .government: "Peraturan Pemerintah dan Presiden",
      .ministries: "Peraturan menteri", .others: "Surat edaran dan keputusan bersama",
    ],
    since: "Disebut sejak {day}",
    lede:
      "Peraturan yang disebut artikel, satu baris untuk satu peraturan walau ditulis dengan cara berbeda. “Baru” berarti "
      + "pertama kali disebut di sini dalam 7 hari terakhir, bukan tanggal berlakunya. Halaman ini bukan sumber hukum.",
    regulation: "Peraturan", first: "Pertama", last: "Terakhir", new: "Baru", newThisWeek: "{n} baru pekan ini",
    count: .init(one: "peraturan", many: "peraturan", mark: "."), about: "tentang {what}",
    noAbout: "judul tidak disebut artikel", noMaker: "asalnya tidak disebut artikel",
    alsoWritten: "Juga ditulis: {names}", does: [.amends: "mengubah", .repeals: "mencabut"],
    undergoes: [.amends: "diubah oleh", .repeals: "dicabut oleh"], articlesOf: "Artikel tiap peraturan",
    firstMention: "pertama",
    more: "dan {n} artikel lain", empty: "Belum ada peraturan bernomor yang disebut artikel.",
    note:
      "Peraturan bernomor sama dibedakan menurut jenis, daerah atau instansi, nomor, dan tahun. Yang disebut tanpa nomor, "
      + "atau tanpa daerah dan judul, tidak masuk.",
    noneFound: "Tidak ada peraturan yang cocok.")

  static let english = RegulationWords(
    groups: [
      .local: "Regional rules", .laws: "Laws", .government: "Government and presidential regulations",
      .ministries: "Ministerial regulations", .others: "Circulars and joint decrees",
    ],
    since: "Named since {day}",
    lede:
      "Laws and rules that articles name, one row for each, however it is written. “New” means named here for the first "
      + "time within 7 days, not the day that it came into force. This page is no source of law.",
    regulation: "Regulation", first: "First", last: "Last", new: "New", newThisWeek: "{n} new this week",
    count: .init(one: "regulation", many: "regulations", mark: ","), about: "on {what}",
    noAbout: "no article says what it is on", noMaker: "no article says whose it is",
    alsoWritten: "Also written: {names}", does: [.amends: "amends", .repeals: "repeals"],
    undergoes: [.amends: "amended by", .repeals: "repealed by"], articlesOf: "Articles of each", firstMention: "first",
    more: "and {n} more articles", empty: "No article has named a regulation by number yet.",
    note:
      "Regulations of one number are told apart by kind, place or office, number and year. What is named without a number, "
      + "or with neither place nor title, is left out.",
    noneFound: "No regulation fits.")
}
