import Text

/// Words by which pages and their parts are told apart, Indonesian and English, in lower case. Plain data.
enum LinkWords {
  /// Path segments above listings, profiles and functions: what lies below them is no article.
  static let listing: Set<String> = [
    "tag", "tags", "topik", "topic", "topics", "category", "categories", "kategori", "author", "authors", "penulis",
    "kontributor", "contributor", "reporter", "label", "labels", "search", "cari", "pencarian", "archive", "archives",
    "arsip",
    "indeks", "feed", "feeds", "rss", "login", "masuk", "logout", "register", "signup", "signin", "daftar-akun",
    "wp-login.php", "wp-admin", "wp-content", "wp-includes", "wp-json", "cart", "checkout", "account", "akun", "member",
    "members", "user", "users", "profile", "comments", "share", "sharer", "print", "cetak", "sitemap",
    "subscribe",
    "editor", "redaktur", "kolumnis", "penyunting", "narasumber", "langganan", "attachment", "attachments", "cdn-cgi",
    "dashboard", "admin", "administrator", "uploads", "assets",
    "static",
    "download", "downloads", "unduh", "unduhan", "redirect", "taxonomy", "comment", "komentar",
  ]

  /// Path segments above listings, unless a long slug follows at once or something lies deeper.
  static let sections: Set<String> = [
    "kanal", "rubrik", "section", "sections", "channel", "edisi", "serial", "series", "kolom", "topik-pilihan",
    "koleksi",
    "kumpulan", "wilayah", "lokasi", "location",
  ]

  /// Path segments above pages about the publisher itself: rarely articles.
  static let about: Set<String> = [
    "profil", "tentang", "about", "akademik", "fakultas", "prodi", "program-studi", "jurusan", "unit", "lembaga",
    "layanan", "services", "halaman", "page", "pages",
    "staff",
    "dosen", "pegawai", "fasilitas", "struktur", "informasi-publik", "ppid", "kontak", "contact", "faq", "tanya-jawab",
  ]

  /// Path segments above what is no text to read, or to come: it may have dates without being an article.
  static let media: Set<String> = [
    "agenda", "event", "events", "galeri", "gallery", "album", "video", "videos", "foto", "photo", "photos", "podcast",
    "produk", "product", "shop",
  ]

  /// Path segments above news, however short the rest of the address.
  static let news: Set<String> = [
    "berita", "artikel", "warta", "kabar", "news", "article", "articles", "post", "posts", "blog", "baca", "read",
    "kegiatan", "opini", "publikasi", "pengumuman", "liputan", "cerita", "rilis", "siaran-pers", "press-release",
    "story", "stories",
  ]

  /// Last path segments (without `.html` and the like) of pages that are never articles.
  static let fixed: Set<String> = [
    "tentang", "tentang-kami", "about", "about-us", "redaksi", "susunan-redaksi", "tim-redaksi", "box-redaksi",
    "kontak",
    "kontak-kami", "contact", "contact-us", "hubungi-kami", "pedoman", "pedoman-media-siber", "pedoman-siber",
    "pedoman-pemberitaan-media-siber", "kebijakan-privasi", "privacy-policy", "privacy", "disclaimer", "terms", "term",
    "terms-of-service", "terms-of-use", "terms-and-conditions", "syarat-dan-ketentuan", "syarat-ketentuan",
    "ketentuan-layanan", "kode-etik", "kode-etik-jurnalistik", "karir", "karier", "career", "careers", "jobs", "iklan",
    "info-iklan", "pasang-iklan", "advertise", "media-kit", "faq", "bantuan", "help", "sitemap", "peta-situs",
    "visi-misi",
    "visi-dan-misi", "sejarah", "sejarah-singkat", "struktur-organisasi", "home", "beranda", "index", "login", "masuk",
    "register", "daftar", "signup", "lupa-password", "rss", "feed", "indeks", "arsip", "archive", "archives", "berita",
    "berita-terbaru", "berita-terkini", "news", "artikel", "articles", "blog", "opini", "agenda", "galeri", "gallery",
    "foto",
    "video", "download", "unduhan", "pengumuman", "search", "cari", "donasi", "donate", "cookie-policy",
    "kebijakan-cookie",
    "hak-jawab", "cart", "logout", "copyright", "comments", "komentar", "terbaru", "terkini", "populer", "terpopuler",
    "trending",
    "all", "semua",
  ]

  /// Beginnings of such last segments; they count against a link that has no other sign of an article.
  static let fixedPrefixes = [
    "tentang-", "about-", "kebijakan-", "privacy-", "syarat-", "pedoman-", "hubungi-", "kontak-", "visi-",
    "sejarah-singkat",
    "terms-", "disclaimer-", "struktur-", "profil-", "daftar-isi", "kode-etik-",
  ]

  /// Query parameters of listings, searches and functions.
  static let listingParameters: Set<String> = [
    "cat", "category", "kategori", "tag", "s", "q", "search", "cari", "keyword", "author", "paged", "share",
    "replytocom",
    "print", "orderby", "sort", "filter", "action", "add-to-cart", "redirect_to", "return", "format", "download",
  ]

  /// Query parameters that name an article when their value is a number.
  static let articleParameters: Set<String> = [
    "p", "id", "article", "artikel", "berita", "news", "newsid", "id_berita", "idberita", "berita_id", "nid", "post",
    "read",
    "story", "aid", "itemid", "artikel_id", "kode", "no", "page_id",
  ]

  /// Query parameters in which a site of one script has the path of its page.
  static let routeParameters: Set<String> = [
    "q", "r", "slug", "judul", "title", "berita", "artikel", "news", "read",
  ]

  /// Query parameters that say what kind of page it is, and their values for listings.
  static let viewParameters: Set<String> = ["view", "task", "option"]
  static let listingViews: Set<String> = [
    "category", "categories", "section", "featured", "frontpage", "archive", "blogcategory", "blogsection", "search",
    "tag", "tags", "form", "login", "registration", "remind", "reset", "profile",
    "com_contact", "com_users", "com_user", "com_search", "com_finder", "com_weblinks", "com_newsfeeds", "com_tags",
    "com_phocagallery", "com_phocadownload", "com_jdownloads", "com_docman", "com_mailto", "com_wrapper", "com_poll",
  ]

  /// What a folder's own page is called, without its ending.
  static let indexNames: Set<String> = ["index", "default"]

  /// File endings that are not pages.
  static let files: Set<String> = [
    "pdf", "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "ico", "zip", "rar", "7z", "gz", "doc", "docx", "xls",
    "xlsx",
    "ppt", "pptx", "odt", "csv", "mp3", "mp4", "m4a", "avi", "mov", "webm", "apk", "exe", "xml", "rss", "atom", "json",
    "css",
    "js", "txt", "ics", "epub",
  ]

  /// Those of them that hold a text to read: a notice may be nothing else.
  static let documents: Set<String> = ["pdf", "doc", "docx", "odt", "rtf"]

  /// Path segments, without `.php` and the like, of programs that hand out files.
  static let downloads: Set<String> = [
    "download", "downloads", "unduh", "unduhan", "unduh-file", "download-file", "getfile", "get-file", "file-download",
  ]

  /// Query parameters that name a file to be handed out.
  static let downloadParameters: Set<String> = ["wpdmdl", "download_id", "attachment_id", "unduh"]

  /// Hosts that keep files for others.
  static let fileHosts: Set<String> = [
    "drive.google.com", "docs.google.com", "storage.googleapis.com", "www.dropbox.com", "onedrive.live.com", "1drv.ms",
  ]

  /// Anchor texts that say only "go on", compared by beginning.
  static let more = [
    "selengkapnya", "baca selengkapnya", "baca lebih lanjut", "baca lengkap", "baca berita", "baca artikel",
    "baca juga",
    "lihat selengkapnya", "lihat detail", "lihat semua", "lihat lainnya", "lanjutkan membaca", "lanjut baca",
    "lanjut membaca",
    "teruskan membaca", "read more", "read full", "continue reading", "keep reading", "full story",
    "learn more",
    "view more", "see more", "view all", "see all", "more info", "klik di sini", "klik disini", "click here", "detail",
    "details", "bagikan", "share", "tweet", "komentar", "tinggalkan komentar", "leave a comment", "no comments",
    "tulis komentar",
    "selanjutnya", "berikutnya", "sebelumnya", "next", "previous", "permalink", "load more", "muat lainnya",
    "simak selengkapnya",
  ]

  /// Anchor texts that say so by one word alone.
  static let verbs: Set<String> = [
    "lihat", "baca", "buka", "unduh", "tampilkan", "view", "read", "open", "more", "download",
  ]

  /// What they say is opened, and what may stand beside both.
  static let fileWords: Set<String> = ["pdf", "doc", "docx", "file", "berkas", "lampiran", "attachment"]
  static let besideVerbs: Set<String> = ["di", "sini", "here", "kb", "mb", "dokumen", "document", "the", "as"]

  /// Anchor texts that lead to the next page of a listing.
  static let next: Set<String> = [
    "berikutnya", "selanjutnya", "halaman berikutnya", "halaman selanjutnya", "laman berikutnya", "laman selanjutnya",
    "lanjut",
    "next", "next page", "older", "older posts", "older entries", "older articles", "pos-pos lama", "pos lama",
    "pos lainnya",
    "postingan lama", "posting lama", "entri lama", "berita lama", "artikel lama", "lihat lainnya", "muat lainnya",
    "load more",
    "more posts", "lebih lama", "»", "›", "→", ">", ">>", "next »", "next ›", "next →", "next >", "berikutnya »",
    "selanjutnya »", "berikutnya ›", "selanjutnya ›", "berikutnya →", "« older entries", "← older posts",
    "older posts →",
    "muat lebih banyak", "tampilkan lebih banyak", "lebih banyak", "berita lainnya", "artikel lainnya",
  ]

  /// What a page says before the name of what it lists nothing of, and such names.
  static let quiet = [
    "belum ada ", "tidak ada ", "belum terdapat ", "tidak terdapat ", "no upcoming ", "there are no upcoming ",
  ]
  static let listed = [
    "agenda", "kegiatan", "acara", "berita", "artikel", "pengumuman", "postingan", "event", "jadwal", "news",
  ]

  /// Query parameters that count pages or items of a listing.
  static let pageParameters: Set<String> = [
    "page", "paged", "hal", "halaman", "laman", "pg", "start", "offset", "limitstart", "per_page", "pageno", "page_no",
    "p",
    "cpage", "currentpage", "pagenum", "page_num", "pn",
  ]

  /// Path segments before a page's number.
  static let pageSegments: Set<String> = ["page", "halaman", "hal", "laman", "p", "index", "offset"]

  /// Words of dates, which make no title.
  static let dateWords = Set(
    [
      "jum'at", "wib", "wita", "wit", "pukul", "am", "pm", "jam", "menit", "hari", "lalu", "ago", "hours", "minutes",
      "days", "yang", "posted", "on",
    ]
      + ["id", "en"].flatMap { DateNames.months(in: $0).joined() + DateNames.weekdays(in: $0).map { $0[0] } } + ["ahad"]
  )
}
