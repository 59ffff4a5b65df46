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
    .wall: (
      "memasang penghalang terhadap program{detail}",
      "tanyakan kepada pengelola situs; umpan rubrik sering tidak dihalangi: kabar test URL"
    ),
    .password: (
      "meminta nama pengguna dan kata sandi{detail}", "tambahkan \"login: credential:NAMA\" pada sumbernya"
    ),
    .passwordWrong: (
      "menolak nama pengguna atau kata sandi yang diatur (401)",
      "perbarui rahasia yang disebut \"login:\", lalu mulai ulang layanan"
    ),
    .notFound: ("halamannya sudah tidak ada{detail}", "kabar test SITUS mencari umpannya; lalu kabar move SUMBER URL"),
    .gone: ("menurut situsnya sudah dihapus untuk selamanya (410)", "kabar remove SUMBER, atau kabar move SUMBER URL"),
    .serverError: ("situsnya sendiri sedang bermasalah{detail}", "belum perlu apa-apa"),
    .status: ("menjawab dengan galat{detail}", "buka situsnya di peramban"),
    .toHome: (
      "mengarah ke beranda, isi semula sudah tidak ada{detail}",
      "cari alamat baru umpannya: kabar test SITUS, lalu kabar move SUMBER URL"
    ),
    .leadsOn: (
      "hanya meneruskan, dan di sana pun tidak ada daftar artikel{detail}",
      "berikan alamat halaman beritanya: kabar move SUMBER URL"
    ),
    .empty: (
      "menjawab, tetapi isinya kosong", "tunggu sehari; setelah itu minta pengelola situs mengizinkan Kabar"
    ),
    .notAFeed: (
      "berupa halaman{detail}, bukan umpan seperti kata \"kind: feed\"",
      "hapus \"kind: feed\", atau berikan alamat umpannya: kabar move SUMBER URL"
    ),
    .feedDamaged: (
      "umpannya rusak dan tidak dapat dibaca sama sekali",
      "beri tahu pengelola situs; sementara itu halamannya: \"kind: page\""
    ),
    .sitemap: ("berupa peta situs", "tambahkan \"kind: sitemap\" pada sumbernya"),
    .parked: (
      "kini berisi halaman pemilik lain{detail}",
      "kabar remove SUMBER; jangan dibuka di mesin yang penting"
    ),
    .ownLine: (
      "mesin ini tidak dapat menjangkau satu sumber pun", "periksa jaringan, server nama, dan proksi mesin ini"
    ),
    .noAddresses: (
      "menawarkan entri tanpa alamat apa pun",
      "beri tahu pengelola situs; \"kind: page\" membaca halamannya"
    ),
    .circle: ("berputar-putar, atau terlalu sering meneruskan", "buka di peramban, pakai alamat terakhirnya"),
    .scripts: (
      "halamannya disusun oleh skrip{detail}, yang tidak dijalankan Kabar",
      "berikan umpan atau peta situsnya: kabar move SUMBER URL; atau minta pengelola situs menyediakannya"
    ),
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
      "kabar status SUMBER menyebut rinciannya; pada umpan cukup teksnya (\"article: feed\"), pada halaman \"select:\" "
        + "menunjukkan letak teks"
    ),
    .sameText: (
      "semua halamannya memuat teks yang sama",
      "mungkin ada penghalang terhadap program: tanyakan kepada pengelola situs; atau \"select:\" bila teks "
        + "itu bagian kerangka situs"
    ),
    .ended: (
      "sedang dibaca ketika program ini berhenti mendadak, maka sekali dilewati",
      "tidak perlu apa-apa; bila berulang, beri tahu pembuat Kabar alamatnya"
    ),
    .unasked304: (
      "menyatakan tidak ada perubahan tanpa ditanya (304)",
      "beri tahu situsnya, tembolok di depannya keliru; atau halamannya: \"kind: page\""
    ),
    .turn: ("menunggu giliran pada pembacaan berikutnya", "tidak perlu apa-apa"),
    .other: ("gagal dibaca{detail}", "kabar test SUMBER menunjukkan rinciannya"),
  ]
}
