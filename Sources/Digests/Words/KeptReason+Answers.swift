extension KeptReason {
  /// What commands and the running service answer, in both languages; a `*` stands for what differs.
  static let answers: [(String, String)] = [
    // What became of mail.
    ("mail of * to *: sent", "surel * ke *: terkirim"),
    ("mail of * to *: refused, not tried again: *", "surel * ke *: ditolak, tidak dicoba lagi: *"),
    ("mail of * to *: given up: *", "surel * ke *: tidak dicoba lagi: *"),
    ("mail of * to *: waits until *: *", "surel * ke *: menunggu sampai *: *"),
    (
      "mail: * waiting messages taken back, the configuration has no \"email\"",
      "surel: * pesan yang menunggu ditarik, konfigurasi tidak punya \"email\""
    ),
    ("what became of a message cannot be noted yet: *", "nasib sebuah pesan belum dapat dicatat: *"),
    ("its edition is not kept any more", "edisinya tidak disimpan lagi"),
    (
      "* sent, * waiting, * failed; * failed before: kabar send --again --date *",
      "* terkirim, * menunggu, * gagal; * gagal sebelumnya: kabar send --again --date *"
    ),
    (
      "* sent, * waiting, * failed; * failed before: kabar send --again",
      "* terkirim, * menunggu, * gagal; * gagal sebelumnya: kabar send --again"
    ),
    ("* sent, * waiting, * failed", "* terkirim, * menunggu, * gagal"),
    // The way to a mail server.
    ("the configuration has no \"email\"", "konfigurasi tidak punya \"email\""),
    ("server    * answered, \"*\"", "server    * menjawab, \"*\""),
    ("server    * answered, REFUSED \"*\"", "server    * menjawab, DITOLAK \"*\""),
    ("security  not encrypted", "keamanan  tidak dienkripsi"),
    ("security  encrypted", "keamanan  dienkripsi"),
    ("login     *, REFUSED \"*\"", "masuk     *, DITOLAK \"*\""),
    ("login     *", "masuk     *"),
    ("sender    *, REFUSED \"*\"", "pengirim  *, DITOLAK \"*\""),
    ("sender    *", "pengirim  *"),
    ("receiver  *, REFUSED \"*\"", "penerima  *, DITOLAK \"*\""),
    ("receiver  *", "penerima  *"),
    ("message   not taken, REFUSED \"*\"", "pesan     DITOLAK \"*\""),
    ("message   taken, \"*\"", "pesan     diterima, \"*\""),
    ("it was stopped before the server answered", "dihentikan sebelum servernya menjawab"),
    (
      "the login was refused\n  do: renew the password that \"password:\" names, then restart the service",
      "nama pengguna atau kata sandi ditolak\n  cara: perbarui kata sandi yang disebut \"password:\", lalu "
        + "mulai ulang layanan"
    ),
    (
      "the server does not take mail from this sender\n  do: use an address of the login's own as \"from:\"",
      "servernya tidak menerima surel dari pengirim ini\n  cara: pakai alamat milik nama pengguna itu "
        + "sebagai \"from:\""
    ),
    (
      "the server does not send to other hosts for this login\n  do: ask its administrator to let * send, "
        + "or use your provider's server",
      "servernya tidak mengirim ke server lain untuk nama pengguna ini\n  cara: minta pengelolanya "
        + "mengizinkan * mengirim, atau pakai server penyedia Anda"
    ),
    (
      "the server does not take mail for this address\n  do: look for a typing error in the address",
      "servernya tidak menerima surel untuk alamat ini\n  cara: periksa ejaan alamatnya"
    ),
    (
      "the server refuses: *\n  do: ask its administrator", "servernya menolak: *\n  cara: tanyakan kepada pengelolanya"
    ),
    (
      "the mail server cannot be used: *\n  do: look at \"smtp:\" (*) and at this machine's network",
      "server surel tidak dapat dipakai: *\n  cara: periksa \"smtp:\" (*) dan jaringan mesin ini"
    ),
    // What the running service answers.
    ("* of * source read", "* dari * sumber terbaca"),
    ("* of * sources read", "* dari * sumber terbaca"),
    ("* of * source read: *", "* dari * sumber terbaca: *"),
    ("* of * sources read: *", "* dari * sumber terbaca: *"),
    ("the edition is being made; ask again in a moment", "edisi sedang dibuat; coba lagi sebentar"),
    (
      "the configuration has no \"publish\" under \"digest\"",
      "konfigurasi tidak punya \"publish\" di bawah \"digest\""
    ),
    ("no source named \"*\" is enabled", "tidak ada sumber aktif bernama \"*\""),
    ("no source is enabled", "tidak ada sumber yang aktif"),
    ("no digest named \"*\"", "tidak ada digest bernama \"*\""),
    ("the service is stopping", "layanan sedang berhenti"),
    ("another kabar (process *) works on this state folder", "kabar lain (proses *) sedang memakai folder ini"),
    ("another kabar (*) works on this state folder", "kabar lain (*) sedang memakai folder ini"),
    ("the service hung up", "layanan memutus sambungan"),
    ("the new configuration is in use", "konfigurasi baru sudah dipakai"),
    (
      "* is there already, but the database does not know this digest (it is new, or was damaged): it is "
        + "not made again and nothing is mailed; the next day's follows as usual",
      "* sudah ada, tetapi basis data tidak mengenal digest ini (basis data baru, atau pernah rusak): "
        + "digest itu tidak dibuat lagi dan tidak ada yang dikirim; digest hari berikutnya terbit seperti biasa"
    ),
    // Editions.
    (
      "there is no edition yet: no source could be read; kabar once, or kabar fetch",
      "belum ada edisi: belum ada sumber yang terbaca; kabar once, atau kabar fetch"
    ),
    ("there is no edition of *", "tidak ada edisi *"),
    ("edition   * is as it would be; nothing written", "edisi     * tetap sama; tidak ada yang ditulis"),
    (
      "edition   * made again as correction *: * article, * new",
      "edisi     * dibuat ulang sebagai koreksi *: * artikel, * baru"
    ),
    (
      "edition   * made again as correction *: * article, * new (*)",
      "edisi     * dibuat ulang sebagai koreksi *: * artikel, * baru (*)"
    ),
    (
      "edition   * made again as correction *: * articles, * new",
      "edisi     * dibuat ulang sebagai koreksi *: * artikel, * baru"
    ),
    (
      "edition   * made again as correction *: * articles, * new (*)",
      "edisi     * dibuat ulang sebagai koreksi *: * artikel, * baru (*)"
    ),
    ("files     written; the telling before is kept as *", "berkas    ditulis; versi sebelumnya disimpan sebagai *"),
    (
      "mail      nothing sent; to send the correction: kabar send --again --date *",
      "surel     tidak ada yang dikirim; untuk mengirim koreksinya: kabar send --again --date *"
    ),
    (
      "edition   * exists, * article; anew: kabar digest --again",
      "edisi     * sudah ada, * artikel; buat "
        + "ulang: kabar digest --again"
    ),
    (
      "edition   * exists, * articles; anew: kabar digest --again",
      "edisi     * sudah ada, * artikel; buat ulang: kabar digest --again"
    ),
    ("edition   * written again, the same bytes", "edisi     * ditulis lagi, isinya sama"),
    // A wrong use of a command.
    ("--again stands alone, or with --date", "--again berdiri sendiri, atau bersama --date"),
    ("--publish stands alone", "--publish berdiri sendiri"),
    ("--preview is of the next day: leave --date out", "--preview tentang hari berikutnya: jangan pakai --date"),
    (
      "* is not a format; use md, txt, html, eml, json, atom, wa, bib, ris, csl",
      "* bukan format; pakai md, txt, html, eml, json, atom, wa, bib, ris, csl"
    ),
    (
      "* goes with --to: without a recipient no mail is set up",
      "* dipakai bersama --to: tanpa penerima, surel tidak diatur"
    ),
    (
      "* goes with --defaults; without it everything is asked",
      "* dipakai bersama --defaults; tanpanya semuanya ditanyakan"
    ),
    ("Unknown option '*'. Did you mean '*'?", "pilihan '*' tidak dikenal; maksud Anda '*'?"),
    ("Unknown option '*'", "pilihan '*' tidak dikenal"),
    ("Missing expected argument '*'", "'*' belum disebutkan"),
    ("Missing value for '*'", "nilai untuk '*' belum disebutkan"),
    ("The value '*' is invalid for '*'", "'*' bukan nilai untuk '*'"),
    ("The value '*' is invalid for '*': *", "'*' bukan nilai untuk '*': *"),
    ("Unexpected argument '*'", "'*' tidak diperlukan di sini"),
    ("* unexpected arguments: *", "* kata tidak diperlukan di sini: *"),
  ]
}
