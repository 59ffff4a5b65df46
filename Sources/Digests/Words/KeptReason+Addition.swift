extension KeptReason {
  /// Why a source cannot be added to the configuration, in both languages; a `*` stands for what differs.
  static let additions: [(String, String)] = [
    (
      "same address as \"*\" (line *); \"http://\", \"www.\" or a final \"/\" do not make it another",
      "alamatnya sama dengan \"*\" (baris *); \"http://\", \"www.\", atau \"/\" di akhir tidak membuatnya lain"
    ),
    ("name \"*\" is used at * too", "nama \"*\" sudah dipakai di *"),
    (
      "* is in a private network; set \"private_network: yes\" for this source if that is meant",
      "* ada dalam jaringan pribadi; bila memang itu maksudnya, tulis \"private_network: yes\" pada sumber ini"
    ),
    (
      "a password does not belong in an address; use \"login: credential:NAME\"",
      "kata sandi tidak boleh ada dalam alamat; pakai \"login: credential:NAMA\""
    ),
    ("this is not an address that can be read", "alamat ini tidak dapat dibaca"),
    ("\"://\" stands there twice; did you mean \"*\"?", "\"://\" tertulis dua kali; maksudnya \"*\"?"),
    (
      "\"%\" without two hexadecimal digits behind it at column *",
      "\"%\" tanpa dua angka heksadesimal di belakangnya pada kolom *"
    ),
    ("no-break space in address at column *", "spasi tak terputus dalam alamat pada kolom *"),
    ("space in address at column *", "spasi dalam alamat pada kolom *"),
    ("control character in address at column *", "karakter kendali dalam alamat pada kolom *"),
    ("* in address at column *", "* dalam alamat pada kolom *"),
    ("\"*\" may not be in a name", "\"*\" tidak boleh ada dalam nama"),
    ("a control character may not be in a name", "karakter kendali tidak boleh ada dalam nama"),
    ("a name may not begin with \"*\"", "nama tidak boleh diawali \"*\""),
    ("a name may not begin or end with a space", "nama tidak boleh diawali atau diakhiri spasi"),
    ("a name has at most 200 bytes", "nama paling panjang 200 bita"),
  ]
}
