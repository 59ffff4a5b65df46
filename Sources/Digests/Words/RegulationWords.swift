import Model

/// What pages and lists say of laws and rules, in one language.
struct RegulationWords: Sendable {
  /// Headings, by the kinds below them.
  enum Group: Int, Sendable, CaseIterable { case local, laws, government, ministries, others }

  let say: WordingLanguage

  func name(of group: Group) -> String {
    switch group {
    case .local: say("Regional rules", "Peraturan daerah")
    case .laws: say("Laws", "Undang-Undang")
    case .government: say("Government and presidential regulations", "Peraturan Pemerintah dan Presiden")
    case .ministries: say("Ministerial regulations", "Peraturan menteri")
    case .others: say("Circulars and joint decrees", "Surat edaran dan keputusan bersama")
    }
  }
  var since: String { say("Named since {day}", "Disebut sejak {day}") }
  var lede: String {
    say(
      "Laws and rules that articles name, one row for each, however it is written. “New” means named here for the first "
        + "time within 7 days, not the day that it came into force. This page is no source of law.",
      "Peraturan yang disebut artikel, satu baris untuk satu peraturan walau ditulis dengan cara berbeda. “Baru” berarti "
        + "pertama kali disebut di sini dalam 7 hari terakhir, bukan tanggal berlakunya. Halaman ini bukan sumber hukum."
    )
  }
  var regulation: String { say("Regulation", "Peraturan") }
  var first: String { say("First", "Pertama") }
  var last: String { say("Last", "Terakhir") }
  var new: String { say("New", "Baru") }
  var newThisWeek: String { say("{n} new this week", "{n} baru pekan ini") }
  var count: Wording.Counted { say.counted("regulation", "regulations", "peraturan") }
  var about: String { say("on {what}", "tentang {what}") }
  var noAbout: String { say("no article says what it is on", "judul tidak disebut artikel") }
  var noMaker: String { say("no article says whose it is", "asalnya tidak disebut artikel") }
  var alsoWritten: String { say("Also written: {names}", "Juga ditulis: {names}") }
  /// What one does to another, and what it has from another.
  func does(_ verb: NamedRegulation.Verb) -> String {
    switch verb {
    case .amends: say("amends", "mengubah")
    case .repeals: say("repeals", "mencabut")
    }
  }
  func undergoes(_ verb: NamedRegulation.Verb) -> String {
    switch verb {
    case .amends: say("amended by", "diubah oleh")
    case .repeals: say("repealed by", "dicabut oleh")
    }
  }
  var articlesOf: String { say("Articles of each", "Artikel tiap peraturan") }
  var firstMention: String { say("first", "pertama") }
  var more: String { say("and {n} more articles", "dan {n} artikel lain") }
  var empty: String {
    say("No article has named a regulation by number yet.", "Belum ada peraturan bernomor yang disebut artikel.")
  }
  var note: String {
    say(
      "Regulations of one number are told apart by kind, place or office, number and year. What is named without a number, "
        + "or with neither place nor title, is left out.",
      "Peraturan bernomor sama dibedakan menurut jenis, daerah atau instansi, nomor, dan tahun. Yang disebut tanpa nomor, "
        + "atau tanpa daerah dan judul, tidak masuk.")
  }
  /// What `kabar regulations` says where nothing fits.
  var noneFound: String { say("No regulation fits.", "Tidak ada peraturan yang cocok.") }

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
}
