/// What the page of a month says, in one language.
struct MonthWords: Sendable {
  let say: WordingLanguage

  var noRegion: String { say("National or not named", "Nasional atau tidak disebut") }
  var digests: Wording.Counted { say.counted("digest", "digests", "digest") }
  var lede: String {
    say(
      "Each article shown is counted once: on its day, under its topic, its first region and its source. So all tables have "
        + "one sum, {n}.",
      "Setiap artikel yang dimuat dihitung sekali: pada hari, topik, wilayah pertama, dan sumbernya. Karena itu semua tabel "
        + "berjumlah sama, {n}.")
  }
  var percentNote: String {
    say("Percentages only where both months have 20 or more.", "Persen hanya ditulis bila kedua bulan sedikitnya 20.")
  }
  var missing: String { say("{n} days have no digest.", "{n} hari tidak mempunyai digest.") }
  var empty: String { say("No articles were shown in this month.", "Tidak ada artikel yang dimuat pada bulan ini.") }
  var weeks: String { say("Weeks", "Pekan") }
  var chart: String { say("Articles a week, {month}", "Artikel per pekan, {month}") }
  var chartNote: String { say("The table has the same figures.", "Angka yang sama ada di tabel.") }
  var cutWeeks: String {
    say(
      "The ends of the month cut the first and the last week.", "Pekan pertama dan terakhir dipotong oleh batas bulan.")
  }
  var numbers: String { say("Figures of the chart by topic", "Angka grafik menurut topik") }
  var week: String { say("Week", "Pekan") }
  var topicAndRegion: String { say("Topics and regions", "Topik dan wilayah") }
  var against: String { say("against {month}", "dibanding {month}") }
  var againstPart: String { say("against {month} ({digests})", "dibanding {month} ({digests})") }
  var difference: String { say("Difference", "Selisih") }
  var byTopic: String { say("By topic", "Menurut topik") }
  var byRegion: String { say("By the first region named", "Menurut wilayah pertama yang disebut") }
  var region: String { say("Region", "Wilayah") }
  var otherTopics: Wording.Counted { say.counted("other topic", "other topics", "topik lain") }
  var otherRegions: Wording.Counted { say.counted("other region", "other regions", "wilayah lain") }
  var bySource: String { say("By source", "Menurut sumber") }
  var otherSources: Wording.Counted { say.counted("other source", "other sources", "sumber lain") }
  var watched: String { say("{n} watched", "{n} dipantau") }
  var look: String { say("Worth a look", "Yang perlu dilihat") }
  var without: String {
    say("{sources} without an article all month: {names}.", "{sources} tanpa artikel sepanjang bulan: {names}.")
  }
  var unreachable: String {
    say("{sources} could not be checked at the end of the month.", "{sources} tidak dapat diperiksa pada akhir bulan.")
  }
  var causes: String { say("Causes and what to do", "Sebab dan tindakan") }
  var agendaKept: String { say("Agenda kept", "Agenda yang dicatat") }
  var kind: String { say("Kind", "Jenis") }
  var kept: String { say("Kept", "Dicatat") }
  var past: String { say("Over", "Sudah lewat") }
  var ahead: String { say("Ahead", "Akan datang") }
  var off: String { say("Cancelled", "Batal") }
  var moved: String { say("{n} moved by their sources.", "{n} agenda dipindah oleh sumbernya.") }
  var lawsFirst: String { say("Regulations named for the first time", "Peraturan yang pertama kali disebut") }
  var about: String { say("On", "Tentang") }
  var noAbout: String { say("not said", "tidak disebut") }
  var firstMention: String { say("First named", "Pertama disebut") }
  var otherLaws: String { say("{n} more on the page of regulations", "{n} lagi di halaman Peraturan") }
  var agendaNext: String { say("Agenda of {month}", "Agenda {month}") }
  var known: String { say("as far as known", "yang sudah diketahui") }
  var day: String { say("Day", "Hari") }
  var entry: String { "Agenda" }
  var source: String { say("According to", "Menurut") }
  var otherEntries: String { say("{n} more on the agenda’s page", "{n} lagi di halaman Agenda") }
  var made: String {
    say(
      "Counted from {digests}. The figures are the sums of the daily digests.",
      "Dihitung dari {digests}. Angka sama dengan jumlah digest hariannya.")
  }
  var summary: String { say("The month in figures", "Bulan dalam angka") }
}
