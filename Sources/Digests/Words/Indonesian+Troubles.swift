import Model

extension Wording {
  /// What is wrong with a source, and what to do about it.
  static let indonesianTroubles: [TroubleCode: (words: String, advice: String)] = [
    .noName: (
      "tidak ada server dengan namanya{detail}",
      "cari situsnya di peramban; alamat barunya: kabar move SUMBER URL"
    ),
    .noConnection: ("tidak menerima sambungan{detail}", "tunggu sehari; setelah itu tanyakan kepada pengelola situs"),
    .timeout: ("tidak menjawab pada waktunya", "belum perlu apa-apa; \"timeout: 60s\" untuk situs yang lambat"),
    .broken: ("jawabannya terputus di tengah", "belum perlu apa-apa"),
    .certificateExpired: (
      "masa berlaku sertifikatnya habis",
      "beri tahu pengelola situs; periksa jam mesin ini: timedatectl"
    ),
    .certificateHost: (
      "sertifikatnya milik nama lain",
      "pakai alamat yang tertera di sertifikat, atau beri tahu pengelola"
    ),
    .certificateIssuer: (
      "sertifikatnya ditandatangani penerbit yang tidak dikenal mesin ini, atau situsnya tidak mengirim rantai lengkap",
      "beri tahu pengelola; CA milik sendiri: salin ke /usr/local/share/ca-certificates, lalu sudo "
        + "update-ca-certificates"
    ),
    .certificateSelf: (
      "sertifikatnya ditandatangani sendiri",
      "beri tahu pengelola; situs milik sendiri: salin ke /usr/local/share/ca-certificates, lalu sudo "
        + "update-ca-certificates"
    ),
    .certificate: ("sertifikatnya tidak dapat dipercaya{detail}", "beri tahu pengelola situs"),
    .refuses: (
      "menolak program{detail}",
      "minta pengelola situs mengizinkan Kabar; cantumkan alamat Anda di user_agent; atau alamat lain: kabar "
        + "move SUMBER URL"
    ),
    .password: (
      "meminta nama pengguna dan kata sandi{detail}",
      "tambahkan \"login: credential:NAMA\" pada sumbernya, atau perbarui yang sudah diatur"
    ),
    .notFound: ("halamannya sudah tidak ada{detail}", "kabar test SITUS mencari umpannya; lalu kabar move SUMBER URL"),
    .gone: ("menurut situsnya sudah dihapus untuk selamanya (410)", "kabar remove SUMBER, atau kabar move SUMBER URL"),
    .serverError: ("situsnya sendiri sedang bermasalah{detail}", "belum perlu apa-apa"),
    .status: ("menjawab dengan galat{detail}", "buka situsnya di peramban"),
    .circle: ("berputar-putar, atau terlalu sering meneruskan", "buka di peramban, pakai alamat terakhirnya"),
    .noArticles: (
      "menjawab tanpa umpan atau artikel{detail}",
      "berikan halaman yang memuat daftar berita: kabar move SUMBER URL; \"articles:\" menentukan tautan mana "
        + "yang dihitung"
    ),
    .tooLarge: ("mengirim lebih dari batas{detail}", "alamat yang lebih kecil (umpannya), atau \"max_bytes: 20MB\""),
    .robots: (
      "robots.txt-nya meminta program tidak membacanya",
      "minta izin pengelola situs; \"robots: ignore\" hanya untuk situs sendiri"
    ),
    .robotsUnread: (
      "robots.txt-nya tidak dapat dibaca, artinya: jangan dibaca{detail}",
      "belum perlu apa-apa; kemudian beri tahu pengelola situs"
    ),
    .tooMany: (
      "meminta agar lebih jarang dikunjungi{detail}",
      "tidak perlu apa-apa; \"every: 6h\" bila sering terjadi"
    ),
    .privateNetwork: ("berada di jaringan privat{detail}", "bila memang dimaksud: \"private_network: yes\""),
    .pagesUnreadable: (
      "menawarkan {n} artikel, tetapi tak satu pun halamannya dapat dibaca: {cause}",
      "kabar status SUMBER menyebut rinciannya; \"article: feed\" cukup memakai teks umpan"
    ),
    .sameText: (
      "semua halamannya memuat teks yang sama",
      "mungkin ada penghalang terhadap program: tanyakan kepada pengelola situs; atau \"select:\" bila teks "
        + "itu bagian kerangka situs"
    ),
    .unasked304: (
      "menyatakan tidak ada perubahan tanpa ditanya (304)",
      "beri tahu situsnya, tembolok di depannya keliru; atau halamannya: \"kind: page\""
    ),
    .turn: ("menunggu giliran pada pembacaan berikutnya", "tidak perlu apa-apa"),
    .other: ("gagal{detail}", "kabar test SUMBER menunjukkan rinciannya"),
  ]
}
