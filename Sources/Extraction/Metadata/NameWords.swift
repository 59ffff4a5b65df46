/// Words that tell what is no name of a person, folded.
enum NameWords {
  /// Texts that are no name as a whole.
  static let refused: Set<String> = [
    "redaksi", "redaktur", "redaktion", "editor", "author", "penulis", "reporter", "staff", "guest", "unknown",
    "anonymous", "none", "null", "undefined", "publisher", "user", "humas", "tim redaksi", "web", "webmaster", "root",
    "superadmin", "operator", "super user", "superuser", "site admin", "web admin", "tiktok", "youtube", "mastodon",
    "bluesky", "threads", "khusus", "utama", "mendalam", "langsung", "lapangan", "investigasi", "tahunan", "pembaca",
    "agencies", "staf redaksi", "penulis tamu",
    "tentang penulis", "profil penulis", "mengenal penulis", "biodata penulis", "profil singkat", "kontributor kami",
    "today", "kemarin", "von", "by", "par", "por", "oleh", "autoren",
    "istimewa", "internet", "berbagai", "anonim", "nn", "opini", "guest author", "kontributor", "redacción",
    "rédaction", "redazione", "view all posts", "follow", "share", "posts",
    "facebook", "twitter", "instagram", "linkedin", "wordpress", "wordpressadmin", "blogger", "the author", "drupal",
  ]

  /// Parts of the names of accounts that are a site's own.
  static let accounts: Set<String> = [
    "admin", "administrator", "redaksi", "humas", "editor", "web", "webmaster", "operator", "user", "root", "official",
    "kontributor", "dinsos", "kominfo", "diskominfo", "ppid",
  ]

  /// Words that no name of a person has: desks, roles, labels of buttons.
  static let refusedWords: Set<String> = [
    "redaksi", "redaktion", "redacción", "editorial", "newsroom", "desk", "newsdesk", "staff", "team", "tim", "admin",
    "administrator", "editors", "contributors", "contributor", "contributing", "subscribe", "newsletter", "updated",
    "published", "posted", "comments", "comment", "minutes", "read", "ago", "am", "pm", "articles", "article",
    "correspondent", "reporter", "editor", "writer", "follow", "more", "about", "photo", "photos", "email", "posts",
    "all", "report", "facebook", "twitter", "instagram", "whatsapp", "linkedin", "pinterest", "telegram", "alle",
    "view", "profile", "bio", "biography", "see", "visit", "website", "next", "previous", "home", "login", "back",
    "nachrichten", "beiträge", "artikel", "agencies", "agenturen", "humas", "diskominfo", "kominfo", "ppid",
    "secretariat", "communications", "divisi", "panitia", "koalisi", "release", "privacy", "policy", "reviewer",
    "columnist", "cookie", "cookies", "sponsored", "bagian", "subbag", "subbagian", "bidang", "protokol", "prokopim",
    "setda", "kasi", "kabid", "kasubag", "kasubbag", "kesra", "sekdes", "sekcam", "verified", "terverifikasi", "member",
    "rubrik", "kanal", "kategori", "kabupaten", "kecamatan", "kelurahan", "provinsi", "pemkab", "pemkot",
  ]

  /// Words that make a name that of a firm or an office.
  static let firmWords: Set<String> = [
    "gmbh", "ag", "kg", "inc", "llc", "ltd", "tbk", "corp", "cyber", "siber", "kementerian", "ministerium",
    "departement", "dinas", "sekretariat",
    "pemkab", "pemkot", "pemprov", "council", "ministry", "department", "committee", "association", "federation",
    "coalition", "federasi", "asosiasi", "perkumpulan", "himpunan", "aliansi", "paguyuban",
  ]

  /// Words that are rather of a paper, a firm or an office than of a person.
  static let officeWords: Set<String> = [
    "news", "media", "group", "agency", "agentur", "company", "online", "magazine", "magazin", "blog", "care", "dental",
    "clinic", "bank", "marketing", "travel", "studio", "studios", "services", "solutions", "institute", "institut",
    "university", "universitas", "school", "college", "center", "centre", "foundation", "stiftung", "yayasan", "partei",
    "verlag", "verband", "verein", "press", "presse", "post", "times", "daily", "journal", "jurnal", "warta", "kabar",
    "berita", "suara", "koran", "harian", "radar", "tribun", "portal", "info", "pos", "rakyat", "humas", "biro",
    "polres", "polda", "kantor", "pemerintah", "pusat", "lembaga", "germany", "deutschland", "indonesia", "gmbh", "inc",
    "ltd", "llc", "ag", "kg", "straße", "street", "jalan", "web", "website", "tips", "club", "shop", "store",
    "sponsored",
    "content", "official", "expert", "gardener", "zeitung", "books", "the", "der", "die", "das", "agence", "agencia",
    "agenzia", "radio", "tv", "dinas", "kabupaten", "kota", "kecamatan", "kelurahan", "desa", "provinsi", "jakarta",
    "bandung", "surabaya", "yogyakarta", "jawa", "sumatera", "kalimantan", "sulawesi", "papua", "bali", "sosial",
    "nasional", "daerah", "politik", "hukum", "ekonomi", "olahraga", "badan", "komisi", "dewan", "bencana",
    "pendidikan",
    "kesehatan", "internasional", "hiburan", "teknologi", "peristiwa", "kementerian", "balai", "sentra", "panti",
    "palang", "ikatan", "politics", "health", "business", "world", "local", "national", "new", "city", "county",
  ]

  /// Words of the names of places where authors work.
  static let institutions: Set<String> = [
    "university", "universitas", "universität", "université", "universidad", "institute", "institut", "college",
    "hospital", "faculty", "fakultas", "department", "departemen", "kementerian", "ministry", "yayasan", "politeknik",
  ]

  /// Words behind "Tim" that make a desk of it.
  static let deskWords: Set<String> = [
    "liputan", "peliputan", "kreatif", "riset", "konten", "cek", "fakta", "data", "khusus", "investigasi", "peliput",
    "penulis",
    "pengabdian", "dosen", "mahasiswa", "pelaksana", "publikasi", "dokumentasi", "relawan", "pengelola", "multimedia",
    "digital", "sosial", "litbang", "gabungan", "advokasi", "komunikasi", "pendamping", "pengawas", "penyusun",
    "teknis",
  ]
}
