import Text

/// Words that stand for numbers, days of the week, or nothing that a reader would count.
enum FigureWords {
  /// Units, tens and what multiplies them, Indonesian and English.
  static let units: [String: Double] = [
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1_000, "sejuta": 1_000_000,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  /// What multiplies the group before it.
  static let tens: [String: Double] = ["puluh": 10, "ratus": 100, "hundred": 100]
  /// What multiplies all before it.
  static let scales: [String: Double] = [
    "ribu": 1e3, "juta": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12, "thousand": 1e3, "million": 1e6,
    "billion": 1e9,
  ]

  /// Full names of weekdays, 0 for Sunday.
  static let weekdays = Dictionary(
    ["id", "en"].flatMap { DateNames.weekdays(in: $0).enumerated().map { ($0.element[0], $0.offset) } },
    uniquingKeysWith: { first, _ in first })

  /// Nouns that say little without the word after them: "pekerja sosial", "paket sembako".
  static let pairs: Set<String> = [
    "pekerja", "tenaga", "pendamping", "penyuluh", "penyandang", "kepala", "rumah", "paket", "unit", "anak", "ibu",
    "orang", "lembaga", "panti", "kantong", "social", "older", "young", "case", "foster", "new", "unaccompanied",
  ]

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
