import Text

/// The words of timetables, Indonesian and English. Data that a reader of the field can correct.
enum StageWords {
  /// What has a day of its own in a timetable.
  static let stages: WordTable = [
    "pendaftaran", "registrasi", "seleksi", "administrasi", "verifikasi", "pengumuman", "hasil", "hasilnya",
    "kelulusan", "sanggah", "sanggahan", "tes", "tertulis", "uji", "ujian", "wawancara", "asesmen", "pembayaran",
    "penilaian", "penjurian", "presentasi", "penempatan", "pelantikan", "pengumpulan", "pengiriman", "pengajuan",
    "unggah", "berkas", "dokumen", "naskah", "abstrak", "lamaran", "pemberkasan", "kontrak", "penandatanganan",
    "orientasi", "magang", "praktikum", "kuliah", "gelombang", "angkatan", "tahap", "sesi", "batch", "puncak",
    "pameran", "upacara", "lomba", "babak", "penyisihan", "semifinal", "final", "psikotes", "cat", "skd", "skb",
    "pelatihan", "pembekalan", "webinar", "seminar", "workshop", "lokakarya", "wisuda", "kongres", "rapat",
    "sosialisasi", "pembukaan", "penutupan", "penyaluran", "konferensi", "simposium", "interview", "interviews",
    "test", "exam", "training", "conference", "notification", "acceptance", "submission", "submissions",
    "registration", "applications", "application", "review", "results", "decision", "decisions", "deadline",
    "shortlisting", "symposium", "session", "orientation", "announcement", "announced", "fellows", "round",
  ]
  /// In the line, the sentence or the headline before: that a timetable follows.
  static let headings: WordTable = [
    "jadwal", "jadwalnya", "menjadwalkan", "dijadwalkan", "tahapan", "tahapannya", "tahap", "rangkaian", "linimasa",
    "lini", "timeline", "schedule", "dates", "timetable", "angkatan", "gelombang", "agenda", "calendar", "tanggalnya",
  ]
  /// In a label: what a day is that nobody has to keep.
  static let refused = WordTable(
    ComingWords.others.words + [
      "lahir", "kelahiran", "ditetapkan", "diundangkan", "disahkan", "diterbitkan", "terbit", "berdiri", "didirikan",
      "peletakan", "akreditasi", "meninggal", "wafat", "hut", "peringatan", "diperbarui", "born", "founded", "updated",
      "published", "semula", "sedianya", "ditunda", "dibatalkan", "batal", "postponed", "cancelled", "canceled",
      "signed", "enacted",
    ])
  /// What opens the name of a commemoration.
  static let commemorations: WordTable = ["hari", "dirgahayu", "international", "world"]
  /// What stands over the columns of a table.
  static let columns: WordTable = [
    "tahap", "tahapan", "kegiatan", "uraian", "agenda", "acara", "waktu", "tanggal", "jadwal", "no", "stage", "date",
    "dates", "activity", "event", "keterangan", "pelaksanaan", "hari",
  ]
  /// Opening a part of a sentence.
  static let joints: WordTable = [
    "dan", "and", "lalu", "kemudian", "serta", "then", "sedangkan", "selanjutnya", "dengan",
  ]
  /// What an office does with what was handed in.
  static let checks: WordTable = [
    "verifikasi", "validasi", "pemeriksaan", "penilaian", "seleksi", "penelaahan", "telaah", "hasil", "verification",
    "review", "screening",
  ]
  /// By which a stage is what one registers or sends in by.
  static let registering: WordTable = [
    "pendaftaran", "registrasi", "pengumpulan", "pengiriman", "pengajuan", "unggah", "penerimaan", "pemberkasan",
    "lamaran", "batas", "tenggat", "penutupan", "pembayaran", "registration", "applications", "application",
    "submission", "submissions", "deadline", "batasan",
  ]
  /// Of these, the single day of which is the last one.
  static let handingIn: WordTable = [
    "pengumpulan", "pengiriman", "pengajuan", "unggah", "submission", "submissions", "deadline", "batas", "tenggat",
    "penutupan", "lambat", "close", "closes", "ditutup", "berakhir",
  ]
  /// By which a stage only begins.
  static let beginnings: WordTable = [
    "mulai", "sejak", "dimulai", "from", "open", "opens", "dibuka", "starts", "starting",
  ]
}
