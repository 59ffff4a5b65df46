import Model

/// Everything that a digest says in its own words, in one language; both stand side by side. `{…}` stands for what is filled
/// in.
struct Wording: Sendable {
  /// A counted noun.
  struct Counted: Sendable {
    let say: WordingLanguage
    let one: String
    let many: String

    func callAsFunction(_ count: Int) -> String { Wording(say: say).number(count) + " " + (count == 1 ? one : many) }
  }

  let say: WordingLanguage

  /// BCP 47.
  var language: String { say.rawValue }
  var weekdays: [String] {
    say(
      ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
      ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"])
  }
  var shortWeekdays: [String] {
    say(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"])
  }
  var months: [String] {
    say(
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ],
      [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
      ])
  }
  var shortMonths: [String] {
    say(
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
      ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"])
  }
  /// Between hours and minutes.
  var clockMark: String { say(":", ".") }
  /// Between thousands.
  var thousandsMark: String { say(",", ".") }
  /// Reads "Saturday, 9 September 2023".
  var longDate: String { "{weekday}, {day} {month} {year}" }

  // A message that only tries the mail server
  var testSubject: String { say("[Kabar] Test message", "[Kabar] Surel uji") }
  var testBody: String {
    say(
      "This message only tests the delivery of the digest. If you can read it, delivery works.",
      "Surel ini hanya menguji pengiriman digest. Bila Anda membacanya, pengiriman berhasil.")
  }

  // The head
  var tagline: String { say("The day in social work", "Ringkasan harian pekerjaan sosial") }
  var skip: String { say("Skip to the articles", "Langsung ke artikel") }
  var edition: String { say("Edition {n}", "Edisi {n}") }
  var articles: Counted { say.counted("article", "articles", "artikel") }
  var sources: Counted { say.counted("source", "sources", "sumber") }
  var topics: Counted { say.counted("topic", "topics", "topik") }
  var minutesToRead: Counted { say.counted("minute to read", "minutes to read", "menit baca") }
  var overview: String { say("At a glance", "Sekilas") }
  var alsoToday: String { say("Also: {titles}", "Juga: {titles}") }

  /// The section of what has no topic, alone and beside others.
  var news: String { say("News", "Berita") }
  /// The section of items without a topic, all of them opinions.
  var opinions: String { say("Opinion", "Opini") }
  var otherNews: String { say("Other news", "Berita lain") }

  // An item
  var reading: String { say("{n} min read", "baca {n} mnt") }
  /// In place of the reading time, where the page was not read.
  func standIn(_ page: StandIn) -> String {
    switch page {
    case .feed: say("feed summary only", "hanya ringkasan dari umpan")
    case .listing: say("summary of the site's list only", "hanya ringkasan dari daftar situs")
    case .pdf: say("PDF file, feed summary only", "berkas PDF, hanya ringkasan dari umpan")
    case .document: say("document, feed summary only", "berkas dokumen, hanya ringkasan dari umpan")
    case .picture: say("picture, feed summary only", "gambar, hanya ringkasan dari umpan")
    case .audio: say("audio, feed summary only", "rekaman suara, hanya ringkasan dari umpan")
    case .video: say("video, feed summary only", "video, hanya ringkasan dari umpan")
    case .file: say("file, feed summary only", "berkas, hanya ringkasan dari umpan")
    }
  }
  /// The same where not even the feed says more than the headline.
  func bareStandIn(_ page: StandIn) -> String {
    switch page {
    case .feed: say("feed headline only", "hanya judul dari umpan")
    case .listing: say("headline of the site's list only", "hanya judul dari daftar situs")
    case .pdf: say("PDF file", "berkas PDF")
    case .document: say("document", "berkas dokumen")
    case .picture: say("picture", "gambar")
    case .audio: say("audio", "rekaman suara")
    case .video: say("video", "video")
    case .file: say("file", "berkas")
    }
  }
  var archive: String { say("Archive", "Arsip") }
  var fresh: String { say("New", "Baru") }
  var estimated: String { say("{date} (estimated)", "{date} (perkiraan)") }
  var undated: String { say("undated", "tanpa tanggal") }
  var reason: String { say("Why it is here", "Alasan masuk") }
  var inTitle: String { say("{terms} in the title", "{terms} di judul") }
  var reasonByText: String { say("its text is about social work", "isi tentang pekerjaan sosial") }
  var specialist: String { say("specialist source", "sumber khusus") }
  var headlineOnly: String { say("only its headline could be read", "hanya judulnya yang terbaca") }
  var related: String { say("Related", "Terkait") }
  var continues: String { say("Continues", "Lanjutan dari") }
  var continuedEntry: String { "{day} no. {n}" }
  var newInIt: String { say("New", "Yang baru") }
  var nothingNewInIt: String { say("Nothing new", "Tidak ada hal baru") }
  var alsoReported: String { say("Also reported by", "Juga diberitakan") }
  var copy: String { say("same text", "teks yang sama") }
  var shorter: String { say("shorter", "lebih singkat") }
  var onlyAt: String { say("Only at {outlet}", "Hanya di {outlet}") }
  var onlyInOther: String { say("Only in the other article of {outlet}", "Hanya di artikel lain dari {outlet}") }
  var sameOutlet: String { say("the same outlet", "media yang sama") }
  var otherArticles: Counted { say.counted("other article", "other articles", "artikel lain") }
  var otherOutlets: Counted { say.counted("other outlet", "other outlets", "media lain") }
  var andMore: String { say("and {what}", "dan {what}") }

  // Lists
  var more: String { say("More", "Lainnya") }
  var maybe: String { say("Possibly relevant", "Mungkin relevan") }
  var maybeNote: String {
    say("Just below the threshold; without summaries.", "Hampir mencapai ambang; tanpa ringkasan.")
  }
  var corrections: String { say("Corrections to earlier editions", "Koreksi atas edisi sebelumnya") }
  var laterChange: String { say("Corrected, edition of {day}", "Koreksi, edisi {day}") }
  var correctionHead: String { say("Edition of {day}, number {n}", "Edisi {day}, nomor {n}") }
  /// Who made a change: the source of the item, or one that tells it, too.
  var theSource: String { say("the source", "sumber") }
  var noticed: String { say("noticed {moment}", "diketahui {moment}") }
  var seeArticle: String { say("See the article", "Lihat artikel") }
  var notShown: String { say("and {n} more on the digest page", "dan {n} lagi di halaman digest") }

  // The state of the day
  var nothingNew: String {
    say("No new articles about social work today.", "Tidak ada artikel baru tentang pekerjaan sosial hari ini.")
  }
  var nothingNewPartly: String {
    say(
      "No new articles about social work at the sources that could be checked.",
      "Tidak ada artikel baru tentang pekerjaan sosial di sumber yang dapat diperiksa.")
  }
  var noDigest: String {
    say("No digest: 0 of {sources} could be checked", "Tidak ada digest: 0 dari {sources} berhasil diperiksa")
  }
  var noSources: String { say("No digest: there are no sources yet", "Tidak ada digest: belum ada sumber") }
  var checked: String {
    say(
      "{sources} checked, {ok} successfully, {articles} offered; {matching}.",
      "{sources} diperiksa, {ok} berhasil, {articles} ditawarkan; {matching}.")
  }
  var matching: String { say("{n} matching", "{n} yang cocok") }
  var lastArticle: String { say("Last article: edition of {day}.", "Artikel terakhir: edisi {day}.") }
  var incomplete: String {
    say(
      "Only {ok} of {sources} could be checked; this digest may be incomplete.",
      "Hanya {ok} dari {sources} berhasil diperiksa; digest ini mungkin tidak lengkap.")
  }
  /// That the day was made anew, and what of it.
  var corrected: String { say("Correction {n}, {moment}: {what}.", "Koreksi {n}, {moment}: {what}.") }
  var correctedArticles: String { say("{articles} added", "{articles} ditambahkan") }
  var correctedSources: String { say(" from {sources}", " dari {sources}") }

  // An ailing source
  /// What is wrong, and what an operator can do about it.
  func trouble(_ code: TroubleCode) -> (words: String, advice: String)? {
    TroubleWords.all[code].map { say($0.english, $0.indonesian) }
  }
  /// Short for articles that are offered and cannot be read.
  var pagesCause: String {
    say("articles offered, their pages cannot be read", "menawarkan artikel yang halamannya tidak dapat dibaca")
  }
  /// What stands where an article should, by the title of what is there instead.
  func noArticle(_ title: String) -> String {
    title.isEmpty
      ? say("no text of an article stands there", "tidak ada teks artikel di sana")
      : say("another page stands there (\(title))", "yang ada di sana halaman lain (\(title))")
  }
  var troubleSince: String { say(" since {moment} ({tries})", " sejak {moment} ({tries})") }
  var tries: Counted { say.counted("try", "tries", "percobaan") }
  var nextTry: String { say(" Next try {moment}.", " Percobaan berikut {moment}.") }
  var silence: String {
    say(
      "answers, but nothing new for {days}. The feed’s address may have changed.",
      "menjawab, tetapi tidak ada artikel baru selama {days}. Alamat feed mungkin berubah.")
  }
  var unasked: String {
    say("not checked within this window; last {moment}.", "tidak diperiksa dalam rentang ini; terakhir {moment}.")
  }
  var neverAsked: String { say("not checked yet.", "belum pernah diperiksa.") }
  var days: Counted { say.counted("day", "days", "hari") }

  // The foot
  var sourcesLabel: String { say("Sources", "Sumber") }
  var sourcesToday: String { say("Sources today", "Sumber hari ini") }
  var sourcesWell: String { say("{ok} of {all} checked successfully", "{ok} dari {all} berhasil diperiksa") }
  var unreachable: String { say("could not be checked.", "tidak berhasil diperiksa.") }
  var archiveLegend: String {
    say(
      "ARCHIVE = published before today’s window; shown once because its source was just added.",
      "ARSIP = terbit sebelum rentang hari ini; tampil sekali karena sumbernya baru ditambahkan.")
  }
  var madeLegend: String {
    say(
      "† = the source gives no clear headline; this one was drawn from the text.",
      "† = sumber tidak memuat judul yang jelas; judul disarikan dari isi.")
  }
  var madeTitle: String {
    say(
      "The source gives no clear headline; this one was drawn from the text",
      "Sumber tidak memuat judul yang jelas; judul disarikan dari isi")
  }
  var window: String { say("Window: {from} – {to}.", "Rentang: {from} – {to}.") }
  var made: String { say("Made {moment}.", "Dibuat {moment}.") }
  /// What was offered, and what became of it: `47 artikel ditawarkan: 11 ditampilkan, …`.
  var offered: String { say("{articles} offered: {parts}.", "{articles} ditawarkan: {parts}.") }
  func outcome(_ outcome: EntryOutcome) -> Counted {
    switch outcome {
    case .shown: say.counted("shown", "shown", "ditampilkan")
    case .oneLine: say.counted("in one line", "in one line", "satu baris")
    case .maybe: say.counted("near miss", "near misses", "mungkin relevan")
    case .merged: say.counted("merged", "merged", "digabung")
    case .copy: say.counted("copy", "copies", "salinan")
    case .offTopic: say.counted("off topic", "off topic", "di luar topik")
    case .old: say.counted("old", "old", "terbitan lama")
    case .waiting: say.counted("waiting", "waiting", "menunggu")
    case .unreadable: say.counted("unreadable", "unreadable", "tak terbaca")
    case .leftOut: say.counted("left out", "left out", "dibatasi")
    }
  }
  var legal: String {
    say(
      "Collected automatically from public pages. Summaries are made automatically and may be wrong; check the original "
        + "article before quoting. Copyright in the articles stays with their publishers.",
      "Dihimpun otomatis dari halaman publik. Ringkasan dibuat otomatis dan dapat keliru; rujuk artikel asli sebelum "
        + "mengutip. Hak cipta artikel tetap pada penerbitnya.")
  }
  /// The same in one line, for messages that are passed on.
  var chatLegal: String {
    say(
      "Collected automatically. Check the original article before you act on it or pass it on.",
      "Dihimpun otomatis. Periksa artikel asli sebelum bertindak atau meneruskan.")
  }

  // Mail
  var subject: String { say("{date}: {lead} – and {more} more", "{date}: {lead} – dan {more} berita lain") }
  var subjectAlone: String { "{date}: {lead}" }
  var subjectEmpty: String { say("{date}: no new articles", "{date}: tidak ada artikel baru") }
  var subjectFailed: String {
    say("{date}: no digest, no source could be checked", "{date}: tidak ada digest, semua sumber gagal diperiksa")
  }
  var unsubscribe: String { say("Unsubscribe", "Berhenti berlangganan") }
  var unsubscribeSubject: String { say("unsubscribe", "berhenti") }

  // The index
  var indexTitle: String { say("Archive of {title}", "Arsip {title}") }
  var indexDate: String { say("Date", "Tanggal") }
  var indexArticles: String { say("Articles", "Artikel") }
  var indexSources: String { say("Sources checked", "Sumber diperiksa") }
  var indexLead: String { say("Lead", "Utama") }
  var subjectCorrections: String { say("{date}: corrections only", "{date}: hanya koreksi") }
  var indexNone: String { say("no new articles", "tidak ada artikel baru") }
  var indexFailed: String { say("no digest", "tidak ada digest") }
  var indexEmpty: String { say("No editions yet.", "Belum ada edisi.") }
  var feedTitle: String { say("{title}: all editions", "{title}: semua edisi") }

  // The page of sources
  var sourcesPeriod: String { say("Articles a day, {from} – {to}.", "Artikel per hari, {from} – {to}.") }
  var sourceDays: String {
    say("checked successfully for {ok} of {all} editions", "berhasil diperiksa {ok} dari {all} edisi")
  }
  var sourceChart: String { say("Articles a day: {days}", "Artikel per hari: {days}") }

  // The week
  var weekTitle: String { say("Week {n}", "Pekan {n}") }
  var weekStat: String {
    say("{articles} from {sources}, {stories}, {editions}.", "{articles} dari {sources}, {stories}, {editions}.")
  }
  var stories: Counted { say.counted("story", "stories", "peristiwa") }
  var editions: Counted { say.counted("edition", "editions", "edisi") }
  var outlets: Counted { say.counted("outlet", "outlets", "media") }
  var topic: String { say("Topic", "Topik") }
  var articlesHead: String { say("Articles", "Artikel") }
  var change: String { say("Against last week", "Dibanding pekan lalu") }
  var mostReported: String { say("Most reported", "Paling banyak diberitakan") }
  var regions: String { say("Regions", "Wilayah") }

  // The days ahead
  var agenda: AgendaWords { AgendaWords(say: say) }

  static let (english, indonesian) = (Wording(say: .english), Wording(say: .indonesian))

  /// The words of a language; Indonesian for one that has none.
  static func of(_ language: String) -> Wording { language.hasPrefix("en") ? english : indonesian }

  /// "1.250".
  func number(_ number: Int) -> String {
    var digits = String(number.magnitude)[...]
    var out = ""
    while digits.count > 3 {
      out = thousandsMark + digits.suffix(3) + out
      digits = digits.dropLast(3)
    }
    return (number < 0 ? "−" : "") + digits + out
  }

  /// The heading of a section: its topic, or a word for what has none.
  /// - Parameters:
  ///   - isAlone: whether the edition has no other section.
  ///   - opinions: how many of the section's items, of `count`, are opinions.
  func heading(_ topic: String?, isAlone: Bool, opinions count: Int = 0, of all: Int = 0) -> String {
    let name = CleanText.line(topic ?? "", limit: 80)
    if !name.isEmpty { return name }
    if count == all, all > 0 { return opinions }
    return isAlone ? count > 0 ? articlesHead : news : otherNews
  }

  /// A pattern with its `{name}`s filled in, in one pass: what is filled in is not looked at again.
  static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    fill(pattern) { name in values.first { $0.key == name }?.value }
  }

  /// The same with a value for each name; what has none stays as it stands.
  static func fill(_ pattern: String, value: (Substring) -> String?) -> String {
    var out = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      if let value = value(name) {
        out += value
        rest = rest[rest.index(after: close)...]
      } else {
        out += "{"
        rest = rest.dropFirst()
      }
    }
    return out + rest
  }
}
