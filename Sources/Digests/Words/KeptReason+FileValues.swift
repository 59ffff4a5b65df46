extension KeptReason {
  /// What `kabar check` says of the values of a file, in both languages; a `*` stands for what differs.
  static let fileValues: [(String, String)] = [
    // Texts, lists and numbers.
    ("\"*\" must be text, found *", "\"*\" harus berupa teks, yang ada *"),
    ("an entry of \"*\" must be text, found *", "entri \"*\" harus berupa teks, yang ada *"),
    ("\"*\" must be one line without control characters", "\"*\" harus satu baris tanpa karakter kendali"),
    (
      "an entry of \"*\" must be one line of at most 1,000 bytes",
      "entri \"*\" harus satu baris, paling banyak 1.000 bita"
    ),
    ("\"*\" is longer than 4,000 bytes", "\"*\" lebih panjang dari 4.000 bita"),
    ("\"*\" must be one of *, found *", "\"*\" harus salah satu dari *, yang ada *"),
    ("\"*\" is not one of *", "\"*\" bukan salah satu dari *"),
    ("\"*\" must be yes or no, found *", "\"*\" harus yes atau no, yang ada *"),
    ("\"*\" is a list; put \"- \" before each entry", "\"*\" adalah daftar; tulis \"- \" di depan setiap entri"),
    ("more than one entry in one text; write a list: *", "lebih dari satu entri dalam satu teks; tulis daftar: *"),
    ("write numbers with a point, as in *", "tulis bilangan dengan titik, seperti *"),
    ("\"*\" must be a whole number from * to *, found *", "\"*\" harus bilangan bulat dari * sampai *, yang ada *"),
    ("\"*\" must be a number from * to *, found *", "\"*\" harus bilangan dari * sampai *, yang ada *"),
    ("\"*\" must be a size from * to *, found *", "\"*\" harus ukuran dari * sampai *, yang ada *"),
    ("* is not a duration; write its unit, too: *", "* bukan lama waktu; tulis juga satuannya: *"),
    ("* is not a duration; write *", "* bukan lama waktu; tulis *"),
    ("* (or *)", "* (atau *)"),
    ("\"*\" is *; the least is *, to spare the site", "\"*\" terisi *; paling sedikit *, demi meringankan situsnya"),
    ("\"*\" is *; the least is *", "\"*\" terisi *; paling sedikit *"),
    ("\"*\" is *; the most is *", "\"*\" terisi *; paling banyak *"),
    (
      "one time of day; a digest at another hour is one of \"digests:\"",
      "satu waktu saja; digest pada jam lain adalah salah satu dari \"digests:\""
    ),
    ("* is not a time of day; write *", "* bukan waktu; tulis *"),
    (
      "* is not a language code; write two letters such as id or en",
      "* bukan kode bahasa; tulis dua huruf seperti id atau en"
    ),
    ("* is not a language code", "* bukan kode bahasa"),
    ("Kabar has no words in \"*\"; use id or en", "Kabar tidak punya kata-kata dalam \"*\"; pakai id atau en"),
    (
      "* is not a time zone name; `timedatectl list-timezones` lists them",
      "* bukan nama zona waktu; daftarnya: `timedatectl list-timezones`"
    ),
    ("* is not a time zone name", "* bukan nama zona waktu"),
    ("\"*\" is not a format; use *", "\"*\" bukan format; pakai *"),
    ("\"*\" is not a kind; use auto, feed, page or sitemap", "\"*\" bukan jenis; pakai auto, feed, page, atau sitemap"),
    ("\"*\" is not a kind; use *", "\"*\" bukan jenis; pakai *"),
    (
      "\"*\" is not a name: small letters, digits and hyphens, as in \"*\"",
      "\"*\" bukan nama: huruf kecil, angka, dan tanda hubung, seperti \"*\""
    ),
    // Addresses.
    ("space in the address; write \"*\"", "ada spasi dalam alamat; tulis \"*\""),
    ("an address must be text, found *", "alamat harus berupa teks, yang ada *"),
    (
      "a password does not belong in an address; use \"login: credential:NAME\"",
      "kata sandi tidak boleh ada dalam alamat; pakai \"login: credential:NAMA\""
    ),
    ("a password does not belong in an address", "kata sandi tidak boleh ada dalam alamat"),
    ("this is not an address that can be read", "ini bukan alamat yang dapat dibaca"),
    ("\"*\" is not an http address", "\"*\" bukan alamat http"),
    (
      "* is in a private network; set \"private_network: yes\" for this source if that is meant",
      "* ada di jaringan privat; tulis \"private_network: yes\" pada sumber ini bila memang begitu"
    ),
    (
      "put \"- \" before each source, each on a line of its own",
      "tulis \"- \" di depan setiap sumber, masing-masing pada barisnya sendiri"
    ),
    (
      "more than one address in one text; put \"- \" before each, each on a line of its own",
      "lebih dari satu alamat dalam satu teks; tulis \"- \" di depan masing-masing, satu per baris"
    ),
    (
      "a name and an address in one text; write \"- name: *\" and below it \"  url: *\"",
      "nama dan alamat dalam satu teks; tulis \"- name: *\" dan di bawahnya \"  url: *\""
    ),
    ("no-break space in address at column *", "spasi tanpa putus dalam alamat di kolom *"),
    ("space in address at column *", "spasi dalam alamat di kolom *"),
    ("control character in address at column *", "karakter kendali dalam alamat di kolom *"),
    (
      "\"%\" without two hexadecimal digits behind it at column *",
      "\"%\" tanpa dua angka heksadesimal di belakangnya di kolom *"
    ),
    ("\"*\" in address at column *", "\"*\" dalam alamat di kolom *"),
    ("\"http\" and \"https\" need \"://\" behind them", "setelah \"http\" dan \"https\" harus ada \"://\""),
    ("the address has no scheme", "alamatnya tanpa \"https://\""),
    ("the address needs two slashes: \"*\"", "alamatnya perlu dua garis miring: \"*\""),
    ("\"*\" addresses are not read; use http or https", "alamat \"*\" tidak dibaca; pakai http atau https"),
    ("\"*\" addresses are not read", "alamat \"*\" tidak dibaca"),
    ("\"://\" stands there twice", "\"://\" tertulis dua kali"),
    ("\"*\" mixes * and * letters", "\"*\" mencampur huruf * dan *"),
    (
      "same address as \"*\" (line *); \"http://\", \"www.\" or a final \"/\" do not make it another",
      "alamatnya sama dengan \"*\" (baris *); \"http://\", \"www.\", atau \"/\" di akhir tidak "
        + "membuatnya lain"
    ),
    // Sources, topics and digests.
    (
      "no sources; add at least \"sources:\" with one address under it",
      "tidak ada sumber; tulis sedikitnya \"sources:\" dengan satu alamat di bawahnya"
    ),
    (
      "\"sources\" must be a list; put \"- \" before each source",
      "\"sources\" harus berupa daftar; tulis \"- \" di depan setiap sumber"
    ),
    ("\"-\" without a source behind it", "\"-\" tanpa sumber di belakangnya"),
    (
      "a source must be an address or a map of \"key: value\" lines, found *",
      "sumber harus berupa alamat atau baris \"kunci: nilai\", yang ada *"
    ),
    ("a source needs a \"url\"", "setiap sumber perlu \"url\""),
    ("\"*\" may not be in a name", "\"*\" tidak boleh ada dalam nama"),
    ("a control character may not be in a name", "karakter kendali tidak boleh ada dalam nama"),
    ("a name may not begin with \"*\"", "nama tidak boleh diawali \"*\""),
    ("a name has at most 200 bytes", "nama paling panjang 200 bita"),
    ("a name may not begin or end with a space", "nama tidak boleh diawali atau diakhiri spasi"),
    ("name \"*\" is that of another source", "nama \"*\" sudah dipakai sumber lain"),
    ("name \"*\" is used at * too", "nama \"*\" juga dipakai di *"),
    (
      "\"*\" is no province, and no source has it as its \"region\"",
      "\"*\" bukan provinsi, dan bukan \"region\" sumber mana pun"
    ),
    ("\"*\" is no province", "\"*\" bukan provinsi"),
    (
      "\"*\" is in *, under which articles stand that name a place",
      "\"*\" ada di *; artikel yang menyebut tempat masuk ke provinsi itu"
    ),
    ("no topic \"*\": there is no \"topics\" in this file", "topik \"*\" tidak ada: berkas ini tidak punya \"topics\""),
    ("no topic \"*\" under \"topics\"", "topik \"*\" tidak ada di bawah \"topics\""),
    ("a topic needs a \"name\"", "setiap topik perlu \"name\""),
    ("an entry of \"*\" needs a \"*\"", "entri \"*\" perlu \"*\""),
    (
      "\"*\" is the folder of the feeds of topics and regions; give the digest another \"list\"",
      "\"*\" adalah folder umpan topik dan wilayah; beri digest ini \"list\" lain"
    ),
    ("the digest \"*\" is there at * too; give it another \"list\"", "digest \"*\" juga ada di *; beri \"list\" lain"),
    ("the directory * is used at * too", "folder * juga dipakai di *"),
    (
      "\"*\": this file has no \"*\": the digest stays empty",
      "\"*\": berkas ini tidak punya \"*\": digestnya akan kosong"
    ),
    ("\"*\" is none of the sources of this file", "\"*\" bukan salah satu sumber berkas ini"),
    ("\"*\" is none of the topics of this file", "\"*\" bukan salah satu topik berkas ini"),
    (
      "\"*\" is both included and excluded; it will never be kept",
      "\"*\" disertakan sekaligus dikecualikan; tidak akan pernah disimpan"
    ),
    ("\"*\" must be a list of terms, found *", "\"*\" harus berupa daftar istilah, yang ada *"),
    // Folders and programs.
    ("\"*\" is not a whole path", "\"*\" bukan jalur lengkap"),
    ("\"..\" may not be in the path of a directory", "\"..\" tidak boleh ada dalam jalur folder"),
    (
      "*; the service needs ReadWritePaths=* (systemctl edit kabar) to write there",
      "*; layanan perlu ReadWritePaths=* (systemctl edit kabar) agar dapat menulis di sana"
    ),
    ("* is not a directory that exists", "* bukan folder yang ada"),
    ("* is not writable by kabar", "* tidak dapat ditulisi kabar"),
    ("* is outside of the sandbox", "* ada di luar wilayah layanan"),
    ("no shell reads this; write a list: *", "ini tidak dibaca shell; tulis daftar: *"),
    ("there is no program *; nothing would be published", "tidak ada program *; tidak ada yang akan diterbitkan"),
    (
      "no program \"*\" is in *; nothing would be published",
      "tidak ada program \"*\" di *; tidak ada yang akan diterbitkan"
    ),
    ("\"*\" is not filled in; {folder} and {day} are", "\"*\" tidak diisi; yang diisi {folder} dan {day}"),
    // Mail.
    ("\"*\" needs \"*\" with \"from\" and \"smtp\"", "\"*\" perlu \"*\" dengan \"from\" dan \"smtp\""),
    ("\"*\" must be one address, found *", "\"*\" harus satu alamat, yang ada *"),
    (
      "without \"email\" nobody can be written to; give its \"from\" and \"smtp\"",
      "tanpa \"email\" tidak ada yang dapat disurati; isi \"from\" dan \"smtp\"-nya"
    ),
    ("\"email\" needs \"*\"", "\"email\" perlu \"*\""),
    (
      "\"to\" names nobody; add an address, or leave \"email\" out",
      "\"to\" tidak menyebut siapa pun; tambahkan alamat, atau hapus \"email\""
    ),
    (
      "\"password\" without \"username\"; add the name to log in with, often the address itself",
      "\"password\" tanpa \"username\"; tambahkan nama penggunanya, sering kali alamat itu sendiri"
    ),
    (
      "\"username\" without \"password\"; add \"password: credential:smtp-password\", or leave both out",
      "\"username\" tanpa \"password\"; tambahkan \"password: credential:smtp-password\", atau hapus "
        + "keduanya"
    ),
    (
      "most servers refuse mail from \"@localhost\", and nobody can answer it; use an address of your "
        + "own domain",
      "kebanyakan server menolak surel dari \"@localhost\", dan tak seorang pun dapat membalasnya; pakai "
        + "alamat di domain Anda"
    ),
    ("line break in an address", "ganti baris dalam alamat"),
    ("more than one address in one text; write a list: *", "lebih dari satu alamat dalam satu teks; tulis daftar: *"),
    (
      "more than one address in one text; only one can stand here",
      "lebih dari satu alamat dalam satu teks; di sini hanya boleh satu"
    ),
    ("\"*\" is not an e-mail address", "\"*\" bukan alamat surel"),
    ("\"*\" is named twice; it gets one message", "\"*\" tertulis dua kali; tetap mendapat satu surel"),
    (
      "sendmail is set-gid and cannot work in this service's sandbox; use *",
      "sendmail tidak dapat bekerja dalam wilayah layanan ini (set-gid); pakai *"
    ),
    ("no scheme", "tanpa skema"),
    (
      "a login does not belong in an address; use \"username\" and \"password\"",
      "nama pengguna dan kata sandi tidak boleh ada dalam alamat; pakai \"username\" dan \"password\""
    ),
    ("this is not a server's address; write *", "ini bukan alamat server; tulis *"),
    ("a port is a number from 1 to 65535", "porta adalah bilangan dari 1 sampai 65535"),
    (
      "a password would go over an unencrypted connection; use smtps:// or smtp+starttls://",
      "kata sandi akan lewat sambungan tanpa enkripsi; pakai smtps:// atau smtp+starttls://"
    ),
    ("port * is usually that of *", "porta * biasanya milik *"),
    ("\"{\" in the subject is never closed", "\"{\" dalam subjek tidak pernah ditutup"),
    ("\"*\" is not a field; use *", "\"*\" bukan isian; pakai *"),
    ("\"*\" is not a field", "\"*\" bukan isian"),
    // Requests and secrets.
    ("\"headers\" has more than * lines", "\"headers\" lebih dari * baris"),
    ("\"*\" cannot be the name of a header", "\"*\" tidak dapat menjadi nama header"),
    ("use \"user_agent\" instead of a \"*\" header", "pakai \"user_agent\", bukan header \"*\""),
    ("kabar sets \"*\" itself", "\"*\" diisi sendiri oleh kabar"),
    ("the value of \"*\" must be one line of text", "nilai \"*\" harus satu baris teks"),
    (
      "a secret does not belong in this file; use \"login: credential:NAME\". The value is not printed.",
      "rahasia tidak boleh ada dalam berkas ini; pakai \"login: credential:NAMA\". Nilainya tidak "
        + "ditampilkan."
    ),
    (
      "a password does not belong in this file; use \"*\" (LoadCredential= in systemd.exec(5)). The "
        + "value is not printed.",
      "kata sandi tidak boleh ada dalam berkas ini; pakai \"*\" (LoadCredential= di systemd.exec(5)). "
        + "Nilainya tidak ditampilkan."
    ),
    (
      "a credential's name has letters, digits, \"-\" and \"_\" only",
      "nama rahasia hanya terdiri dari huruf, angka, \"-\", dan \"_\""
    ),
    ("no credential \"*\"; systemd: LoadCredential=*", "tidak ada rahasia \"*\"; systemd: LoadCredential=*"),
    (
      "\"file:\" needs a whole path, as in file:/run/secrets/smtp",
      "\"file:\" perlu jalur lengkap, seperti file:/run/secrets/smtp"
    ),
    ("* is readable by everyone; chmod 0640", "* dapat dibaca semua orang; chmod 0640"),
    ("* cannot be read", "* tidak dapat dibaca"),
    ("* is no regular file; write the secret into one", "* bukan berkas biasa; tulis rahasianya dalam sebuah berkas"),
    ("* is a folder, not a file", "* adalah folder, bukan berkas"),
    ("* is empty; write the secret into it, in one line", "* kosong; tulis rahasianya di dalamnya, satu baris"),
    ("* has more than one line; a secret is one", "* lebih dari satu baris; rahasia hanya satu baris"),
    (
      "\"user_agent\" is sent as it is and must be plain ASCII",
      "\"user_agent\" dikirim apa adanya dan harus ASCII biasa"
    ),
    (
      "sites find nobody to write to at the address of this sample; put one of yours there",
      "di alamat contoh ini pengelola situs tidak dapat menghubungi siapa pun; isi dengan alamat Anda"
    ),
    ("\"proxy\" must be an address that begins with *", "\"proxy\" harus alamat yang diawali *"),
    // Patterns and selectors.
    ("a pattern begins with \"/\"", "pola diawali \"/\""),
    ("\"[]\" in pattern is empty (column *)", "\"[]\" dalam pola kosong (kolom *)"),
    ("space in pattern (column *)", "ada spasi dalam pola (kolom *)"),
    ("\"[\" in pattern is never closed (column *)", "\"[\" dalam pola tidak pernah ditutup (kolom *)"),
    (
      "\"*\" cannot match: a pattern is compared with the path of an address alone (column *)",
      "\"*\" tidak akan cocok: pola hanya dibandingkan dengan jalur alamat (kolom *)"
    ),
    ("\"*\" cannot stand in [] (column *)", "\"*\" tidak boleh ada dalam [] (kolom *)"),
    ("\"*\" runs backwards (column *)", "\"*\" terbalik urutannya (kolom *)"),
    ("\"*\" must be one selector, found *; *", "\"*\" harus satu selektor, yang ada *; *"),
    (
      "put a selector that begins with \"[\", \"*\" or \"#\" in quotes",
      "apit selektor yang diawali \"[\", \"*\", atau \"#\" dengan tanda kutip"
    ),
    ("\"*\" must be a selector or a list of them, found *", "\"*\" harus selektor atau daftar selektor, yang ada *"),
    ("\"*\" has more than * selectors", "\"*\" lebih dari * selektor"),
    ("an entry of \"*\" must be a selector, found *; *", "entri \"*\" harus selektor, yang ada *; *"),
    (
      "\"*\" has no selector; write one that begins with \"#\" in quotes",
      "\"*\" belum berisi selektor; yang diawali \"#\" ditulis dalam tanda kutip"
    ),
    ("* (column * of the selector)", "* (kolom * selektor)"),
    ("a selector is missing before \",\"", "selektor kurang sebelum \",\""),
    ("a selector is missing after \",\"", "selektor kurang setelah \",\""),
    ("a selector is missing", "selektornya kurang"),
    ("a selector is empty", "selektornya kosong"),
    ("a selector has at most * bytes", "selektor paling panjang * bita"),
    ("nothing stands behind \"*\"", "tidak ada apa pun di belakang \"*\""),
    (
      "this is HTML; write the element's name and class as in \"div.content\"",
      "ini HTML; tulis nama elemen dan kelasnya seperti \"div.content\""
    ),
    ("\"*\" without its other half", "\"*\" tanpa pasangannya"),
    (
      "\"@\" belongs to XPath, which begins with \"/\"; in CSS write [name=\"value\"]",
      "\"@\" milik XPath, yang diawali \"/\"; dalam CSS tulis [name=\"value\"]"
    ),
    (
      "\"/\" belongs to XPath; begin with \"//\", or write a space or \">\"",
      "\"/\" milik XPath; awali dengan \"//\", atau tulis spasi atau \">\""
    ),
    ("a name cannot begin with a digit; write *", "nama tidak boleh diawali angka; tulis *"),
    ("a name cannot begin with a digit", "nama tidak boleh diawali angka"),
    ("\"*\" has no meaning here", "\"*\" tidak berarti apa pun di sini"),
    ("\"=\" or \"]\" is missing after \"*\"", "\"=\" atau \"]\" kurang setelah \"*\""),
    (
      "\"]\" is missing; put a value with signs in \"quotes\"",
      "\"]\" kurang; apit nilai yang bertanda dengan \"tanda kutip\""
    ),
    ("put the whole value in \"quotes\"", "apit seluruh nilainya dengan \"tanda kutip\""),
    ("a value is missing after \"=\"", "nilainya kurang setelah \"=\""),
    ("the quote is never closed", "tanda kutipnya tidak pernah ditutup"),
    ("\"*\" is never closed", "\"*\" tidak pernah ditutup"),
    ("\"::\" names no element; leave it out", "\"::\" tidak menunjuk elemen; hapus"),
    (
      "\"*\" is no place; write :nth-child(2), :nth-child(odd) or :nth-child(3n+1)",
      "\"*\" bukan urutan; tulis :nth-child(2), :nth-child(odd), atau :nth-child(3n+1)"
    ),
    ("\":not\" in \":not\" is not supported", "\":not\" di dalam \":not\" tidak didukung"),
    ("\":not\" needs a selector in brackets", "\":not\" perlu selektor dalam kurung"),
    (
      "\":not\" takes one element without spaces or commas; write *",
      "\":not\" hanya untuk satu elemen tanpa spasi atau koma; tulis *"
    ),
    (
      "\"*\" is not supported (* are); XPath can say more",
      "\"*\" tidak didukung (yang didukung *); XPath dapat lebih banyak"
    ),
    ("\"*\" needs a number in brackets", "\"*\" perlu bilangan dalam kurung"),
    ("the name of the * is missing", "nama * kurang"),
    ("this cannot be the name of an *", "ini tidak dapat menjadi nama *"),
    ("element", "elemen"),
    ("class", "kelas"),
    ("attribute", "atribut"),
    ("pseudo-class", "kelas semu"),
    ("the XPath ends too early", "XPath-nya berakhir terlalu awal"),
    ("XPath is not understood from here", "XPath tidak dipahami mulai dari sini"),
    ("more than * brackets in brackets", "lebih dari * kurung bertingkat"),
    ("XPath has no function \"*\"", "XPath tidak punya fungsi \"*\""),
    // Word lists, which only who builds Kabar writes.
    ("the weight of \"*\" must be a number, found *", "bobot \"*\" harus berupa bilangan, yang ada *"),
    ("must be a list of phrases, found *", "harus berupa daftar frasa, yang ada *"),
    ("\"*\" must hold lists, found *", "\"*\" harus berisi daftar, yang ada *"),
    (
      "an entry of \"block\" needs context, phrase and window (0 to 100, or anywhere)",
      "entri \"block\" perlu context, phrase, dan window (0 sampai 100, atau anywhere)"
    ),
    ("an entry of \"*\" needs two or more *", "entri \"*\" perlu dua atau lebih *"),
    ("ways to say the same", "cara menyebut hal yang sama"),
    ("words of one field", "kata satu bidang"),
    ("ways to say what is done", "cara menyebut apa yang dilakukan"),
    ("the lexicon", "leksikon"),
    ("a language", "bahasa"),
    // A value of any of the kinds above.
    ("\"*\" must be a list, found *", "\"*\" harus berupa daftar, yang ada *"),
    ("\"*\" must be *, found *", "\"*\" harus *, yang ada *"),
  ]
}
