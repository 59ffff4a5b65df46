extension KeptReason {
  /// What `kabar check` says of the form of a file, in both languages; a `*` stands for what differs.
  static let fileForm: [(String, String)] = [
    // Anything with a guess behind it.
    ("*; did you mean \"*\"?", "*; maksud Anda \"*\"?"),
    ("*; did you mean \"*\"?. The value is not printed.", "*; maksud Anda \"*\"?. Nilainya tidak ditampilkan."),
    // What values and places are called.
    ("a list", "daftar"),
    ("a map", "pasangan \"kunci: nilai\""),
    ("nothing", "kosong"),
    ("list", "daftar"),
    ("map", "pasangan \"kunci: nilai\""),
    ("the top of the file", "bagian teratas berkas"),
    ("an entry of \"*\"", "entri \"*\""),
    ("a source", "sumber"),
    ("a list or one text", "daftar atau satu teks"),
    ("a list or an address", "daftar atau satu alamat"),
    ("a list of languages", "daftar bahasa"),
    ("a list of formats", "daftar format"),
    ("a list: the program, then its arguments", "daftar: programnya, lalu argumennya"),
    // The file as a whole.
    (
      "cannot read: no such file, or no way to its directory",
      "tidak terbaca: berkasnya tidak ada, atau foldernya tertutup"
    ),
    ("cannot read: it is a folder; name the file in it", "tidak terbaca: ini folder; sebutkan berkas di dalamnya"),
    ("cannot read: it is not a regular file", "tidak terbaca: ini bukan berkas biasa"),
    (
      "cannot read: permission denied (owner *, mode *; the service runs as *)",
      "tidak terbaca: tidak diizinkan (pemilik *, mode *; layanan berjalan sebagai *)"
    ),
    ("cannot read: the file cannot be read to its end", "tidak terbaca: berkasnya tidak dapat dibaca sampai akhir"),
    (
      "cannot read: more than * bytes; a configuration has at most that many",
      "tidak terbaca: lebih dari * bita, batas sebuah konfigurasi"
    ),
    ("cannot read: * bytes; the most is *", "tidak terbaca: * bita; batasnya *"),
    ("this file is UTF-16; save the file as UTF-8", "berkas ini UTF-16; simpan sebagai UTF-8"),
    ("this line is longer than 8,000 bytes", "baris ini lebih panjang dari 8.000 bita"),
    (
      "this is wrong here; it may hold a secret and is not printed",
      "ini keliru; mungkin berisi rahasia, jadi tidak ditampilkan"
    ),
    ("this is not readable as YAML", "ini tidak terbaca sebagai YAML"),
    // Characters.
    ("control character * is not allowed here", "karakter kendali * tidak boleh di sini"),
    (
      "byte * is not UTF-8 (Latin-1 \"*\"?); save the file as UTF-8",
      "bita * bukan UTF-8 (Latin-1 \"*\"?); simpan berkas sebagai UTF-8"
    ),
    ("byte * is not UTF-8; save the file as UTF-8", "bita * bukan UTF-8; simpan berkas sebagai UTF-8"),
    (
      "* (no-break space) looks like a space and is none; type a plain space",
      "* (spasi tanpa putus) tampak seperti spasi tetapi bukan; ketik spasi biasa"
    ),
    (
      "* (space of typesetters) looks like a space and is none; type a plain space",
      "* (spasi tata huruf) tampak seperti spasi tetapi bukan; ketik spasi biasa"
    ),
    ("* looks like \":\" and is none; type a plain \": \"", "* tampak seperti \":\" tetapi bukan; ketik \": \" biasa"),
    ("* (*) is not allowed here", "* (*) tidak boleh di sini"),
    ("zero width space", "spasi tanpa lebar"),
    ("byte order mark", "tanda urutan bita"),
    ("line separator", "pemisah baris"),
    ("paragraph separator", "pemisah paragraf"),
    ("control character", "karakter kendali"),
    ("not a character", "bukan karakter"),
    ("next line", "baris berikutnya"),
    ("invisible tag", "tanda tak terlihat"),
    ("Arabic letter mark", "tanda huruf Arab"),
    ("left-to-right mark", "tanda kiri ke kanan"),
    ("right-to-left mark", "tanda kanan ke kiri"),
    ("left-to-right embedding", "sisipan kiri ke kanan"),
    ("right-to-left embedding", "sisipan kanan ke kiri"),
    ("left-to-right override", "paksaan kiri ke kanan"),
    ("right-to-left override", "paksaan kanan ke kiri"),
    ("pop directional formatting", "akhir pengaturan arah"),
    ("directional isolate", "pengasing arah"),
    (
      "typographic quotes (“ ”) are part of the text; write straight ones: \"…\"",
      "tanda kutip lengkung (“ ”) menjadi bagian teks; tulis yang lurus: \"…\""
    ),
    // Lines and indentation.
    (
      "\"*\" opens no entry; type \"- \", the plain dash",
      "\"*\" tidak membuka entri; ketik \"- \", tanda hubung biasa"
    ),
    ("a space is missing after \"-\"; write \"*\"", "spasi kurang setelah \"-\"; tulis \"*\""),
    ("tab used for indentation; use spaces", "indentasi memakai tab; pakai spasi"),
    ("nested deeper than * levels", "bertingkat lebih dari * tingkat"),
    ("more than 10,000 entries in one *", "lebih dari 10.000 entri dalam satu *"),
    ("\"*\" given twice (first at *)", "\"*\" tertulis dua kali (yang pertama di *)"),
    (
      "\"*\" is indented *, its neighbours *; line it up with the \"-\" above (line *)",
      "\"*\" menjorok *, tetangganya *; sejajarkan dengan \"-\" di atas (baris *)"
    ),
    (
      "\"*\" is indented *, its neighbours *; line it up with \"*\" above (line *)",
      "\"*\" menjorok *, tetangganya *; sejajarkan dengan \"*\" di atas (baris *)"
    ),
    (
      "\"*\" is indented *, its neighbours *; line it up with \"*\" below (line *)",
      "\"*\" menjorok *, tetangganya *; sejajarkan dengan \"*\" di bawah (baris *)"
    ),
    ("\"*\" is indented *, its neighbours *", "\"*\" menjorok *, tetangganya *"),
    ("\"*\" is indented *", "\"*\" menjorok *"),
    (
      "expected \"key: value\"; a space is missing after \"*\"; write \"*\"",
      "seharusnya \"kunci: nilai\"; spasi kurang setelah \"*\"; tulis \"*\""
    ),
    (
      "expected \"key: value\"; a space is missing after \"*\"",
      "seharusnya \"kunci: nilai\"; spasi kurang setelah \"*\""
    ),
    (
      "expected \"key: value\"; put \"url: \" before this address, or \"- \" where it is a source of its "
        + "own",
      "seharusnya \"kunci: nilai\"; tulis \"url: \" di depan alamat ini, atau \"- \" bila ini sumber "
        + "tersendiri"
    ),
    (
      "expected \"key: value\"; is \":\" missing after \"*\"?",
      "seharusnya \"kunci: nilai\"; apakah \":\" kurang setelah \"*\"?"
    ),
    (
      "expected \"key: value\" here; look at the indentation and the line above",
      "seharusnya \"kunci: nilai\" di sini; periksa indentasi dan baris di atasnya"
    ),
    // Quotes, brackets, and what this format has not.
    ("quote opened at * is not closed in its line", "tanda kutip yang dibuka di * tidak ditutup pada barisnya"),
    ("quote opened at * is never closed", "tanda kutip yang dibuka di * tidak pernah ditutup"),
    (
      "bracket opened at * is never closed, or a comma is missing in it",
      "kurung yang dibuka di * tidak pernah ditutup, atau ada koma yang kurang di dalamnya"
    ),
    ("\"*\" opened at * is never closed", "\"*\" yang dibuka di * tidak pernah ditutup"),
    ("\"*\" closes nothing that is open", "\"*\" tidak menutup apa pun"),
    ("text after the closing quote; *", "ada teks setelah tanda kutip penutup; *"),
    ("text after the closing bracket; *", "ada teks setelah kurung penutup; *"),
    ("put the whole value in one pair of quotes", "apit seluruh nilainya dengan sepasang tanda kutip"),
    ("write the address alone: *", "tulis alamatnya saja: *"),
    (
      "anchors (&a, *a) are not part of this format; write the value out",
      "jangkar (&a, *a) tidak dikenal di sini; tulis nilainya lengkap"
    ),
    (
      "\"*\" cannot begin unquoted text; put the value in \"quotes\"",
      "\"*\" tidak boleh mengawali teks tanpa tanda kutip; apit nilainya dengan \"tanda kutip\""
    ),
    (
      "this character cannot begin unquoted text; put the value in \"quotes\"",
      "karakter ini tidak boleh mengawali teks tanpa tanda kutip; apit nilainya dengan \"tanda kutip\""
    ),
    (
      "\": \" inside unquoted text; put the value in \"quotes\"",
      "ada \": \" dalam teks tanpa tanda kutip; apit nilainya dengan \"tanda kutip\""
    ),
    (
      "unknown escape after \"\\\"; use 'single quotes', which have none",
      "tanda setelah \"\\\" tidak dikenal; pakai 'kutip tunggal', yang tidak memerlukannya"
    ),
    (
      "tags (!x) are not part of this format; write the plain value",
      "tanda (!x) tidak dikenal di sini; tulis nilainya saja"
    ),
    (
      "\"? key\" is not part of this format; write \"key: value\"",
      "\"? kunci\" tidak dikenal di sini; tulis \"kunci: nilai\""
    ),
    (
      "directives (%) are not part of this format; leave the line out",
      "baris (%) tidak dikenal di sini; hapus barisnya"
    ),
    (
      "a second document (*) is not part of this format; leave it out",
      "dokumen kedua (*) tidak dikenal di sini; hapus"
    ),
    // Keys.
    ("a key must be text, found *", "kunci harus berupa teks, yang ada *"),
    ("\"*\" belongs to *, not to *", "\"*\" tempatnya di *, bukan di *"),
    ("unknown key \"*\"; use *", "kunci \"*\" tidak dikenal; pakai *"),
    ("unknown key \"*\"; did you mean \"*\"?", "kunci \"*\" tidak dikenal; maksud Anda \"*\"?"),
    ("unknown key \"*\"; * has *", "kunci \"*\" tidak dikenal; * punya *"),
    ("unknown key \"*\"", "kunci \"*\" tidak dikenal"),
    ("\"*\" has no value", "\"*\" belum berisi nilai"),
    ("\"the file\" must be a map of \"*: value\" lines, found *", "berkas harus berisi baris \"*: nilai\", yang ada *"),
    ("\"*\" must be a map of \"*: value\" lines, found *", "\"*\" harus berisi baris \"*: nilai\", yang ada *"),
    ("\"*\" must be a map, found *", "\"*\" harus berisi pasangan \"kunci: nilai\", yang ada *"),
  ]
}
