import Text

/// The words by which a coming day is known, Indonesian and English. Data that a reader of the field can correct.
enum ComingWords {
  // MARK: What makes a day one that readers should know

  /// A deadline, whatever it is for.
  static let deadlines: WordTable = [
    "tenggat", "tenggatnya", "lambat", "lambatnya", "selambatnya", "selambat-lambatnya", "batas", "telat",
    "deadline", "deadlines",
  ]
  /// The end of a time for registering, directly before the day.
  static let untils: WordTable = [
    "hingga", "sampai", "until", "till", "by", "before", "sebelum", "than", "sd", "maksimal", "maksimum",
  ]
  /// The end of a time for registering.
  static let closings: WordTable = [
    "ditutup", "penutupan", "berakhir", "terakhir", "menutup", "tutup", "closes", "close", "closing", "due", "ends",
    "end",
  ]
  static let openings: WordTable = ["dibuka", "membuka", "pembukaan", "opens", "open", "opening", "buka"]
  static let beginnings: WordTable = [
    "mulai", "dimulai", "bermula", "memulai", "starts", "start", "starting", "begins", "begin", "beginning",
    "commences",
    "kicks",
  ]
  /// Right before a span of days, where they only open it.
  static let spanOpeners: WordTable = ["sejak", "mulai", "terhitung", "dari", "from", "starting", "since"]
  /// Taking what is handed in.
  static let acceptances: WordTable = [
    "menerima", "diterima", "dilayani", "melayani", "diambil", "dilakukan", "mendaftar", "melamar", "mengajukan",
    "diajukan", "mengirim", "mengirimkan", "dikirim", "dikirimkan", "accepted", "accepts", "accepting", "taken", "made",
    "apply", "register", "submit", "submitted",
  ]
  /// Taking place.
  static let holdings: WordTable = [
    "digelar", "menggelar", "gelar", "diselenggarakan", "menyelenggarakan", "dilaksanakan", "melaksanakan",
    "pelaksanaan", "diadakan", "mengadakan", "dihelat", "dilangsungkan", "melangsungkan", "berlangsung", "diluncurkan",
    "melatih", "dilatih", "mewisuda", "diwisuda", "held", "hold", "holds", "host",
    "hosts", "hosting", "place", "runs", "run", "launches", "launched",
  ]
  /// Taking place, or being invited to, where the sentence says what.
  static let schedules: WordTable = [
    "dijadwalkan", "terjadwal", "jadwal", "menjadwalkan", "mengundang", "ikuti", "ikutilah", "hadiri", "hadirilah",
    "saksikan", "saksikanlah", "lewatkan", "scheduled", "set", "planned", "invites", "join",
  ]

  // MARK: What it is about

  static let registration: WordTable = [
    "pendaftaran", "pendaftarannya", "mendaftar", "mendaftarkan", "daftar", "daftarkan", "daftarkan", "registrasi",
    "lamaran", "melamar",
    "berkas",
    "abstrak", "naskah", "pemakalah", "makalah", "artikel", "proposal", "usulan", "formulir", "pengumpulan",
    "mengumpulkan", "dikumpulkan", "pengiriman",
    "mengirim", "mengirimkan", "dikirim", "dikirimkan", "pengajuan", "mengajukan", "diajukan", "permohonan", "nominasi",
    "karya", "rekrutmen", "lowongan", "beasiswa", "diunggah", "mengunggah", "unggah", "menyerahkan", "diserahkan",
    "konfirmasi", "penerimaan", "apply", "applying", "application", "applications", "applicants", "register",
    "registration", "registrations", "submit", "submitted", "submission", "submissions", "abstract", "abstracts",
    "nominate", "nomination", "nominations", "enrol", "enroll", "enrolment", "enrollment", "proposals", "papers",
    "entries", "vacancy", "rsvp", "consultation", "responses", "respond", "comments", "survey", "bookings", "booking",
    "bursary", "recruitment", "bids", "bid", "tenders", "scholarship", "scholarships", "sign", "candidates",
    "expressions",
  ]
  static let activities: WordTable = [
    "kelas", "kuliah", "perkuliahan", "program", "programme", "praktikum", "magang", "ujian", "uji", "seleksi", "tes",
    "kursus", "angkatan", "jambore", "bincang", "lomba", "festival", "pameran", "konsultasi", "survei", "asesmen",
    "sesi", "pembelajaran", "wawancara", "sidang", "musrenbang", "bakti", "bazar", "aksi", "layanan", "posko",
    "kongres", "course", "courses", "class", "classes", "term", "semester", "internship", "placement", "placements",
    "exam", "exams", "webinar", "webinars", "workshop", "workshops", "campaign", "awards", "lecture", "lectures",
    "session", "sessions", "hearing", "conference", "training", "seminar", "symposium", "festival", "forum", "summit",
    "meeting", "rapat", "pertemuan", "penyaluran", "vaksinasi", "sertifikasi", "pembekalan", "diklat", "ajaran",
    "dialog", "musyawarah",
    "munas", "rakernas", "pekan", "konseling", "pemeriksaan", "tinjauan", "workshops", "seminars", "temu", "kemah",
    "apel", "simulasi", "agm", "dengar", "pembahasan", "sarasehan", "pelantikan",
  ]

  /// What is opened for longer than a day.
  static let lasting: WordTable = [
    "program", "programme", "kelas", "kursus", "layanan", "posko", "course", "class", "classes",
  ]

  // MARK: What makes it something else

  /// In its sentence: a condition, a guess, a wish.
  static let unsure: WordTable = [
    "jika", "bila", "kalau", "apabila", "apakah", "kepastian", "andai", "seandainya", "mungkin", "kemungkinan",
    "diperkirakan", "diprediksi",
    "memperkirakan", "memprediksi", "diusulkan", "mengusulkan", "ditargetkan", "menargetkan", "berharap", "wacana",
    "if", "unless", "whether", "might", "could", "would", "expected", "proposed", "hopes", "hope", "aims", "estimated",
    "likely", "tentatively", "tentatif",
  ]
  /// In its sentence: the time of a rule, a holiday, an arrest, a season.
  static let others: WordTable = [
    "berlaku", "diberlakukan", "pemberlakuan", "masa-berlaku", "undang-undang", "peraturan", "pasal", "tarif", "iuran",
    "libur", "liburan", "cuti", "ditahan", "penahanan", "penjara", "tahanan", "hujan", "cuaca", "banjir",
    "gelombang-panas",
    "tanggap", "darurat", "menjabat", "pensiun", "effect", "force", "law", "act", "regulation",
    "regulations",
    "holiday", "holidays", "custody", "sentence", "rain", "valid", "gencatan", "pemadaman", "expire", "expires",
  ]
  /// Right before the word: how long a rule or a card is good for.
  static let inForce: WordTable = ["berlaku", "diberlakukan", "diterapkan", "valid", "effective"]
  /// Between the word and the day: the day is of what these speak of.
  static let between: WordTable = [
    "memperingati", "peringatan", "menjelang", "jelang", "menyambut", "sambut", "sejak", "lahir", "kelahiran", "setiap",
    "tiap", "setelah", "usai", "sesudah", "pasca", "pascabencana", "seusai", "nomor", "no", "disahkan", "diundangkan",
    "ditetapkan", "ditandatangani", "hut", "dirgahayu", "rangka", "dibentuk", "didirikan", "bertanggal", "tertanggal",
    "terjadi", "menimpa", "melanda", "since", "after", "ahead", "marking", "marks", "mark", "every", "following",
    "dated", "anniversary", "signed", "founded", "born", "serupa", "sebelumnya", "diumumkan", "announced", "pengumuman",
    "dilantik", "tewas", "meninggal", "wafat", "died", "sesuai", "berlaku", "diberlakukan", "diterapkan", "berdasarkan",
    "menurut", "tayang", "dikutip",
  ]
  /// Of these, such as may stand before a list of days.
  static let each: WordTable = ["setiap", "tiap", "every"]
  /// That it is over.
  static let past: WordTable = [
    "telah", "sudah", "was", "were", "took", "tadi", "kemarin", "lalu", "silam", "usai", "sukses", "berhasil", "had",
  ]
  /// Behind the day: it is over, or is another year's.
  static let pastBehind: WordTable = ["lalu", "silam", "kemarin", "last", "ago"]
  /// That it is ahead.
  static let ahead: WordTable = [
    "akan", "mendatang", "nanti", "nantinya", "besok", "esok", "bakal", "segera", "dijadwalkan", "menjadwalkan", "will",
    "upcoming", "next", "scheduled", "rencananya", "direncanakan", "mengundang", "diundang", "invited", "wajib",
    "tetap",
    "lusa", "ahead",
  ]
  /// Before numbers that count what was reached by a day: "Hingga Kamis (26/11) tercatat 1.046 pendaftar".
  static let reached: WordTable = [
    "tercatat", "terdata", "terkumpul", "mencapai", "terhimpun", "sebanyak", "totalnya", "recorded",
  ]

  // MARK: Changes

  static let callingOff: WordTable = [
    "dibatalkan", "membatalkan", "membatalkannya", "batalkan", "batal", "ditiadakan", "meniadakan", "pembatalan",
    "urung", "diurungkan", "mengurungkan", "cancelled", "canceled",
    "cancels", "cancel",
  ]
  /// Pairs of words by which something does not take place.
  static let neverToBe: [(WordKey, WordKey)] = [
    ("tidak", "jadi"), ("tak", "jadi"), ("batal", "jadi"), ("not", "take"), ("not", "go"),
    ("called", "off"), ("calls", "off"), ("call", "off"),
  ]
  static let moving: WordTable = [
    "ditunda", "menunda", "penundaan", "tertunda", "diundur", "mengundurkan", "diundurkan", "dimundurkan", "mundur",
    "dipindah", "dipindahkan", "memindahkan", "dimajukan", "memajukan", "digeser", "menggeser", "bergeser", "diubah",
    "mengubah", "dijadwal", "memundurkan", "perubahan",
    "memindahkannya", "menundanya", "mengundurkannya", "menggesernya", "memundurkannya",
    "postponed", "postpones", "postpone", "rescheduled", "reschedules", "moved", "moves", "delayed", "forward",
    "pushed",
  ]
  static let postponing: WordTable = [
    "ditunda", "menunda", "penundaan", "tertunda", "diundur", "postponed", "postpones", "postpone", "delayed",
  ]
  static let extending: WordTable = [
    "diperpanjang", "memperpanjang", "perpanjangan", "extended", "extends", "extend", "extension",
  ]
  /// Before a day that no longer holds.
  static let formerly = WordTable(planned.words + ["dari", "from"])
  /// Of these, such as leave no doubt alone.
  static let planned: WordTable = [
    "semula", "awalnya", "sebelumnya", "tadinya", "sedianya", "seharusnya", "originally", "previously", "initially",
  ]
  /// Between a change and its new day.
  static let arriving: WordTable = [
    "hingga", "sampai", "menjadi", "jadi", "ke", "until", "till", "to", "for", "pada", "on",
  ]
  /// That it takes place all the same.
  static let standing: WordTable = ["tetap", "still", "ahead"]
  /// In a headline: that what is called off is not, or was once.
  static let revoking: WordTable = [
    "tetap", "sempat", "hoaks", "hoax", "isu", "bantah", "hampir", "nyaris", "still", "after", "setelah", "usai",
    "akhirnya", "kembali", "denies", "despite",
  ]
  /// Behind these a sentence says what is instead.
  static let turning: WordTable = ["melainkan", "tetapi", "tapi", "namun", "hanya", "but", "only", ","]
  /// At its beginning, up to a comma: what is so in spite of it, or because of it.
  static let subordinate: WordTable = [
    "meski", "meskipun", "walau", "walaupun", "kendati", "karena", "akibat", "although", "though", "despite",
    "because",
  ]
  static let negations: WordTable = [
    "tidak", "bukan", "tak", "belum", "not", "never", "without", "tanpa", "denied", "membantah",
  ]

  // MARK: Around a day

  /// What may stand between a word and its day.
  static let fillers = WordTable(
    [
      "dengan", "hari", "tanggal", "tgl", "pada", "(", ")", ",", ":", ".", "pukul", "jam", "pkl", "wib", "wita", "wit",
      "akhir",
      "midnight", "noon", "the", "of", "on", "at", "am", "pm", "5pm", "d", "s", "ini", "depan", "mendatang", "tengah",
      "malam",
      "nanti", "latest", "adalah", "is", "yakni", "yaitu", "gmt", "utc", "11.59pm", "23:59",
    ] + EventDays.weekdays.words)
  /// What may stand right before a day that a sentence speaks of.
  static let introductions = WordTable(
    [
      "pada", "tanggal", "tgl", "on", "hari", "from", "dari", "selama", "between", "antara", ":", "for", "to",
      "serentak", "kembali", "lagi", "nanti", "resmi", "daring", "luring", "online", "virtual", "adalah", "is", "yaitu",
      "yakni", "jatuh", "melainkan", "tetapi", "tapi", "but", "setempat", "besok", "esok", "lusa", "tomorrow", "are",
      "hybrid", "tatap-muka", "pertama",
      "kedua",
    ] + EventDays.weekdays.words)
}
