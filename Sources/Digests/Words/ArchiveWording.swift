import Model

/// The words of the pages beside the editions, in one language.
struct ArchiveWording: Sendable {
  let say: WordingLanguage

  // What a search found
  var search: String { say("Search", "Pencarian") }
  var nothingFound: String { say("Nothing found.", "Tidak ada yang ditemukan.") }

  // Citations
  var cite: String { say("Cite", "Sitir") }
  var estimatedDate: String { say("Estimated date", "Tanggal perkiraan") }
  var madeTitle: String { say("Title made from the text", "Judul disarikan dari isi") }

  // The line that leads to other pages
  var otherPages: String { say("Other pages", "Halaman lain") }
  var skip: String { say("Skip to content", "Langsung ke isi") }
  /// The newest day's page.
  var latest: String { say("Latest digest", "Digest terbaru") }
  /// "Sab 28 Nov terbit 06.00".
  var appears: String { say("{day} appears at {time}", "{day} terbit {time}") }
  var archive: String { say("Archive", "Arsip") }
  var agenda: String { "Agenda" }
  var month: String { say("Month", "Bulan") }
  var regulations: String { say("Regulations", "Peraturan") }
  var topics: String { say("Topics", "Topik") }
  var regions: String { say("Regions", "Wilayah") }

  // The page of sources
  var sourcesLede: String {
    say(
      "The ill first, with cause and what to do; 0 means that nothing was shown, not that anything is wrong.",
      "Yang bermasalah di atas, dengan sebab dan tindakannya; 0 berarti tidak ada yang dimuat, bukan gangguan.")
  }
  var source: String { say("Source", "Sumber") }
  var state: String { say("State", "Keadaan") }
  var lastSuccess: String { say("Last success", "Terakhir berhasil") }
  var action: String { say("What to do", "Tindakan") }
  var well: String { say("Well", "Baik") }
  var unreachable: String { say("Could not be checked", "Tidak dapat diperiksa") }
  var feedOnly: String { say("Feed only", "Hanya umpan") }
  var silent: String { say("Silent", "Diam") }
  var wellCount: String { say("{n} well", "{n} baik") }
  var lookCount: String { say("{n} worth a look", "{n} perlu dilihat") }
  var unreachableCount: String { say("{n} could not be checked", "{n} tidak dapat diperiksa") }
  var unasked: String { say("Not due yet", "Belum gilirannya") }
  var unaskedCount: String { say("{n} not due yet", "{n} belum gilirannya") }

  // What was offered for a day
  func outcome(_ outcome: EntryOutcome) -> String {
    switch outcome {
    case .shown: say("Shown", "Ditampilkan")
    case .oneLine: say("One line", "Satu baris")
    case .maybe: say("Possibly relevant", "Mungkin relevan")
    case .merged: say("Merged above", "Digabung ke entri di atas")
    case .copy: say("Copies", "Salinan")
    case .offTopic: say("Off topic", "Di luar topik")
    case .old: say("Older than the window", "Lebih tua dari rentang")
    case .waiting: say("Unread, tried again", "Gagal dibaca, dicoba lagi")
    case .unreadable: say("Unreadable", "Tak terbaca")
    case .leftOut: say("Left out by a limit", "Dibatasi")
    }
  }
  var outcomesCaption: String {
    say(
      "Counted today: every article offered is in one row",
      "Hitungan hari ini: setiap artikel yang ditawarkan ada di satu baris")
  }
  var outcomesSum: String { say("Offered", "Ditawarkan") }

  // The page of a story
  var storyTag: String { say("A story day by day", "Cerita dari hari ke hari") }
  var storyLede: String {
    say(
      "The headline is that of the latest article. What is new on a day is new against all days before; the latest on top.",
      "Judul memakai judul artikel terbaru. Yang baru setiap hari dihitung terhadap hari-hari sebelumnya; yang terbaru di "
        + "atas.")
  }
  var dayByDay: String { say("Day by day", "Hari demi hari") }
  var number: String { "no. {n}" }
  var beginning: String { say("How it began", "Awal cerita") }
  var outlets: String { say("Outlets", "Media") }
  var firstTime: String { say("First time", "Pertama kali") }
  var sum: String { say("Sum", "Jumlah") }
}
