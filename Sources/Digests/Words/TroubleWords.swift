import Model

/// What is wrong with a source, and what to do about it, in both languages.
struct TroubleWords: Sendable {
  let english: (words: String, advice: String)
  let indonesian: (words: String, advice: String)

  init(_ english: String, _ indonesian: String, do englishAdvice: String, _ indonesianAdvice: String) {
    self.english = (english, englishAdvice)
    self.indonesian = (indonesian, indonesianAdvice)
  }

  static let all: [TroubleCode: TroubleWords] = [
    .noName: .init(
      "no server of its name exists{detail}", "tidak ada server dengan namanya{detail}",
      do: "look the site up in a browser; its new address: kabar move SOURCE URL",
      "cari situsnya di peramban; alamat barunya: kabar move SUMBER URL"),
    .noConnection: .init(
      "does not take connections{detail}", "tidak menerima sambungan{detail}",
      do: "nothing for a day; then ask the site", "tunggu sehari; setelah itu tanyakan kepada pengelola situs"),
    .timeout: .init(
      "does not answer in time", "tidak menjawab pada waktunya",
      do: "nothing now; \"timeout: 60s\" for a slow site",
      "belum perlu apa-apa; \"timeout: 60s\" untuk situs yang lambat"),
    .broken: .init(
      "its answer breaks off in the middle", "jawabannya terputus di tengah",
      do: "nothing now", "belum perlu apa-apa"),
    .certificateExpired: .init(
      "its certificate has expired", "masa berlaku sertifikatnya habis",
      do: "tell the site's owner; check this machine's clock: timedatectl",
      "beri tahu pengelola situs; periksa jam mesin ini: timedatectl"),
    .certificateHost: .init(
      "its certificate is for another name", "sertifikatnya milik nama lain",
      do: "use the address that the certificate is for, or tell the owner",
      "pakai alamat yang tertera di sertifikat, atau beri tahu pengelola"),
    .certificateIssuer: .init(
      "its certificate is signed by an issuer unknown to this machine, or the site leaves out a part of the chain",
      "sertifikatnya ditandatangani penerbit yang tidak dikenal mesin ini, atau situsnya tidak mengirim rantai "
        + "lengkap",
      do: "tell the owner; a CA of your own: copy it to /usr/local/share/ca-certificates, then sudo "
        + "update-ca-certificates",
      "beri tahu pengelola; CA milik sendiri: salin ke /usr/local/share/ca-certificates, lalu sudo "
        + "update-ca-certificates"),
    .certificateSelf: .init(
      "its certificate is signed by itself", "sertifikatnya ditandatangani sendiri",
      do: "tell the owner; of a site of your own: copy it to /usr/local/share/ca-certificates, then sudo "
        + "update-ca-certificates",
      "beri tahu pengelola; situs milik sendiri: salin ke /usr/local/share/ca-certificates, lalu sudo "
        + "update-ca-certificates"),
    .certificate: .init(
      "no encrypted connection (https) to it comes about{detail}",
      "sambungan terenkripsi (https) ke sana gagal dibuat{detail}",
      do: "open it in a browser: where http:// alone works, kabar move SOURCE URL; else tell the site's owner",
      "buka di peramban: bila hanya http:// yang jalan, kabar move SUMBER URL; bila tidak, beri tahu pengelola situs"),
    .refuses: .init(
      "refuses programs{detail}", "menolak program{detail}",
      do: "ask the site to let Kabar in; put your address into user_agent; or another address of it: kabar move "
        + "SOURCE URL",
      "minta pengelola situs mengizinkan Kabar; cantumkan alamat Anda di user_agent; atau alamat lain: kabar "
        + "move SUMBER URL"),
    .wall: .init(
      "a wall against programs stands before it{detail}", "memasang penghalang terhadap program{detail}",
      do: "ask the site; the feed of a section often has no wall: kabar test URL",
      "tanyakan kepada pengelola situs; umpan rubrik sering tidak dihalangi: kabar test URL"),
    .password: .init(
      "wants a user name and a password{detail}", "meminta nama pengguna dan kata sandi{detail}",
      do: "add \"login: credential:NAME\" to the source", "tambahkan \"login: credential:NAMA\" pada sumbernya"),
    .passwordWrong: .init(
      "refuses the user name or the password that is set (401)",
      "menolak nama pengguna atau kata sandi yang diatur (401)",
      do: "renew the secret that \"login:\" names, then restart the service",
      "perbarui rahasia yang disebut \"login:\", lalu mulai ulang layanan"),
    .notFound: .init(
      "has no such page any more{detail}", "halamannya sudah tidak ada{detail}",
      do: "kabar test SITE finds its feeds; then kabar move SOURCE URL",
      "kabar test SITUS mencari umpannya; lalu kabar move SUMBER URL"),
    .gone: .init(
      "is gone for good, says the site (410)", "menurut situsnya sudah dihapus untuk selamanya (410)",
      do: "kabar remove SOURCE, or kabar move SOURCE URL", "kabar remove SUMBER, atau kabar move SUMBER URL"),
    .withdrawn: .init(
      "says in its place that the article was withdrawn or is there no more",
      "menyatakan bahwa artikelnya ditarik atau sudah tidak ada",
      do: "nothing: it is the outlet's decision", "tidak perlu apa-apa: itu keputusan medianya"),
    .serverError: .init(
      "the site itself has an error{detail}", "situsnya sendiri sedang bermasalah{detail}",
      do: "nothing now", "belum perlu apa-apa"),
    .status: .init(
      "answers with an error{detail}", "menjawab dengan galat{detail}",
      do: "look at the site in a browser", "buka situsnya di peramban"),
    .toHome: .init(
      "leads to the home page, what was there is gone{detail}",
      "mengarah ke beranda, isi semula sudah tidak ada{detail}",
      do: "look for the feed's new address: kabar test SITE, then kabar move SOURCE URL",
      "cari alamat baru umpannya: kabar test SITUS, lalu kabar move SUMBER URL"),
    .leadsOn: .init(
      "only leads on, and there is no list of articles either{detail}",
      "hanya meneruskan, dan di sana pun tidak ada daftar artikel{detail}",
      do: "give the address of the news page: kabar move SOURCE URL",
      "berikan alamat halaman beritanya: kabar move SUMBER URL"),
    .empty: .init(
      "answers, but with nothing in it", "menjawab, tetapi isinya kosong",
      do: "nothing for a day; then ask the site to let Kabar in",
      "tunggu sehari; setelah itu minta pengelola situs mengizinkan Kabar"),
    .notAFeed: .init(
      "is a page{detail}, not a feed as \"kind: feed\" says",
      "berupa halaman{detail}, bukan umpan seperti kata \"kind: feed\"",
      do: "take \"kind: feed\" out, or give the feed's address: kabar move SOURCE URL",
      "hapus \"kind: feed\", atau berikan alamat umpannya: kabar move SUMBER URL"),
    .feedDamaged: .init(
      "its feed is damaged and nothing can be read of it", "umpannya rusak dan tidak dapat dibaca sama sekali",
      do: "tell the site; until then its page: \"kind: page\"",
      "beri tahu pengelola situs; sementara itu halamannya: \"kind: page\""),
    .sitemap: .init(
      "is a sitemap", "berupa peta situs",
      do: "add \"kind: sitemap\" to the source", "tambahkan \"kind: sitemap\" pada sumbernya"),
    .parked: .init(
      "another owner's page is there now{detail}", "kini berisi halaman pemilik lain{detail}",
      do: "kabar remove SOURCE; do not open it on a machine that matters",
      "kabar remove SUMBER; jangan dibuka di mesin yang penting"),
    .ownLine: .init(
      "this machine reaches no source at all", "mesin ini tidak dapat menjangkau satu sumber pun",
      do: "look at network, name server and proxy of this machine",
      "periksa jaringan, server nama, dan proksi mesin ini"),
    .noAddresses: .init(
      "offers entries without any address", "menawarkan entri tanpa alamat apa pun",
      do: "tell the site; \"kind: page\" reads its page",
      "beri tahu pengelola situs; \"kind: page\" membaca halamannya"),
    .oldDates: .init(
      "gives what it publishes dates long past{detail}: all of it is left out as old",
      "memberi tanggal lama{detail} pada yang baru terbit: semuanya dilewati sebagai berita lama",
      do: "tell the site that its clock or its dates are wrong; \"kind: page\" reads its page instead",
      "beri tahu pengelola situs bahwa jam atau tanggalnya keliru; \"kind: page\" membaca halamannya"),
    .circle: .init(
      "leads on in a circle, or too often", "berputar-putar, atau terlalu sering meneruskan",
      do: "open it in a browser, use the address where it ends", "buka di peramban, pakai alamat terakhirnya"),
    .scripts: .init(
      "its page is made by scripts{detail}, which Kabar does not run",
      "halamannya disusun oleh skrip{detail}, yang tidak dijalankan Kabar",
      do: "give its feed or its sitemap: kabar move SOURCE URL; or ask the site for one",
      "berikan umpan atau peta situsnya: kabar move SUMBER URL; atau minta pengelola situs menyediakannya"),
    .noArticles: .init(
      "answers without a feed or articles{detail}", "menjawab tanpa umpan atau artikel{detail}",
      do: "give the page that lists the news: kabar move SOURCE URL; \"articles:\" says which links count",
      "berikan halaman yang memuat daftar berita: kabar move SUMBER URL; \"articles:\" menentukan tautan mana "
        + "yang dihitung"),
    .tooLarge: .init(
      "sends more than the limit{detail}", "mengirim lebih dari batas{detail}",
      do: "a smaller address (its feed), or \"max_bytes: 20MB\"",
      "alamat yang lebih kecil (umpannya), atau \"max_bytes: 20MB\""),
    .robots: .init(
      "its robots.txt asks programs to stay away", "robots.txt-nya meminta program tidak membacanya",
      do: "ask the site; \"robots: ignore\" is only for sites of your own",
      "minta izin pengelola situs; \"robots: ignore\" hanya untuk situs sendiri"),
    .robotsUnread: .init(
      "its robots.txt cannot be read, which means: stay away{detail}",
      "robots.txt-nya tidak dapat dibaca, artinya: jangan dibaca{detail}",
      do: "nothing now; then tell the site", "belum perlu apa-apa; kemudian beri tahu pengelola situs"),
    .tooMany: .init(
      "asks for fewer requests{detail}", "meminta agar lebih jarang dikunjungi{detail}",
      do: "nothing; \"every: 6h\" if it comes often", "tidak perlu apa-apa; \"every: 6h\" bila sering terjadi"),
    .privateNetwork: .init(
      "lies in a private network{detail}", "berada di jaringan privat{detail}",
      do: "if meant: \"private_network: yes\"", "bila memang dimaksud: \"private_network: yes\""),
    .pagesUnreadable: .init(
      "offers {n} articles, but none of their pages can be read: {cause}",
      "menawarkan {n} artikel, tetapi tak satu pun halamannya dapat dibaca: {cause}",
      do: "kabar status SOURCE says more; of a feed its text will do (\"article: feed\"), of a page \"select:\" says "
        + "where the text stands",
      "kabar status SUMBER menyebut rinciannya; pada umpan cukup teksnya (\"article: feed\"), pada halaman "
        + "\"select:\" menunjukkan letak teks"),
    .sameText: .init(
      "its pages all show the same text", "semua halamannya memuat teks yang sama",
      do: "a wall against programs may stand before it: ask the site; or \"select:\" if the text is of the template",
      "mungkin ada penghalang terhadap program: tanyakan kepada pengelola situs; atau \"select:\" bila teks itu "
        + "bagian kerangka situs"),
    .ended: .init(
      "was being read when this program ended suddenly, and is left out once",
      "sedang dibaca ketika program ini berhenti mendadak, maka sekali dilewati",
      do: "nothing; if it comes again, tell Kabar's makers its address",
      "tidak perlu apa-apa; bila berulang, beri tahu pembuat Kabar alamatnya"),
    .unasked304: .init(
      "says that nothing has changed without having been asked (304)",
      "menyatakan tidak ada perubahan tanpa ditanya (304)",
      do: "tell the site, a cache in front of it is wrong; or its page: \"kind: page\"",
      "beri tahu situsnya, tembolok di depannya keliru; atau halamannya: \"kind: page\""),
    .turn: .init(
      "waits for its turn at the next poll", "menunggu giliran pada pembacaan berikutnya",
      do: "nothing", "tidak perlu apa-apa"),
    .other: .init(
      "could not be read{detail}", "gagal dibaca{detail}",
      do: "kabar test SOURCE shows more", "kabar test SUMBER menunjukkan rinciannya"),
  ]
}
