/// What the page of a month says, in one language.
struct MonthWords: Sendable {
  var noRegion: String
  var digests: Wording.Counted
  var lede: String
  var percentNote: String
  var missing: String
  var empty: String
  var weeks: String
  var chart: String
  var chartNote: String
  var cutWeeks: String
  var numbers: String
  var week: String
  var topicAndRegion: String
  var against: String
  var againstPart: String
  var difference: String
  var byTopic: String
  var byRegion: String
  var region: String
  var otherTopics: Wording.Counted
  var otherRegions: Wording.Counted
  var bySource: String
  var otherSources: Wording.Counted
  var watched: String
  var look: String
  var without: String
  var unreachable: String
  var causes: String
  var agendaKept: String
  var kind: String
  var kept: String
  var past: String
  var ahead: String
  var off: String
  var moved: String
  var lawsFirst: String
  var about: String
  var noAbout: String
  var firstMention: String
  var otherLaws: String
  var agendaNext: String
  var known: String
  var day: String
  var entry: String
  var source: String
  var otherEntries: String
  var made: String
  var summary: String

  /// The words of a language; Indonesian for one that has none.
  static func of(_ language: String) -> MonthWords { language.hasPrefix("en") ? english : indonesian }

  static let indonesian = MonthWords(
    noRegion: "Nasional atau tidak disebut", digests: .init(one: "digest", many: "digest", mark: "."),
    lede:
      "Setiap artikel yang dimuat dihitung sekali: pada hari, topik, wilayah pertama, dan sumbernya. Karena itu semua tabel "
      + "berjumlah sama, {n}.",
    percentNote: "Persen hanya ditulis bila kedua bulan sedikitnya 20.",
    missing: "{n} hari tidak mempunyai digest.", empty: "Tidak ada artikel yang dimuat pada bulan ini.",
    weeks: "Pekan", chart: "Artikel per pekan, {month}", chartNote: "Angka yang sama ada di tabel.",
    cutWeeks: "Pekan pertama dan terakhir dipotong oleh batas bulan.", numbers: "Angka grafik menurut topik",
    week: "Pekan", topicAndRegion: "Topik dan wilayah", against: "dibanding {month}",
    againstPart: "dibanding {month} ({digests})", difference: "Selisih", byTopic: "Menurut topik",
    byRegion: "Menurut wilayah pertama yang disebut", region: "Wilayah",
    otherTopics: .init(one: "topik lain", many: "topik lain", mark: "."),
    otherRegions: .init(one: "wilayah lain", many: "wilayah lain", mark: "."), bySource: "Menurut sumber",
    otherSources: .init(one: "sumber lain", many: "sumber lain", mark: "."), watched: "{n} dipantau",
    look: "Yang perlu dilihat", without: "{sources} tanpa artikel sepanjang bulan: {names}.",
    unreachable: "{sources} tidak dapat diperiksa pada akhir bulan.", causes: "Sebab dan tindakan",
    agendaKept: "Agenda yang dicatat", kind: "Jenis", kept: "Dicatat", past: "Sudah lewat", ahead: "Akan datang",
    off: "Batal", moved: "{n} agenda dipindah oleh sumbernya.", lawsFirst: "Peraturan yang pertama kali disebut",
    about: "Tentang", noAbout: "tidak disebut", firstMention: "Pertama disebut",
    otherLaws: "{n} lagi di halaman Peraturan", agendaNext: "Agenda {month}", known: "yang sudah diketahui",
    day: "Hari",
    entry: "Agenda", source: "Menurut", otherEntries: "{n} lagi di halaman Agenda",
    made: "Dihitung dari {digests}. Angka sama dengan jumlah digest hariannya.", summary: "Bulan dalam angka")

  static let english = MonthWords(
    noRegion: "National or not named", digests: .init(one: "digest", many: "digests", mark: ","),
    lede:
      "Each article shown is counted once: on its day, under its topic, its first region and its source. So all tables have "
      + "one sum, {n}.",
    percentNote: "Percentages only where both months have 20 or more.", missing: "{n} days have no digest.",
    empty: "No articles were shown in this month.", weeks: "Weeks", chart: "Articles a week, {month}",
    chartNote: "The table has the same figures.", cutWeeks: "The ends of the month cut the first and the last week.",
    numbers: "Figures of the chart by topic", week: "Week", topicAndRegion: "Topics and regions",
    against: "against {month}", againstPart: "against {month} ({digests})", difference: "Difference",
    byTopic: "By topic", byRegion: "By the first region named", region: "Region",
    otherTopics: .init(one: "other topic", many: "other topics", mark: ","),
    otherRegions: .init(one: "other region", many: "other regions", mark: ","), bySource: "By source",
    otherSources: .init(one: "other source", many: "other sources", mark: ","), watched: "{n} watched",
    look: "Worth a look", without: "{sources} without an article all month: {names}.",
    unreachable: "{sources} could not be checked at the end of the month.", causes: "Causes and what to do",
    agendaKept: "Agenda kept", kind: "Kind", kept: "Kept", past: "Over", ahead: "Ahead", off: "Cancelled",
    moved: "{n} moved by their sources.", lawsFirst: "Regulations named for the first time", about: "On",
    noAbout: "not said", firstMention: "First named", otherLaws: "{n} more on the page of regulations",
    agendaNext: "Agenda of {month}", known: "as far as known", day: "Day", entry: "Agenda", source: "According to",
    otherEntries: "{n} more on the agenda’s page",
    made: "Counted from {digests}. The figures are the sums of the daily digests.", summary: "The month in figures")
}
