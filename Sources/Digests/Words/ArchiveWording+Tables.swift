extension ArchiveWording {
  static let indonesian = ArchiveWording(
    search: "Pencarian", nothingFound: "Tidak ada yang ditemukan.", cite: "Sitir", estimatedDate: "Tanggal perkiraan",
    madeTitle: "Judul disarikan dari isi", otherPages: "Halaman lain", skip: "Langsung ke isi",
    latest: "Digest terbaru", appears: "{day} terbit {time}", archive: "Arsip", agenda: "Agenda", month: "Bulan",
    regulations: "Peraturan", topics: "Topik", regions: "Wilayah",
    sourcesLede:
      "Yang bermasalah di atas, dengan sebab dan tindakannya; 0 berarti tidak ada yang dimuat, bukan gangguan.",
    source: "Sumber", state: "Keadaan", lastSuccess: "Terakhir berhasil", action: "Tindakan", well: "Baik",
    unreachable: "Tidak dapat diperiksa", feedOnly: "Hanya umpan", silent: "Diam", wellCount: "{n} baik",
    lookCount: "{n} perlu dilihat", unreachableCount: "{n} tidak dapat diperiksa", unasked: "Belum gilirannya",
    unaskedCount: "{n} belum gilirannya",
    outcomes: [
      .shown: "Ditampilkan", .oneLine: "Satu baris", .maybe: "Mungkin relevan", .merged: "Digabung ke entri di atas",
      .copy: "Salinan", .offTopic: "Di luar topik", .old: "Lebih tua dari rentang",
      .waiting: "Gagal dibaca, dicoba lagi", .unreadable: "Tak terbaca", .leftOut: "Dibatasi",
    ],
    outcomesCaption: "Hitungan hari ini: setiap artikel yang ditawarkan ada di satu baris",
    outcomesSum: "Ditawarkan", allSources: "semua sumber",
    storyTag: "Cerita dari hari ke hari",
    storyLede:
      "Judul memakai judul artikel terbaru. Yang baru setiap hari dihitung terhadap hari-hari sebelumnya; yang terbaru di "
      + "atas.",
    dayByDay: "Hari demi hari", number: "no. {n}", beginning: "Awal cerita", outlets: "Media",
    firstTime: "Pertama kali", sum: "Jumlah")

  static let english = ArchiveWording(
    search: "Search", nothingFound: "Nothing found.", cite: "Cite", estimatedDate: "Estimated date",
    madeTitle: "Title made from the text", otherPages: "Other pages", skip: "Skip to content",
    latest: "Latest digest", appears: "{day} appears at {time}", archive: "Archive", agenda: "Agenda", month: "Month",
    regulations: "Regulations", topics: "Topics", regions: "Regions",
    sourcesLede:
      "The ill first, with cause and what to do; 0 means that nothing was shown, not that anything is wrong.",
    source: "Source", state: "State", lastSuccess: "Last success", action: "What to do", well: "Well",
    unreachable: "Could not be checked", feedOnly: "Feed only", silent: "Silent", wellCount: "{n} well",
    lookCount: "{n} worth a look", unreachableCount: "{n} could not be checked", unasked: "Not due yet",
    unaskedCount: "{n} not due yet",
    outcomes: [
      .shown: "Shown", .oneLine: "One line", .maybe: "Possibly relevant", .merged: "Merged above", .copy: "Copies",
      .offTopic: "Off topic", .old: "Older than the window", .waiting: "Unread, tried again", .unreadable: "Unreadable",
      .leftOut: "Left out by a limit",
    ],
    outcomesCaption: "Counted today: every article offered is in one row", outcomesSum: "Offered",
    allSources: "all sources",
    storyTag: "A story day by day",
    storyLede:
      "The headline is that of the latest article. What is new on a day is new against all days before; the latest on top.",
    dayByDay: "Day by day", number: "no. {n}", beginning: "How it began", outlets: "Outlets",
    firstTime: "First time", sum: "Sum")
}
