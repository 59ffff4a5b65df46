import Text

/// Words that stand for numbers, days of the week, or nothing that a reader would count.
enum FigureWords {
  /// Full names of weekdays, 0 for Sunday.
  static let weekdays = Dictionary(
    ["id", "en"].flatMap { DateNames.weekdays(in: $0).enumerated().map { ($0.element[0], $0.offset) } },
    uniquingKeysWith: { first, _ in first })

  /// Nouns that say little without the word after them: "pekerja sosial", "paket sembako".
  static let pairs: Set<String> = [
    "pekerja", "tenaga", "pendamping", "penyuluh", "penyandang", "kepala", "rumah", "paket", "unit", "anak", "ibu",
    "orang", "lembaga", "panti", "kantong", "social", "older", "young", "case", "foster", "new", "unaccompanied",
  ]

  /// Behind what a figure counts: what follows says what befell them.
  static let states: Set<String> = ["dinyatakan", "dilaporkan", "dipastikan", "ditemukan", "diduga", "masih"]

  /// Words that end what a figure counts: "120 peserta dari …".
  static let endings: Set<String> = [
    "dari", "di", "ke", "yang", "dan", "atau", "pada", "untuk", "dengan", "oleh", "telah", "akan", "sudah", "dalam",
    "ini", "itu", "tersebut", "karena", "sejak", "selama", "hingga", "sampai", "lebih", "lalu", "juga", "secara",
    "the", "of", "in", "at", "on", "and", "or", "from", "for", "was", "were", "is", "are", "have", "has", "had", "by",
    "to", "with", "who", "that", "ago", "more", "since",
  ]

  /// A sentence with one of these speaks of the page, its readers or its adverts, not of the news.
  static let ofThePage: Set<String> = [
    "dibaca", "dilihat", "ditonton", "views", "viewed", "view", "pembaca", "komentar", "comments", "comment", "bagikan",
    "share", "shares", "likes", "suka", "followers", "pengikut", "subscriber", "subscribers", "diperbarui", "updated",
    "tayang", "diunggah", "dipublikasikan", "published", "diskon", "promo", "cicilan", "iklan", "advertisement", "klik",
    "click", "unduh", "download", "langganan", "subscribe", "cookie", "cookies", "copyright", "halaman",
  ]

  /// "3 jam lalu", "2 hours ago": true of the hour of reading only.
  static let ages: Set<String> = ["lalu", "ago"]
}
